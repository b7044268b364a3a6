#include "web/action_form.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_practice_acts.h"

namespace pilnveide::web {

Response own_practice_retire(Visit& visit) {
    const auto* practice = visit.found(visit.facts->own_practices, "practice");
    if (!practice) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(practice->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::retire_own_practice(acting, practice->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, own_path(*practice), "own_retired")) return *done;

    FormPage shown;
    shown.title = words.say("Retire the practice");
    shown.lead = words.say("It is not scored any more. Its number, its scores and its history stay.");
    shown.not_saved = words.say("The practice is not retired yet");
    shown.button = words.say("Retire the practice");
    shown.action = visit.request.path;
    shown.back = own_path(*practice);
    shown.back_word = own_heading(*practice);
    shown.menu = "catalogue";
    shown.fields = {reason_field(words.say("Why it is retired"), words.say("It is shown beside the practice."))};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
