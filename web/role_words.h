#pragma once

#include "web/visit.h"

#include <string>

namespace pilnveide::web {

// "project leader", as it agrees with the person; kNone: in general.
std::string role_word(const Words& words, workflow::RoleKind kind,
                      workflow::Person::Address address = workflow::Person::Address::kNone);

// The roles a person holds on a day, joined by commas; empty when there are none.
std::string roles_of(const Visit& visit, workflow::Id<workflow::Person> person);

// "from 01.02.2026.", "from 01.02.2026. to 30.06.2026."
std::string period_words(const Words& words, workflow::Date from, std::optional<workflow::Date> to);

}  // namespace pilnveide::web
