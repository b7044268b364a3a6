#pragma once

#include "catalog/criterion.h"
#include "workflow/calendar/date.h"
#include "workflow/id.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::workflow {

// An indicator that an agency added to the catalogue for itself. It is defined once, in its home group, and may be
// shown in further groups, always under the number of its home. Never taken out: one that is not measured any more is
// retired.
struct OwnIndicator {
    Id<OwnIndicator> id;
    int version = 0;
    std::string framework;   // id of the catalogue
    std::string home_group;  // "6.2.1"
    int ordinal = 0;         // from 1 in its home group; with it the identity for people, never used again
    std::string title;       // one line
    catalog::IndicatorKind kind{};
    std::string unit;  // the id of a unit of the framework
    catalog::Direction direction = catalog::Direction::kNone;
    std::vector<std::string> linked_groups;  // sorted, each once, never the home
    Date added_on;
    std::optional<Date> retired_on;  // from this day on it is not measured
    std::string retire_reason;       // empty while it is in use

    [[nodiscard]] bool in_use() const { return !retired_on; }
    [[nodiscard]] bool linked_to(std::string_view group) const {
        return std::ranges::find(linked_groups, group) != linked_groups.end();
    }
    [[nodiscard]] bool shown_in(std::string_view group) const { return home_group == group || linked_to(group); }
    // "6.2.1.A1"
    [[nodiscard]] std::string number() const { return home_group + ".A" + std::to_string(ordinal); }
};

}  // namespace pilnveide::workflow
