#include "workflow/notices/storm_brake.h"

#include "workflow/acting.h"
#include "workflow/calendar/zone.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_acts.h"

#include <algorithm>
#include <map>

namespace pilnveide::workflow {
namespace {

constexpr int kAlways = 50;
constexpr int kTimes = 3;
constexpr std::size_t kDaysCompared = 12;
constexpr days kOrdinary{7};

// Of the letters that left or will: how many were made for each day.
std::map<Date, int, std::greater<>> letters_by_day(const std::vector<Letter>& written) {
    std::map<Date, int, std::greater<>> letters;
    for (const auto& letter : written) {
        if (letter.state != LetterState::kHeld && letter.state != LetterState::kCancelled) ++letters[letter.day];
    }
    return letters;
}

int median_before(const std::map<Date, int, std::greater<>>& letters, Date today) {
    std::vector<int> counts;
    for (auto at = letters.upper_bound(today); at != letters.end() && counts.size() < kDaysCompared; ++at)
        counts.push_back(at->second);
    if (counts.empty()) return 0;
    std::ranges::sort(counts);
    return counts[counts.size() / 2];
}

struct Nature {
    bool passes = false;   // no part of the brake
    bool backlog = false;  // something in it should have been said long ago
};

std::map<std::int64_t, Nature> natures(const Pass& decided, Date today) {
    std::map<std::int64_t, Nature> letters;
    for (const auto* notices : {&decided.notices, &decided.earlier}) {
        for (const auto& notice : *notices) {
            if (notice.letter == 0) continue;
            auto& nature = letters[notice.letter];
            if (passes_holds(notice.key.kind)) nature.passes = true;
            if (notice.reason.day < today - kOrdinary) nature.backlog = true;
        }
    }
    return letters;
}

}  // namespace

Brake brake_of(const Facts& facts, const std::vector<Letter>& written, Date today) {
    const auto letters = letters_by_day(written);
    const int usual = std::max(kAlways, kTimes * median_before(letters, today));
    const auto people =
        std::ranges::count_if(facts.people, [&](const Person& person) { return person.works_on(today); });
    return {usual, usual + static_cast<int>(people)};
}

std::optional<Hold> brake(Pass& decided, const Facts& facts, const std::vector<Letter>& written, Instant now,
                          Ids& ids) {
    if (decided.letters.empty()) return std::nullopt;
    const Date today = local_day(now);
    auto left = brake_of(facts, written, today);
    left.all -= static_cast<int>(std::ranges::count_if(written, [&](const Letter& letter) {
        return letter.day == today && letter.state != LetterState::kHeld && letter.state != LetterState::kCancelled;
    }));
    auto nature = natures(decided, today);
    std::vector<Letter*> above;
    for (auto& letter : decided.letters) {
        const auto& of = nature[letter.id.value];
        if (of.passes) continue;
        if (left.all <= 0 || (of.backlog && left.backlog <= 0)) {
            above.push_back(&letter);
            continue;
        }
        --left.all;
        if (of.backlog) --left.backlog;
    }
    if (above.empty()) return std::nullopt;
    auto hold = held_by_storm(decided.brake, Acting{facts, By{}, now, today, ids}, static_cast<int>(above.size()));
    for (auto* letter : above) hold_back(*letter, hold.id);
    return hold;
}

}  // namespace pilnveide::workflow
