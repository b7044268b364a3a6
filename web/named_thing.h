#pragma once

#include "web/need.h"
#include "web/visit.h"

#include <optional>

namespace pilnveide::web {

// The thing that a route's path names, as the door looks at it before a page of an act is shown.

// Whose it is; nothing when the path names none that has an owner.
std::optional<workflow::Id<workflow::Person>> owner_of_named(const Visit& visit);

// Instead of a form that can only be refused: the thing as it stands now, saying that this is over. Nothing while the
// machine lets the state go on by this event, and for what has no state of its own.
std::optional<Response> over_already(const Visit& visit, const Does& does);

}  // namespace pilnveide::web
