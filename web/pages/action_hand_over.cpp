#include "web/action_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

#include <algorithm>

namespace pilnveide::web {

Response action_hand_over(Visit& visit) {
    const auto* action = action_named(visit);
    if (!action) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(action->version);
    auto shown = form_about(visit, *action);
    auto to = form.id<workflow::Person>("owner").value_or(workflow::Id<workflow::Person>{});
    auto act = [&](const workflow::Acting& acting) {
        return workflow::hand_over_action(acting, action->id, to, form.text("word"), form.version());
    };
    if (auto done = form.act(act, shown.back, "action_handed_over")) return *done;

    const auto* owner = workflow::find(visit.facts->people, action->owner);
    shown.title = words.say("Hand over the action");
    shown.lead = words.say("Now it belongs to {who}. The deadline stays; the new owner gets a letter.",
                           {{"who", owner ? owner->shown() : std::string{}}});
    shown.not_saved = words.say("The action is not handed over yet");
    shown.button = words.say("Hand over");
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
