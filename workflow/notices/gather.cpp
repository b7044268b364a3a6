#include "workflow/notices/gather.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"

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

bool leaves_any_day(NoticeKind kind) { return kind == NoticeKind::kInvitation || kind == NoticeKind::kPasswordReset; }

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
    const bool working = calendar_of(facts).is_working(today);
    std::vector<Gathering> letters;
    for (auto& [person, pending] : pending_of(ledger)) {
        for (const auto& key : by_urgency(pending.immediate)) {
            if (!working && !leaves_any_day(key.kind)) continue;
            if (++immediate_today[person] <= kMostImmediateADay) letters.push_back({person, true, today, {key}});
        }
        if (!working || pending.gathered.empty() || has_letter.contains(person)) continue;
        auto all = pending.gathered;
        all.insert(all.end(), pending.uncertain.begin(), pending.uncertain.end());
        letters.push_back({person, false, today, by_urgency(std::move(all))});
    }
    return letters;
}

}  // namespace pilnveide::workflow
