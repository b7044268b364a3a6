#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/role_words.h"
#include "workflow/people/people_acts.h"

#include <array>

// The forms about people: coming, editing, roles, standing in, leaving.

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::Person;
using workflow::RoleKind;

constexpr std::array<std::pair<std::string_view, RoleKind>, 5> kRoles{{
    {"director", RoleKind::kDirector},
    {"leader", RoleKind::kLeader},
    {"group_leader", RoleKind::kGroupLeader},
    {"member", RoleKind::kMember},
    {"administrator", RoleKind::kAdministrator},
}};

constexpr std::array<std::pair<std::string_view, Person::Address>, 3> kAddresses{{
    {"", Person::Address::kNone},
    {"feminine", Person::Address::kFeminine},
    {"masculine", Person::Address::kMasculine},
}};

std::vector<Field> person_fields(const Words& words) {
    return {
        {"", "name", Field::Kind::kLine, words.say("Name"), {}, 200, 3, false, {}},
        {"",
         "post",
         Field::Kind::kLine,
         words.say("Post"),
         words.say("Shown where there is no name."),
         200,
         3,
         false,
         {}},
        {"",
         "email",
         Field::Kind::kLine,
         words.say("E-mail"),
         words.say("Letters go here. Two people may share one address."),
         254,
         3,
         false,
         {}},
        {"", "phone", Field::Kind::kLine, words.say("Phone"), {}, 200, 3, false, {}},
        {"",
         "language",
         Field::Kind::kChoice,
         words.say("Language of letters"),
         {},
         200,
         3,
         true,
         {{"lv", "Latviešu"}, {"en", "English"}}},
        {"",
         "address",
         Field::Kind::kChoice,
         words.say("How sentences agree"),
         words.say("In Latvian: “Jūs esat atbildīga” or “Jūs esat atbildīgs”."),
         200,
         3,
         false,
         {{"", words.say("Not said")}, {"feminine", words.say("Feminine")}, {"masculine", words.say("Masculine")}}}};
}

workflow::PersonInput person_input(Form& form) {
    workflow::PersonInput input{form.text("name"),     form.text("post"),      form.text("email"), form.text("phone"),
                                form.text("language"), Person::Address::kNone, form.version()};
    for (const auto& [word, address] : kAddresses)
        if (form.text("address") == word) input.address = address;
    return input;
}

FormPage people_page(const Words& words) {
    FormPage shown;
    shown.back = "/people";
    shown.back_word = words.say("People");
    shown.menu = "people";
    shown.not_saved = words.say("The person is not saved yet");
    shown.button = words.say("Save");
    return shown;
}

FormPage about(const Words& words, const Person& person, std::string_view rest) {
    auto shown = people_page(words);
    shown.back = "/person/" + person.id.text();
    shown.back_word = person.shown();
    shown.action = shown.back + std::string(rest);
    return shown;
}

Response save_or_show(Visit& visit, Form& form, const FormPage& shown, const std::string& then,
                      const std::function<workflow::Result<workflow::Change>(const Acting&)>& act) {
    if (form.sent() && form.sound()) {
        auto saved = visit.act(act);
        if (saved) return see_other(then, "saved");
        if (!form.refuse(saved.error())) return refused(visit, saved.error());
    }
    return form_page(visit, form, shown);
}

}  // namespace

Response person_new(Visit& visit) {
    Form form(visit);
    form.stored("language", visit.facts->agency.language);
    auto shown = people_page(*visit.words);
    shown.title = visit.words->say("Add a person");
    shown.action = "/people/new";
    shown.fields = person_fields(*visit.words);
    auto input = person_input(form);
    auto id = visit.console.ids.make<Person>();
    return save_or_show(visit, form, shown, "/person/" + id.text(),
                        [&](const Acting& acting) { return workflow::add_person(acting, input, id); });
}

Response person_edit(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    Form form(visit);
    form.stored("name", person->name);
    form.stored("post", person->post);
    form.stored("email", person->email);
    form.stored("phone", person->phone);
    form.stored("language", person->language);
    for (const auto& [word, address] : kAddresses)
        if (person->address == address) form.stored("address", std::string(word));
    form.stored_version(person->version);
    auto shown = about(*visit.words, *person, "/edit");
    shown.title = visit.words->say("Edit");
    shown.fields = person_fields(*visit.words);
    auto input = person_input(form);
    return save_or_show(visit, form, shown, shown.back,
                        [&](const Acting& acting) { return workflow::edit_person(acting, person->id, input); });
}

Response person_leave(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("from", workflow::iso(visit.today));
    auto shown = about(words, *person, "/leave");
    shown.title = words.say("Leaves the service");
    shown.not_saved = words.say("Leaving is not recorded yet");
    shown.button = words.say("Record");
    auto owned = workflow::owns(*visit.facts, person->id);
    if (owned)
        shown.lead = words.plural("{n} open thing belongs to this person. Choose who takes it over.",
                                  "{n} open things belong to this person. Choose who takes them over.", owned);
    shown.fields = {
        {"", "from", Field::Kind::kDate, words.say("From which day on"), {}, 200, 3, true, {}},
        {"", "heir", Field::Kind::kChoice, words.say("Who takes over"), words.say("The new owner is told by letter."),
         200, 3, owned > 0, people_choices(visit, words.say("Nobody"))}};
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto heir = form.sent() ? form.id<Person>("heir") : std::nullopt;
    return save_or_show(visit, form, shown, "/people",
                        [&](const Acting& acting) { return workflow::person_leaves(acting, person->id, from, heir); });
}

Response role_give(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("from", workflow::iso(visit.today));
    auto shown = about(words, *person, "/role");
    shown.title = words.say("Give a role");
    shown.not_saved = words.say("The role is not given yet");
    shown.fields = {
        {"", "role", Field::Kind::kChoice, words.say("Role"), {}, 200, 3, true, {{"", words.say("Not chosen")}}},
        {"", "from", Field::Kind::kDate, words.say("From"), {}, 200, 3, true, {}},
        {"",
         "to",
         Field::Kind::kDate,
         words.say("Until"),
         words.say("Leave empty when there is no end."),
         200,
         3,
         false,
         {}}};
    for (const auto& [word, kind] : kRoles)
        shown.fields.front().choices.push_back({std::string(word), role_word(words, kind)});
    std::optional<RoleKind> kind;
    for (const auto& [word, known] : kRoles)
        if (form.text("role") == word) kind = known;
    if (form.sent() && !kind) form.wrong(workflow::Problem::kMissing, "role");
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto to = form.sent() ? form.date("to") : std::nullopt;
    return save_or_show(visit, form, shown, shown.back,
                        [&](const Acting& acting) { return workflow::give_role(acting, person->id, *kind, from, to); });
}

Response substitute_name(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    auto shown = about(words, *person, "/substitute");
    shown.title = words.say("Name a substitute");
    shown.lead = words.say("The substitute acts and is told instead; both names stand in the history.");
    shown.not_saved = words.say("The substitute is not named yet");
    shown.fields = {{"",
                     "stands_in",
                     Field::Kind::kChoice,
                     words.say("Who stands in"),
                     {},
                     200,
                     3,
                     true,
                     people_choices(visit, words.say("Not chosen"))},
                    {"", "from", Field::Kind::kDate, words.say("From"), {}, 200, 3, true, {}},
                    {"", "to", Field::Kind::kDate, words.say("Until"), {}, 200, 3, true, {}}};
    auto other = form.sent() ? form.id<Person>("stands_in") : std::nullopt;
    if (form.sent() && form.sound() && !other) form.wrong(workflow::Problem::kMissing, "stands_in");
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto to = form.sent() ? form.required_date("to") : visit.today;
    return save_or_show(visit, form, shown, shown.back, [&](const Acting& acting) {
        return workflow::name_substitute(acting, person->id, *other, from, to);
    });
}

}  // namespace pilnveide::web
