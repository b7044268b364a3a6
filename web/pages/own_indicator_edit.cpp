#include "web/form_page.h"
#include "web/frame.h"
#include "web/indicator_words.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::OwnIndicator;

void store(Form& form, const OwnIndicator& indicator) {
    form.stored("title", indicator.title);
    form.stored("kind", value_of(indicator.kind));
    form.stored("unit", indicator.unit);
    form.stored("direction", value_of(indicator.direction));
    form.stored_version(indicator.version);
}

// A new one begins as the kind of its group, where all the others are of one.
void store(Form& form, const catalog::IndicatorGroup& group) {
    if (group.indicators.empty()) return;
    const auto kind = group.indicators.front().kind;
    if (std::ranges::count(group.indicators, kind, &catalog::Indicator::kind) == std::ssize(group.indicators))
        form.stored("kind", value_of(kind));
}

template <class Choice>
std::optional<Choice> choice(Form& form, const char* field, std::optional<Choice> (*read)(std::string_view)) {
    auto typed = form.text(field);
    auto chosen = read(typed);
    if (!typed.empty() && !chosen) form.wrong(workflow::Problem::kUnknownChoice, field);
    return chosen;
}

std::vector<Field> fields(const Visit& visit) {
    const Words& words = *visit.words;
    return {{.name = "title",
             .label = words.say("Indicator"),
             .hint = words.say("What is counted or asked, in one line."),
             .required = true},
            {.name = "kind",
             .kind = Field::Kind::kChoice,
             .label = words.say("What it shows"),
             .required = true,
             .choices = kind_choices(words)},
            {.name = "unit",
             .kind = Field::Kind::kChoice,
             .label = words.say("Measured in"),
             .required = true,
             .choices = unit_choices(words, visit.console.framework)},
            {.name = "direction",
             .kind = Field::Kind::kChoice,
             .label = words.say("Better when"),
             .required = true,
             .choices = direction_choices(words)}};
}

FormPage form_of(const Visit& visit, const OwnIndicator* indicator, const catalog::IndicatorGroup* group) {
    const Words& words = *visit.words;
    FormPage shown;
    shown.title = indicator ? words.say("Edit the indicator") : words.say("A new indicator of our own");
    shown.not_saved = words.say("The indicator is not saved yet");
    shown.button = indicator ? words.say("Save the indicator") : words.say("Add the indicator");
    shown.action = visit.request.path;
    shown.back = indicator ? own_path(*indicator) : "/catalogue/" + group->number;
    shown.back_word = indicator ? own_heading(*indicator) : group->number + ". " + group->title.in(words.code());
    shown.menu = "catalogue";
    shown.fields = fields(visit);
    shown.notes = {indicator ? words.say("The number stays, and earlier wordings stay in the record.")
                             : words.say("It gets a number of its own and stays from cycle to cycle. If another group "
                                         "needs it, too, show it there instead of adding it once more.")};
    return shown;
}

}  // namespace

Response own_indicator_edit(Visit& visit) {
    const auto& framework = visit.console.framework;
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    const auto* group = framework.group(indicator ? indicator->home_group : visit.path["group"]);
    if (!indicator && !group) return not_found(visit);
    Form form(visit);
    if (indicator)
        store(form, *indicator);
    else
        store(form, *group);
    const workflow::OwnIndicatorInput input{form.text("title"), choice(form, "kind", kind_of), form.text("unit"),
                                            choice(form, "direction", direction_of), form.version()};
    auto act = [&](const Acting& acting) {
        return indicator ? workflow::edit_own_indicator(acting, framework, indicator->id, input)
                         : workflow::add_own_indicator(acting, framework, group->number, input);
    };
    const auto shown = form_of(visit, indicator, group);
    if (auto done = form.act(act, shown.back, indicator ? "saved" : "own_indicator_added")) return *done;
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
