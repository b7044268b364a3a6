#pragma once

#include "web/visit.h"

#include <optional>

namespace pilnveide::web {

// A form that is posted twice (a double click, a page sent anew) does what it says once. Each form carries a one-time
// id (form_hidden.html); what was answered is kept in the record with the act itself, and told again.

// The form that was posted, without its answer. Nothing when it carries no id, or none that reads.
std::optional<store::AnsweredForm> posted_form(const Visit& visit);

// The answer that this form led to, when it was answered already.
std::optional<Response> answered_already(store::Reading& record, const Visit& visit, const store::AnsweredForm& form);

// The form with this answer, as the record keeps it. An address that begins with the form's own is kept from there on:
// that of a letter's form holds the link's token, which is nowhere in the record.
store::AnsweredForm answered(const Visit& visit, store::AnsweredForm form, const Response& answer);

}  // namespace pilnveide::web
