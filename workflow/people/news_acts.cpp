#include "workflow/people/news_acts.h"

namespace pilnveide::workflow {

Result<Change> want_news(const Acting& acting, Id<Person> id, bool wanted) {
    const auto* found = find(acting.facts.people, id);
    if (!found || acting.by.person != id) return refuse(Refusal::not_found());
    Change change;
    if (found->news == wanted) return change;
    Person person = *found;
    person.news = wanted;
    change.events.push_back({wanted ? "person.news_wanted" : "person.news_declined", {Noun::kPerson, id.value}, {}});
    change.rows.emplace_back(std::move(person));
    return change;
}

}  // namespace pilnveide::workflow
