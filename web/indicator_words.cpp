#include "web/indicator_words.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using catalog::Direction;
using catalog::IndicatorKind;

template <class Choice>
struct Line {
    Choice choice;
    std::string_view value;
    std::string_view english;
};

constexpr Line<IndicatorKind> kKinds[] = {
    {IndicatorKind::kPerception, "perception", N_("What people think")},
    {IndicatorKind::kPerformance, "performance", N_("What was done")},
};

constexpr Line<Direction> kDirections[] = {
    {Direction::kUp, "up", N_("it grows")},
    {Direction::kDown, "down", N_("it falls")},
    {Direction::kNone, "none", N_("depends on the goal")},
};

template <class Choice, std::size_t size>
const Line<Choice>& line_of(const Line<Choice> (&lines)[size], Choice choice) {
    return *std::ranges::find(lines, choice, &Line<Choice>::choice);
}

template <class Choice, std::size_t size>
std::optional<Choice> read(const Line<Choice> (&lines)[size], std::string_view value) {
    const auto* at = std::ranges::find(lines, value, &Line<Choice>::value);
    return at != std::end(lines) ? std::optional{at->choice} : std::nullopt;
}

template <class Choice, std::size_t size>
std::vector<Field::Choice> offered(const Words& words, const Line<Choice> (&lines)[size]) {
    std::vector<Field::Choice> choices{{"", words.say("Not chosen")}};
    for (const auto& line : lines) choices.push_back({std::string(line.value), words.say(line.english)});
    return choices;
}

}  // namespace

std::string kind_words(const Words& words, IndicatorKind kind) { return words.say(line_of(kKinds, kind).english); }

std::string direction_words(const Words& words, Direction direction) {
    return words.say(line_of(kDirections, direction).english);
}

std::string unit_words(const Words& words, const catalog::Framework& framework, const std::string& unit) {
    auto at = std::ranges::find(framework.units, unit, &catalog::Unit::id);
    return at != framework.units.end() ? at->title.in(words.code()) : std::string();
}

std::vector<Field::Choice> kind_choices(const Words& words) { return offered(words, kKinds); }
std::vector<Field::Choice> direction_choices(const Words& words) { return offered(words, kDirections); }

std::vector<Field::Choice> unit_choices(const Words& words, const catalog::Framework& framework) {
    std::vector<Field::Choice> choices{{"", words.say("Not chosen")}};
    for (const auto& unit : framework.units) choices.push_back({unit.id, unit.title.in(words.code())});
    return choices;
}

std::string value_of(IndicatorKind kind) { return std::string(line_of(kKinds, kind).value); }
std::string value_of(Direction direction) { return std::string(line_of(kDirections, direction).value); }
std::optional<IndicatorKind> kind_of(std::string_view value) { return read(kKinds, value); }
std::optional<Direction> direction_of(std::string_view value) { return read(kDirections, value); }

}  // namespace pilnveide::web
