#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

Response action_cancel(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/action/" + action->id.text();
    Form form(visit);
    form.stored_version(action->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::cancel_action(acting, action->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, back, "action_cancelled")) return *done;

    FormPage shown;
    shown.title = words.say("Cancel the action");
    shown.lead = words.say("It stays in the plan as cancelled, with your reason; nobody is reminded of it any more.");
    shown.not_saved = words.say("The action is not cancelled yet");
    shown.button = words.say("Cancel this action");
    shown.action = visit.request.path;
    shown.back = back;
    shown.back_word = action->title;
    shown.menu = "plan";
    shown.fields = {{.slot = "",
                     .name = "reason",
                     .kind = Field::Kind::kText,
                     .label = words.say("Why it will not be done"),
                     .hint = words.say("It stands in the history and in the reports."),
                     .most = 4000,
                     .required = true}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
