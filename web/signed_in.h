#pragma once

#include "web/visit.h"

#include <string>
#include <string_view>

namespace pilnveide::web {

// Starts a session of this account in this agency and leads to a path of ours. A session that the browser had before
// ends: the new one has a new token (W-04).
Response signed_in(Visit& visit, workflow::Id<workflow::Account> account, workflow::Id<workflow::Agency> agency,
                   const std::string& path, std::string_view said = {});

// A new password as it was typed twice, and what is wrong with it.
struct NewPassword {
    std::string text;
    std::vector<workflow::FieldProblem> problems;
};
NewPassword new_password(const Request& request);

// Shows its problems in a page that has the sections PASSWORD_PROBLEM and REPEATED_PROBLEM with TEXT in them.
void show_problems(Visit& visit, View& view, const std::vector<workflow::FieldProblem>& problems);

}  // namespace pilnveide::web
