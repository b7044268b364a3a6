#include "web/cycle_words.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/cycle/cycle_acts.h"

// Starting a cycle, with or without a plan that is already there, and deciding its scope.

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::Standard;

std::vector<Field::Choice> standards(const Words& words) {
    return {{"", words.say("Not chosen")},
            {"base", words.say("Base standard")},
            {"optimal", words.say("Optimal standard")}};
}

Standard standard_of(Form& form) {
    auto chosen = form.text("standard");
    if (chosen == "base") return Standard::kBase;
    if (chosen == "optimal") return Standard::kOptimal;
    form.wrong(chosen.empty() ? workflow::Problem::kMissing : workflow::Problem::kUnknownChoice, "standard");
    return Standard::kUndecided;
}

// "whole", or the unit that was named.
std::string scope_of(const Form& form) {
    auto unit = form.text("unit");
    return unit.empty() ? "whole" : unit;
}

workflow::CycleInput cycle_input(Visit& visit, Form& form, workflow::Date starts_on) {
    workflow::CycleInput input{form.text("title"), starts_on, visit.console.framework.version, {}};
    if (const auto* before = workflow::current_cycle(*visit.facts)) input.previous = before->id;
    return input;
}

FormPage start_page(const Words& words) {
    FormPage shown;
    shown.back = "/";
    shown.back_word = words.say("My work");
    shown.menu = "cycle";
    shown.not_saved = words.say("The cycle is not started yet");
    return shown;
}

Field title_field(const Words& words) {
    return {"",
            "title",
            Field::Kind::kLine,
            words.say("Name of the cycle"),
            words.say("For example “Self-assessment 2026”."),
            200,
            3,
            true,
            {}};
}

}  // namespace

Response cycle_start(Visit& visit) {
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("title",
                words.say("Self-assessment {year}", {{"year", std::to_string(workflow::year_of(visit.today))}}));
    form.stored("starts_on", workflow::iso(visit.today));
    auto shown = start_page(words);
    shown.title = words.say("Start a self-assessment");
    shown.lead = words.say("Ten tasks with owners and deadlines are made; all of them can be moved later.");
    shown.button = words.say("Start");
    shown.action = "/cycle/start";
    shown.fields = {title_field(words),
                    {"", "starts_on", Field::Kind::kDate, words.say("First day"), {}, 200, 3, true, {}}};
    shown.notes = {words.say("Tasks 1 to 7 take about four months. The owners are told by letter.")};
    if (form.sent()) {
        auto input = cycle_input(visit, form, form.required_date("starts_on"));
        if (form.sound()) {
            auto saved = visit.act([&](const Acting& acting) { return workflow::start_cycle(acting, input); });
            if (saved) return see_other("/cycle", "cycle_started");
            if (!form.refuse(saved.error())) return refused(visit, saved.error());
        }
    }
    return form_page(visit, form, shown);
}

Response cycle_with_plan(Visit& visit) {
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("title",
                words.say("Self-assessment {year}", {{"year", std::to_string(workflow::year_of(visit.today))}}));
    auto shown = start_page(words);
    shown.title = words.say("We already have a plan");
    shown.lead = words.say("Say when the first six tasks were done; then you enter the plan at once.");
    shown.button = words.say("Go on to the plan");
    shown.action = "/cycle/with-plan";
    shown.fields = {title_field(words),
                    {"", "standard", Field::Kind::kChoice, words.say("Standard"), {}, 200, 3, true, standards(words)},
                    {"",
                     "unit",
                     Field::Kind::kLine,
                     words.say("Unit"),
                     words.say("Leave empty when the whole service was assessed."),
                     200,
                     3,
                     false,
                     {}}};
    for (int number = 1; number <= 6; ++number) {
        const auto& guide = visit.console.framework.task(number);
        shown.fields.push_back({"",
                                "done_on_" + std::to_string(number),
                                Field::Kind::kDate,
                                std::to_string(number) + ". " + guide.title.in(words.code()),
                                {},
                                200,
                                3,
                                true,
                                {}});
    }
    shown.fields.push_back({"",
                            "note",
                            Field::Kind::kText,
                            words.say("Note"),
                            words.say("Document numbers and what else should be remembered."),
                            4000,
                            3,
                            false,
                            {}});
    if (form.sent()) {
        workflow::EarlierWork work;
        for (std::size_t at = 0; at < work.done_on.size(); ++at)
            work.done_on[at] = form.required_date("done_on_" + std::to_string(at + 1));
        work.note = form.text("note");
        auto standard = standard_of(form);
        auto input = cycle_input(visit, form, work.done_on.front());
        if (form.sound()) {
            auto saved = visit.act([&](const Acting& acting) {
                return workflow::start_with_plan(acting, input, standard, scope_of(form), work);
            });
            if (saved) return see_other("/plan", "cycle_started");
            if (!form.refuse(saved.error())) return refused(visit, saved.error());
        }
    }
    return form_page(visit, form, shown);
}

Response cycle_scope(Visit& visit) {
    const auto* cycle = visit.found(visit.facts->cycles, "cycle");
    if (!cycle) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    if (cycle->standard != Standard::kUndecided)
        form.stored("standard", cycle->standard == Standard::kBase ? "base" : "optimal");
    if (cycle->scope != "whole") form.stored("unit", cycle->scope);
    form.stored_version(cycle->version);
    FormPage shown;
    shown.title = words.say("Scope and standard");
    shown.lead = words.say("The base standard is advised for the first and the second self-assessment.");
    shown.not_saved = words.say("Scope and standard are not decided yet");
    shown.button = words.say("Save");
    shown.action = "/cycle/" + cycle->id.text() + "/scope";
    shown.back = "/cycle?cycle=" + cycle->id.text();
    shown.back_word = cycle->title;
    shown.menu = "cycle";
    shown.fields = {{"", "standard", Field::Kind::kChoice, words.say("Standard"), {}, 200, 3, true, standards(words)},
                    {"",
                     "unit",
                     Field::Kind::kLine,
                     words.say("Unit"),
                     words.say("Leave empty when the whole service is assessed."),
                     200,
                     3,
                     false,
                     {}}};
    if (form.sent()) {
        auto standard = standard_of(form);
        auto version = form.version();
        if (form.sound()) {
            auto saved = visit.act([&](const Acting& acting) {
                return workflow::decide_scope(acting, cycle->id, scope_of(form), standard, version);
            });
            if (saved) return see_other(shown.back, "scope_decided");
            if (!form.refuse(saved.error())) return refused(visit, saved.error());
        }
    }
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
