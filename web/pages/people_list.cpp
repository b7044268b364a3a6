#include "people_list.names.h"
#include "web/pages/people_pages.h"
#include "web/role_words.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/people/people_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::people_list;
using workflow::Person;

std::vector<const Person*> in_order(const Visit& visit) {
    std::vector<const Person*> people;
    for (const auto& person : visit.facts->people) people.push_back(&person);
    std::ranges::sort(people,
                      [&](const Person* a, const Person* b) { return visit.words->before(a->shown(), b->shown()); });
    return people;
}

void show_person(View& view, const Visit& visit, const Person& person) {
    View& row = view.add(name::PERSON);
    row.set(name::ID, person.id.text());
    row.set(name::NAME, person.shown());
    row.set(name::POST, person.name.empty() ? "" : person.post);
    row.set(name::EMAIL, person.email.empty() ? visit.words->say("none: no letter reaches this person") : person.email);
    if (const auto* mailbox = workflow::mailbox_of(*visit.facts, person.email); mailbox && mailbox->failed_on)
        row.show(name::RETURNED);
    row.set(name::ROLES, roles_of(visit, person.id));
    if (auto owned = workflow::owns(*visit.facts, person.id))
        row.set(name::OWNS, visit.words->plural("{n} open thing", "{n} open things", owned));
}

}  // namespace

Response people_list(Visit& visit) {
    View view;
    long long here = 0;
    View* gone = nullptr;
    for (const auto* person : in_order(visit)) {
        if (person->works_on(visit.today)) {
            ++here;
            show_person(view, visit, *person);
            continue;
        }
        if (!gone) gone = &view.add(name::GONE);
        View& one = gone->add(name::ONE);
        one.set(name::ID, person->id.text());
        if (auto owned = workflow::owns(*visit.facts, person->id))
            one.add(name::LEFT)
                .set(name::OWNS,
                     visit.words->plural("{n} thing without an owner", "{n} things without an owner", owned));
        one.set(name::NAME, person->shown());
        one.set(name::SINCE, visit.words->say("since {day}", {{"day", Words::day(*person->left_on)}}));
    }
    view.set(name::LEAD, visit.words->plural("{n} person works here.", "{n} people work here.", here));
    view.show(name::ADD);
    return page(visit, "people_list.html", std::move(view), visit.words->say("People"), "people");
}

}  // namespace pilnveide::web
