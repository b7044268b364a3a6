#include "web/action_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response action_cancel(Visit& visit) {
    const auto* action = action_named(visit);
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(action->version);
    auto shown = form_about(visit, *action);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::cancel_action(acting, action->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, shown.back, "action_cancelled")) return *done;

    shown.title = words.say("Cancel the action");
    shown.lead = words.say("It stays in the plan as cancelled, with your reason; nobody is reminded of it any more.");
    shown.not_saved = words.say("The action is not cancelled yet");
    shown.button = words.say("Cancel this action");
    shown.fields = {
        reason_field(words.say("Why it will not be done"), words.say("It stands in the history and in the reports."))};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
