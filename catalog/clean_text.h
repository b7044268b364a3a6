#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::catalog {

// Why a text cannot stand in a catalogue, as the end of a sentence ("must not …"); nothing when it can. Refused are an
// empty text, spaces at its ends, control characters (a line break is one: a text is one paragraph), characters that
// nobody sees, and U+FFFD, which a lost letter leaves behind. Takes UTF-8.
std::optional<std::string> fault_of(std::string_view text);

}  // namespace pilnveide::catalog
