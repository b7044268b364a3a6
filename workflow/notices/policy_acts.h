#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <span>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// What the page of an agency's letters holds, as typed. Fields: the names of kFigures, quiet_day, follows_moved_days,
// legal_limit_applies, last_assessed_on, phone.
struct PolicyInput {
    Policy policy;
    bool follows_moved_days = true;
    bool legal_limit_applies = false;
    std::optional<Date> last_assessed_on;
    std::string phone;
    int version = 0;  // of the agency that was shown
};
PolicyInput policy_of(const Agency& agency);

// One figure of the policy: its field's name, where it stands, its range, and the name of the figure that it must
// exceed or stay under; none: empty.
struct Figure {
    std::string_view name;
    int Policy::*figure;
    int lowest;
    int highest;
    std::string_view above = {};
    std::string_view below = {};
};
std::span<const Figure> figures();

// The range of a figure beside the others that were typed.
struct FigureRange {
    int lowest;
    int highest;
};
FigureRange range_of(const Figure& figure, const Policy& typed);

inline constexpr auto kSetsPolicy =
    Relations::kLeader | Relations::kDirector | Relations::kAdministrator | Relations::kSystem;

// Leader, director and administrator. A figure or a switch that is changed fires nothing: `policy_set_on` becomes
// today, so that days which lie in the past now are overtaken (S-08). kOutOfRange with the range that the other figures
// leave; the last assessment lies in the past. The event holds each old and new value. Nothing changed: an empty
// change.
Result<Change> set_policy(const Acting& acting, const PolicyInput& input);

// The agency as it would be then: what a preview looks at. Checks nothing.
Agency with_policy(Agency agency, const PolicyInput& input, Date today);

}  // namespace pilnveide::workflow
