#include "web/pages/pages.h"

#include "hand_over_decide.names.h"
#include "web/cycle_words.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/titles.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::web {

namespace name = names::hand_over_decide;

namespace {

// The page of the duty; nothing when it is gone.
std::string path_of(const Visit& visit, workflow::Subject duty) {
    if (duty.noun == workflow::Noun::kTask) {
        const workflow::Id<workflow::Task> task{duty.id};
        return workflow::find(visit.facts->tasks, task) ? "/task/" + task.text() : std::string{};
    }
    const workflow::Id<workflow::Action> action{duty.id};
    return workflow::find(visit.facts->actions, action) ? "/action/" + action.text() : std::string{};
}

}  // namespace

Response hand_over_decide(Visit& visit) {
    const auto* wish = visit.found(visit.facts->hand_over_wishes, "wish");
    const auto path = wish ? path_of(visit, wish->duty) : std::string{};
    if (path.empty()) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(wish->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::refuse_hand_over(acting, wish->id, form.text("answer"), form.version());
    };
    if (auto done = form.act(act, path, "hand_over_refused")) return *done;

    View view;
    auto title = words.say("Hand it over, or not?");
    view.set(name::TITLE, title);
    view.set(name::BACK, path);
    view.set(name::DUTY, title_of(words, visit.console.catalogue, *visit.facts, wish->duty));
    view.set(name::LEAD, words.say("{who} asks, on {date}", {{"who", person_name(*visit.facts, wish->asked_by, words)},
                                                             {"date", Words::day(wish->asked_on)}}));
    view.set(name::REASON, wish->word);
    if (wish->settled_on) {
        view.add(name::SETTLED)
            .set(name::WORDS, wish->answer.empty()
                                  ? words.say("It was handed over on {date}", {{"date", Words::day(*wish->settled_on)}})
                                  : words.say("It stays with its owner: {answer}", {{"answer", wish->answer}}));
        return page(visit, "hand_over_decide.html", std::move(view), title, "work");
    }
    View& open = view.add(name::OPEN);
    open.set(name::ACTION, visit.request.path);
    open.set(name::HAND_OVER, path + (wish->duty.noun == workflow::Noun::kTask ? "/owner" : "/hand-over"));
    form.place_problems(view, name::PROBLEMS, words.say("The decision is not saved yet"));
    form.place_hidden(open, name::HIDDEN);
    form.place(open, {.slot = name::ANSWER,
                      .name = "answer",
                      .kind = Field::Kind::kText,
                      .label = words.say("Why it stays"),
                      .hint = words.say("The owner gets your words in a letter."),
                      .most = 4000,
                      .rows = 2,
                      .required = true});
    return form.answer(page(visit, "hand_over_decide.html", std::move(view), title, "work"));
}

}  // namespace pilnveide::web
