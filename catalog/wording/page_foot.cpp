#include "catalog/wording/page_foot.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/printed_number.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kMostLines = 100;  // of two pages; a mark is not looked for farther away
constexpr std::string_view kStops = ".,;:)";

// The number with which a footnote's line begins; 0 when it is none.
int note_number(std::string_view line) {
    auto end = line.find(' ');
    if (end == std::string_view::npos || end > kMostDigits) return 0;
    int number = 0;
    auto [last, error] = std::from_chars(line.data(), line.data() + end, number);
    if (error != std::errc() || last != line.data() + end) return 0;
    auto letter = first_letter(line.substr(end));
    return is_upper(letter) || line.substr(end + 1).starts_with("http") ? number : 0;
}

struct Place {
    std::size_t line = 0;
    std::size_t at = 0;
    std::size_t size = 0;
};

// Where in the line the mark of that note stands, the last one if there are several.
std::optional<Place> mark_in(std::string_view line, int number, std::size_t index) {
    std::optional<Place> found;
    for (std::size_t from = 0; from < line.size();) {
        auto end = std::min(line.find(' ', from), line.size());
        auto mark = footnote_mark(line.substr(from, end - from));
        // A number that stands alone is a mark only behind a word, not where a line begins with it.
        if (mark.number == number && (mark.at > 0 || from > 0)) found = Place{index, from + mark.at, mark.size};
        from = end + 1;
    }
    return found;
}

class Feet {
public:
    explicit Feet(std::vector<Line> lines) : lines_(std::move(lines)) {}

    std::vector<Line> removed() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (begins_foot(i)) {
                i = past_foot(i);
            } else {
                kept_.push_back(lines_[i++]);
            }
        }
        return std::move(kept_);
    }

private:
    // The mark of that note, looked for upwards on its page and on the page before.
    std::optional<Place> mark_of(int number, int page) const {
        auto least = kept_.size() - std::min(kMostLines, kept_.size());
        for (auto at = kept_.size(); at-- > least && kept_[at].page + 1 >= page;)
            if (auto mark = mark_in(kept_[at].text, number, at)) return mark;
        return std::nullopt;
    }

    // Its own mark tells, or the number, which follows the last note's, or a note behind it on the page that has a
    // mark.
    bool begins_foot(std::size_t i) const {
        auto number = note_number(lines_[i].text);
        if (number == 0) return false;
        if (mark_of(number, lines_[i].page) || (last_number_ > 0 && number == last_number_ + 1)) return true;
        auto end = std::min(i + kMostLines, lines_.size());
        for (auto k = i + 1; k < end && lines_[k].page == lines_[i].page; ++k)
            if (note_number(lines_[k].text) == number + 1) return mark_of(number + 1, lines_[i].page).has_value();
        return false;
    }

    void take_mark(int number, int page) {
        auto mark = mark_of(number, page);
        if (!mark) return;
        auto& text = kept_[mark->line].text;
        text.erase(mark->at, mark->size);
        if (mark->at == text.size()) text.erase(text.find_last_not_of(' ') + 1);
    }

    std::size_t past_foot(std::size_t i) {
        auto page = lines_[i].page;
        auto next_number = 0;
        for (; i < lines_.size() && lines_[i].page == page; ++i) {
            auto word = std::string_view(lines_[i].text).substr(0, lines_[i].text.find(' '));
            if (printed_number(word)) break;
            auto number = note_number(lines_[i].text);
            if (number == 0 || (next_number != 0 && number != next_number)) continue;
            take_mark(number, page);
            last_number_ = number;
            next_number = number + 1;
        }
        return i;
    }

    std::vector<Line> lines_;
    std::vector<Line> kept_;
    int last_number_ = 0;
};

}  // namespace

std::vector<Line> without_page_feet(std::vector<Line> lines) { return Feet(std::move(lines)).removed(); }

FootnoteMark footnote_mark(std::string_view word) {
    auto end = word.size();
    while (end > 0 && kStops.find(word[end - 1]) != std::string_view::npos) --end;
    auto from = end;
    while (from > 0 && is_digit(static_cast<unsigned char>(word[from - 1]))) --from;
    if (end == from || end - from > kMostDigits) return {};
    auto before = word.substr(0, from);
    if (from > 0) {
        auto last = before.find_last_not_of(".,;:)\"");
        if (last == std::string_view::npos || is_digit(static_cast<unsigned char>(before[last]))) return {};
        if (before[last] == '-' || before[last] == '(' || before[last] == '/') return {};
    }
    FootnoteMark mark{0, from, end - from};
    std::from_chars(word.data() + from, word.data() + end, mark.number);
    return mark;
}

}  // namespace pilnveide::catalog::wording
