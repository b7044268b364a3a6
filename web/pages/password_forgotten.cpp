#include "web/pages/pages.h"

#include "password_forgotten.names.h"
#include "web/apology.h"
#include "web/throttle.h"
#include "workflow/people/account_acts.h"

namespace pilnveide::web {
namespace {

using namespace workflow;
namespace name = names::password_forgotten;

constexpr int kMostLettersADay = 3;

// A notice whose key was not used today; nothing when there were letters enough.
std::optional<Notice> next_notice(const Ledger& ledger, Id<Person> person, Date today) {
    Notice notice;
    notice.key = {NoticeKind::kPasswordReset, {Noun::kPerson, person.value}, iso(today), 0, person};
    notice.reason = {"password.forgotten", "asked " + iso(today), today};
    while (ledger.has(notice.key)) ++notice.key.step;
    if (notice.key.step >= kMostLettersADay) return std::nullopt;
    return notice;
}

// One letter, from the first agency whose person can be reached; the outbox makes the link when it sends it.
void ask_for_letter(Visit& visit, Id<Account> account) {
    for (const auto& place : visit.console.store.memberships(account)) {
        bool owed = false;
        auto asked =
            visit.console.store.write(place.agency, {}, visit.now, [&](store::Writing& record) -> Result<void> {
                auto facts = record.facts();
                const auto* person = find(facts->people, place.person);
                owed = person != nullptr && person->works_on(visit.today) && !person->email.empty();
                if (!owed) return {};
                if (auto notice = next_notice(record.ledger(), place.person, visit.today))
                    record.add_notices({*notice});
                return {};
            });
        if (asked && owed) {
            if (visit.console.letters_wait) visit.console.letters_wait();
            return;
        }
    }
}

}  // namespace

Response password_forgotten(Visit& visit) {
    View view;
    view.add(name::FORM).set(name::CSRF, visit.csrf);
    return page(visit, "password_forgotten.html", std::move(view), visit.words->say("Forgot your password?"));
}

// Says the same whether there is such an account or not.
Response password_forgotten_post(Visit& visit) {
    auto wait = visit.console.throttle.admit(visit.request.from, visit.console.steady());
    if (wait > std::chrono::seconds::zero()) return slow_down(visit, wait);
    auto account = visit.console.store.account_of(folded_address(visit.request.field("email").substr(0, 254)));
    if (account && !account->disabled && !account->password_hash.empty()) ask_for_letter(visit, account->id);
    View view;
    view.show(name::ASKED);
    return page(visit, "password_forgotten.html", std::move(view), visit.words->say("Look into your mailbox"));
}

}  // namespace pilnveide::web
