#pragma once

#include "workflow/catalogue/own_additions.h"
#include "workflow/form_check.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>

namespace pilnveide::workflow {

// The two states of what an agency added for itself: in use and retired. `row` is what the id named, or nullptr.

// The row, when this person may change it and nobody saved it first.
template <class Addition>
Result<Addition> own_to_change(const Acting& acting, const Addition* row, int version) {
    if (!row) return refuse(Refusal::not_found());
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    if (row->version != version) return refuse(Refusal::stale());
    return *row;
}

// The same, and it is in use.
template <class Addition>
Result<Addition> own_in_use(const Acting& acting, const Addition* row, int version) {
    auto own = own_to_change(acting, row, version);
    if (own && !own->in_use()) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"retired"}));
    return own;
}

template <class Addition>
Result<Change> retired(const Acting& acting, const Addition* row, const std::string& reason, int version,
                       const Event& event) {
    auto own = own_in_use(acting, row, version);
    if (!own) return refuse(own.error());
    FormCheck check;
    own->retire_reason = check.note(reason, "reason", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    own->retired_on = acting.today;
    Change change{{event}, {*own}, {}};
    change.events.front().details.emplace_back("reason", own->retire_reason);
    return change;
}

// `namesake` is the number of one in use that bears its title by now, or empty.
template <class Addition>
Result<Change> brought_back(const Acting& acting, const Addition* row, int version, const std::string& namesake,
                            const Event& event) {
    auto own = own_to_change(acting, row, version);
    if (!own) return refuse(own.error());
    if (own->in_use()) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"in_use"}));
    if (!namesake.empty()) return refuse(Refusal::invalid(Problem::kDefinedAlready, {}, {namesake}));
    own->retired_on.reset();
    own->retire_reason.clear();
    return Change{{event}, {*own}, {}};
}

}  // namespace pilnveide::workflow
