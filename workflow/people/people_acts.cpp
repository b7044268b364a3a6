#include "workflow/people/people_acts.h"

#include "workflow/form_check.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/people/account_acts.h"
#include "workflow/people/rights.h"

#include <cassert>

namespace pilnveide::workflow {
namespace {

// What was typed, put into the person; what is wrong with it into `check`.
void fill(Person& person, FormCheck& check, const PersonInput& input) {
    person.name = check.line(input.name, "name");
    person.post = check.line(input.post, "post");
    person.email = check.line(input.email, "email");
    person.phone = check.line(input.phone, "phone");
    person.language = input.language;
    person.address = input.address;
    if (person.name.empty() && person.post.empty()) check.add(Problem::kMissing, "name");
    if (check.sound() && !person.email.empty() && !is_address(person.email))
        check.add(Problem::kNotAnAddress, "email", {person.email});
    if (input.language != "lv" && input.language != "en") check.add(Problem::kUnknownChoice, "language");
}

Result<Change> save(Person person, const PersonInput& input, const std::string& kind) {
    FormCheck check;
    fill(person, check, input);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back({kind, {Noun::kPerson, person.id.value}, {}});
    change.rows.emplace_back(std::move(person));
    return change;
}

}  // namespace

Result<Change> add_person(const Acting& acting, const PersonInput& input, Id<Person> as) {
    assert(as);
    if (!may_manage_people(acting)) return refuse(Refusal::not_allowed());
    if (find(acting.facts.people, as)) return refuse(Refusal::stale());
    Person person;
    person.id = as;
    person.entered_on = acting.today;
    return save(std::move(person), input, "person.added");
}

Result<Change> edit_person(const Acting& acting, Id<Person> id, const PersonInput& input) {
    const auto* person = find(acting.facts.people, id);
    if (!person) return refuse(Refusal::not_found());
    if (!may_manage_people(acting)) return refuse(Refusal::not_allowed());
    if (person->version != input.version) return refuse(Refusal::stale());
    auto change = save(*person, input, "person.edited");
    if (change && folded_address(input.email) != folded_address(person->email))
        begin_anew(*change, acting.facts, input.email);
    return change;
}

}  // namespace pilnveide::workflow
