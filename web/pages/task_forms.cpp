#include "web/cycle_words.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/gates.h"
#include "web/pages/pages.h"
#include "workflow/cycle/task_acts.h"

// The small forms of a task: moving its deadline, changing its owner, opening it again, recording a condition.

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::Task;

const Task* task_of(const Visit& visit) { return visit.found(visit.facts->tasks, "task"); }

std::string path_of(const Task& task, const std::string& rest = {}) { return "/task/" + task.id.text() + rest; }

FormPage about(const Visit& visit, const Task& task, const std::string& rest) {
    FormPage shown;
    shown.action = path_of(task, rest);
    shown.back = path_of(task);
    shown.back_word = task_title(visit, task);
    shown.menu = "cycle";
    return shown;
}

// Saves, or shows the form again with what is wrong.
Response save_or_show(Visit& visit, Form& form, const FormPage& shown, const Task& task, std::string_view said,
                      const std::function<workflow::Result<workflow::Change>(const Acting&)>& act) {
    if (form.sent() && form.sound()) {
        auto saved = visit.act(act);
        if (saved) return see_other(path_of(task), said);
        if (!form.refuse(saved.error())) return refused(visit, saved.error());
    }
    return form_page(visit, form, shown);
}

}  // namespace

Response task_deadline(Visit& visit) {
    const auto* task = task_of(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("due", workflow::iso(task->due));
    form.stored_version(task->version);
    auto shown = about(visit, *task, "/deadline");
    shown.title = words.say("Move the deadline");
    shown.not_saved = words.say("The deadline is not moved yet");
    shown.button = words.say("Move the deadline");
    shown.fields = {{"",
                     "due",
                     Field::Kind::kDate,
                     words.say("New deadline"),
                     words.say("For example 30.11.2026."),
                     200,
                     3,
                     true,
                     {}},
                    {"",
                     "move_rest",
                     Field::Kind::kCheck,
                     words.say("Move the tasks after it by as many working days"),
                     {},
                     200,
                     3,
                     false,
                     {}}};
    shown.notes = {words.say("Moving a deadline sends no reminder for days that are past.")};
    auto due = form.sent() ? form.required_date("due") : task->due;
    auto version = form.version();
    return save_or_show(visit, form, shown, *task, "deadline_moved", [&](const Acting& acting) {
        return workflow::set_task_deadline(acting, task->id, due, form.checked("move_rest"), form.checked("confirmed"),
                                           version);
    });
}

Response task_owner(Visit& visit) {
    const auto* task = task_of(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    if (task->owner) form.stored("owner", task->owner->text());
    form.stored_version(task->version);
    auto shown = about(visit, *task, "/owner");
    shown.title = words.say("Change the owner");
    shown.not_saved = words.say("The owner is not changed yet");
    shown.button = words.say("Change the owner");
    shown.fields = {{"",
                     "owner",
                     Field::Kind::kChoice,
                     words.say("New owner"),
                     {},
                     200,
                     3,
                     true,
                     people_choices(visit, words.say("Not chosen"))}};
    shown.notes = {words.say("The new owner is told by letter.")};
    auto owner = form.sent() ? form.id<workflow::Person>("owner") : std::nullopt;
    if (form.sent() && form.sound() && !owner) form.wrong(workflow::Problem::kMissing, "owner");
    auto version = form.version();
    return save_or_show(visit, form, shown, *task, "owner_changed", [&](const Acting& acting) {
        return workflow::set_task_owner(acting, task->id, *owner, version);
    });
}

Response task_reopen(Visit& visit) {
    const auto* task = task_of(visit);
    if (!task) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    auto shown = about(visit, *task, "/reopen");
    shown.title = words.say("Open the task again");
    shown.lead =
        words.say("What was decided on the strength of this task is marked, so that somebody checks it again.");
    shown.not_saved = words.say("The task is not opened again yet");
    shown.button = words.say("Open again");
    shown.fields = {
        {"", "reason", Field::Kind::kText, words.say("Why must it be opened again?"), {}, 4000, 3, true, {}}};
    auto reason = form.text("reason");
    return save_or_show(visit, form, shown, *task, "task_reopened",
                        [&](const Acting& acting) { return workflow::reopen_task(acting, task->id, reason); });
}

Response gate_record(Visit& visit) {
    const auto* task = task_of(visit);
    auto gate = workflow::gate_from_name(visit.path["gate"]);
    if (!task || !gate || workflow::task_of(*gate) != task->number) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("done_on", workflow::iso(visit.today));
    for (const auto& record : visit.facts->gate_records) {
        if (record.cycle != task->cycle || record.gate != *gate) continue;
        form.stored("done_on", workflow::iso(record.done_on));
        form.stored("note", record.note);
        form.stored("document", record.document);
        form.stored("waived", record.waived ? "1" : "");
        form.stored_version(record.version);
    }
    auto shown = about(visit, *task, "/gate/" + visit.path["gate"]);
    shown.title = words.say("Record a condition");
    shown.lead = gate_title(words, *gate);
    shown.not_saved = words.say("The condition is not recorded yet");
    shown.button = words.say("Record");
    shown.fields = {
        {"", "done_on", Field::Kind::kDate, words.say("When was it done?"), {}, 200, 3, true, {}},
        {"",
         "note",
         Field::Kind::kText,
         words.say("Note"),
         words.say("How, with whom, what was agreed. Write here the reason, too, when the condition is waived."),
         4000,
         3,
         false,
         {}},
        {"",
         "document",
         Field::Kind::kLine,
         words.say("Document number"),
         words.say("If there is one."),
         200,
         3,
         false,
         {}}};
    if (*gate == workflow::Gate::kTrialScoring)
        shown.fields.push_back(
            {"", "waived", Field::Kind::kCheck, words.say("We do without it"), {}, 200, 3, false, {}});
    workflow::GateInput input;
    if (form.sent())
        input = {form.required_date("done_on"), form.text("note"), form.text("document"), form.checked("waived")};
    return save_or_show(visit, form, shown, *task, "gate_recorded",
                        [&](const Acting& acting) { return workflow::record_gate(acting, task->cycle, *gate, input); });
}

}  // namespace pilnveide::web
