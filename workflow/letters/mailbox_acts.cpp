#include "workflow/letters/mailbox_acts.h"

#include "workflow/people/account_acts.h"
#include "workflow/people/rights.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

constexpr int kHardScore = 2;
constexpr int kSoftScore = 1;
constexpr std::size_t kLongestWord = 500;  // bytes

Mailbox known_or_new(const Acting& acting, std::string_view address) {
    if (const auto* known = mailbox_of(acting.facts, address)) return *known;
    Mailbox mailbox;
    mailbox.id = acting.ids.make<Mailbox>();
    mailbox.address = folded_address(address);
    return mailbox;
}

void score(Mailbox& mailbox, int points, Date today) {
    if (mailbox.scored_on == today) return;
    mailbox.scored_on = today;
    mailbox.score += points;
    if (mailbox.score >= kSuspendedFrom && !mailbox.suspended_on) mailbox.suspended_on = today;
}

// The word stays with the row, which can be erased; the history keeps that it happened.
Change noted(Mailbox mailbox, const Letter& letter, std::string_view event, std::string_view how,
             const std::string& word) {
    mailbox.last_word = word.substr(0, kLongestWord);
    Change change;
    change.events.push_back({std::string{event},
                             {Noun::kLetter, letter.id.value},
                             {{"how", std::string{how}}, {"mailbox", mailbox.id.text()}}});
    if (mailbox.suspended_on && mailbox.suspended_on == mailbox.scored_on)
        change.events.push_back({"mailbox.suspended", {Noun::kMailbox, mailbox.id.value}, {}});
    change.rows.emplace_back(std::move(mailbox));
    return change;
}

Mailbox anew(Mailbox mailbox) {
    mailbox.score = 0;
    mailbox.scored_on.reset();
    mailbox.failed_on.reset();
    mailbox.suspended_on.reset();
    return mailbox;
}

}  // namespace

const Mailbox* mailbox_of(const Facts& facts, std::string_view address) {
    if (facts.mailboxes.empty() || address.empty()) return nullptr;
    auto at = std::ranges::find(facts.mailboxes, folded_address(address), &Mailbox::address);
    return at == facts.mailboxes.end() ? nullptr : &*at;
}

bool is_suspended(const Facts& facts, std::string_view address) {
    const auto* mailbox = mailbox_of(facts, address);
    return mailbox && mailbox->suspended_on;
}

Change note_return(const Acting& acting, const Letter& letter, Return how, const std::string& word) {
    auto mailbox = known_or_new(acting, letter.to_address);
    const bool hard = how == Return::kHard;
    score(mailbox, hard ? kHardScore : kSoftScore, acting.today);
    if (!mailbox.failed_on && (hard || mailbox.suspended_on)) mailbox.failed_on = acting.today;
    return noted(std::move(mailbox), letter, "letter.returned", hard ? "hard" : "soft", word);
}

Change note_refusal(const Acting& acting, const Letter& letter) {
    auto mailbox = known_or_new(acting, letter.to_address);
    const bool refused = letter.last_reply.starts_with('5');
    if (refused) score(mailbox, kHardScore, acting.today);
    if (!mailbox.failed_on) mailbox.failed_on = acting.today;
    return noted(std::move(mailbox), letter, "letter.failed", refused ? "refused" : "given_up", letter.last_reply);
}

Result<Change> confirm_address(const Acting& acting, Id<Person> id) {
    const auto* person = find(acting.facts.people, id);
    if (!person) return refuse(Refusal::not_found());
    if (!may_manage_people(acting)) return refuse(Refusal::not_allowed());
    const auto* mailbox = mailbox_of(acting.facts, person->email);
    if (!mailbox) return refuse(Refusal::not_found());
    Change change;
    change.events.push_back({"person.address_confirmed", {Noun::kPerson, id.value}, {}});
    change.rows.emplace_back(anew(*mailbox));
    return change;
}

void begin_anew(Change& change, const Facts& facts, std::string_view address) {
    if (const auto* mailbox = mailbox_of(facts, address)) change.rows.emplace_back(anew(*mailbox));
}

}  // namespace pilnveide::workflow
