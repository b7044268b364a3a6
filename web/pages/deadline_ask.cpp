#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

Response deadline_ask(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/action/" + action->id.text();
    Form form(visit);
    if (const auto* wish = workflow::open_wish(*visit.facts, action->id)) {
        form.stored("wanted", workflow::iso(wish->wanted));
        form.stored("reason", wish->reason);
    }
    auto wanted = form.sent() ? form.required_date("wanted") : visit.today;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::ask_deadline(acting, action->id, wanted, form.text("reason"));
    };
    if (auto done = form.act(act, back, "deadline_asked")) return *done;

    FormPage shown;
    shown.title = words.say("Ask for another deadline");
    shown.lead = words.say("The project leader or the director decides. Until then {date} holds.",
                           {{"date", Words::day(action->deadline)}});
    shown.not_saved = words.say("The deadline is not asked for yet");
    shown.button = words.say("Ask for the deadline");
    shown.action = visit.request.path;
    shown.back = back;
    shown.back_word = action->title;
    shown.menu = "plan";
    shown.fields = {{.slot = "",
                     .name = "wanted",
                     .kind = Field::Kind::kDate,
                     .label = words.say("Wanted deadline"),
                     .required = true},
                    {.slot = "",
                     .name = "reason",
                     .kind = Field::Kind::kText,
                     .label = words.say("Why"),
                     .most = 4000,
                     .required = true}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
