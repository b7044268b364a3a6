#pragma once

#include "catalog/framework.h"
#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// What somebody typed about an indicator of the agency's own. `version` is that of the row that was shown; 0 for a new
// one.
struct OwnIndicatorInput {
    std::string title;
    std::optional<catalog::IndicatorKind> kind;
    std::string unit;  // the id of a unit of the framework
    std::optional<catalog::Direction> direction;
    int version = 0;
};

// Gives it the next number of its home group. Not found: a group that the framework does not have. Refuses a title that
// an indicator in use has already, in whichever group: it is defined once and linked.
Result<Change> add_own_indicator(const Acting& acting, const catalog::Framework& framework, const std::string& group,
                                 const OwnIndicatorInput& input);

// Number and groups stay; the history keeps what it said before. Refuses a retired one.
Result<Change> edit_own_indicator(const Acting& acting, const catalog::Framework& framework, Id<OwnIndicator> id,
                                  const OwnIndicatorInput& input);

// Shows it in one more group. Refuses, as an unknown choice of "group", its home, one where it is shown already, and
// one that the framework does not have. Both refuse a retired one.
Result<Change> link_own_indicator(const Acting& acting, const catalog::Framework& framework, Id<OwnIndicator> id,
                                  const std::string& group);
Result<Change> unlink_own_indicator(const Acting& acting, Id<OwnIndicator> id, const std::string& group);

// It stays in the record, with its number, its groups and its reason.
Result<Change> retire_own_indicator(const Acting& acting, Id<OwnIndicator> id, const std::string& reason, int version);
Result<Change> bring_back_own_indicator(const Acting& acting, Id<OwnIndicator> id, int version);

}  // namespace pilnveide::workflow
