#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/said.h"
#include "web/task_form.h"
#include "workflow/cycle/task_acts.h"

namespace pilnveide::web {

Response task_deadline(Visit& visit) {
    const auto* task = task_named(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("due", workflow::iso(task->due));
    form.stored_version(task->version);
    auto shown = form_about(visit, *task);
    auto due = form.sent() ? form.required_date("due") : task->due;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::set_task_deadline(acting, task->id, due, form.checked("move_rest"), form.checked("confirmed"),
                                           form.version());
    };
    if (auto done = form.act(act, shown.back, said_of_deadline(*visit.facts, due, "deadline_moved"))) return *done;

    shown.title = words.say("Move the deadline");
    shown.not_saved = words.say("The deadline is not moved yet");
    shown.button = words.say("Move the deadline");
    shown.fields = {{.name = "due",
                     .kind = Field::Kind::kDate,
                     .label = words.say("New deadline"),
                     .hint = words.say("For example 30.11.2026."),
                     .required = true},
                    {.name = "move_rest",
                     .kind = Field::Kind::kCheck,
                     .label = words.say("Move the tasks after it by as many working days")}};
    shown.notes = {words.say("Moving a deadline sends no reminder for days that are past.")};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
