#pragma once

#include "workflow/letters/letter.h"
#include "workflow/letters/token.h"

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// The envelope sender of one letter, so that what comes back names it (VERP): bounce+<letter>.<mark>@domain for the
// address bounce@domain. Nobody can make one without the key.
std::string return_path(std::string_view address, const Key& key, Id<Agency> agency, Id<Letter> letter);

// The letter that a return path names, when it is one of ours and of this agency. Case does not matter.
std::optional<Id<Letter>> letter_returned_to(std::string_view path, const Key& key, Id<Agency> agency);

}  // namespace pilnveide::workflow
