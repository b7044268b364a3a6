#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"

namespace pilnveide::web {
namespace {

using workflow::DeadlineWish;
using workflow::Id;
using workflow::Plan;
using workflow::PlanVersion;

// Newest last, as the notices name them.
const PlanVersion* version_of(const Occasion& occasion, const Notices& notices) {
    const PlanVersion* newest = nullptr;
    for (const auto& notice : notices) {
        if (notice.key.subject.noun != workflow::Noun::kPlanVersion) continue;
        const auto* version = workflow::find(occasion.facts.versions, Id<PlanVersion>{notice.key.subject.id});
        if (version != nullptr && (newest == nullptr || newest->number < version->number)) newest = version;
    }
    return newest;
}

Words::Values about(const Occasion& occasion, const PlanVersion& version) {
    const auto* plan = workflow::find(occasion.facts.plans, version.plan);
    Words::Values values{{"title", plan != nullptr ? plan->title : std::string()},
                         {"number", std::to_string(version.number)}};
    if (version.submitted_on) values.emplace_back("submitted", Words::day(*version.submitted_on));
    if (version.decided_on) values.emplace_back("decided", Words::day(*version.decided_on));
    return values;
}

// What the plan holds, as three counts.
std::string contents(const Occasion& occasion, const PlanVersion& version) {
    const Words& words = occasion.words;
    const auto count = [&](const auto& rows) {
        return std::ranges::count_if(rows, [&](const auto& row) { return row.plan_version == version.id; });
    };
    return words.say("In the plan: {priorities}, {goals}, {actions}.",
                     {{"priorities", words.plural("{n} priority", "{n} priorities", count(occasion.facts.priorities))},
                      {"goals", words.plural("{n} goal", "{n} goals", count(occasion.facts.goals))},
                      {"actions", words.plural("{n} action", "{n} actions", count(occasion.facts.planned_actions))}});
}

// The wishes that the notices name, or those of the actions that they name: decided ones by their state.
std::vector<const DeadlineWish*> wishes_of(const Occasion& occasion, const Notices& notices,
                                           workflow::WishState state) {
    std::vector<const DeadlineWish*> wishes;
    for (const auto& notice : notices) {
        const DeadlineWish* wish = nullptr;
        for (const auto& row : occasion.facts.wishes) {
            const bool named = notice.key.subject == workflow::Subject{workflow::Noun::kWish, row.id.value} ||
                               notice.key.subject == workflow::Subject{workflow::Noun::kAction, row.action.value};
            if (named && row.state == state && (wish == nullptr || wish->decided_on <= row.decided_on)) wish = &row;
        }
        if (wish != nullptr && std::ranges::find(wishes, wish) == wishes.end()) wishes.push_back(wish);
    }
    return wishes;
}

std::vector<std::string> why_decided(const Occasion& occasion, const PlanVersion& version) {
    const Words& words = occasion.words;
    return {version.submitted_by == occasion.recipient.id ? words.say("You submitted the plan.")
                                                          : office_of(occasion, workflow::RoleKind::kLeader),
            words.say("We tell you what the director has decided about the plan.")};
}

// One decision, or several under one subject.
std::optional<Part> write_decided(const Occasion& occasion, const Notices& notices, workflow::WishState state) {
    const Words& words = occasion.words;
    Part part;
    List list;
    std::vector<const workflow::Action*> actions;
    for (const auto* wish : wishes_of(occasion, notices, state)) {
        const auto* action = workflow::find(occasion.facts.actions, wish->action);
        if (action == nullptr) continue;
        actions.push_back(action);
        Item line = item(occasion, *action);
        line.marks.push_back(deadline(words, action->deadline));
        if (!wish->word.empty())
            line.marks.push_back({words.say("note on the decision: {word}", {{"word", wish->word}}), false});
        list.items.push_back(std::move(line));
    }
    if (actions.empty()) return std::nullopt;
    const auto n = static_cast<long long>(actions.size());
    const bool granted = state == workflow::WishState::kGranted;
    const Words::Values values{{"called", called(occasion, *actions.front())},
                               {"date", Words::day(actions.front()->deadline)}};
    if (n == 1) {
        part.subject = granted ? words.say("Action {called} has a new deadline: {date}", values)
                               : words.say("The deadline of action {called} stays: {date}", values);
    } else {
        part.subject = granted
                           ? words.plural("{n} action has a new deadline", "{n} actions have a new deadline", n)
                           : words.plural("The deadline of {n} action stays", "The deadlines of {n} actions stay", n);
    }
    part.opening.push_back(
        granted
            ? words.plural("The other deadline that you asked for was granted; it holds from now on.",
                           "The other deadlines that you asked for were granted; they hold from now on.",
                           one_or_more(actions.size()))
            : words.plural("The other deadline that you asked for was not granted; the one before stays. If it cannot "
                           "be kept, talk to the project leader.",
                           "The other deadlines that you asked for were not granted; the ones before stay. If they "
                           "cannot be kept, talk to the project leader.",
                           one_or_more(actions.size())));
    part.lists.push_back(std::move(list));
    lead_to_actions(part, occasion, actions);
    part.why = {words.say("You asked for another deadline, and it was decided.")};
    return part;
}

}  // namespace

std::optional<Part> write_approval_wanted(const Occasion& occasion, const Notices& notices) {
    const auto* version = version_of(occasion, notices);
    if (version == nullptr) return std::nullopt;
    const Words& words = occasion.words;
    const auto values = about(occasion, *version);
    const bool again =
        std::ranges::any_of(notices, [](const auto& n) { return n.key.kind == workflow::NoticeKind::kApprovalNudge; });
    Part part;
    part.subject = again ? words.say("The improvement plan still waits for your decision")
                         : words.say("Please approve the improvement plan");
    part.opening.push_back(words.say(
        "The plan “{title}”, version {number}, was submitted on {submitted} You can approve it or return it with "
        "comments.",
        values));
    part.opening.push_back(contents(occasion, *version));
    lead_to(part, occasion, N_("Look and decide"), "/plan");
    part.why = {words.say(
        "Only the director approves the improvement plan. While it waits for a decision, we remind you every few "
        "working days.")};
    return part;
}

std::optional<Part> write_approved(const Occasion& occasion, const Notices& notices) {
    const auto* version = version_of(occasion, notices);
    if (version == nullptr) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("The improvement plan is approved");
    part.opening.push_back(words.say(
        "The plan “{title}”, version {number}, is approved and in force. The owners of its new actions get a letter.",
        about(occasion, *version)));
    lead_to(part, occasion, N_("Open the plan"), "/plan");
    part.why = why_decided(occasion, *version);
    return part;
}

std::optional<Part> write_returned(const Occasion& occasion, const Notices& notices) {
    const auto* version = version_of(occasion, notices);
    if (version == nullptr) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("The improvement plan is returned with comments");
    part.opening.push_back(words.say(
        "The director asks for changes to the plan “{title}”, version {number}. The comments stand beside the plan; "
        "when it is changed, submit it again.",
        about(occasion, *version)));
    if (!version->comment.empty()) {
        part.closing.push_back(words.say("Comment: {comment}", {{"comment", version->comment}}));
    }
    lead_to(part, occasion, N_("Open the plan"), "/plan");
    part.why = why_decided(occasion, *version);
    return part;
}

std::optional<Part> write_deadline_asked(const Occasion& occasion, const Notices& notices) {
    const auto wishes = wishes_of(occasion, notices, workflow::WishState::kAsked);
    if (wishes.empty()) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    List& list = part.lists.emplace_back();
    std::vector<const workflow::Action*> actions;
    for (const auto* wish : wishes) {
        const auto* action = workflow::find(occasion.facts.actions, wish->action);
        if (action == nullptr) continue;
        actions.push_back(action);
        Item line = item(occasion, *action);
        line.marks = {{words.say("asked by {name}", {{"name", name_of(occasion, wish->asked_by)}}), false},
                      deadline(words, action->deadline),
                      {words.say("wanted {date}", {{"date", Words::day(wish->wanted)}}), false}};
        list.items.push_back(std::move(line));
    }
    if (actions.empty()) return std::nullopt;
    const auto n = static_cast<long long>(actions.size());
    part.subject = words.plural("Another deadline is asked for {n} action: please decide",
                                "Another deadline is asked for {n} actions: please decide", n);
    part.opening.push_back(
        words.say("Until you decide, the present deadline stays in force. The reason is on the action's page."));
    lead_to(part, occasion, N_("Look and decide"), path_to(actions));
    part.why = {words.say("The project leader or the director decides about deadlines.")};
    return part;
}

std::optional<Part> write_deadline_granted(const Occasion& occasion, const Notices& notices) {
    return write_decided(occasion, notices, workflow::WishState::kGranted);
}

std::optional<Part> write_deadline_refused(const Occasion& occasion, const Notices& notices) {
    return write_decided(occasion, notices, workflow::WishState::kRefused);
}

}  // namespace pilnveide::web
