#include "catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pilnveide::catalog {
namespace {

constexpr int kHighestPoint = 100;
constexpr std::array<std::string_view, 5> kScored{"practice", "subcriterion", "indicator_group", "enabler", "result"};

// `next` is the lowest point that no level has taken yet.
Level read_level(StrictTable& row, bool in_two_parts, int& next) {
    Level level;
    level.from = row.number("from", 0, kHighestPoint);
    level.to = row.number("to", 0, kHighestPoint);
    if (level.from > next) row.found("from", fmt::format("there is a gap: this interval must begin at {}", next));
    if (level.from < next)
        row.found("from", fmt::format("intervals overlap or are out of order: this one must begin at {}", next));
    if (level.to < level.from) row.found("to", "'to' must not be lower than 'from'");
    next = std::max(next, level.to + 1);
    level.label = row.both("label");
    level.description = row.both("description");
    if (in_two_parts) level.second = row.both("second");
    row.close();
    return level;
}

Scale read_scale(StrictTable& row) {
    Scale scale;
    scale.id = row.text("id");
    scale.title = row.both("title");
    for (const auto& mention : row.mentions("scored")) {
        if (std::ranges::find(kScored, mention.text) == kScored.end())
            row.found("scored", fmt::format("nothing that is scored is called '{}'; one of \"{}\"", mention.text,
                                            fmt::join(kScored, "\", \"")));
        scale.scored.push_back(mention.text);
    }
    if (scale.scored.empty()) row.found("scored", "'scored' must name what the scale is for");
    scale.hint = row.both("hint");
    bool first = row.has("part");
    bool second = row.has("second_part");
    if (first) scale.part = row.both("part");
    if (second) scale.second_part = row.both("second_part");
    if (first != second) row.found("part", "a scale in two parts has both 'part' and 'second_part'");
    int next = 0;
    auto levels = row.tables("level");
    for (auto& level : levels) scale.levels.push_back(read_level(level, second, next));
    if (next <= kHighestPoint)
        (levels.empty() ? row : levels.back())
            .found("to", fmt::format("there is a gap: the last interval must end at {}", kHighestPoint));
    row.close();
    return scale;
}

}  // namespace

void read_scales(StrictTable& table, Draft& draft) {
    auto& scales = draft.framework.scales;
    for (auto& row : table.tables("scale")) {
        auto scale = read_scale(row);
        if (std::ranges::find(scales, scale.id, &Scale::id) != scales.end())
            row.found("id", "this scale stands twice; a score keeps the id of its scale");
        scales.push_back(std::move(scale));
    }
}

}  // namespace pilnveide::catalog
