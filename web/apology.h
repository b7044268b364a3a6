#pragma once

#include "web/forgery.h"
#include "web/visit.h"

#include <string>

namespace pilnveide::web {

// Pages for when a request cannot be served: they say why, what to do, and give back what was typed.

// `why` as arrive_by_link says it.
Response link_over(Visit& visit, workflow::LinkPurpose purpose, const std::string& why);
Response form_doubted(Visit& visit, Doubt doubt);
Response wrong_method(Visit& visit, Method allowed);
Response try_again_later(Visit& visit);                       // the record is away
Response our_fault(Visit& visit, const std::string& number);  // number: of the line in the log
Response slow_down(Visit& visit, std::chrono::seconds wait);  // too many tries

// The texts of a form as typed, without what the page itself put there and without secrets.
std::vector<std::string> typed(const Request& request);

}  // namespace pilnveide::web
