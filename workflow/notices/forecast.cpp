#include "workflow/notices/forecast.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/history/apply.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_acts.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/notices/owed.h"
#include "workflow/notices/pass.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

bool waits(const Letter& letter) {
    return letter.state == LetterState::kPlanned || letter.state == LetterState::kRetry;
}

// All that the rules look at: the words of hundreds of letters need not be carried from day to day.
void unword(Letter& letter) {
    letter.text.clear();
    letter.html.clear();
    letter.calendar.clear();
}

}  // namespace

Forecast::Forecast(Facts facts, Ledger ledger, std::vector<Letter> written, Ids& ids, Writer writer)
    : facts_(std::move(facts)),
      ledger_(std::move(ledger)),
      written_(std::move(written)),
      ids_(ids),
      writer_(std::move(writer)) {
    for (auto& letter : written_) {
        if (waits(letter) && !letter.message_id.empty()) worded_.emplace(letter.id, letter);
        unword(letter);
    }
    for (const auto& [key, notice] : ledger_.all())
        if (notice.state == NoticeState::kInLetter) inside_[notice.letter].push_back(key);
}

std::vector<Departure> Forecast::run(Instant from, Date to) {
    departures_.clear();
    for (Instant now = from; local_day(now) <= to;) {
        const Date day = local_day(now);
        const Instant opens = instant_of(day, kWindowOpens);
        const Instant next = now < opens ? opens : instant_of(day + days{1}, kWindowOpens);
        live(now, std::min(next, instant_of(to + days{1})));
        now = next;
    }
    std::ranges::stable_sort(departures_, {}, &Departure::at);
    return std::move(departures_);
}

// A letter that carried nothing in the end does not count: what waits for its person gets another at once.
void Forecast::live(Instant now, Instant until) {
    std::optional<Instant> again = now;
    while (again) {
        freed_.reset();
        pass_at(*again);
        post(*again, until);
        again = freed_;
    }
}

// One pass of the scheduler, as the daemon would make it at this moment.
void Forecast::pass_at(Instant now) {
    auto decided = pass(facts_, ledger_, written_, now, ids_);
    apply(facts_, decided.requests);
    apply(facts_, decided.brake);
    for (auto* notices : {&decided.notices, &decided.earlier}) {
        for (auto& notice : *notices) {
            if (notice.state == NoticeState::kInLetter) inside_[notice.letter].push_back(notice.key);
            ledger_.put(std::move(notice));
        }
    }
    for (auto& letter : decided.letters) written_.push_back(std::move(letter));
}

// What leaves from `now` on and before `until`, each letter at its moment.
void Forecast::post(Instant now, Instant until) {
    const auto& calendar = calendar_of(facts_);
    std::vector<std::pair<Instant, Letter*>> due;
    for (auto& letter : written_) {
        if (!waits(letter) || is_stopped(letter)) continue;
        const Instant at = leaves_at(letter, calendar, now, leaves_at_any_hour(letter));
        if (at < until) due.emplace_back(at, &letter);
    }
    std::ranges::stable_sort(due, {}, [](const auto& one) { return one.first; });
    for (auto [at, letter] : due) leave(*letter, at);
}

void Forecast::leave(Letter& letter, Instant now) {
    auto travelling = notices_in(letter);
    auto worded = worded_.find(letter.id);
    claim(letter);
    if (worded == worded_.end()) {
        auto looked = look_again(facts_, travelling, local_day(now));
        for (auto& notice : looked.dropped) ledger_.put(std::move(notice));
        if (looked.holding.empty()) {
            freed_ = freed_.value_or(now);
            return cancel(letter);
        }
        travelling = std::move(looked.holding);
    }
    transmit(letter, now);
    deliver(letter, now);
    Departure one{now, letter, std::move(travelling)};
    if (worded != worded_.end()) {
        one.letter.text = worded->second.text;
        one.letter.html = worded->second.html;
        one.letter.calendar = worded->second.calendar;
    } else if (writer_) {
        writer_(facts_, one.letter, one.notices, local_day(now));
    }
    for (auto& notice : one.notices) {
        notice.state = NoticeState::kSent;
        ledger_.put(notice);
    }
    departures_.push_back(std::move(one));
}

std::vector<Notice> Forecast::notices_in(const Letter& letter) const {
    std::vector<Notice> travelling;
    const auto keys = inside_.find(letter.id.value);
    if (keys == inside_.end()) return travelling;
    for (const auto& key : keys->second)
        if (const Notice* notice = ledger_.find(key); notice->letter == letter.id.value) travelling.push_back(*notice);
    std::ranges::sort(travelling, {}, [](const Notice& notice) { return notice.key; });
    return travelling;
}

// All letters are held, or nothing arrives at its reader's address.
bool Forecast::is_stopped(const Letter& letter) const {
    const Person* recipient = find(facts_.people, letter.recipient);
    if (recipient && is_suspended(facts_, recipient->email)) return true;
    return hold_of_all(facts_) &&
           std::ranges::none_of(notices_in(letter), [](const Notice& notice) { return passes_holds(notice.key.kind); });
}

bool Forecast::leaves_at_any_hour(const Letter& letter) const {
    return letter.immediate && std::ranges::any_of(notices_in(letter), [](const Notice& notice) {
               return leaves_any_day(notice.key.kind);
           });
}

}  // namespace pilnveide::workflow
