#include "web/pages/pages.h"

#include "plan_show.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/need.h"
#include "web/plan_table.h"
#include "web/problems.h"
#include "web/states.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/plan/execution.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::plan_show;
using workflow::Facts;
using workflow::Plan;
using workflow::PlanVersion;
using workflow::VersionEvent;
using workflow::VersionState;

namespace {

constexpr std::size_t kShownAtOnce = 5;  // problems of a draft, before the rest is folded away

std::string asked(const Visit& visit, const std::string& key) {
    auto at = visit.request.query.find(key);
    return at == visit.request.query.end() ? std::string{} : at->second;
}

// The plan that was asked for, or that of the cycle in hand, or the newest that is in force.
const Plan* chosen_plan(const Visit& visit) {
    const Facts& facts = *visit.facts;
    if (auto id = workflow::Id<Plan>::from_text(asked(visit, "plan"))) return workflow::find(facts.plans, *id);
    if (const auto* cycle = workflow::current_cycle(facts)) {
        auto at = std::ranges::find(facts.plans, cycle->id, &Plan::cycle);
        if (at != facts.plans.end()) return &*at;
    }
    auto plans = workflow::plans_in_force(facts);
    if (!plans.empty()) return plans.back();
    return facts.plans.empty() ? nullptr : &facts.plans.back();
}

std::vector<const PlanVersion*> versions_of(const Facts& facts, const Plan& plan) {
    std::vector<const PlanVersion*> versions;
    for (const auto& version : facts.versions)
        if (version.plan == plan.id) versions.push_back(&version);
    std::ranges::sort(versions, std::ranges::greater{}, &PlanVersion::number);
    return versions;
}

const PlanVersion* chosen_version(const Visit& visit, const std::vector<const PlanVersion*>& versions,
                                  const PlanVersion* in_force, const PlanVersion* in_work) {
    auto wanted = asked(visit, "version");
    if (wanted == "draft" && in_work) return in_work;
    for (const auto* version : versions)
        if (std::to_string(version->number) == wanted) return version;
    return in_force ? in_force : in_work;
}

std::string version_title(const Words& words, const PlanVersion& version) {
    return words.say("Version {number}", {{"number", std::to_string(version.number)}});
}

class PlanPage {
public:
    PlanPage(Visit& visit, const Plan& plan)
        : visit_(visit),
          words_(*visit.words),
          facts_(*visit.facts),
          plan_(plan),
          versions_(versions_of(facts_, plan)),
          in_force_(workflow::in_force(facts_, plan.id)),
          in_work_(workflow::in_work(facts_, plan.id)),
          shown_(chosen_version(visit, versions_, in_force_, in_work_)),
          content_(content_of(facts_, shown_->id)) {
        if (in_force_ && in_force_ != shown_ && shown_ == in_work_)
            news_ = difference(facts_, shown_->id, in_force_->id);
        bool open = shown_->state == VersionState::kDraft || shown_->state == VersionState::kReturned;
        editable_ = open && may(visit.relations, Sees{Right::kEditPlan});
    }

    Response answer();

private:
    [[nodiscard]] std::string lead() const;
    [[nodiscard]] std::string execution_sentence() const;
    [[nodiscard]] std::string submitted() const;
    void show_title(View& page) const;
    void show_band(View& page) const;
    void show_readiness(View& page) const;
    void show_unready(View& page, const workflow::DraftState& state) const;
    void show_withdraw(View& band) const;
    void show_beginning(View& page) const;
    void show_versions(View& page) const;

    Visit& visit_;
    const Words& words_;
    const Facts& facts_;
    const Plan& plan_;
    std::vector<const PlanVersion*> versions_;
    const PlanVersion* in_force_;
    const PlanVersion* in_work_;
    const PlanVersion* shown_;
    PlanContent content_;
    std::optional<PlanDifference> news_;
    bool editable_ = false;
};

std::string PlanPage::execution_sentence() const {
    std::vector<const workflow::Action*> actions;  // in no order: they are only counted
    for (const auto& action : facts_.actions)
        if (action.plan == plan_.id) actions.push_back(&action);
    auto sum = workflow::execution(facts_, actions, visit_.today);
    return words_.plural("In force: of {n} action {done} done, {late} late.",
                         "In force: of {n} actions {done} done, {late} late.", sum.all() - sum.cancelled,
                         {{"done", std::to_string(sum.done)}, {"late", std::to_string(sum.late)}});
}

std::string PlanPage::lead() const {
    auto number = [&](const PlanVersion* version) { return std::to_string(version->number); };
    if (shown_ == in_force_) {
        if (!in_work_) return execution_sentence();
        return execution_sentence() + " " +
               words_.say("Version {number} is being prepared.", {{"number", number(in_work_)}});
    }
    if (shown_ != in_work_) return words_.say("This version is not in force any more.");
    if (!in_force_) return words_.say("The first version is being prepared; nothing is in force yet.");
    return words_.plural(
        "There is {n} change since version {number}. That one stays in force until the director approves the new one.",
        "There are {n} changes since version {number}. That one stays in force until the director approves the new "
        "one.",
        news_->count(), {{"number", number(in_force_)}});
}

void PlanPage::show_title(View& page) const {
    page.set(name::TITLE, plan_.title);
    auto state = look(words_, shown_->state);
    state.word = shown_ == in_force_
                     ? words_.say("Version {number}, in force", {{"number", std::to_string(shown_->number)}})
                     : version_title(words_, *shown_) + ": " + state.word;
    show_state(page, name::STATE, state);
    page.set(name::LEAD, lead());
    page.set(name::COUNTS,
             words_.plural("{n} priority", "{n} priorities", static_cast<long long>(content_.priorities.size())) +
                 " · " + words_.plural("{n} goal", "{n} goals", content_.goals()) + " · " +
                 words_.plural("{n} action", "{n} actions", content_.actions()) + " · " +
                 Words::day(plan_.period_from) + "–" + Words::day(plan_.period_to));
    page.set(name::PLAN, plan_.id.text());
    page.set(name::VERSION, shown_->id.text());
    page.set(name::NUMBER, shown_->number);
    const auto* other = shown_ == in_force_ ? in_work_ : in_force_;
    if (!other) return;
    View& link = page.add(name::OTHER);
    link.set(name::NUMBER, other->number);
    link.set(name::WORDS, other == in_work_ ? words_.say("look at the version being prepared")
                                            : words_.say("look at the version in force"));
}

std::string PlanPage::submitted() const {
    auto on = shown_->submitted_on.value_or(visit_.today);
    const auto* by = shown_->submitted_by ? workflow::find(facts_.people, *shown_->submitted_by) : nullptr;
    if (!by)
        return words_.say("Submitted on {date}; it waits for the director's decision.", {{"date", Words::day(on)}});
    return words_.say("Submitted on {date} by {who}; it waits for the director's decision.",
                      {{"date", Words::day(on)}, {"who", by->shown()}});
}

void PlanPage::show_unready(View& page, const workflow::DraftState& state) const {
    View& band = page.add(name::UNREADY);
    auto count = static_cast<long long>(state.problems.size());
    band.set(name::HEADING, words_.plural("Before the plan can be submitted: {n} thing",
                                          "Before the plan can be submitted: {n} things", count));
    for (std::size_t i = 0; i < std::min(kShownAtOnce, state.problems.size()); ++i)
        band.add(name::PROBLEM).set(name::WORDS, wording(words_, facts_, state.problems[i]));
    if (state.problems.size() > kShownAtOnce) {
        View& more = band.add(name::MORE);
        more.set(name::WORDS, words_.plural("{n} more", "{n} more", count - static_cast<long long>(kShownAtOnce)));
        for (std::size_t i = kShownAtOnce; i < state.problems.size(); ++i)
            more.add(name::REST).set(name::WORDS, wording(words_, facts_, state.problems[i]));
    }
    if (content_.priorities.empty()) {
        band.show(name::BEGIN);
    } else if (std::ranges::all_of(state.problems,
                                   [](const auto& p) { return p.problem == workflow::Problem::kSelfCheckOpen; })) {
        band.show(name::CHECK);
    }
}

void PlanPage::show_readiness(View& page) const {
    auto state = workflow::draft_state(facts_, shown_->id, visit_.today);
    if (!state.problems.empty()) return show_unready(page, state);
    View& band = page.add(name::SUBMITTABLE);
    for (const auto& doubt : state.doubts) band.add(name::DOUBT).set(name::WORDS, wording(words_, facts_, doubt));
    if (!state.doubts.empty()) return band.show(name::WITH_REASON);
    Form form(visit_);
    form.stored_version(shown_->version);
    form.place_hidden(band.add(name::AT_ONCE), name::HIDDEN);
}

void PlanPage::show_withdraw(View& band) const {
    Form form(visit_);
    form.stored_version(shown_->version);
    form.place_hidden(band.add(name::WITHDRAW), name::HIDDEN);
}

void PlanPage::show_band(View& page) const {
    if (shown_->state == VersionState::kReturned) {
        View& note = page.add(name::RETURNED);
        note.set(name::HEADING, words_.say("Returned on {date} with a comment",
                                           {{"date", Words::day(shown_->decided_on.value_or(visit_.today))}}));
        note.set(name::COMMENT, shown_->comment);
    }
    if (editable_) return show_readiness(page);
    if (shown_->state == VersionState::kSubmitted) {
        bool decides = may(visit_.relations, Does{VersionEvent::kApprove});
        View& band = page.add(decides ? name::DECIDE : name::WAITING);
        band.set(name::SUBMITTED, submitted());
        if (decides && !shown_->waiver.empty()) band.add(name::WAIVER).set(name::WORDS, shown_->waiver);
        // Who decides returns it with a comment instead.
        if (!decides && may(visit_.relations, Does{VersionEvent::kWithdraw})) show_withdraw(band);
    } else if (shown_ == in_force_ && !in_work_ && may(visit_.relations, Sees{Right::kEditPlan})) {
        Form form(visit_);
        form.stored_version(plan_.version);
        form.place_hidden(page.add(name::CHANGE), name::HIDDEN);
    }
}

// The cycle in hand is a later one and has no plan yet.
void PlanPage::show_beginning(View& page) const {
    const auto* cycle = workflow::current_cycle(facts_);
    bool has_plan = !cycle || std::ranges::find(facts_.plans, cycle->id, &Plan::cycle) != facts_.plans.end();
    if (has_plan || !may(visit_.relations, Sees{Right::kEditPlan})) return;
    page.add(name::BEGINNING)
        .set(name::HEADING, words_.say("The cycle “{title}” has no plan yet", {{"title", cycle->title}}));
}

void PlanPage::show_versions(View& page) const {
    View& list = page.add(name::VERSIONS);
    for (const auto* version : versions_) {
        View& one = list.add(name::ONE);
        one.set(name::NUMBER, version->number);
        one.set(name::TITLE, version_title(words_, *version));
        show_state(one, name::STATE, look(words_, version->state));
        const auto* by = version->decided_by ? workflow::find(facts_.people, *version->decided_by) : nullptr;
        if (version->decided_on)
            one.set(name::DECIDED, Words::day(*version->decided_on) + (by ? " " + by->shown() : std::string{}));
    }
    for (const auto& plan : facts_.plans) {
        if (plan.id == plan_.id) continue;
        View& other = list.add(name::PLANS);
        other.set(name::PLAN, plan.id.text());
        other.set(name::TITLE, plan.title);
    }
}

Response PlanPage::answer() {
    View page_view;
    show_title(page_view);
    show_beginning(page_view);
    show_band(page_view);
    PlanFilter filter{asked(visit_, "state"), asked(visit_, "owner")};
    show_plan_filter(page_view, visit_, content_, filter);
    bool any = show_plan_table(page_view, visit_, content_, filter, editable_, news_ ? &*news_ : nullptr);
    if (!any && !filter.chooses_all()) page_view.show(name::NONE_CHOSEN);
    if (editable_) page_view.show(name::EDIT_WHOLE);
    show_versions(page_view);
    return page(visit_, "plan_show.html", std::move(page_view), plan_.title, "plan");
}

}  // namespace

Response plan_show(Visit& visit) {
    const Plan* plan = chosen_plan(visit);
    if (plan) return PlanPage(visit, *plan).answer();
    if (!asked(visit, "plan").empty()) return not_found(visit);
    if (workflow::current_cycle(*visit.facts) && may(visit.relations, Sees{Right::kEditPlan}))
        return see_other("/plan/new");
    return message(visit, 200, visit.words->say("Improvement plan"),
                   visit.words->say("There is no plan yet. It comes from the seventh task of the cycle."));
}

}  // namespace pilnveide::web
