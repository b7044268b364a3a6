#include "web/frame.h"
#include "web/gates.h"
#include "web/pages/pages.h"
#include "web/task_form.h"
#include "workflow/cycle/task_acts.h"

namespace pilnveide::web {
namespace {

// What was recorded before, or today for a first record.
void fill(Form& form, const Visit& visit, workflow::Id<workflow::Cycle> cycle, workflow::Gate gate) {
    form.stored("done_on", workflow::iso(visit.today));
    for (const auto& record : visit.facts->gate_records) {
        if (record.cycle != cycle || record.gate != gate) continue;
        form.stored("done_on", workflow::iso(record.done_on));
        form.stored("note", record.note);
        form.stored("document", record.document);
        form.stored("waived", record.waived ? "1" : "");
        form.stored_version(record.version);
    }
}

}  // namespace

Response gate_record(Visit& visit) {
    const auto* task = task_named(visit);
    auto gate = workflow::gate_from_name(visit.path["gate"]);
    if (!task || !gate || workflow::task_of(*gate) != task->number) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    fill(form, visit, task->cycle, *gate);
    auto shown = form_about(visit, *task);
    workflow::GateInput input;
    if (form.sent())
        input = {form.required_date("done_on"), form.text("note"), form.text("document"), form.checked("waived"),
                 form.version()};
    auto act = [&](const workflow::Acting& acting) { return workflow::record_gate(acting, task->cycle, *gate, input); };
    if (auto done = form.act(act, shown.back, "gate_recorded")) return *done;

    shown.title = words.say("Record a condition");
    shown.lead = gate_title(words, *gate);
    shown.not_saved = words.say("The condition is not recorded yet");
    shown.button = words.say("Record");
    shown.fields = {
        {.name = "done_on", .kind = Field::Kind::kDate, .label = words.say("When was it done?"), .required = true},
        {.name = "note",
         .kind = Field::Kind::kText,
         .label = words.say("Note"),
         .hint =
             words.say("How, with whom, what was agreed. Write here the reason, too, when the condition is waived."),
         .most = 4000},
        {.name = "document", .label = words.say("Document number"), .hint = words.say("If there is one.")}};
    if (*gate == workflow::Gate::kTrialScoring)
        shown.fields.push_back({.name = "waived", .kind = Field::Kind::kCheck, .label = words.say("We do without it")});
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
