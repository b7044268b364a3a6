#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "workflow/calendar/quarter.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Action;
using workflow::ActionState;
using workflow::Id;
using workflow::Publication;

constexpr std::size_t kMostFinished = 10;

// The last one that the notices name.
const Publication* publication_of(const Occasion& occasion, const Notices& notices) {
    const Publication* last = nullptr;
    for (const auto& notice : notices) {
        if (notice.key.subject.noun != workflow::Noun::kPublication) continue;
        const auto* one = workflow::find(occasion.facts.publications, Id<Publication>{notice.key.subject.id});
        if (one != nullptr && (last == nullptr || last->sent_on <= one->sent_on)) last = one;
    }
    return last;
}

// People write as they speak: their own greeting, whatever the form advises.
bool is_greeting(const Words& words, std::string_view line) {
    const auto folded = words.folded(line);
    constexpr std::string_view kGreetings[] = {"labdien", "labrit", "sveik", "sveicin", "cien", "darg",
                                               "mil",     "good ",  "dear ", "hello",   "hi "};
    return std::ranges::any_of(kGreetings, [&](auto greeting) { return folded.starts_with(greeting); });
}

// The sender's own words, a paragraph a line, under their name.
void open_with(Part& part, const Occasion& occasion, const Publication& publication) {
    part.why = {occasion.words.say("You work for this service, and this is sent to all the staff.")};
    std::string_view rest = publication.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos) part.opening.emplace_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (part.opening.empty()) return;
    part.greets = is_greeting(occasion.words, part.opening.front());
    part.opening.push_back(name_of(occasion, publication.by));
}

void add(List& list, std::string title) { list.items.push_back({{}, std::move(title), {}}); }

std::string period(const Words& words, workflow::Date from, workflow::Date to) {
    return words.say("{from} to {to}", {{"from", Words::day(from)}, {"to", Words::day(to)}});
}

// The day by which the report is to be approved, or nothing.
std::optional<workflow::Date> report_due(const Occasion& occasion, Id<workflow::Cycle> cycle) {
    constexpr int kReport = 6;
    for (const auto& task : occasion.facts.tasks)
        if (task.cycle == cycle && task.number == kReport) return task.due;
    return std::nullopt;
}

// Of all plans in force, in their order.
std::vector<const Action*> all_actions(const Occasion& occasion) {
    std::vector<const Action*> actions;
    for (const auto* plan : workflow::plans_in_force(occasion.facts)) {
        const auto of_plan = workflow::actions_of(occasion.facts, plan->id);
        actions.insert(actions.end(), of_plan.begin(), of_plan.end());
    }
    return actions;
}

bool is_done(const Action& action) {
    return action.state == ActionState::kDone || action.state == ActionState::kVerified;
}

// Reported done for this quarter, or done within it without a report.
bool was_finished_in(const Occasion& occasion, const Action& action, workflow::Quarter quarter) {
    if (!is_done(action)) return false;
    if (const auto* report = workflow::report_of(occasion.facts, action.id, quarter))
        return report->state == ActionState::kDone;
    return action.state_on && quarter.first_day() <= *action.state_on && *action.state_on <= quarter.last_day();
}

void list_finished(Part& part, const Occasion& occasion, const std::vector<const Action*>& actions,
                   workflow::Quarter quarter) {
    List list{occasion.words.say("Finished in this quarter"), {}};
    std::size_t more = 0;
    for (const auto* action : actions) {
        if (!was_finished_in(occasion, *action, quarter)) continue;
        if (list.items.size() < kMostFinished)
            list.items.push_back(item(occasion, *action));
        else
            ++more;
    }
    if (more > 0) add(list, occasion.words.plural("and {n} more", "and {n} more", static_cast<long long>(more)));
    if (!list.items.empty()) part.lists.push_back(std::move(list));
}

void list_goals(Part& part, const Occasion& occasion, const workflow::PlanVersion& version) {
    const auto sorted = [&](const auto& rows, auto belongs) {
        std::vector<const std::remove_reference_t<decltype(rows.front())>*> found;
        for (const auto& row : rows)
            if (row.plan_version == version.id && belongs(row)) found.push_back(&row);
        std::ranges::sort(found, {}, [](const auto* row) { return row->order; });
        return found;
    };
    for (const auto* priority : sorted(occasion.facts.priorities, [](const auto&) { return true; })) {
        const auto number = std::to_string(part.lists.size() + 1) + ".";
        List list{number + " " + priority->title, {}};
        for (const auto* goal :
             sorted(occasion.facts.goals, [&](const auto& row) { return row.priority == priority->id; }))
            list.items.push_back({number + std::to_string(list.items.size() + 1) + ".", goal->title, {}});
        part.lists.push_back(std::move(list));
    }
}

}  // namespace

std::optional<Part> write_announcement(const Occasion& occasion, const Notices& notices) {
    const auto* publication = publication_of(occasion, notices);
    const auto* cycle = publication ? workflow::find(occasion.facts.cycles, publication->cycle) : nullptr;
    if (cycle == nullptr) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("A self-assessment of our service begins");
    open_with(part, occasion, *publication);
    List& brief = part.lists.emplace_back(List{words.say("In brief"), {}});
    add(brief,
        words.say("What: we look at how our service is run and what clients, staff and the community get of it."));
    add(brief, words.say("Why: to see what goes well and to agree on a few things that we improve. It is not about "
                         "how well a single person works."));
    add(brief, words.say("The beginning: {date}", {{"date", Words::day(cycle->starts_on)}}));
    if (const auto due = report_due(occasion, cycle->id))
        add(brief, words.say("The report: by {date}", {{"date", Words::day(*due)}}));
    lead_to(part, occasion, N_("See how the self-assessment goes"), "/cycle?cycle=" + cycle->id.text());
    return part;
}

std::optional<Part> write_results(const Occasion& occasion, const Notices& notices) {
    const auto* publication = publication_of(occasion, notices);
    if (publication == nullptr) return std::nullopt;
    Part part;
    part.subject = occasion.words.say("What our self-assessment found");
    open_with(part, occasion, *publication);
    part.closing.push_back(occasion.words.say(
        "The scores themselves are not sent by letter. If you want to know more, ask the project leader."));
    lead_to(part, occasion, N_("See how the self-assessment goes"), "/cycle?cycle=" + publication->cycle.text());
    return part;
}

std::optional<Part> write_plan_published(const Occasion& occasion, const Notices& notices) {
    const auto* publication = publication_of(occasion, notices);
    if (publication == nullptr) return std::nullopt;
    const auto& facts = occasion.facts;
    const auto plan = std::ranges::find(facts.plans, publication->cycle, &workflow::Plan::cycle);
    const auto* version = plan != facts.plans.end() ? workflow::in_force(facts, plan->id) : nullptr;
    if (version == nullptr) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("What we are going to improve: our plan");
    open_with(part, occasion, *publication);
    const auto actions = static_cast<long long>(workflow::actions_of(facts, plan->id).size());
    part.opening.push_back(
        words.plural("The plan is approved. It has {n} action; its priorities and goals are listed.",
                     "The plan is approved. It has {n} actions; its priorities and goals are listed.", actions));
    list_goals(part, occasion, *version);
    part.closing.push_back(
        words.say("The plan's period: {period}", {{"period", period(words, plan->period_from, plan->period_to)}}));
    lead_to(part, occasion, N_("Open the plan"), "/plan?plan=" + plan->id.text());
    return part;
}

std::optional<Part> write_quarter_summary(const Occasion& occasion, const Notices& notices) {
    const auto* publication = publication_of(occasion, notices);
    const auto quarter = publication ? workflow::Quarter::from_text(publication->period) : std::nullopt;
    if (!quarter) return std::nullopt;
    const Words& words = occasion.words;
    const auto actions = all_actions(occasion);
    const auto numbers = workflow::execution(occasion.facts, actions, occasion.today);
    Part part;
    part.subject = words.plural("Our plan after quarter {number}: {n} of {all} done",
                                "Our plan after quarter {number}: {n} of {all} done", numbers.done,
                                {{"number", std::to_string(quarter->number)}, {"all", std::to_string(numbers.all())}});
    open_with(part, occasion, *publication);
    List& counts = part.lists.emplace_back(List{words.say("How the plan stands"), {}});
    const auto count = [&](std::string_view word, int n) { add(counts, words.say(word) + " – " + std::to_string(n)); };
    count(N_("Done"), numbers.done);
    count(N_("In progress"), numbers.on_time + numbers.at_risk);
    count(N_("Late"), numbers.late);
    list_finished(part, occasion, actions, *quarter);
    lead_to(part, occasion, N_("Open the plan"), "/plan");
    return part;
}

}  // namespace pilnveide::web
