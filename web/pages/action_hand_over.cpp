#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/action_acts.h"

#include <algorithm>

namespace pilnveide::web {

Response action_hand_over(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/action/" + action->id.text();
    Form form(visit);
    form.stored_version(action->version);
    auto to = form.id<workflow::Person>("owner").value_or(workflow::Id<workflow::Person>{});
    auto act = [&](const workflow::Acting& acting) {
        return workflow::hand_over_action(acting, action->id, to, form.text("word"), form.version());
    };
    if (auto done = form.act(act, back, "action_handed_over")) return *done;

    FormPage shown;
    const auto* owner = workflow::find(visit.facts->people, action->owner);
    shown.title = words.say("Hand over the action");
    shown.lead = words.say("Now it belongs to {who}. The deadline stays; the new owner gets a letter.",
                           {{"who", owner ? owner->shown() : std::string{}}});
    shown.not_saved = words.say("The action is not handed over yet");
    shown.button = words.say("Hand over");
    shown.action = visit.request.path;
    shown.back = back;
    shown.back_word = action->title;
    shown.menu = "plan";
    auto people = people_choices(visit, words.say("Not chosen"));
    std::erase_if(people, [&](const auto& choice) { return choice.value == action->owner.text(); });
    shown.fields = {{.slot = "",
                     .name = "owner",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("New owner"),
                     .required = true,
                     .choices = people},
                    {.slot = "",
                     .name = "word",
                     .kind = Field::Kind::kText,
                     .label = words.say("What the new owner should know (optional)"),
                     .most = 4000}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
