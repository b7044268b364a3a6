#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/task_form.h"
#include "workflow/cycle/task_acts.h"

namespace pilnveide::web {

Response task_reopen(Visit& visit) {
    const auto* task = task_named(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    auto shown = form_about(visit, *task);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::reopen_task(acting, task->id, form.text("reason"));
    };
    if (auto done = form.act(act, shown.back, "task_reopened")) return *done;

    shown.title = words.say("Open the task again");
    shown.lead =
        words.say("What was decided on the strength of this task is marked, so that somebody checks it again.");
    shown.not_saved = words.say("The task is not opened again yet");
    shown.button = words.say("Open again");
    shown.fields = {{.name = "reason",
                     .kind = Field::Kind::kText,
                     .label = words.say("Why must it be opened again?"),
                     .most = 4000,
                     .required = true}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
