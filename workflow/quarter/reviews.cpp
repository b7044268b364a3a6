#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::workflow {

const Review* review_of(const Facts& facts, Quarter quarter) {
    auto at = std::ranges::find(facts.reviews, quarter, &Review::quarter);
    return at == facts.reviews.end() ? nullptr : &*at;
}

bool is_closed(const Facts& facts, Quarter quarter) {
    const Review* review = review_of(facts, quarter);
    return review && review->closed_on;
}

std::vector<Id<Person>> silent(const Facts& facts, Quarter quarter) {
    std::vector<const Person*> people;
    for (const auto& request : facts.requests) {
        if (request.quarter != quarter || request.reported_at) continue;
        const Person* person = find(facts.people, request.person);
        // Whose actions were handed over, cancelled or finished meanwhile has nothing left to answer.
        if (person && !asked_about(facts, person->id, quarter).empty()) people.push_back(person);
    }
    std::ranges::sort(people, {}, [](const Person* person) { return std::tuple{person->shown(), person->id}; });
    std::vector<Id<Person>> ids;
    for (const Person* person : people) ids.push_back(person->id);
    return ids;
}

}  // namespace pilnveide::workflow
