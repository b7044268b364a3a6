#include "web/decisions.h"

#include "execution_show.names.h"
#include "web/form.h"
#include "web/need.h"
#include "web/titles.h"
#include "workflow/machine/action_machine.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

namespace pilnveide::web {

namespace name = names::execution_show;
using workflow::Action;
using workflow::ActionEvent;
using workflow::Facts;

namespace {

class Decisions {
public:
    Decisions(View& view, Visit& visit) : view_(view), visit_(visit), words_(*visit.words), facts_(*visit.facts) {}

    void show() {
        show_versions();
        show_wishes();
        show_verifications();
        show_review();
        view_.set(name::WAITING, words_.say("Waiting for your decision: {n}", {{"n", std::to_string(count_)}}));
        if (!list_) view_.show(name::NOTHING_WAITS);
    }

private:
    View& row(const char* section) {
        if (!list_) list_ = &view_.add(name::SOME_WAIT);
        ++count_;
        return list_->add(section);
    }
    [[nodiscard]] bool can(const Action& action, ActionEvent event) const {
        auto who = workflow::relations(facts_, visit_.by, visit_.today, action.owner);
        return workflow::step(workflow::kActionMachine, action.state, event, who).has_value();
    }
    [[nodiscard]] std::string name_of(workflow::Id<workflow::Person> id) const {
        const auto* person = workflow::find(facts_.people, id);
        return person ? person->shown() : std::string{};
    }
    void show_versions();
    void show_wishes();
    void show_verifications();
    void show_review();

    View& view_;
    Visit& visit_;
    const Words& words_;
    const Facts& facts_;
    View* list_ = nullptr;
    int count_ = 0;
};

void Decisions::show_versions() {
    if (!may(visit_.relations, Does{workflow::VersionEvent::kApprove})) return;
    for (const auto& version : facts_.versions) {
        if (version.state != workflow::VersionState::kSubmitted) continue;
        const auto* plan = workflow::find(facts_.plans, version.plan);
        View& shown = row(name::VERSION);
        shown.set(name::ID, version.id.text());
        shown.set(name::HEADING,
                  words_.say("Approve or return the plan: {title}", {{"title", plan ? plan->title : std::string{}}}));
        shown.set(name::WORDS, words_.say("Submitted on {date}",
                                          {{"date", Words::day(version.submitted_on.value_or(visit_.today))}}));
    }
}

void Decisions::show_wishes() {
    for (const auto& wish : facts_.wishes) {
        const auto* action = workflow::find(facts_.actions, wish.action);
        if (!action || wish.state != workflow::WishState::kAsked || !can(*action, ActionEvent::kDecideDeadline))
            continue;
        View& shown = row(name::WISH);
        shown.set(name::ID, wish.id.text());
        shown.set(name::HEADING, words_.say("New deadline: {action}", {{"action", title_of(facts_, *action)}}));
        shown.set(name::DATES, words_.say("From {before} to {wanted}", {{"before", Words::day(action->deadline)},
                                                                        {"wanted", Words::day(wish.wanted)}}));
        shown.set(name::WORDS,
                  words_.say("{who} asks: {reason}", {{"who", name_of(wish.asked_by)}, {"reason", wish.reason}}));
        Form form(visit_);
        form.stored_version(wish.version);
        form.place_hidden(shown, name::HIDDEN);
    }
}

void Decisions::show_verifications() {
    for (const auto& action : facts_.actions) {
        if (action.state != workflow::ActionState::kDone || !can(action, ActionEvent::kVerify)) continue;
        View& shown = row(name::VERIFY);
        shown.set(name::ID, action.id.text());
        shown.set(name::HEADING, words_.say("Verify: {action}", {{"action", title_of(facts_, action)}}));
        shown.set(name::WORDS, words_.say("Done by {who} on {date}",
                                          {{"who", name_of(action.owner)},
                                           {"date", Words::day(action.state_on.value_or(visit_.today))}}));
    }
}

void Decisions::show_review() {
    if (!may(visit_.relations, Sees{Right::kHoldReview})) return;
    auto asked = workflow::asked_quarters(facts_, visit_.today);
    if (asked.empty() || workflow::is_closed(facts_, asked.back().quarter)) return;
    const auto& newest = asked.back();
    View& shown = row(name::REVIEW);
    shown.set(name::ID, newest.quarter.text());
    shown.set(name::HEADING,
              words_.say("Review of {quarter} until {date}",
                         {{"quarter", words_.quarter(newest.quarter)}, {"date", Words::day(newest.review_due)}}));
    auto missing = workflow::silent(facts_, newest.quarter);
    shown.set(name::WORDS, missing.empty() ? words_.say("Everybody has reported.")
                                           : words_.plural("{n} report is missing.", "{n} reports are missing.",
                                                           static_cast<long long>(missing.size())));
}

}  // namespace

void show_decisions(View& view, Visit& visit) { Decisions(view, visit).show(); }

}  // namespace pilnveide::web
