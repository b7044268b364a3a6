#pragma once

#include "web/view.h"
#include "web/visit.h"

#include <string>

namespace pilnveide::web {

// The other practices of a subcriterion, the agency's own in use behind the catalogue's: fills the include with
// neighbours.html, or leaves it out when there are none. `number` is the practice from which one looks ("1.2.3",
// "1.2.A1").
void place_neighbours(View& page, const char* include, const Visit& visit, const catalog::Subcriterion& subcriterion,
                      const std::string& number);

}  // namespace pilnveide::web
