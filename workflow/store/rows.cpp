#include "workflow/store/rows.h"

#include "workflow/store/agency_rows.h"

#include <cassert>
#include <fmt/format.h>

namespace pilnveide::store {

using namespace workflow;

namespace {

const char* table_of(Noun noun) {
    switch (noun) {
        case Noun::kPriority:
            return "priority";
        case Noun::kGoal:
            return "goal";
        case Noun::kPlannedAction:
            return "planned_action";
        case Noun::kSubstitute:
            return "substitute";
        case Noun::kRole:
            return "role";
        default:
            break;
    }
    assert(!"only rows of a draft, substitutes and roles are ever taken out");
    return "";
}

}  // namespace

Refusal why_unmatched(const Scope& scope, const char* table, std::int64_t id) {
    auto statement =
        scope.statement(fmt::format("select count(*) from {} where agency_id = :agency and id = :id", table));
    statement.bind("id", id);
    statement.expect_number();
    statement.query();
    long long found = 0;
    while (statement.fetch()) found = statement.number().value_or(0);
    return found != 0 ? Refusal::stale() : Refusal::not_found();
}

Result<void> save_row(const Scope& scope, const Row& row) {
    return std::visit([&scope](const auto& noun) { return save(scope, noun); }, row);
}

Result<void> remove_row(const Scope& scope, const Removal& removal) {
    const auto* table = table_of(removal.subject.noun);
    auto statement = scope.statement(
        fmt::format("delete from {} where agency_id = :agency and id = :id and version = :version", table));
    statement.bind("id", removal.subject.id);
    statement.bind("version", removal.version);
    if (statement.run() != 0) return {};
    return refuse(why_unmatched(scope, table, removal.subject.id));
}

Facts load_facts(const Scope& scope) {
    Facts facts;
    facts.agency = this_agency(scope).value_or(Agency{});
    facts.people = load<Person>(scope);
    facts.roles = load<Role>(scope);
    facts.substitutes = load<Substitute>(scope);
    facts.cycles = load<Cycle>(scope);
    facts.tasks = load<Task>(scope);
    facts.gate_records = load<GateRecord>(scope);
    facts.plans = load<Plan>(scope);
    facts.versions = load<PlanVersion>(scope);
    facts.priorities = load<Priority>(scope);
    facts.goals = load<Goal>(scope);
    facts.planned_actions = load<PlannedAction>(scope);
    facts.actions = load<Action>(scope);
    facts.wishes = load<DeadlineWish>(scope);
    facts.requests = load<Request>(scope);
    facts.reports = load<ProgressReport>(scope);
    facts.reviews = load<Review>(scope);
    facts.own_practices = load<OwnPractice>(scope);
    facts.own_indicators = load<OwnIndicator>(scope);
    facts.meetings = load<Meeting>(scope);
    facts.guests = load<MeetingGuest>(scope);
    facts.certificates = load<HeldCertificate>(scope);
    facts.publications = load<Publication>(scope);
    facts.hand_over_wishes = load<HandOverWish>(scope);
    facts.mailboxes = load<Mailbox>(scope);
    facts.holds = load<Hold>(scope);
    return facts;
}

}  // namespace pilnveide::store
