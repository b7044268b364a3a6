#pragma once

#include "web/words.h"
#include "workflow/facts.h"

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::web {

// The word for a deadline that was saved: `otherwise`, or that the day is a day off, which is kept and noted
// (DESIGN 4.1).
std::string said_of_deadline(const workflow::Facts& facts, std::optional<workflow::Date> deadline,
                             std::string_view otherwise);

// What just happened, as a sentence for the page after a redirect: `word` is one of the fixed words given to
// see_other(). Empty for any other text, so that a made-up address shows nothing.
// The facts tell whether a day is a day off; a made-up one that is not shows nothing either.
std::string said(const Words& words, const workflow::Facts* facts, std::string_view word);

}  // namespace pilnveide::web
