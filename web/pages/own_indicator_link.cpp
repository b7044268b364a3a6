#include "web/form_page.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

namespace pilnveide::web {
namespace {

using workflow::OwnIndicator;

// The groups where it is not shown yet.
std::vector<Field::Choice> other_groups(const Visit& visit, const OwnIndicator& indicator) {
    const Words& words = *visit.words;
    std::vector<Field::Choice> choices{{"", words.say("Not chosen")}};
    for (const auto& criterion : visit.console.framework.criteria)
        for (const auto& subcriterion : criterion.subcriteria)
            for (const auto& group : subcriterion.groups)
                if (!indicator.shown_in(group.number))
                    choices.push_back({group.number, group.number + ". " + group.title.in(words.code())});
    return choices;
}

}  // namespace

Response own_indicator_link(Visit& visit) {
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    if (!indicator) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::link_own_indicator(acting, visit.console.framework, indicator->id, form.text("group"));
    };
    if (auto done = form.act(act, own_path(*indicator), "own_linked")) return *done;

    FormPage shown;
    shown.title = words.say("Show it in one more group");
    shown.lead =
        words.say("It stays one indicator with one number; what is measured counts in every group that shows it.");
    shown.not_saved = words.say("Nothing has changed yet");
    shown.button = words.say("Show it in the group");
    shown.action = visit.request.path;
    shown.back = own_path(*indicator);
    shown.back_word = own_heading(*indicator);
    shown.menu = "catalogue";
    shown.fields = {{.name = "group",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("Group of indicators"),
                     .required = true,
                     .choices = other_groups(visit, *indicator)}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
