#pragma once

#include "web/visit.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// A service that an account's owner works for today, and may look at.
struct Workplace {
    workflow::Id<workflow::Agency> agency;
    std::string name;
};

// Those of this account, in the order of the record.
std::vector<Workplace> workplaces(Visit& visit, workflow::Id<workflow::Account> account);

}  // namespace pilnveide::web
