#include "web/letters/items.h"
#include "web/letters/parts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::HandOverWish;
using workflow::Noun;

std::vector<const HandOverWish*> wishes_of(const Occasion& occasion, const Notices& notices) {
    std::vector<const HandOverWish*> wishes;
    for (const auto& notice : notices) {
        const auto* wish =
            workflow::find(occasion.facts.hand_over_wishes, workflow::Id<HandOverWish>{notice.key.subject.id});
        if (wish != nullptr && std::ranges::find(wishes, wish) == wishes.end()) wishes.push_back(wish);
    }
    return wishes;
}

// Where the button leads.
struct Way {
    std::string_view word = N_("Open my work");
    std::string path = "/";
};

// The duty that a wish is about; nothing when it is gone.
std::optional<Item> duty_of(const Occasion& occasion, const HandOverWish& wish) {
    if (wish.duty.noun == Noun::kAction) {
        const auto* action = workflow::find(occasion.facts.actions, workflow::Id<workflow::Action>{wish.duty.id});
        if (action == nullptr) return std::nullopt;
        Item line = item(occasion, *action);
        line.marks.push_back(deadline(occasion.words, action->deadline));
        return line;
    }
    const auto* task = workflow::find(occasion.facts.tasks, workflow::Id<workflow::Task>{wish.duty.id});
    if (task == nullptr) return std::nullopt;
    Item line = item(occasion, *task);
    line.marks.push_back(deadline(occasion.words, task->due));
    return line;
}

}  // namespace

std::optional<Part> write_hand_over_asked(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    Part part;
    List& list = part.lists.emplace_back();
    std::string path = "/";
    for (const auto* wish : wishes_of(occasion, notices)) {
        auto line = duty_of(occasion, *wish);
        if (!line) continue;
        line->marks.push_back(owned_by(occasion, wish->asked_by));
        line->marks.push_back({words.say("“{word}”", {{"word", wish->word}}), false});
        list.items.push_back(std::move(*line));
        path = list.items.size() == 1 ? "/hand-over/" + wish->id.text() : "/";
    }
    if (list.items.empty()) return std::nullopt;
    part.subject =
        words.plural("Somebody asks to hand over {n} duty: please decide",
                     "Somebody asks to hand over {n} duties: please decide", static_cast<long long>(list.items.size()));
    part.opening.push_back(
        words.say("Hand over to somebody else what is listed, or say why it stays. Until then the reminders go to the "
                  "owner so far."));
    lead_to(part, occasion, N_("Look and decide"), path);
    part.why = {words.say("The project leader decides who is responsible for what.")};
    return part;
}

std::optional<Part> write_hand_over_refused(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    Part part;
    List& list = part.lists.emplace_back();
    Way way;
    for (const auto* wish : wishes_of(occasion, notices)) {
        auto line = duty_of(occasion, *wish);
        if (!line) continue;
        line->marks.push_back({words.say("answer: {answer}", {{"answer", wish->answer}}), false});
        list.items.push_back(std::move(*line));
        const bool action = wish->duty.noun == Noun::kAction;
        way = list.items.size() > 1 ? Way{}
              : action ? Way{N_("Open the action"), "/action/" + workflow::Id<workflow::Action>{wish->duty.id}.text()}
                       : Way{N_("Open the task"), "/task/" + workflow::Id<workflow::Task>{wish->duty.id}.text()};
    }
    if (list.items.empty()) return std::nullopt;
    part.subject = words.plural("{n} duty that you wanted to hand over stays with you",
                                "{n} duties that you wanted to hand over stay with you",
                                static_cast<long long>(list.items.size()));
    part.opening.push_back(
        words.say("You asked that somebody else take over what is listed. It was decided that it "
                  "stays with you."));
    lead_to(part, occasion, way.word, way.path);
    part.why = {words.say("You asked that somebody else take it over, and it was decided.")};
    return part;
}

}  // namespace pilnveide::web
