#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"
#include "web/role_words.h"
#include "workflow/people/rights.h"

namespace pilnveide::web {
namespace {

using workflow::RoleKind;

constexpr RoleKind kRoles[] = {RoleKind::kDirector, RoleKind::kLeader, RoleKind::kGroupLeader, RoleKind::kMember,
                               RoleKind::kAdministrator};

std::optional<RoleKind> chosen_role(Form& form) {
    for (auto kind : kRoles)
        if (form.text("role") == workflow::role_name(kind)) return kind;
    if (form.sent()) form.wrong(workflow::Problem::kMissing, "role");
    return std::nullopt;
}

}  // namespace

Response role_give(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person || !visit.relations.any_of(workflow::kGivesRoles)) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("from", workflow::iso(visit.today));
    auto shown = form_about(visit, *person);
    auto role = chosen_role(form);
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto to = form.sent() ? form.date("to") : std::nullopt;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::give_role(acting, person->id, role.value_or(RoleKind::kMember), from, to);
    };
    if (auto done = form.act(act, shown.back, "saved")) return *done;

    shown.title = words.say("Give a role");
    shown.not_saved = words.say("The role is not given yet");
    shown.fields = {{.name = "role",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("Role"),
                     .required = true,
                     .choices = {{"", words.say("Not chosen")}}},
                    {.name = "from", .kind = Field::Kind::kDate, .label = words.say("From"), .required = true},
                    {.name = "to",
                     .kind = Field::Kind::kDate,
                     .label = words.say("Until"),
                     .hint = words.say("Leave empty when there is no end.")}};
    for (auto kind : kRoles) {
        if (!visit.relations.any_of(workflow::gives(kind))) continue;
        shown.fields.front().choices.push_back({std::string(workflow::role_name(kind)), role_word(words, kind)});
    }
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
