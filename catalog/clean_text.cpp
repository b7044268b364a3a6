#include "catalog/clean_text.h"

#include <array>

namespace pilnveide::catalog {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

// Zero width space, joiners and marks of direction, byte order mark, soft hyphen: they hide in texts that were copied
// out of a document.
constexpr std::array<std::string_view, 8> kUnseen{"\u00AD", "\u200B", "\u200C", "\u200D",
                                                  "\u200E", "\u200F", "\u2028", "\uFEFF"};

bool is_control(std::string_view text, std::size_t at) {
    auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return true;
    // U+0080 to U+009F are C2 80 to C2 9F.
    return byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

bool has_space_at_an_end(std::string_view text) {
    return text.front() == ' ' || text.back() == ' ' || text.starts_with(kNoBreakSpace) ||
           text.ends_with(kNoBreakSpace);
}

}  // namespace

std::optional<std::string> fault_of(std::string_view text) {
    if (text.empty()) return "be empty";
    for (std::size_t at = 0; at < text.size(); ++at)
        if (is_control(text, at)) return "hold a control character or a line break; write it on one line";
    if (has_space_at_an_end(text)) return "begin or end with a space";
    for (auto unseen : kUnseen)
        if (text.find(unseen) != std::string_view::npos)
            return "hold a character that nobody sees (soft hyphen, zero width); take it out";
    if (text.find("\uFFFD") != std::string_view::npos) return "hold U+FFFD; put the lost letter back";
    return std::nullopt;
}

}  // namespace pilnveide::catalog
