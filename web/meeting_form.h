#pragma once

#include "web/form.h"
#include "workflow/meeting/meeting_acts.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// What is asked about a meeting, in the order in which it is asked; all in the slot given.
std::vector<Field> meeting_fields(const Words& words, const char* slot);

// What was typed about one. What could not be read stands under its field as a problem.
workflow::MeetingInput meeting_typed(Form& form);

void store_meeting(Form& form, const workflow::Meeting& meeting);

// "training": as in the form and in an address. Anything else is kOther.
workflow::MeetingKind meeting_kind_of(std::string_view text);

// "/meeting/…"
std::string meeting_path(const workflow::Meeting& meeting);

// Instead of a form about one that is cancelled or over: its page, which says so. Nothing for a form that was sent.
std::optional<Response> meeting_over(const Visit& visit, const workflow::Meeting& meeting);

}  // namespace pilnveide::web
