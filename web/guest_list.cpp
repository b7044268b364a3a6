#include "web/guest_list.h"

#include "guest_list.names.h"
#include "workflow/people/relations.h"

#include <algorithm>
#include <set>

namespace pilnveide::web {
namespace {

namespace name = names::guest_list;
using workflow::Id;
using workflow::MeetingKind;
using workflow::Person;
using workflow::RoleKind;

// The post, and whether a letter can reach them.
std::string about(const Words& words, const Person& person) {
    auto text = person.name.empty() ? std::string{} : person.post;
    if (!person.email.empty()) return text;
    return text + (text.empty() ? "" : " · ") + words.say("no e-mail address: tell them yourself");
}

}  // namespace

void place_guests(View& page, const char* slot, const Visit& visit, const Form& form,
                  const std::vector<Id<Person>>& offered, const std::vector<Id<Person>>& proposed) {
    View& list = page.include(slot, "guest_list.html");
    const auto ticked = form.sent() ? ticked_guests(visit) : proposed;
    std::vector<const Person*> people;
    for (auto id : offered) {
        if (const auto* person = workflow::find(visit.facts->people, id)) people.push_back(person);
    }
    std::ranges::sort(people,
                      [&](const Person* a, const Person* b) { return visit.words->before(a->shown(), b->shown()); });
    for (const auto* person : people) {
        View& row = list.add(name::ONE);
        row.set(name::ID, person->id.text());
        row.set(name::NAME, person->shown());
        row.set(name::ABOUT, about(*visit.words, *person));
        if (std::ranges::count(ticked, person->id)) row.show(name::TICKED);
    }
    form.name_in_note("guest", visit.words->say("Who is invited"));
    for (const auto& words : form.problems_of("guest")) list.add(name::PROBLEM).set(name::WORDS, words);
}

std::vector<Id<Person>> ticked_guests(const Visit& visit) {
    std::vector<Id<Person>> ticked;
    auto [from, to] = visit.request.form.equal_range("guest");
    for (auto at = from; at != to; ++at) {
        if (auto id = Id<Person>::from_text(at->second)) ticked.push_back(*id);
    }
    return ticked;
}

std::vector<Id<Person>> usual_guests(const Visit& visit, MeetingKind kind) {
    if (kind == MeetingKind::kOther) return {};
    if (kind == MeetingKind::kPresentation) return staff(visit);
    std::set<Id<Person>> guests;
    const bool review = kind == MeetingKind::kReview;
    const auto roles = review ? std::vector{RoleKind::kDirector, RoleKind::kLeader}
                              : std::vector{RoleKind::kLeader, RoleKind::kGroupLeader, RoleKind::kMember};
    for (auto role : roles) {
        for (auto holder : workflow::holders(*visit.facts, role, visit.today)) guests.insert(holder);
    }
    for (const auto& action : visit.facts->actions) {
        if (review && action.is_open()) guests.insert(action.owner);
    }
    return {guests.begin(), guests.end()};
}

std::vector<Id<Person>> staff(const Visit& visit) {
    std::vector<Id<Person>> people;
    for (const auto& person : visit.facts->people) {
        if (person.works_on(visit.today)) people.push_back(person.id);
    }
    return people;
}

}  // namespace pilnveide::web
