#include "web/plan_table.h"

#include "plan_show.names.h"
#include "web/states.h"

#include <algorithm>
#include <array>
#include <set>

namespace pilnveide::web {

namespace name = names::plan_show;
using workflow::Id;
using workflow::Person;

namespace {

struct StateChoice {
    std::string_view value;
    std::string_view english;
};
constexpr std::array kStates{
    StateChoice{"", N_("All")},        StateChoice{"late", N_("Late")},      StateChoice{"risk", N_("At risk")},
    StateChoice{"stuck", N_("Stuck")}, StateChoice{"go", N_("In progress")}, StateChoice{"plan", N_("Planned")},
    StateChoice{"done", N_("Done")},   StateChoice{"off", N_("Cancelled")},
};

// What one row says; made once, asked by the filter and shown.
struct RowFacts {
    const PlanContent::Row* row;
    StateLook state;
    std::optional<Id<Person>> owner;
    std::optional<workflow::Date> deadline;
};

class Table {
public:
    Table(const Visit& visit, const PlanFilter& filter, bool editable, const PlanDifference* news)
        : visit_(visit), words_(*visit.words), filter_(filter), editable_(editable), news_(news) {
        to_start_ = look(words_, workflow::ActionState::kPlanned);
    }

    bool show(View& page, const PlanContent& content);

private:
    RowFacts facts_of(const PlanContent::Row& row) const;
    [[nodiscard]] bool chosen(const RowFacts& row) const;
    bool show_goal(View& table, const PlanContent::GoalPart& part) const;
    void show_row(View& goal, const RowFacts& facts) const;
    void show_mark(View& row, Id<workflow::Action> action) const;

    const Visit& visit_;
    const Words& words_;
    const PlanFilter& filter_;
    bool editable_;
    const PlanDifference* news_;
    StateLook to_start_;
};

RowFacts Table::facts_of(const PlanContent::Row& row) const {
    // A draft shows what it plans; execution belongs to the version in force.
    if (editable_ || row.action == nullptr) {
        auto state = row.action ? look(words_, *visit_.facts, *row.action, visit_.today) : to_start_;
        return {&row, std::move(state), row.planned->owner, row.planned->deadline};
    }
    return {&row, look(words_, *visit_.facts, *row.action, visit_.today), row.action->owner, row.action->deadline};
}

bool Table::chosen(const RowFacts& row) const {
    if (!filter_.owner.empty() && (!row.owner || row.owner->text() != filter_.owner)) return false;
    if (filter_.state.empty()) return true;
    return row.state.icon == filter_.state || (filter_.state == "done" && row.state.icon == "verified");
}

void Table::show_mark(View& row, Id<workflow::Action> action) const {
    if (!news_) return;
    switch (news_->of(action)) {
        case Novelty::kSame:
            return;
        case Novelty::kNew:
            row.add(name::MARK).set(name::WORDS, words_.say("new action"));
            return;
        case Novelty::kOwner:
            row.add(name::MARK).set(name::WORDS, words_.say("owner changed"));
            return;
        case Novelty::kDeadline:
            row.add(name::MARK).set(name::WORDS, words_.say("deadline changed"));
            return;
        case Novelty::kTitle:
            row.add(name::MARK).set(name::WORDS, words_.say("reworded"));
            return;
    }
}

void Table::show_row(View& goal, const RowFacts& facts) const {
    const auto& [row, state, owner, deadline] = facts;
    View& shown = goal.add(name::ROW);
    shown.set(name::NR, row->number);
    shown.set(name::TITLE, row->planned->title);
    if (row->action) {
        shown.set(name::ID, row->action->id.text());
        shown.show(name::LINKED);
        if (row->action->percent)
            shown.set(name::PERCENT, words_.say("{n} %", {{"n", std::to_string(*row->action->percent)}}));
    }
    const Person* person = owner ? workflow::find(visit_.facts->people, *owner) : nullptr;
    if (person) shown.set(name::OWNER, person->shown());
    if (deadline) {
        shown.set(name::ISO, workflow::iso(*deadline));
        shown.set(name::DAY, Words::day(*deadline));
    }
    shown.set(name::CSS, state.css);
    shown.set(name::ICON, state.icon);
    shown.set(name::WORD, state.word);
    if (editable_) {
        shown.set(name::PLANNED, row->planned->id.text());
        shown.show(name::EDIT_ROW);
    }
    show_mark(shown, row->planned->action);
}

bool Table::show_goal(View& table, const PlanContent::GoalPart& part) const {
    std::vector<RowFacts> rows;
    for (const auto& row : part.rows)
        if (auto facts = facts_of(row); chosen(facts)) rows.push_back(std::move(facts));
    if (rows.empty() && !filter_.chooses_all()) return false;
    View& goal = table.add(name::GOAL);
    goal.set(name::ANCHOR, part.number.substr(0, part.number.size() - 1));
    goal.set(name::HEADING, part.number + " " + part.goal->title);
    if (!part.goal->expected_result.empty())
        goal.set(name::RESULT, words_.say("Expected result: {result}", {{"result", part.goal->expected_result}}));
    goal.set(name::ID, part.goal->id.text());
    if (editable_) {
        goal.show(name::EDIT_GOAL);
        goal.show(name::ADD);
    }
    for (const auto& row : rows) show_row(goal, row);
    return true;
}

bool Table::show(View& page, const PlanContent& content) {
    bool any = false;
    for (const auto& part : content.priorities) {
        View& priority = page.add(name::PRIORITY);
        priority.set(name::ANCHOR, part.number.substr(0, part.number.size() - 1));
        priority.set(name::HEADING, words_.say("Priority {number} {title}",
                                               {{"number", part.number}, {"title", part.priority->title}}));
        if (!part.priority->findings.empty())
            priority.set(name::FINDINGS, words_.say("Follows from the self-assessment: {findings}",
                                                    {{"findings", part.priority->findings}}));
        priority.set(name::ID, part.priority->id.text());
        if (editable_) priority.show(name::EDIT);
        if (part.goals.empty()) continue;
        View& table = priority.add(name::TABLE);
        if (editable_) table.show(name::EDITING);
        for (const auto& goal : part.goals) any |= show_goal(table, goal);
    }
    return any;
}

void show_choice(View& page, const char* section, std::string_view value, std::string_view word,
                 std::string_view chosen) {
    View& option = page.add(section);
    option.set(name::VALUE, value);
    option.set(name::WORD, word);
    if (value == chosen) option.show(name::CHOSEN);
}

}  // namespace

bool show_plan_table(View& page, const Visit& visit, const PlanContent& content, const PlanFilter& filter,
                     bool editable, const PlanDifference* news) {
    return Table(visit, filter, editable, news).show(page, content);
}

void show_plan_filter(View& page, const Visit& visit, const PlanContent& content, const PlanFilter& filter) {
    for (const auto& [value, english] : kStates)
        show_choice(page, name::STATE_OPTION, value, visit.words->say(english), filter.state);
    std::set<Id<Person>> owners;
    for (const auto& priority : content.priorities)
        for (const auto& goal : priority.goals)
            for (const auto& row : goal.rows) {
                if (row.action) owners.insert(row.action->owner);
                if (row.planned->owner) owners.insert(*row.planned->owner);
            }
    std::vector<const Person*> people;
    for (auto id : owners)
        if (const Person* person = workflow::find(visit.facts->people, id)) people.push_back(person);
    std::ranges::sort(people,
                      [&](const Person* a, const Person* b) { return visit.words->before(a->shown(), b->shown()); });
    show_choice(page, name::OWNER_OPTION, "", visit.words->say("All"), filter.owner);
    for (const Person* person : people)
        show_choice(page, name::OWNER_OPTION, person->id.text(), person->shown(), filter.owner);
}

}  // namespace pilnveide::web
