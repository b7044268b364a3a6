#include "daemon/rehearsal.h"

#include "workflow/deadline.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/letters/letter_acts.h"

#include <algorithm>

namespace pilnveide::daemon {

using namespace workflow;

Rehearsal::Rehearsal(Facts facts, Ledger ledger, std::vector<Letter> written, const Stationery& stationery, Ids& ids)
    : facts_(std::move(facts)),
      ledger_(std::move(ledger)),
      written_(std::move(written)),
      stationery_(stationery),
      ids_(ids) {}

std::vector<Foretold> Rehearsal::run(Instant from, Date to) {
    std::vector<Foretold> foretold;
    moment(from, foretold);
    for (auto day = local_day(from); day <= to; day += days{1}) {
        auto opens = instant_of(day, kWindowOpens);
        if (opens > from) moment(opens, foretold);
    }
    return foretold;
}

// One pass of the scheduler and one of the outbox, as the daemon would make them at this moment.
void Rehearsal::moment(Instant now, std::vector<Foretold>& foretold) {
    auto decided = pass(facts_, ledger_, written_, now, ids_);
    apply(facts_, decided.requests);
    for (auto& notice : decided.notices) ledger_.put(std::move(notice));
    for (auto& notice : decided.placed) ledger_.put(std::move(notice));
    for (auto& letter : decided.letters) written_.push_back(std::move(letter));
    post(now, foretold);
}

// What leaves on this day from `now` on, each letter at its moment.
void Rehearsal::post(Instant now, std::vector<Foretold>& foretold) {
    const auto& calendar = calendar_of(facts_);
    std::vector<std::pair<Instant, Letter*>> today;
    for (auto& letter : written_) {
        bool waits = letter.state == LetterState::kPlanned || letter.state == LetterState::kRetry;
        if (!waits) continue;
        auto at = leaves_at(letter, calendar, now, leaves_at_any_hour(notices_in(letter)));
        if (local_day(at) == local_day(now)) today.emplace_back(at, &letter);
    }
    std::ranges::stable_sort(today, {}, [](const auto& one) { return one.first; });
    for (auto [at, letter] : today) leave(*letter, notices_in(*letter), at, foretold);
}

std::vector<Notice> Rehearsal::notices_in(const Letter& letter) const {
    std::vector<Notice> travelling;
    for (const auto& [key, notice] : ledger_.all())
        if (notice.letter == letter.id.value) travelling.push_back(notice);
    return travelling;
}

void Rehearsal::leave(Letter& letter, std::vector<Notice> travelling, Instant now, std::vector<Foretold>& foretold) {
    claim(letter);
    if (letter.message_id.empty()) {
        auto written = write_letter(stationery_, facts_, letter, travelling, local_day(now));
        for (auto& notice : written.dropped) ledger_.put(std::move(notice));
        if (written.holding.empty()) return cancel(letter);
        travelling = std::move(written.holding);
    }
    transmit(letter, now);
    deliver(letter, now);
    Foretold one{now, letter, {}};
    for (auto& notice : travelling) {
        one.notices.push_back(notice.key);
        notice.state = NoticeState::kSent;
        ledger_.put(std::move(notice));
    }
    foretold.push_back(std::move(one));
}

}  // namespace pilnveide::daemon
