#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"

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

std::vector<workflow::Id<workflow::Person>> owners_of(const Occasion& occasion, const Notices& notices) {
    std::vector<workflow::Id<workflow::Person>> owners;
    for (const auto* task : tasks_of(occasion, notices))
        if (task->owner) owners.push_back(*task->owner);
    for (const auto* action : actions_of(occasion, notices)) owners.push_back(action->owner);
    return owners;
}

// To a substitute, of what the absent one has got.
void tell_substitute(Part& part, const Words& words, const workflow::Person& absent, std::size_t duties) {
    part.subject = words.plural("{n} new duty of the person for whom you stand in",
                                "{n} new duties of the person for whom you stand in", static_cast<long long>(duties));
    part.opening = {
        words.say("{name}, for whom you stand in at present, answers from now on for what is listed. Before "
                  "each deadline we remind you.",
                  {{"name", absent.shown()}})};
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
    const auto owners = owners_of(occasion, notices);
    if (const auto* absent = stands_in_for(occasion, owners)) tell_substitute(part, words, *absent, list.items.size());
    part.lists.push_back(std::move(list));
    lead_to(part, occasion, N_("See what is to be done"), path_of_duties(occasion, notices));
    part.why = ownership(occasion, owners);
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
    const auto owners = owners_of(occasion, notices);
    if (const auto* absent = stands_in_for(occasion, owners)) tell_substitute(part, words, *absent, list.items.size());
    part.lists.push_back(std::move(list));
    lead_to(part, occasion, N_("See what is to be done"), path_of_duties(occasion, notices));
    part.why = ownership(occasion, owners);
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
    part.opening.push_back(words.plural(
        "The owner has marked it done. Anybody but the owner can check it: confirm that it is done, or send it back "
        "and say what is missing.",
        "The owners have marked them done. Anybody but the owner can check them: confirm that they are done, or send "
        "them back and say what is missing.",
        one_or_more(actions.size())));
    lead_to(part, occasion, N_("Look and check"), path_to(actions));
    part.why = {words.say(
        "What is done is checked by somebody else than its owner; the project leader or the director is asked first.")};
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
    part.opening.push_back(words.plural(
        "It was marked done; at the check something was still missing. Please complete it and mark it done again.",
        "They were marked done; at the check something was still missing. Please complete them and mark them done "
        "again.",
        one_or_more(actions.size())));
    lead_to_actions(part, occasion, actions);
    part.why = ownership(occasion, owners_of(occasion, notices));
    part.why.push_back(words.say("We tell you when something is sent back at the check."));
    return part;
}

}  // namespace pilnveide::web
