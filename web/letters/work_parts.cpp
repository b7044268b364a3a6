#include "web/letters/items.h"
#include "web/letters/parts.h"

namespace pilnveide::web {
namespace {

// The actions and tasks that are somebody's from now on.
List duties(const Occasion& occasion, const Notices& notices) {
    List list;
    for (const auto* task : tasks_of(occasion, notices)) {
        Item line = item(occasion, *task);
        line.marks.push_back(deadline(occasion.words, task->due));
        list.items.push_back(std::move(line));
    }
    for (const auto* action : actions_of(occasion, notices)) {
        Item line = item(occasion, *action);
        line.marks.push_back(deadline(occasion.words, action->deadline));
        list.items.push_back(std::move(line));
    }
    return list;
}

std::string path_of_duties(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    return tasks_of(occasion, notices).empty() ? path_to(actions) : "/";
}

}  // namespace

std::optional<Part> write_assigned(const Occasion& occasion, const Notices& notices) {
    auto list = duties(occasion, notices);
    if (list.items.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto actions = static_cast<long long>(actions_of(occasion, notices).size());
    const auto tasks = static_cast<long long>(list.items.size()) - actions;
    Part part;
    if (tasks == 0) {
        part.subject = words.plural("{n} action of the improvement plan is yours",
                                    "{n} actions of the improvement plan are yours", actions);
        part.opening.push_back(
            words.say("The improvement plan is in force, and you answer for what is listed. Every quarter we ask you "
                      "by letter how "
                      "you are getting on, and before each deadline we remind you."));
    } else if (actions == 0) {
        part.subject = words.plural("{n} task of the self-assessment is yours",
                                    "{n} tasks of the self-assessment are yours", tasks);
        part.opening.push_back(words.say(
            "The self-assessment has begun, and you answer for what is listed. Before each deadline we remind you."));
    } else {
        part.subject = words.say("You have new tasks and actions");
        part.opening.push_back(words.say("You answer for what is listed. Before each deadline we remind you."));
    }
    part.lists.push_back(std::move(list));
    lead_to(part, occasion, N_("See what is to be done"), path_of_duties(occasion, notices));
    part.why = words.say("You are named as the owner of what is listed.");
    return part;
}

std::optional<Part> write_handed_over(const Occasion& occasion, const Notices& notices) {
    auto list = duties(occasion, notices);
    if (list.items.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(list.items.size());
    Part part;
    part.subject = tasks_of(occasion, notices).empty()
                       ? words.plural("{n} action of the improvement plan was handed over to you",
                                      "{n} actions of the improvement plan were handed over to you", n)
                       : words.plural("{n} duty was handed over to you", "{n} duties were handed over to you", n);
    part.opening.push_back(
        words.say("From now on you answer for what is listed. If that is a mistake, tell the project leader."));
    part.lists.push_back(std::move(list));
    lead_to(part, occasion, N_("See what is to be done"), path_of_duties(occasion, notices));
    part.why = words.say("You are named as the owner of what is listed.");
    return part;
}

std::optional<Part> write_please_verify(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    if (actions.empty()) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    List& list = part.lists.emplace_back();
    for (const auto* action : actions) {
        Item line = item(occasion, *action);
        line.marks.push_back(owned_by(occasion, action->owner));
        if (action->state_on)
            line.marks.push_back({words.say("done {date}", {{"date", Words::day(*action->state_on)}}), false});
        list.items.push_back(std::move(line));
    }
    part.subject = words.plural("Please check {n} action that is done", "Please check {n} actions that are done",
                                static_cast<long long>(actions.size()));
    part.opening.push_back(
        words.say("The owner has marked it done. Anybody but the owner can check it: confirm that it is done, or send "
                  "it back and "
                  "say what is missing."));
    lead_to(part, occasion, N_("Look and check"), path_to(actions));
    part.why = words.say(
        "What is done is checked by somebody else than its owner; the project leader or the director is asked first.");
    return part;
}

std::optional<Part> write_sent_back(const Occasion& occasion, const Notices& notices) {
    const auto actions = actions_of(occasion, notices);
    if (actions.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto n = static_cast<long long>(actions.size());
    Part part;
    List& list = part.lists.emplace_back();
    for (const auto* action : actions) {
        Item line = item(occasion, *action);
        line.marks.push_back(deadline(words, action->deadline));
        if (!action->state_reason.empty())
            line.marks.push_back({words.say("what is missing: {reason}", {{"reason", action->state_reason}}), false});
        list.items.push_back(std::move(line));
    }
    part.subject = n == 1 ? words.say("Something is still missing in action {called}",
                                      {{"called", called(occasion, *actions.front())}})
                          : words.plural("Something is still missing in {n} action",
                                         "Something is still missing in {n} actions", n);
    part.opening.push_back(words.say(
        "It was marked done; at the check something was still missing. Please complete it and mark it done again."));
    lead_to(part, occasion, N_("Open the action"), path_to(actions));
    part.why = words.say("You own what is listed, and it was sent back at the check.");
    return part;
}

}  // namespace pilnveide::web
