#include "web/action_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response action_send_back(Visit& visit) {
    const auto* action = action_named(visit);
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(action->version);
    auto shown = form_about(visit, *action);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::send_back_action(acting, action->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, shown.back, "action_sent_back")) return *done;

    shown.title = words.say("Send the action back");
    shown.lead = words.say("It becomes an open action again, with its deadline as it is.");
    shown.not_saved = words.say("The action is not sent back yet");
    shown.button = words.say("Send back");
    shown.fields = {reason_field(words.say("What is missing"), words.say("The owner gets it in a letter."))};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
