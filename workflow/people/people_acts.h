#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>
#include <string_view>

namespace pilnveide::workflow {

// What a form about a person holds, as typed. Fields: name, post, email, phone, language, address.
struct PersonInput {
    std::string name;
    std::string post;
    std::string email;
    std::string phone;
    std::string language = "lv";
    Person::Address address = Person::Address::kNone;
    int version = 0;  // of the row that was shown; 0 for a new person
};

// Leader, director and administrator manage people. Refuses empty name and post both, addresses that are none, control
// characters, texts over 200 characters.
Result<Change> add_person(const Acting& acting, const PersonInput& input, Id<Person> as);
Result<Change> edit_person(const Acting& acting, Id<Person> person, const PersonInput& input);

// The person works here no more from `from` on. Refused with kStillOwns while open tasks or actions are theirs, nobody
// is named to take them over and nobody said `later`; with `heir` all of it is handed over in the same change. Left for
// later, it is named to the leader on the day.
Result<Change> person_leaves(const Acting& acting, Id<Person> person, Date from, std::optional<Id<Person>> heir,
                             bool later = false);

// What somebody who left, or is going to, still owns is somebody else's from now on: all of it. Fields: heir.
Result<Change> name_heir(const Acting& acting, Id<Person> leaver, Id<Person> heir);

// Director appoints the leader; director or administrator give any other role. A second director replaces the first.
Result<Change> give_role(const Acting& acting, Id<Person> person, RoleKind kind, Date from, std::optional<Date> to);
// The last director stays until there is another. Fields: person, role, from, to, last_day.
Result<Change> end_role(const Acting& acting, Id<Role> role, Date last_day);

// "director", "leader", "group_leader", "member", "administrator": as in the history.
std::string_view role_name(RoleKind kind);

// Those who manage people, and the absent person. One substitute a day. Fields: stands_in, from, to.
Result<Change> name_substitute(const Acting& acting, Id<Person> absent, Id<Person> stands_in, Date from, Date to);
Result<Change> remove_substitute(const Acting& acting, Id<Substitute> substitute);

// How many open tasks and actions are theirs, and which.
int owns(const Facts& facts, Id<Person> person);
std::vector<const Task*> open_tasks_of(const Facts& facts, Id<Person> person);
std::vector<const Action*> open_actions_of(const Facts& facts, Id<Person> person);

// An e-mail address that can stand in an SMTP envelope and a header: one @, a dot in the domain, printable ASCII
// without spaces, quotes or angle brackets, no leading hyphen, at most 254 characters (M-11).
bool is_address(std::string_view text);

}  // namespace pilnveide::workflow
