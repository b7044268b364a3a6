#pragma once

#include "web/form.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// A page that is one form and nothing else (form_page.html). Fields are shown in the order given; their slot is set
// here.
struct FormPage {
    std::string title;
    std::string lead;       // may be empty
    std::string not_saved;  // heads the problems: "The deadline is not moved yet"
    std::string button;
    std::string action;     // where it is posted
    std::string back;       // where Cancel leads
    std::string back_word;  // the crumb
    std::string menu;
    std::vector<Field> fields;
    std::vector<std::string> notes;
};

Response form_page(Visit& visit, const Form& form, const FormPage& shown);

}  // namespace pilnveide::web
