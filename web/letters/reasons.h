#pragma once

#include "web/letters/part.h"
#include "workflow/people/person.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// Why somebody gets a letter, in whole sentences: what several parts of one letter give as their reason is said once.

// What the reader is to the service, or for whom they stand in: "You direct the service." Of two offices the one that
// is told, director or leader.
std::string office_of(const Occasion& occasion, workflow::RoleKind told);

// "You own what is listed.", or who does, for whom the reader stands in.
std::vector<std::string> ownership(const Occasion& occasion, std::vector<workflow::Id<workflow::Person>> owners);

// Nothing of what is listed is the reader's own; the first whose it is.
const workflow::Person* stands_in_for(const Occasion& occasion,
                                      const std::vector<workflow::Id<workflow::Person>>& owners);

}  // namespace pilnveide::web
