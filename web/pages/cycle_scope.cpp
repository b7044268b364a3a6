#include "web/cycle_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response cycle_scope(Visit& visit) {
    const auto* cycle = visit.found(visit.facts->cycles, "cycle");
    if (!cycle) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    if (cycle->standard != workflow::Standard::kUndecided)
        form.stored("standard", std::string(workflow::standard_name(cycle->standard)));
    if (cycle->scope != "whole") form.stored("unit", cycle->scope);
    form.stored_version(cycle->version);
    FormPage shown;
    shown.back = "/cycle?cycle=" + cycle->id.text();
    auto standard = form.sent() ? standard_of(form) : cycle->standard;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::decide_scope(acting, cycle->id, scope_of(form), standard, form.version());
    };
    if (auto done = form.act(act, shown.back, "scope_decided")) return *done;

    shown.title = words.say("Scope and standard");
    shown.lead = words.say("The base standard is advised for the first and the second self-assessment.");
    shown.not_saved = words.say("Scope and standard are not decided yet");
    shown.button = words.say("Save");
    shown.action = visit.request.path;
    shown.back_word = cycle->title;
    shown.menu = "cycle";
    shown.fields = {standard_field(words),
                    unit_field(words, words.say("Leave empty when the whole service is assessed."))};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
