#include "web/cycle_form.h"

namespace pilnveide::web {

using workflow::Standard;

Field title_field(const Words& words) {
    return {.name = "title",
            .label = words.say("Name of the cycle"),
            .hint = words.say("For example “Self-assessment 2026”."),
            .required = true};
}

Field standard_field(const Words& words) {
    return {.name = "standard",
            .kind = Field::Kind::kChoice,
            .label = words.say("Standard"),
            .required = true,
            .choices = {{"", words.say("Not chosen")},
                        {"base", words.say("Base standard")},
                        {"optimal", words.say("Optimal standard")}}};
}

Field unit_field(const Words& words, std::string hint) {
    return {.name = "unit", .label = words.say("Unit"), .hint = std::move(hint)};
}

Standard standard_of(Form& form) {
    auto chosen = form.text("standard");
    if (chosen == "base") return Standard::kBase;
    if (chosen == "optimal") return Standard::kOptimal;
    form.wrong(chosen.empty() ? workflow::Problem::kMissing : workflow::Problem::kUnknownChoice, "standard");
    return Standard::kUndecided;
}

std::string scope_of(const Form& form) {
    auto unit = form.text("unit");
    return unit.empty() ? "whole" : unit;
}

workflow::CycleInput cycle_input(const Visit& visit, const Form& form, workflow::Date starts_on) {
    workflow::CycleInput input{form.text("title"), starts_on, visit.console.framework.version, {}};
    if (const auto* before = workflow::current_cycle(*visit.facts)) input.previous = before->id;
    return input;
}

FormPage start_page(Visit& visit, Form& form) {
    const auto& words = *visit.words;
    form.stored("title",
                words.say("Self-assessment {year}", {{"year", std::to_string(workflow::year_of(visit.today))}}));
    FormPage shown;
    shown.action = visit.request.path;
    shown.back = "/";
    shown.back_word = words.say("My work");
    shown.menu = "cycle";
    shown.not_saved = words.say("The cycle is not started yet");
    shown.fields = {title_field(words)};
    return shown;
}

}  // namespace pilnveide::web
