#include "web/person_form.h"

#include <array>

namespace pilnveide::web {
namespace {

using workflow::Person;

constexpr std::array<std::pair<std::string_view, Person::Address>, 3> kAddresses{{
    {"", Person::Address::kNone},
    {"feminine", Person::Address::kFeminine},
    {"masculine", Person::Address::kMasculine},
}};

}  // namespace

const Person* person_named(const Visit& visit) { return visit.found(visit.facts->people, "person"); }

FormPage form_about_people(const Visit& visit) {
    FormPage shown;
    shown.action = visit.request.path;
    shown.back = "/people";
    shown.back_word = visit.words->say("People");
    shown.menu = "people";
    shown.not_saved = visit.words->say("The person is not saved yet");
    shown.button = visit.words->say("Save");
    return shown;
}

FormPage form_about(const Visit& visit, const Person& person) {
    auto shown = form_about_people(visit);
    shown.back = "/person/" + person.id.text();
    shown.back_word = person.shown();
    return shown;
}

std::vector<Field> person_fields(const Words& words) {
    return {
        {.name = "name", .label = words.say("Name")},
        {.name = "post", .label = words.say("Post"), .hint = words.say("Shown where there is no name.")},
        {.name = "email",
         .label = words.say("E-mail"),
         .hint = words.say("Letters go here. Two people may share one address."),
         .most = 254},
        {.name = "phone", .label = words.say("Phone")},
        {.name = "language",
         .kind = Field::Kind::kChoice,
         .label = words.say("Language of letters"),
         .required = true,
         .choices = {{"lv", "Latviešu"}, {"en", "English"}}},
        {.name = "address",
         .kind = Field::Kind::kChoice,
         .label = words.say("How sentences agree"),
         .hint = words.say("In Latvian: “Jūs esat atbildīga” or “Jūs esat atbildīgs”."),
         .choices = {
             {"", words.say("Not said")}, {"feminine", words.say("Feminine")}, {"masculine", words.say("Masculine")}}}};
}

void fill(Form& form, const Person& person) {
    form.stored("name", person.name);
    form.stored("post", person.post);
    form.stored("email", person.email);
    form.stored("phone", person.phone);
    form.stored("language", person.language);
    for (const auto& [word, address] : kAddresses)
        if (person.address == address) form.stored("address", std::string(word));
    form.stored_version(person.version);
}

workflow::PersonInput person_input(const Form& form) {
    workflow::PersonInput input{form.text("name"),     form.text("post"),      form.text("email"), form.text("phone"),
                                form.text("language"), Person::Address::kNone, form.version()};
    for (const auto& [word, address] : kAddresses)
        if (form.text("address") == word) input.address = address;
    return input;
}

}  // namespace pilnveide::web
