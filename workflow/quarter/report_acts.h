#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <vector>

namespace pilnveide::workflow {

// The answer about one action, as typed. Fields are prefixed by the action's id text: "<id>-state", "<id>-done",
// "<id>-to_do",
// "<id>-percent", "<id>-obstacle", "<id>-alternative", "<id>-wanted".
struct ReportInput {
    Id<Action> action;
    ActionState state = ActionState::kInProgress;  // kInProgress, kBlocked, kDone
    std::optional<int> percent;
    std::string done;
    std::string to_do;
    std::string obstacle;
    std::string alternative;
    std::optional<Date> wanted_deadline;
};

// Saves the answers of one person for one quarter, moves the actions' states, asks for deadlines that were wanted. By
// the link's holder, the owner signed in, or the leader on the owner's behalf (`acting.by` is the leader, `person` the
// owner). Refused when the quarter's review is closed; percent 0 to 100; blocked needs what hinders; texts at most 4000
// characters. `shown` is the version of the request that the form was filled from (0: there was none); refused as stale
// when somebody else has reported since, while one's own second thoughts are taken.
Result<Change> save_report(const Acting& acting, Id<Person> person, Quarter quarter,
                           const std::vector<ReportInput>& answers, std::optional<int> shown = std::nullopt);

// The actions this person is asked about in this quarter: open ones, and those finished in it.
std::vector<const Action*> asked_about(const Facts& facts, Id<Person> person, Quarter quarter);
const Request* request_of(const Facts& facts, Id<Person> person, Quarter quarter);
const ProgressReport* report_of(const Facts& facts, Id<Action> action, Quarter quarter);
const ProgressReport* last_report(const Facts& facts, Id<Action> action);

// The quarters for which requests are owed by `today`: from the first in which a plan was in force for 30 days, to the
// last while any action is open; request_on is policy.request_before working days before the quarter's end.
struct AskedQuarter {
    Quarter quarter;
    Date request_on;
    Date due;  // of the answers
    Date review_due;
};
std::vector<AskedQuarter> asked_quarters(const Facts& facts, Date today);
AskedQuarter dates_of(const Facts& facts, Quarter quarter);

// Who had an action to report on and was never asked about this quarter, because nothing ran from its request's day to
// that of the next quarter's. Nobody asks any more: a newer quarter's request asks for the same actions.
std::vector<Id<Person>> passed_over(const Facts& facts, Quarter quarter);

// The requests that should exist by today and do not: made by the scheduler, one a person with open actions and
// quarter. Only the newest asked quarter is opened; empty change (no events) when nothing is owed. Figures that were
// changed so that its day has passed ask nobody on that same day, but from the next on: a quarter is always asked
// about.
Change open_requests(const Acting& acting);

}  // namespace pilnveide::workflow
