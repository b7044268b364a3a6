#include "workflow/history/apply.h"

namespace pilnveide::workflow {
namespace {

template <class Row>
void put(std::vector<Row>& rows, Row row) {
    ++row.version;
    auto at = std::ranges::lower_bound(rows, row.id, {}, &Row::id);
    if (at != rows.end() && at->id == row.id)
        *at = std::move(row);
    else
        rows.insert(at, std::move(row));
}

template <class Row>
void take_out(std::vector<Row>& rows, std::int64_t id) {
    std::erase_if(rows, [id](const Row& row) { return row.id.value == id; });
}

struct Putting {
    Facts& facts;

    void operator()(const Agency& row) const {
        facts.agency = row;
        ++facts.agency.version;
    }
    void operator()(const Person& row) const { put(facts.people, row); }
    void operator()(const Role& row) const { put(facts.roles, row); }
    void operator()(const Substitute& row) const { put(facts.substitutes, row); }
    void operator()(const Cycle& row) const { put(facts.cycles, row); }
    void operator()(const Task& row) const { put(facts.tasks, row); }
    void operator()(const GateRecord& row) const { put(facts.gate_records, row); }
    void operator()(const Plan& row) const { put(facts.plans, row); }
    void operator()(const PlanVersion& row) const { put(facts.versions, row); }
    void operator()(const Priority& row) const { put(facts.priorities, row); }
    void operator()(const Goal& row) const { put(facts.goals, row); }
    void operator()(const PlannedAction& row) const { put(facts.planned_actions, row); }
    void operator()(const Action& row) const { put(facts.actions, row); }
    void operator()(const DeadlineWish& row) const { put(facts.wishes, row); }
    void operator()(const Request& row) const { put(facts.requests, row); }
    void operator()(const ProgressReport& row) const { put(facts.reports, row); }
    void operator()(const Review& row) const { put(facts.reviews, row); }
    void operator()(const OwnPractice& row) const { put(facts.own_practices, row); }
    void operator()(const OwnIndicator& row) const { put(facts.own_indicators, row); }
    void operator()(const Meeting& row) const { put(facts.meetings, row); }
    void operator()(const MeetingGuest& row) const { put(facts.guests, row); }
    void operator()(const HeldCertificate& row) const { put(facts.certificates, row); }
    void operator()(const Publication& row) const { put(facts.publications, row); }
    void operator()(const HandOverWish& row) const { put(facts.hand_over_wishes, row); }
    void operator()(const Mailbox& row) const { put(facts.mailboxes, row); }
    void operator()(const Hold& row) const { put(facts.holds, row); }
    void operator()(const OfficialWording&) const {}  // read where it is shown; no rule looks at it
};

void remove(Facts& facts, const Subject& subject) {
    switch (subject.noun) {
        case Noun::kRole:
            return take_out(facts.roles, subject.id);
        case Noun::kSubstitute:
            return take_out(facts.substitutes, subject.id);
        case Noun::kPriority:
            return take_out(facts.priorities, subject.id);
        case Noun::kGoal:
            return take_out(facts.goals, subject.id);
        case Noun::kPlannedAction:
            return take_out(facts.planned_actions, subject.id);
        default:
            return;
    }
}

}  // namespace

void apply(Facts& facts, const Change& change) {
    for (const auto& removal : change.removals) remove(facts, removal.subject);
    for (const auto& row : change.rows) std::visit(Putting{facts}, row);
}

}  // namespace pilnveide::workflow
