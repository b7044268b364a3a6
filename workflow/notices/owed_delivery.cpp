#include "workflow/notices/families.h"
#include "workflow/people/account_acts.h"
#include "workflow/people/relations.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

// Who hears that letters to this person do not arrive: the leaders, or the directors when it is the only leader's
// address.
std::vector<Id<Person>> those_who_mend(const Reckoning& reckoning, Id<Person> unreached) {
    auto others = [&](std::vector<Id<Person>> people) {
        std::erase(people, unreached);
        return people;
    };
    auto leaders = others(reckoning.leaders());
    return leaders.empty() ? others(reckoning.directors()) : leaders;
}

}  // namespace

void owe_about(Reckoning& reckoning, const Mailbox& mailbox) {
    if (!mailbox.failed_on) return;
    const auto day = iso(*mailbox.failed_on);
    const Occurrence failed{NoticeKind::kDeliveryFailed,
                            {Noun::kMailbox, mailbox.id.value},
                            day,
                            0,
                            {"mailbox.failed", "failed on " + day, *mailbox.failed_on}};
    for (const auto& person : reckoning.facts().people) {
        if (!person.works_on(reckoning.today()) || folded_address(person.email) != mailbox.address) continue;
        for (auto mender : those_who_mend(reckoning, person.id)) reckoning.tell(mender, failed);
    }
}

void owe_about(Reckoning& reckoning, const Hold& hold) {
    if (!hold.is_open()) return;
    const Occurrence held{NoticeKind::kLettersHeld,
                          {Noun::kHold, hold.id.value},
                          iso(hold.since),
                          0,
                          {"letters.held", "held since " + iso(hold.since), hold.since}};
    auto keepers = reckoning.leaders();
    for (auto keeper : holders(reckoning.facts(), RoleKind::kAdministrator, reckoning.today()))
        if (!std::ranges::count(keepers, keeper)) keepers.push_back(keeper);
    if (keepers.empty()) keepers = reckoning.directors();
    for (auto keeper : keepers) reckoning.tell(keeper, held);
}

}  // namespace pilnveide::workflow
