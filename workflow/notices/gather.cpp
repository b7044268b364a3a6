#include "workflow/notices/gather.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"
#include "workflow/letters/mailbox_acts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace pilnveide::workflow {
namespace {

constexpr int kMostImmediateADay = 3;  // to one person (DESIGN 4.4)

// Made, and neither sent nor given up.
bool waits(const Letter& letter) {
    switch (letter.state) {
        case LetterState::kPlanned:
        case LetterState::kClaimed:
        case LetterState::kTransmitting:
        case LetterState::kRetry:
        case LetterState::kHeld:
            return true;
        default:
            return false;
    }
}

// Counts against today: made for it, leaving on it, or left from an earlier day. One that carried nothing in the end
// does not.
bool takes_today(const Letter& letter, Date today) {
    if (letter.state == LetterState::kCancelled) return false;
    if (letter.day == today || waits(letter)) return true;
    return letter.sent_at && local_day(*letter.sent_at) == today;
}

// The days on which what is not urgent leaves: the agency's weekday, or the next working day when that one is free.
struct QuietDays {
    const WorkingCalendar& calendar;
    std::chrono::weekday weekday;

    // That of the week which began on this weekday, on or before `day`.
    [[nodiscard]] Date current(Date day) const {
        return calendar.roll_forward(day - (std::chrono::weekday{day} - weekday));
    }
    [[nodiscard]] Date after(Date day) const {
        const Date here = current(day);
        return here > day ? here : current(day + days{7});
    }
};

// Whether what can wait asks for a letter today. When a whole quiet day went by unused, because nothing ran, it has
// waited long enough. Figures that were changed move what waits, but send nothing on that same day.
bool asks_for_letter(const Facts& facts, const Notice& notice, Date today) {
    if (!can_wait(notice.key.kind)) return true;
    const auto& agency = facts.agency;
    if (today <= agency.policy_set_on) return false;
    if (agency.policy.quiet_day == 0) return true;
    const auto weekday = std::chrono::weekday{static_cast<unsigned>(agency.policy.quiet_day)};
    const QuietDays quiet{calendar_of(facts), weekday};
    return quiet.current(today) == today || quiet.after(std::max(notice.reason.day, agency.policy_set_on)) < today;
}

// A day that only a change of the calendar today made a working day sends nothing yet.
bool is_sending_day(const Facts& facts, Date today) {
    if (!calendar_of(facts).is_working(today)) return false;
    if (today != facts.agency.policy_set_on) return true;
    return WorkingCalendar{}.is_working(today) && WorkingCalendar{known_moved_days()}.is_working(today);
}

// What is planned or uncertain for one person.
struct Pending {
    std::vector<const Notice*> immediate;
    std::vector<const Notice*> gathered;
    std::vector<const Notice*> uncertain;  // travel with the next gathered letter, ask for none themselves
};

std::map<Id<Person>, Pending> pending_of(const Ledger& ledger) {
    std::map<Id<Person>, Pending> people;
    for (const auto& [key, notice] : ledger.all()) {
        if (notice.state == NoticeState::kUncertain && !leaves_any_day(key.kind)) {
            people[key.recipient].uncertain.push_back(&notice);
        } else if (notice.state == NoticeState::kPlanned) {
            auto& pending = people[key.recipient];
            (is_immediate(key.kind) ? pending.immediate : pending.gathered).push_back(&notice);
        }
    }
    return people;
}

// What is to be said waits while the address is suspended; by then it may hold no more.
bool letters_reach(const Facts& facts, Id<Person> person) {
    const Person* recipient = find(facts.people, person);
    return !recipient || !is_suspended(facts, recipient->email);
}

std::vector<NoticeKey> by_urgency(std::vector<const Notice*> notices) {
    std::ranges::sort(notices, {},
                      [](const Notice* one) { return std::tie(one->key.kind, one->reason.day, one->key); });
    std::vector<NoticeKey> keys;
    for (const Notice* notice : notices) keys.push_back(notice->key);
    return keys;
}

}  // namespace

std::vector<Gathering> gather(const Facts& facts, const Ledger& ledger, const std::vector<Letter>& written,
                              Date today) {
    std::map<Id<Person>, int> immediate_today;
    std::set<Id<Person>> has_letter;
    for (const auto& letter : written) {
        if (!takes_today(letter, today)) continue;
        if (letter.immediate)
            ++immediate_today[letter.recipient];
        else
            has_letter.insert(letter.recipient);
    }
    const bool working = is_sending_day(facts, today);
    std::vector<Gathering> letters;
    for (auto& [person, pending] : pending_of(ledger)) {
        if (!letters_reach(facts, person)) continue;
        for (const auto& key : by_urgency(pending.immediate)) {
            if (!working && !leaves_any_day(key.kind)) continue;
            if (key.kind == NoticeKind::kLettersHeld) {  // says why others do not come: never one too many
                letters.push_back({person, true, today, {key}});
                continue;
            }
            if (++immediate_today[person] <= kMostImmediateADay) letters.push_back({person, true, today, {key}});
        }
        if (!working || has_letter.contains(person)) continue;
        const bool asked = std::ranges::any_of(
            pending.gathered, [&](const Notice* notice) { return asks_for_letter(facts, *notice, today); });
        if (!asked) continue;
        auto all = pending.gathered;
        all.insert(all.end(), pending.uncertain.begin(), pending.uncertain.end());
        letters.push_back({person, false, today, by_urgency(std::move(all))});
    }
    return letters;
}

}  // namespace pilnveide::workflow
