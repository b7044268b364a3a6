#include "daemon/outbox.h"

#include "daemon/failpoint.h"
#include "web/letters/letter_link.h"
#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/fault.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_acts.h"
#include "workflow/letters/letter_decisions.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/notices/owed.h"

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// Whether a letter leaves although all are held.
bool passes_hold(const std::vector<Notice>& notices) {
    return std::ranges::any_of(notices, [](const Notice& notice) { return passes_holds(notice.key.kind); });
}

// Oldest first, as they were planned; what asks soonest leaves first.
std::vector<Letter> waiting(store::Reading& reading, const Facts& facts, Instant now, int most) {
    const auto& calendar = calendar_of(facts);
    const bool held = hold_of_all(facts) != nullptr;
    auto leaves = [&](const Letter& letter) {
        if (held && !letter.immediate) return false;
        const auto notices = letter.immediate ? reading.notices_of(letter.id) : std::vector<Notice>{};
        if (held && !passes_hold(notices)) return false;
        return may_leave(letter, calendar, now, leaves_at_any_hour(notices));
    };
    std::vector<Letter> letters;
    for (auto state : {LetterState::kPlanned, LetterState::kRetry}) {
        store::Reading::LetterFilter filter;
        filter.state = state;
        filter.most = 10'000;
        for (auto& letter : reading.letters(filter))
            if (leaves(letter)) letters.push_back(std::move(letter));
    }
    std::ranges::sort(letters, {}, [](const Letter& letter) { return std::pair(letter.planned_at, letter.id); });
    if (letters.size() > static_cast<std::size_t>(most)) letters.resize(static_cast<std::size_t>(most));
    return letters;
}

// It would go to an address at which nothing arrives, or which is not the reader's any more.
bool goes_astray(const Facts& facts, const Letter& letter) {
    const auto* recipient = find(facts.people, letter.recipient);
    if (letter.to_address.empty()) return recipient && is_suspended(facts, recipient->email);
    bool moved = recipient && !recipient->email.empty() && recipient->email != letter.to_address;
    return moved || is_suspended(facts, letter.to_address);
}

void take_outcome(Letter& letter, const mail::Outcome& outcome, Instant now) {
    letter.last_reply = outcome.reply;
    switch (outcome.kind) {
        case mail::Outcome::Kind::kSent:
            return deliver(letter, now);
        case mail::Outcome::Kind::kRetry:
            return defer(letter, outcome.relay_down, now);
        case mail::Outcome::Kind::kFailed:
            return fail(letter);
        case mail::Outcome::Kind::kUncertain:
            return break_off(letter);
    }
}

// The notices follow their letter; that it failed is known of its address from now on.
Result<void> settle(store::Writing& writing, const Letter& letter, Instant now, Ids& ids) {
    if (letter.state == LetterState::kFailed && !letter.to_address.empty()) {
        auto facts = writing.facts();
        return writing.put(note_refusal({*facts, By{}, now, local_day(now), ids}, letter));
    }
    auto state = letter.state == LetterState::kSent        ? NoticeState::kSent
                 : letter.state == LetterState::kUncertain ? NoticeState::kUncertain
                                                           : NoticeState::kInLetter;
    if (state == NoticeState::kInLetter) return {};
    for (auto notice : writing.notices_of(letter.id)) {
        if (notice.state == NoticeState::kDropped) continue;  // it was not among what the letter said
        notice.state = state;
        writing.save_notice(notice);
    }
    return {};
}

// Cancels a letter that is claimed; what it was to say is said by another once letters reach its reader.
void set_aside(store::Writing& writing, Letter& letter) {
    workflow::claim(letter);
    cancel(letter);
    writing.save_letter(letter);
    for (const auto& notice : unsaid(writing.notices_of(letter.id))) writing.save_notice(notice);
}

// No relay has seen it, so that its words are free. A letter of no notices has its words from elsewhere.
bool is_unseen(store::Writing& writing, const Letter& letter) {
    auto travels = [](const Notice& notice) { return notice.state == NoticeState::kInLetter; };
    return !letter.first_tried_at && std::ranges::any_of(writing.notices_of(letter.id), travels);
}

}  // namespace

Outbox::Outbox(store::Store& store, const Clock& clock, Ids& ids, mail::Mailer& mailer, const Stationery& stationery,
               Log& log)
    : store_(store), clock_(clock), ids_(ids), mailer_(mailer), stationery_(stationery), log_(log) {}

void Outbox::recover(Id<Agency> agency) {
    auto now = clock_.now();
    auto recovered = store_.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
        for (auto [found, becomes] :
             {std::pair(LetterState::kClaimed, &let_go), std::pair(LetterState::kTransmitting, &break_off)}) {
            store::Reading::LetterFilter filter;
            filter.state = found;
            filter.most = 10'000;
            for (auto& letter : writing.letters(filter)) {
                becomes(letter);
                writing.save_letter(letter);
                if (auto settled = settle(writing, letter, now, ids_); !settled) return settled;
            }
        }
        return {};
    });
    if (!recovered) throw Broken("the letters could not be recovered after the start");
}

// Decides what the letter says, from the facts of this moment. False when nothing in it holds any more.
bool Outbox::prepare(store::Writing& writing, Letter& letter, Instant now) {
    auto written = write_letter(stationery_, *writing.facts(), letter, writing.notices_of(letter.id), local_day(now));
    for (const auto& notice : written.dropped) writing.save_notice(notice);
    if (written.needs_link) fill_link(writing, letter, written.holding, now);
    return !written.holding.empty();
}

void Outbox::fill_link(store::Writing& writing, Letter& letter, const std::vector<Notice>& notices, Instant now) {
    auto wanted = web::link_wanted(notices);
    auto link = writing.link_for(letter.recipient, wanted.purpose, wanted.period);
    if (!link || link->spent || link->expires_at <= now) {
        link = Link{ids_.make<Link>(),
                    letter.recipient,
                    wanted.purpose,
                    wanted.period,
                    1,
                    now,
                    now + wanted.life,
                    false,
                    false};
        writing.save_link(*link);
    }
    letter.link = link->id.value;
}

void Outbox::claim(Id<Agency> agency, int most) {
    auto now = clock_.now();
    bool anything = false;
    store_.read(agency,
                [&](store::Reading& reading) { anything = !waiting(reading, *reading.facts(), now, 1).empty(); });
    if (!anything) return;
    auto written = store_.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
        auto facts = writing.facts();
        hand_ = {facts->agency, facts, {}};
        for (auto& letter : waiting(writing, *facts, now, most)) {
            if (goes_astray(*facts, letter)) {
                set_aside(writing, letter);
                continue;
            }
            bool stands = !letter.message_id.empty() && !is_unseen(writing, letter);
            bool worth_sending = stands || prepare(writing, letter, now);
            workflow::claim(letter);
            if (!worth_sending) cancel(letter);
            writing.save_letter(letter);
            if (!worth_sending) continue;
            hand_.cards.push_back({letter, letter.link ? writing.link(Id<Link>{letter.link}) : std::nullopt});
        }
        return {};
    });
    if (!written) throw Broken("letters could not be claimed");
}

// Between the claim and the relay lie the letters before it, or a crash, or the hours until another try: what was done
// meanwhile is not chased. What the relay has seen stays as it was written while all that it says holds. False when
// nothing does.
bool Outbox::still_says(store::Writing& writing, Letter& letter, Instant now) {
    auto facts = writing.facts();
    auto holds = [&](const Notice& notice) {
        return notice.state != NoticeState::kInLetter || still_owed(*facts, notice, local_day(now));
    };
    bool stands = facts == hand_.facts || !is_unseen(writing, letter);
    return (stands && std::ranges::all_of(writing.notices_of(letter.id), holds)) || prepare(writing, letter, now);
}

// One commit: what became of the letter before, and that the next is being transmitted. False when the claim on `next`
// was lost, or it has nothing to say any more.
bool Outbox::advance(const Letter* done, Hand::Card& next) {
    auto now = clock_.now();
    Hand::Card card;
    bool ours = true;
    auto saved = store_.write(hand_.agency.id, By{}, now, [&](store::Writing& writing) -> Result<void> {
        if (done && writing.save_letter(*done, done->attempt))
            if (auto settled = settle(writing, *done, now, ids_); !settled) return settled;
        card = next;
        bool worth_sending = still_says(writing, card.letter, now);
        if (worth_sending)
            transmit(card.letter, now);
        else
            cancel(card.letter);
        if (card.letter.link != next.letter.link) card.link = writing.link(Id<Link>{card.letter.link});
        ours = writing.save_letter(card.letter, card.letter.attempt) && worth_sending;
        if (done) failpoint("outbox.before_mark");
        return {};
    });
    if (!saved) throw Broken("what became of a letter could not be saved");
    if (done) failpoint("outbox.after_mark");
    next = std::move(card);
    return ours;
}

// Hands one letter to the relay and notes in it what became of it.
void Outbox::send(Hand::Card& card, Run& run) {
    auto& letter = card.letter;
    auto outcome = mailer_.send(parcel_of(stationery_, hand_.agency, letter, card.link, clock_.now()));
    take_outcome(letter, outcome, clock_.now());
    run.relay_down = outcome.relay_down;
    run.sent += letter.state == LetterState::kSent;
    run.retried += letter.state == LetterState::kRetry;
    run.failed += letter.state == LetterState::kFailed;
    run.uncertain += letter.state == LetterState::kUncertain;
    auto level = letter.state == LetterState::kSent ? Log::Level::kInfo : Log::Level::kWarning;
    log_.write(level, "letter handed over",
               {{"letter", letter.id},
                {"state", letter_state_name(letter.state)},
                {"attempt", letter.attempt},
                {"reply", letter.last_reply}});
}

// Saves what became of the letters in hand; those that were not tried wait again. A transfer that ended without a word
// is uncertain.
void Outbox::put_away() {
    if (hand_.cards.empty()) return;
    auto now = clock_.now();
    auto saved = store_.write(hand_.agency.id, By{}, now, [&](store::Writing& writing) -> Result<void> {
        for (auto [letter, link] : hand_.cards) {
            if (letter.state == LetterState::kClaimed) let_go(letter);
            if (letter.state == LetterState::kTransmitting) break_off(letter);
            if (!writing.save_letter(letter, letter.attempt)) continue;
            if (auto settled = settle(writing, letter, now, ids_); !settled) return settled;
        }
        return {};
    });
    if (!saved) throw Broken("what became of letters could not be saved");
    hand_.cards.clear();
}

Outbox::Run Outbox::run(Id<Agency> id, int most) {
    Run run;
    put_away();
    claim(id, most);
    if (!hand_.cards.empty()) failpoint("outbox.claimed");
    run.more = hand_.cards.size() == static_cast<std::size_t>(most);
    bool done = false;  // the first card has its outcome, and the record does not know it
    while (hand_.cards.size() > (done ? 1u : 0u) && !run.relay_down) {
        bool ours = advance(done ? &hand_.cards[0].letter : nullptr, hand_.cards[done ? 1 : 0]);
        if (done) hand_.cards.pop_front();
        done = ours;
        if (!ours) {
            hand_.cards.pop_front();
            continue;
        }
        failpoint("outbox.transmitting");
        send(hand_.cards.front(), run);
        failpoint("outbox.after_reply");
    }
    put_away();
    return run;
}

}  // namespace pilnveide::daemon
