#include "web/neighbours.h"

#include "neighbours.names.h"
#include "web/own_retired.h"
#include "workflow/catalogue/own_additions.h"

#include <vector>

namespace pilnveide::web {
namespace {

struct Neighbour {
    std::string href, heading;
    bool own = false;
};

std::vector<Neighbour> neighbours_of(const Visit& visit, const catalog::Subcriterion& subcriterion,
                                     const std::string& number) {
    std::vector<Neighbour> found;
    for (const auto& other : subcriterion.practices)
        if (other.number != number)
            found.push_back(
                {"/catalogue/" + other.number, other.number + ". " + other.title.in(visit.words->code()), false});
    for (const auto* own : workflow::own_practices_of(*visit.facts, visit.console.framework.id, subcriterion.number))
        if (own->in_use() && own->number() != number) found.push_back({own_path(*own), own_heading(*own), true});
    return found;
}

}  // namespace

void place_neighbours(View& page, const char* include, const Visit& visit, const catalog::Subcriterion& subcriterion,
                      const std::string& number) {
    namespace name = names::neighbours;
    const auto found = neighbours_of(visit, subcriterion, number);
    if (found.empty()) return;
    View& list = page.include(include, "neighbours.html");
    for (const auto& one : found) {
        View& row = list.add(name::NEIGHBOUR);
        row.set(name::HREF, one.href);
        row.set(name::HEADING, one.heading);
        if (one.own) row.show(name::OWN);
    }
}

}  // namespace pilnveide::web
