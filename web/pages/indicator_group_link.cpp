#include "web/form_page.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

namespace pilnveide::web {
namespace {

// The agency's own indicators in use that the group does not show yet.
std::vector<Field::Choice> others(const Visit& visit, const std::string& group) {
    std::vector<Field::Choice> choices{{"", visit.words->say("Not chosen")}};
    for (const auto& one : visit.facts->own_indicators)
        if (one.in_use() && one.framework == visit.console.framework.id && !one.shown_in(group))
            choices.push_back({one.id.text(), own_heading(one)});
    std::ranges::sort(choices.begin() + 1, choices.end(), {}, &Field::Choice::word);
    return choices;
}

}  // namespace

Response indicator_group_link(Visit& visit) {
    const auto& framework = visit.console.framework;
    const auto* group = framework.group(visit.path["group"]);
    if (!group) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/catalogue/" + group->number;
    Form form(visit);
    const auto chosen = form.id<workflow::OwnIndicator>("indicator");
    if (form.sent() && form.text("indicator").empty()) form.wrong(workflow::Problem::kMissing, "indicator");
    auto act = [&](const workflow::Acting& acting) {
        return workflow::link_own_indicator(acting, framework, chosen.value_or(workflow::Id<workflow::OwnIndicator>{}),
                                            group->number);
    };
    if (auto done = form.act(act, back, "own_linked")) return *done;

    FormPage shown;
    shown.title = words.say("Show an indicator of ours from another group");
    shown.lead =
        words.say("It stays one indicator with one number; what is measured counts in every group that shows it.");
    shown.not_saved = words.say("Nothing has changed yet");
    shown.button = words.say("Show it in the group");
    shown.action = visit.request.path;
    shown.back = back;
    shown.back_word = group->number + ". " + group->title.in(words.code());
    shown.menu = "catalogue";
    shown.fields = {{.name = "indicator",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("An indicator of our own"),
                     .required = true,
                     .choices = others(visit, group->number)}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
