#pragma once

#include "web/form_page.h"
#include "workflow/people/people_acts.h"

#include <vector>

namespace pilnveide::web {

// The person that the path names, or nullptr.
const workflow::Person* person_named(const Visit& visit);

// A form about people at large, and about one of them: posted to the page it stands on, with the way back.
FormPage form_about_people(const Visit& visit);
FormPage form_about(const Visit& visit, const workflow::Person& person);

// What is known of a person: the fields, what is stored in them, and what was typed.
std::vector<Field> person_fields(const Words& words);
void fill(Form& form, const workflow::Person& person);
workflow::PersonInput person_input(const Form& form);

}  // namespace pilnveide::web
