#pragma once

#include "web/need.h"
#include "web/visit.h"

#include <span>
#include <string_view>

namespace pilnveide::web {

// One line of the list of routes (web/routes.cpp): the only place that says what there is. Every POST carries a CSRF
// token but those with ByLink or Anyone, whose page gives its own.
struct Route {
    Method method;
    std::string_view path;  // "/action/{action}/verify"
    Need need;
    Response (*page)(Visit&);
};

std::span<const Route> routes();

// Finds the route and the person, asks may(), and calls the page: from a request to its answer. Never throws for what a
// person did; Unavailable becomes 503, anything else that is thrown becomes 500, both with a page that helps. The only
// handler that the edge calls.
Response answer(Console& console, const Request& request);

}  // namespace pilnveide::web
