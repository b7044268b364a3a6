#include "web/pages/pages.h"

#include "deadline_decide.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

namespace name = names::deadline_decide;

Response deadline_decide(Visit& visit) {
    const auto* wish = visit.found(visit.facts->wishes, "wish");
    const auto* action = wish ? workflow::find(visit.facts->actions, wish->action) : nullptr;
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/action/" + action->id.text();
    Form form(visit);
    form.stored_version(wish->version);
    auto decision = form.text("decision");
    if (form.sent() && decision != "grant" && decision != "refuse") form.wrong(workflow::Problem::kUnknownChoice, "");
    auto act = [&](const workflow::Acting& acting) {
        return decision == "grant" ? workflow::grant_deadline(acting, wish->id, form.text("word"), form.version())
                                   : workflow::refuse_deadline(acting, wish->id, form.text("word"), form.version());
    };
    if (auto done = form.act(act, back, decision == "grant" ? "deadline_granted" : "deadline_refused")) return *done;

    View view;
    const auto* who = workflow::find(visit.facts->people, wish->asked_by);
    auto title = words.say("Decide about the deadline");
    view.set(name::TITLE, title);
    view.set(name::ACTION_TITLE, action->title);
    view.set(name::BACK, back);
    view.set(name::ACTION, visit.request.path);
    view.set(name::LEAD,
             words.say("{who} asks for {wanted} instead of {date}", {{"who", who ? who->shown() : std::string{}},
                                                                     {"wanted", Words::day(wish->wanted)},
                                                                     {"date", Words::day(action->deadline)}}));
    view.set(name::REASON, wish->reason);
    view.set(name::AFTER, words.say("The owner gets your decision in a letter."));
    form.place_problems(view, name::PROBLEMS, words.say("The decision is not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    form.place(view, {.slot = name::WORD,
                      .name = "word",
                      .kind = Field::Kind::kText,
                      .label = words.say("A word to the owner"),
                      .hint = words.say("Needed when you refuse."),
                      .most = 4000,
                      .rows = 2});
    return form.answer(page(visit, "deadline_decide.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
