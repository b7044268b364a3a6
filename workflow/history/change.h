#pragma once

#include "workflow/catalogue/official_wording.h"
#include "workflow/facts.h"
#include "workflow/history/event.h"

#include <variant>
#include <vector>

namespace pilnveide::workflow {

// One row to be saved. version = 0 inserts; any other must still be the stored one, and is raised by one.
using Row =
    std::variant<Agency, Person, Role, Substitute, Cycle, Task, GateRecord, Plan, PlanVersion, Priority, Goal,
                 PlannedAction, Action, DeadlineWish, Request, ProgressReport, Review, OwnPractice, OwnIndicator,
                 OfficialWording, Meeting, MeetingGuest, HeldCertificate, Publication, HandOverWish, Mailbox, Hold>;

// A row of a draft to be taken out (priority, goal, planned action, substitute, role that never began).
struct Removal {
    Subject subject;
    int version = 0;
};

// What a rule decided: rows to save, rows to take out, and the events that say so. There is no change without an
// event; the store refuses one.
struct Change {
    std::vector<Event> events;
    std::vector<Row> rows;
    std::vector<Removal> removals;

    void append(Change other) {
        events.insert(events.end(), std::make_move_iterator(other.events.begin()),
                      std::make_move_iterator(other.events.end()));
        rows.insert(rows.end(), std::make_move_iterator(other.rows.begin()), std::make_move_iterator(other.rows.end()));
        removals.insert(removals.end(), other.removals.begin(), other.removals.end());
    }
};

}  // namespace pilnveide::workflow
