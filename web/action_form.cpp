#include "web/action_form.h"

namespace pilnveide::web {

const workflow::Action* action_named(const Visit& visit) { return visit.found(visit.facts->actions, "action"); }

FormPage form_about(const Visit& visit, const workflow::Action& action) {
    FormPage shown;
    shown.action = visit.request.path;
    shown.back = "/action/" + action.id.text();
    shown.back_word = action.title;
    shown.menu = "plan";
    return shown;
}

Field reason_field(std::string label, std::string hint) {
    return {.name = "reason",
            .kind = Field::Kind::kText,
            .label = std::move(label),
            .hint = std::move(hint),
            .most = 4000,
            .required = true};
}

}  // namespace pilnveide::web
