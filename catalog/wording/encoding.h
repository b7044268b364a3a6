#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::catalog::wording {

// U+00AD, kept at the end of a word that goes on in the next line.
inline constexpr std::string_view kSoftHyphen = "\xC2\xAD";

// A file's bytes as UTF-8 with plain line feeds. Understands UTF-8 and UTF-16 (with a byte order mark) and, for what is
// no UTF-8, Windows-1257. Sets letters together that stand as letter and mark, opens ligatures, makes every space a
// plain one and every raised digit a digit. Nothing when the bytes are no text: a PDF or another binary file.
std::optional<std::string> decoded(std::string_view bytes);

}  // namespace pilnveide::catalog::wording
