#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/task_form.h"
#include "workflow/cycle/task_acts.h"

namespace pilnveide::web {

Response task_owner(Visit& visit) {
    const auto* task = task_named(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    if (task->owner) form.stored("owner", task->owner->text());
    form.stored_version(task->version);
    auto shown = form_about(visit, *task);
    auto owner = form.sent() ? form.id<workflow::Person>("owner") : std::nullopt;
    if (form.sent() && form.sound() && !owner) form.wrong(workflow::Problem::kMissing, "owner");
    auto act = [&](const workflow::Acting& acting) {
        return workflow::set_task_owner(acting, task->id, owner.value_or(workflow::Id<workflow::Person>{}),
                                        form.version());
    };
    if (auto done = form.act(act, shown.back, "owner_changed")) return *done;

    shown.title = words.say("Change the owner");
    shown.not_saved = words.say("The owner is not changed yet");
    shown.button = words.say("Change the owner");
    shown.fields = {{.name = "owner",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("New owner"),
                     .required = true,
                     .choices = people_choices(visit, words.say("Not chosen"))}};
    shown.notes = {words.say("The new owner is told by letter.")};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
