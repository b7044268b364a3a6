#pragma once

#include "workflow/announcing/publication.h"
#include "workflow/catalogue/own_indicator.h"
#include "workflow/catalogue/own_practice.h"
#include "workflow/letters/hold.h"
#include "workflow/letters/mailbox.h"
#include "workflow/meeting/meeting.h"
#include "workflow/people/held_certificate.h"
#include "workflow/people/person.h"
#include "workflow/plan/hand_over_wish.h"
#include "workflow/quarter/report.h"

#include <algorithm>
#include <vector>

namespace pilnveide::workflow {

// Everything the rules look at about one agency, at one moment: one snapshot of the record. Each vector is sorted by
// id. Ledger, letters, links and history are not in it. Immutable once loaded; may be shared between threads.
struct Facts {
    Agency agency;
    std::vector<Person> people;
    std::vector<Role> roles;
    std::vector<Substitute> substitutes;
    std::vector<Cycle> cycles;
    std::vector<Task> tasks;
    std::vector<GateRecord> gate_records;
    std::vector<Plan> plans;
    std::vector<PlanVersion> versions;
    std::vector<Priority> priorities;
    std::vector<Goal> goals;
    std::vector<PlannedAction> planned_actions;
    std::vector<Action> actions;
    std::vector<DeadlineWish> wishes;
    std::vector<Request> requests;
    std::vector<ProgressReport> reports;
    std::vector<Review> reviews;
    std::vector<OwnPractice> own_practices;
    std::vector<OwnIndicator> own_indicators;
    std::vector<Meeting> meetings;
    std::vector<MeetingGuest> guests;
    std::vector<HeldCertificate> certificates;
    std::vector<Publication> publications;
    std::vector<HandOverWish> hand_over_wishes;
    std::vector<Mailbox> mailboxes;
    std::vector<Hold> holds;
};

// The one with this id among rows that are sorted by id, or nullptr.
template <class Noun>
const Noun* find(const std::vector<Noun>& rows, Id<Noun> id) {
    auto at = std::ranges::lower_bound(rows, id, {}, &Noun::id);
    return at != rows.end() && at->id == id ? &*at : nullptr;
}

}  // namespace pilnveide::workflow
