#include "workflow/people/account_acts.h"

#include "workflow/form_check.h"
#include "workflow/people/relations.h"

#include <algorithm>

namespace pilnveide::workflow {

std::string folded_address(std::string_view typed) {
    auto address = trimmed(typed);
    std::ranges::transform(address, address.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return address;
}

Result<Change> link_account(const Acting& acting, Id<Person> id, Id<Account> account) {
    const auto* person = find(acting.facts.people, id);
    if (person == nullptr) return refuse(Refusal::not_found());
    bool own = !acting.by.person || *acting.by.person == id;
    if (!own || !person->works_on(acting.today)) return refuse(Refusal::not_allowed());
    bool taken = std::ranges::any_of(acting.facts.people, [&](const Person& other) {
        return other.id != id && other.account == account && other.works_on(acting.today);
    });
    if (taken) return refuse(Refusal::invalid(Problem::kAddressTaken));
    auto linked = *person;
    linked.account = account;
    Change change;
    change.events.push_back({"person.account_linked", {Noun::kPerson, id.value}, {{"account", account.text()}}});
    change.rows.emplace_back(std::move(linked));
    return change;
}

Change password_set(Id<Account> account) {
    Change change;
    change.events.push_back({"account.password_set", {Noun::kAccount, account.value}, {}});
    return change;
}

}  // namespace pilnveide::workflow
