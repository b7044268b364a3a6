#include "workflow/announcing/publication_acts.h"

#include "workflow/cycle/gates_met.h"
#include "workflow/cycle/progress.h"
#include "workflow/enumerators.h"
#include "workflow/form_check.h"
#include "workflow/quarter/review_acts.h"

#include <array>

namespace pilnveide::workflow {
namespace {

constexpr std::array<std::string_view, 4> kNames{"cycle", "results", "plan", "quarter"};
static_assert(kNames.size() == count_of<PublicationKind>());

// Met, whether its task is completed or not.
bool is_met(const Facts& facts, Id<Cycle> cycle, Gate gate, Date today) {
    for (const auto& task : facts.tasks) {
        if (task.cycle != cycle || task.number != task_of(gate)) continue;
        const auto view = task_view(facts, task, today);
        return std::ranges::any_of(view.gates, [&](const GateView& seen) { return seen.gate == gate && seen.met; });
    }
    return false;
}

void want(std::vector<FieldProblem>& missing, const Facts& facts, const Told& told, Gate gate, Date today) {
    const std::string name{gate_name(gate)};
    if (!is_met(facts, told.cycle, gate, today)) missing.push_back({Problem::kGateMissing, {}, {name}});
}

bool needs_words(PublicationKind kind) { return kind == PublicationKind::kCycle || kind == PublicationKind::kResults; }

bool same_matter(const Publication& publication, const Told& told) {
    return publication.kind == told.kind && publication.cycle == told.cycle && publication.period == told.period;
}

}  // namespace

std::string_view publication_kind_name(PublicationKind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<PublicationKind> publication_kind_from_name(std::string_view name) {
    const auto at = std::ranges::find(kNames, name);
    if (at == kNames.end()) return std::nullopt;
    return static_cast<PublicationKind>(at - kNames.begin());
}

std::vector<FieldProblem> missing_for(const Facts& facts, const Told& told, Date today) {
    std::vector<FieldProblem> missing;
    switch (told.kind) {
        case PublicationKind::kCycle:
            for (const auto& task : facts.tasks)
                if (task.cycle == told.cycle && task.number == 1 && !task.completed_at)
                    missing.push_back({Problem::kTaskLocked, {}, {"1"}});
            break;
        case PublicationKind::kResults:
            want(missing, facts, told, Gate::kReportApproved, today);
            break;
        case PublicationKind::kPlan:
            want(missing, facts, told, Gate::kPlanApproved, today);
            want(missing, facts, told, Gate::kVisibilityDecided, today);
            break;
        case PublicationKind::kQuarter: {
            const auto quarter = Quarter::from_text(told.period);
            if (!quarter || !is_closed(facts, *quarter)) missing.push_back({Problem::kWrongState, {}, {"open"}});
            break;
        }
    }
    return missing;
}

const Publication* published(const Facts& facts, const Told& told) {
    const Publication* last = nullptr;
    for (const auto& publication : facts.publications) {
        if (!same_matter(publication, told)) continue;
        if (!last || last->sent_on < publication.sent_on) last = &publication;
    }
    return last;
}

bool is_for(const Publication& publication, const Person& person) {
    const Date day = publication.sent_on;
    return person.news && person.entered_on <= day && person.works_on(day) && person.id != publication.by;
}

std::vector<Id<Person>> readers(const Facts& facts, const Publication& publication) {
    std::vector<Id<Person>> all;
    for (const auto& person : facts.people)
        if (is_for(publication, person) && !person.email.empty()) all.push_back(person.id);
    return all;
}

Publication draft_publication(const Told& told, const std::string& text, const By& by, Date today) {
    return {.id = {},
            .version = 0,
            .kind = told.kind,
            .cycle = told.cycle,
            .period = told.period,
            .text = trimmed(text),
            .sent_on = today,
            .by = by.person.value_or(Id<Person>{})};
}

Result<Change> publish(const Acting& acting, const Told& told, const std::string& text, bool confirmed) {
    const auto& facts = acting.facts;
    if (!find(facts.cycles, told.cycle)) return refuse(Refusal::not_found());
    if (!relations(facts, acting.by, acting.today).any_of(kPublishers)) return refuse(Refusal::not_allowed());
    FormCheck check;
    auto publication = draft_publication(told, text, acting.by, acting.today);
    const auto* before = published(facts, told);
    const bool wanted = before || needs_words(told.kind);
    publication.text = check.note(text, "text", wanted ? std::optional{Problem::kMissing} : std::nullopt);
    for (auto& problem : missing_for(facts, told, acting.today))
        check.add(problem.problem, problem.field, problem.values);
    if (readers(facts, publication).empty()) check.add(Problem::kNobodyHears, {});
    if (before && before->sent_on >= acting.today) check.add(Problem::kSentToday, {});
    if (!check.sound()) return refuse(check.refusal());
    if (before && !confirmed)
        return refuse({Refusal::Kind::kConfirm, {{Problem::kSentBefore, {}, {iso(before->sent_on)}}}});
    publication.id = acting.ids.make<Publication>();
    Change change;
    change.events.push_back({"publication.sent",
                             {Noun::kPublication, publication.id.value},
                             {{"kind", std::string{publication_kind_name(told.kind)}}, {"cycle", told.cycle.text()}}});
    if (!told.period.empty()) change.events.back().details.emplace_back("period", told.period);
    change.rows.emplace_back(std::move(publication));
    return change;
}

}  // namespace pilnveide::workflow
