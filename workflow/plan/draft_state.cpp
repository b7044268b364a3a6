#include "workflow/machine/version_machine.h"
#include "workflow/plan/draft_acts.h"

#include <algorithm>
#include <map>
#include <set>

namespace pilnveide::workflow {

namespace {

// Recommendations of the methodology (facts.md 6, "Limits"): they warn and take a reason.
constexpr int kMostPriorities = 3;
constexpr int kMostGoals = 3;  // a priority
constexpr int kMostGoalsAYear = 5;
constexpr int kMostForPerson = 3;  // priorities a person
constexpr std::size_t kPlanQuestions = 10;
constexpr std::size_t kAllQuestions = 25;  // the other 15 are about change

// Years that the period has begun, at least one.
int years_of(const Plan& plan) {
    std::chrono::year_month_day from{plan.period_from};
    for (int count = 1;; ++count) {
        auto year = from.year() + std::chrono::years{count};
        auto end = std::chrono::year_month_day{year, from.month(), from.day()};
        Date after = end.ok() ? Date{end} : Date{year / from.month() / std::chrono::last};
        if (plan.period_to < after) return count;
    }
}

// Looks through one version and gathers what stands between it and approval. A problem's field is the id of what it is
// about.
class Inspection {
public:
    Inspection(const Facts& facts, const PlanVersion& version, const Plan& plan, Date today)
        : facts_(facts), version_(version), plan_(plan), today_(today) {}

    DraftState run() {
        collect();
        for (const Priority* priority : priorities_) look_at(*priority);
        look_at_limits();
        look_at_self_check();
        return std::move(found_);
    }

private:
    // In the order they are shown: number_of counts the same way.
    void collect() {
        for (const auto& row : facts_.priorities)
            if (row.plan_version == version_.id) priorities_.push_back(&row);
        for (const auto& row : facts_.goals)
            if (row.plan_version == version_.id) goals_[row.priority].push_back(&row);
        for (const auto& row : facts_.planned_actions)
            if (row.plan_version == version_.id) actions_[row.goal].push_back(&row);
        sort(priorities_);
        for (auto& [priority, goals] : goals_) sort(goals);
        for (auto& [goal, actions] : actions_) sort(actions);
        if (actions_.empty()) problem(Problem::kNoActions, {}, {});
    }

    void look_at(const Priority& priority) {
        auto goals = goals_.find(priority.id);
        if (goals == goals_.end()) {
            if (!actions_.empty()) problem(Problem::kNoActions, priority.id.text(), priority.title);
            return;
        }
        auto count = static_cast<int>(goals->second.size());
        if (count > kMostGoals) doubt(Problem::kManyGoals, priority.id.text(), {}, count, kMostGoals);
        for (const Goal* goal : goals->second) look_at(*goal);
    }

    void look_at(const Goal& goal) {
        if (goal.expected_result.empty()) problem(Problem::kNoExpectedResult, goal.id.text(), goal.title);
        if (!std::ranges::all_of(goal.smart, std::identity{})) problem(Problem::kNotSmart, goal.id.text(), goal.title);
        auto actions = actions_.find(goal.id);
        if (actions == actions_.end()) {
            if (!actions_.empty()) problem(Problem::kNoActions, goal.id.text(), goal.title);
            return;
        }
        for (const PlannedAction* action : actions->second) look_at(*action, goal.priority);
    }

    void look_at(const PlannedAction& planned, Id<Priority> priority) {
        if (planned.kind == ActionKind::kChange) changes_ = true;
        if (planned.owner) priorities_of_[*planned.owner].insert(priority);
        const Action* action = find(facts_.actions, planned.action);
        bool over = action && action->plan == plan_.id && action->is_closed();  // stays listed as it was agreed
        const Person* owner = planned.owner ? find(facts_.people, *planned.owner) : nullptr;
        if (!owner || (!over && !owner->works_on(today_))) problem(Problem::kNoOwner, planned.id.text(), planned.title);
        if (!planned.deadline)
            problem(Problem::kNoDeadline, planned.id.text(), planned.title);
        else if (!over && *planned.deadline > plan_.period_to)
            problem(Problem::kAfterPlanEnd, planned.id.text(), iso(plan_.period_to));
    }

    void look_at_limits() {
        auto priorities = static_cast<int>(priorities_.size());
        if (priorities > kMostPriorities) doubt(Problem::kManyPriorities, {}, {}, priorities, kMostPriorities);
        int goals = 0;
        for (const auto& [priority, of_one] : goals_) goals += static_cast<int>(of_one.size());
        int most_goals = kMostGoalsAYear * years_of(plan_);
        if (goals > most_goals) doubt(Problem::kManyGoals, {}, {}, goals, most_goals);
        for (const auto& [person, of_one] : priorities_of_) {
            auto count = static_cast<int>(of_one.size());
            if (count > kMostForPerson) doubt(Problem::kManyForPerson, {}, {person.text()}, count, kMostForPerson);
        }
    }

    void look_at_self_check() {
        std::string answers = version_.self_check;
        answers.resize(kAllQuestions, ' ');
        answers.resize(changes_ ? kAllQuestions : kPlanQuestions);
        auto open = std::ranges::count(answers, ' ');
        if (open > 0) problem(Problem::kSelfCheckOpen, "self_check", std::to_string(open));
    }

    void problem(Problem what, std::string field, std::string value) {
        found_.problems.push_back({what, std::move(field), {std::move(value)}});
    }
    void doubt(Problem what, std::string field, std::vector<std::string> values, int count, int most) {
        values.push_back(std::to_string(count));
        values.push_back(std::to_string(most));
        found_.doubts.push_back({what, std::move(field), std::move(values)});
    }

    template <class Noun>
    static void sort(std::vector<const Noun*>& rows) {
        std::ranges::sort(rows, {}, [](const Noun* row) { return std::pair{row->order, row->id}; });
    }

    const Facts& facts_;
    const PlanVersion& version_;
    const Plan& plan_;
    Date today_;
    std::vector<const Priority*> priorities_;
    std::map<Id<Priority>, std::vector<const Goal*>> goals_;
    std::map<Id<Goal>, std::vector<const PlannedAction*>> actions_;
    std::map<Id<Person>, std::set<Id<Priority>>> priorities_of_;
    bool changes_ = false;
    DraftState found_;
};

}  // namespace

DraftState draft_state(const Facts& facts, Id<PlanVersion> draft, Date today) {
    const PlanVersion* version = find(facts.versions, draft);
    const Plan* plan = version ? find(facts.plans, version->plan) : nullptr;
    return plan ? Inspection{facts, *version, *plan, today}.run() : DraftState{};
}

}  // namespace pilnveide::workflow
