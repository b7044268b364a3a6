#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

Response action_send_back(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/action/" + action->id.text();
    Form form(visit);
    form.stored_version(action->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::send_back_action(acting, action->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, back, "action_sent_back")) return *done;

    FormPage shown;
    shown.title = words.say("Send the action back");
    shown.lead = words.say("It becomes an open action again, with its deadline as it is.");
    shown.not_saved = words.say("The action is not sent back yet");
    shown.button = words.say("Send back");
    shown.action = visit.request.path;
    shown.back = back;
    shown.back_word = action->title;
    shown.menu = "plan";
    shown.fields = {{.slot = "",
                     .name = "reason",
                     .kind = Field::Kind::kText,
                     .label = words.say("What is missing"),
                     .hint = words.say("The owner gets it in a letter."),
                     .most = 4000,
                     .required = true}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
