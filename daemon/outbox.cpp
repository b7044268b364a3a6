#include "daemon/outbox.h"

#include "daemon/failpoint.h"
#include "web/letters/letter_link.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/deadline.h"

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// Oldest first, as they were planned; what asks soonest leaves first.
std::vector<Letter> waiting(store::Reading& reading, const WorkingCalendar& calendar, Instant now, int most) {
    std::vector<Letter> letters;
    for (auto state : {LetterState::kPlanned, LetterState::kRetry}) {
        store::Reading::LetterFilter filter;
        filter.state = state;
        filter.most = 10'000;
        for (auto& letter : reading.letters(filter))
            if (may_leave(letter, calendar, now, letter.immediate && leaves_at_any_hour(reading.notices_of(letter.id))))
                letters.push_back(std::move(letter));
    }
    std::ranges::sort(letters, {}, [](const Letter& letter) { return std::pair(letter.planned_at, letter.id); });
    if (letters.size() > static_cast<std::size_t>(most)) letters.resize(static_cast<std::size_t>(most));
    return letters;
}

LetterState state_after(const mail::Outcome& outcome) {
    switch (outcome.kind) {
        case mail::Outcome::Kind::kSent:
            return LetterState::kSent;
        case mail::Outcome::Kind::kRetry:
            return LetterState::kRetry;
        case mail::Outcome::Kind::kFailed:
            return LetterState::kFailed;
        case mail::Outcome::Kind::kUncertain:
            return LetterState::kUncertain;
    }
    return LetterState::kRetry;
}

// The notices follow their letter.
void settle(store::Writing& writing, const Letter& letter) {
    auto state = letter.state == LetterState::kSent        ? NoticeState::kSent
                 : letter.state == LetterState::kUncertain ? NoticeState::kUncertain
                                                           : NoticeState::kInLetter;
    if (state == NoticeState::kInLetter) return;
    for (auto notice : writing.notices_of(letter.id)) {
        notice.state = state;
        writing.save_notice(notice);
    }
}

}  // namespace

Outbox::Outbox(store::Store& store, const Clock& clock, Ids& ids, mail::Mailer& mailer, const Stationery& stationery,
               Log& log)
    : store_(store), clock_(clock), ids_(ids), mailer_(mailer), stationery_(stationery), log_(log) {}

void Outbox::recover(Id<Agency> agency) {
    auto recovered = store_.write(agency, By{}, clock_.now(), [](store::Writing& writing) -> Result<void> {
        for (auto [found, becomes] : {std::pair(LetterState::kClaimed, LetterState::kRetry),
                                      std::pair(LetterState::kTransmitting, LetterState::kUncertain)}) {
            store::Reading::LetterFilter filter;
            filter.state = found;
            filter.most = 10'000;
            for (auto& letter : writing.letters(filter)) {
                letter.state = becomes;
                letter.not_before.reset();
                writing.save_letter(letter);
                settle(writing, letter);
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

Outbox::Claim Outbox::claim(Id<Agency> agency, int most) {
    Claim claim;
    auto now = clock_.now();
    bool anything = false;
    store_.read(agency, [&](store::Reading& reading) {
        anything = !waiting(reading, calendar_of(*reading.facts()), now, 1).empty();
    });
    if (!anything) return claim;
    auto written = store_.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
        auto facts = writing.facts();
        claim = {facts->agency, {}, {}};
        for (auto& letter : waiting(writing, calendar_of(*facts), now, most)) {
            bool worth_sending = !letter.message_id.empty() || prepare(writing, letter, now);
            letter.state = worth_sending ? LetterState::kClaimed : LetterState::kCancelled;
            ++letter.attempt;
            writing.save_letter(letter);
            if (!worth_sending) continue;
            claim.links.push_back(letter.link ? writing.link(Id<Link>{letter.link}) : std::nullopt);
            claim.letters.push_back(letter);
        }
        return {};
    });
    if (!written) throw Broken("letters could not be claimed");
    return claim;
}

// One commit: what became of the letter before, and that the next is being transmitted. False when the claim on `next`
// was lost.
bool Outbox::advance(Id<Agency> agency, const Letter* done, Letter* next) {
    bool ours = true;
    auto saved = store_.write(agency, By{}, clock_.now(), [&](store::Writing& writing) -> Result<void> {
        ours = true;
        if (done && writing.save_letter(*done, done->attempt)) settle(writing, *done);
        if (next) {
            next->state = LetterState::kTransmitting;
            if (!next->first_tried_at) next->first_tried_at = clock_.now();
            ours = writing.save_letter(*next, next->attempt);
        }
        return {};
    });
    if (!saved) throw Broken("what became of a letter could not be saved");
    return ours;
}

// Hands one letter to the relay and notes in it what became of it; the next advance() commits that.
void Outbox::send(const Agency& agency, const std::optional<Link>& link, Letter& letter, Run& run) {
    auto outcome = mailer_.send(parcel_of(stationery_, agency, letter, link, clock_.now()));
    auto now = clock_.now();
    letter.state = state_after(outcome);
    letter.last_reply = outcome.reply;
    run.relay_down = outcome.relay_down;
    if (letter.state == LetterState::kSent) {
        letter.sent_at = now;
        ++run.sent;
    }
    if (letter.state == LetterState::kRetry) {
        letter.not_before = next_try(letter, outcome.relay_down, now);
        if (!letter.not_before) letter.state = LetterState::kFailed;
        ++run.retried;
    }
    if (letter.state == LetterState::kFailed) ++run.failed;
    if (letter.state == LetterState::kUncertain) ++run.uncertain;
    auto level = letter.state == LetterState::kSent ? Log::Level::kInfo : Log::Level::kWarning;
    log_.write(level, "letter handed over",
               {{"letter", letter.id},
                {"state", letter_state_name(letter.state)},
                {"attempt", letter.attempt},
                {"reply", letter.last_reply}});
}

// The relay is down: what was claimed and not tried waits again, as it was.
void Outbox::release(Id<Agency> agency, std::span<Letter> letters) {
    if (letters.empty()) return;
    auto released = store_.write(agency, By{}, clock_.now(), [&](store::Writing& writing) -> Result<void> {
        for (auto letter : letters) {
            if (letter.state != LetterState::kClaimed) continue;
            letter.state = LetterState::kRetry;
            writing.save_letter(letter, letter.attempt);
        }
        return {};
    });
    if (!released) throw Broken("claimed letters could not be released");
}

Outbox::Run Outbox::run(Id<Agency> id, int most) {
    Run run;
    auto claimed = claim(id, most);
    failpoint("outbox.claimed");
    run.more = claimed.letters.size() == static_cast<std::size_t>(most);
    const Letter* done = nullptr;
    for (std::size_t at = 0; at < claimed.letters.size() && !run.relay_down; ++at) {
        auto& letter = claimed.letters[at];
        bool ours = advance(id, done, &letter);
        done = nullptr;
        if (!ours) continue;
        failpoint("outbox.transmitting");
        send(claimed.agency, claimed.links[at], letter, run);
        failpoint("outbox.after_reply");
        done = &letter;
    }
    if (done) advance(id, done, nullptr);
    if (run.relay_down) release(id, claimed.letters);
    return run;
}

}  // namespace pilnveide::daemon
