#include "tests/workflow/support/living_office.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/history/apply.h"
#include "workflow/letters/letter_acts.h"
#include "workflow/notices/owed.h"
#include "workflow/notices/pass.h"
#include "workflow/notices/policy_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

class Numbers : public Ids {
public:
    explicit Numbers(std::int64_t& last) : last_(last) {}
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t& last_;
};

bool any_hour(const std::vector<Notice>& notices) {
    return std::ranges::any_of(notices, [](const Notice& notice) { return leaves_any_day(notice.key.kind); });
}

}  // namespace

LivingOffice::LivingOffice(unsigned seed) : years_(seed) {}

std::vector<Instant> LivingOffice::looks_of(Date day) {
    return {instant_of(day, minutes{10}), instant_of(day, hours{8} + minutes{30}), instant_of(day, hours{9}),
            instant_of(day, hours{12}), instant_of(day, hours{16})};
}

LivingOffice::Left LivingOffice::left(Instant at, const Letter& letter, const std::vector<Notice>& notices) {
    Left one{at, letter.recipient, letter.immediate, {}};
    for (const auto& notice : notices) {
        one.notices.push_back(notice.key);
        if (notice.key.subject.noun == Noun::kRequest) one.notices.back().subject.id = 0;
    }
    std::ranges::sort(one.notices);
    return one;
}

void LivingOffice::look(Instant now) {
    do plan(now);
    while (send_due(now));
}

void LivingOffice::plan(Instant now) {
    Numbers ids{last_id_};
    auto decided = pass(years_.facts(), ledger_, letters_, now, ids);
    auto facts = years_.facts();
    apply(facts, decided.requests);
    apply(facts, decided.brake);
    years_.take(std::move(facts));
    for (auto* notices : {&decided.notices, &decided.earlier})
        for (auto& notice : *notices) ledger_.put(std::move(notice));
    for (auto& letter : decided.letters) letters_.push_back(std::move(letter));
}

// Whether one of them was cancelled.
bool LivingOffice::send_due(Instant now) {
    bool cancelled = false;
    for (auto& letter : letters_) {
        if (letter.state != LetterState::kPlanned && letter.state != LetterState::kRetry) continue;
        std::vector<Notice> inside;
        for (const auto& [key, notice] : ledger_.all())
            if (notice.letter == letter.id.value) inside.push_back(notice);
        if (!may_leave(letter, calendar_of(years_.facts()), now, letter.immediate && any_hour(inside))) continue;
        send(letter, now);
        cancelled = cancelled || letter.state == LetterState::kCancelled;
    }
    return cancelled;
}

void LivingOffice::send(Letter& letter, Instant now) {
    std::vector<Notice> inside;
    for (const auto& [key, notice] : ledger_.all())
        if (notice.letter == letter.id.value && notice.state == NoticeState::kInLetter) inside.push_back(notice);
    claim(letter);
    if (letter.message_id.empty()) {
        LookedAgain looked{inside, {}};
        if (looks_again) looked = look_again(years_.facts(), inside, local_day(now));
        for (auto& notice : looked.dropped) ledger_.put(std::move(notice));
        if (looked.holding.empty()) return cancel(letter);
        inside = std::move(looked.holding);
        letter.message_id = letter.id.text() + "@paraugnovads.example";
    }
    transmit(letter, now);
    if (!careful_ && years_.once_in(25)) {
        break_off(letter);
    } else if (!careful_ && years_.once_in(25)) {
        defer(letter, years_.once_in(2), now);
    } else {
        deliver(letter, now);
        left_.push_back(left(now, letter, inside));
    }
    settle(letter);
}

void LivingOffice::settle(const Letter& letter) {
    if (letter.state != LetterState::kSent && letter.state != LetterState::kUncertain) return;
    std::vector<Notice> inside;
    for (const auto& [key, notice] : ledger_.all())
        if (notice.letter == letter.id.value && notice.state == NoticeState::kInLetter) inside.push_back(notice);
    for (auto& notice : inside) {
        notice.state = letter.state == LetterState::kSent ? NoticeState::kSent : NoticeState::kUncertain;
        ledger_.put(std::move(notice));
    }
}

void LivingOffice::edit_figures(Date day) {
    auto facts = years_.facts();
    auto input = policy_of(facts.agency);
    const auto all = figures();
    const auto& figure = all[static_cast<std::size_t>(years_.at_most(static_cast<int>(all.size()) - 1))];
    input.policy.*figure.figure = figure.lowest + years_.at_most(std::min(20, figure.highest - figure.lowest));
    if (years_.once_in(3)) input.policy.quiet_day = years_.at_most(5);
    if (years_.once_in(6)) input.follows_moved_days = !input.follows_moved_days;
    Numbers ids{last_id_};
    const auto changed = set_policy({facts, By{}, instant_of(day, hours{10}), day, ids}, input);
    if (!changed) return;
    apply(facts, *changed);
    years_.take(std::move(facts));
}

void LivingOffice::live_through(Date day) {
    careful_ = false;
    const auto looks = looks_of(day);
    look(looks.front());
    years_.live(day, false);
    if (years_.once_in(15)) edit_figures(day);
    for (std::size_t at = 1; at < looks.size(); ++at) look(looks[at]);
}

void LivingOffice::quiet_day_from(Instant from, Date day) {
    careful_ = true;
    if (local_day(from) == day) look(from);
    for (Instant now : looks_of(day))
        if (now > from) look(now);
}

}  // namespace pilnveide::workflow
