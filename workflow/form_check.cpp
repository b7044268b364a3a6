#include "workflow/form_check.h"

namespace pilnveide::workflow {
namespace {

constexpr std::string_view kBlank = " \t\r\n";
constexpr char32_t kNotUtf8 = 0xFFFFFFFF;

struct Shape {
    unsigned char mask;
    unsigned char lead;
    std::size_t length;
    char32_t lowest;  // a smaller code point was written too long
};
constexpr Shape kShapes[] = {
    {0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};

// The code point at the front, taken off `rest`.
char32_t take(std::string_view& rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    for (const auto& shape : kShapes) {
        if ((first & shape.mask) != shape.lead) continue;
        if (rest.size() < shape.length) return kNotUtf8;
        auto point = static_cast<char32_t>(first & static_cast<unsigned char>(~shape.mask));
        for (std::size_t at = 1; at < shape.length; ++at) {
            const auto next = static_cast<unsigned char>(rest[at]);
            if ((next & 0xC0) != 0x80) return kNotUtf8;
            point = (point << 6) | (next & 0x3Fu);
        }
        if (point < shape.lowest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return kNotUtf8;
        rest.remove_prefix(shape.length);
        return point;
    }
    return kNotUtf8;
}

bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
}

// Nothing of it is seen: spaces of every width, joiners, marks of direction.
bool is_unseen(char32_t point) {
    return point <= 0x20 || point == 0xA0 || point == 0xAD || point == 0x1680 || (point >= 0x2000 && point <= 0x200F) ||
           (point >= 0x202A && point <= 0x202F) || (point >= 0x205F && point <= 0x206F) || point == 0x3000 ||
           point == 0xFEFF;
}

// Without U+202A to U+202E and U+2066 to U+2069 in UTF-8, which turn the direction of what follows.
std::string without_turns(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const auto mark = text.substr(0, 3);
        const bool turns = (mark >= "\u202A" && mark <= "\u202E") || (mark >= "\u2066" && mark <= "\u2069");
        if (!turns) kept += text.front();
        text.remove_prefix(turns ? 3 : 1);
    }
    return kept;
}

bool may_break(char32_t point) { return point == '\n' || point == '\r' || point == '\t'; }

}  // namespace

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(kBlank) - from + 1)};
}

std::string FormCheck::text(std::string_view typed, const std::string& field, std::size_t limit, bool lines) {
    auto kept = trimmed(without_turns(typed));
    std::size_t length = 0;
    bool seen = false;
    for (std::string_view rest = kept; !rest.empty(); ++length) {
        const auto point = take(rest);
        if (point == kNotUtf8 || (is_control(point) && !(lines && may_break(point)))) {
            add(Problem::kControlCharacter, field,
                lines ? std::vector<std::string>{"lines"} : std::vector<std::string>{});
            return kept;
        }
        seen = seen || !is_unseen(point);
    }
    if (!seen) return {};
    if (length > limit) add(Problem::kTooLong, field, {std::to_string(limit)});
    return kept;
}

std::string FormCheck::line(std::string_view typed, std::string field, bool required) {
    auto kept = text(typed, field, kLongestName, false);
    if (required && kept.empty()) add(Problem::kMissing, std::move(field));
    return kept;
}

std::string FormCheck::note(std::string_view typed, std::string field, std::optional<Problem> blank) {
    auto kept = text(typed, field, kLongestNote, true);
    if (blank && kept.empty()) add(*blank, std::move(field));
    return kept;
}

void FormCheck::past_day(Date day, Date latest, std::string field) {
    constexpr Date kEarliest = date(1990, 1, 1);
    if (day == Date{}) return add(Problem::kMissing, std::move(field));
    if (day < kEarliest || day > latest) add(Problem::kOutOfRange, std::move(field), {iso(kEarliest), iso(latest)});
}

void FormCheck::add(Problem problem, std::string field, std::vector<std::string> values) {
    problems_.push_back({problem, std::move(field), std::move(values)});
}

}  // namespace pilnveide::workflow
