#include "web/pages/pages.h"

#include "hand_over_decide.names.h"
#include "web/cycle_words.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/plan/execution.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::web {

namespace name = names::hand_over_decide;

namespace {

struct About {
    std::string words;
    std::string page;
    std::string hand_over;
};

About about(const Visit& visit, workflow::Subject duty) {
    if (duty.noun == workflow::Noun::kTask) {
        const auto* task = workflow::find(visit.facts->tasks, workflow::Id<workflow::Task>{duty.id});
        if (!task) return {};
        auto path = "/task/" + task->id.text();
        return {task_title(visit, *task), path, path + "/owner"};
    }
    const auto* action = workflow::find(visit.facts->actions, workflow::Id<workflow::Action>{duty.id});
    if (!action) return {};
    auto path = "/action/" + action->id.text();
    return {workflow::number_of(*visit.facts, *action) + " " + action->title, path, path + "/hand-over"};
}

}  // namespace

Response hand_over_decide(Visit& visit) {
    const auto* wish = visit.found(visit.facts->hand_over_wishes, "wish");
    const auto duty = wish ? about(visit, wish->duty) : About{};
    if (duty.page.empty()) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(wish->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::refuse_hand_over(acting, wish->id, form.text("answer"), form.version());
    };
    if (auto done = form.act(act, duty.page, "hand_over_refused")) return *done;

    View view;
    auto title = words.say("Hand it over, or not?");
    view.set(name::TITLE, title);
    view.set(name::BACK, duty.page);
    view.set(name::DUTY, duty.words);
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
    open.set(name::HAND_OVER, duty.hand_over);
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
