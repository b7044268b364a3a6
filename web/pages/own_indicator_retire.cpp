#include "web/action_form.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

namespace pilnveide::web {

Response own_indicator_retire(Visit& visit) {
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    if (!indicator) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(indicator->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::retire_own_indicator(acting, indicator->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, own_path(*indicator), "own_retired")) return *done;

    FormPage shown;
    shown.title = words.say("Retire the indicator");
    shown.lead = words.say("It is not measured any more, in any group. Its number, its values and its history stay.");
    shown.not_saved = words.say("The indicator is not retired yet");
    shown.button = words.say("Retire the indicator");
    shown.action = visit.request.path;
    shown.back = own_path(*indicator);
    shown.back_word = own_heading(*indicator);
    shown.menu = "catalogue";
    shown.fields = {reason_field(words.say("Why it is retired"), words.say("It is shown beside the indicator."))};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
