#pragma once

#include "web/form_page.h"
#include "workflow/cycle/cycle_acts.h"

#include <string>

namespace pilnveide::web {

// What the forms of starting a cycle and of deciding its scope have in common.

Field title_field(const Words& words);
Field standard_field(const Words& words);
Field unit_field(const Words& words, std::string hint);

// The standard that was chosen; a problem is noted in the form when there is none.
workflow::Standard standard_of(Form& form);

// "whole", or the unit that was named.
std::string scope_of(const Form& form);

// A new cycle as typed; the running one becomes the one before it.
workflow::CycleInput cycle_input(const Visit& visit, const Form& form, workflow::Date starts_on);

// A form that starts a cycle, with the way back to my work; the title is proposed.
FormPage start_page(Visit& visit, Form& form);

}  // namespace pilnveide::web
