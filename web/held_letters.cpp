#include "web/held_letters.h"

#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_acts.h"

#include <variant>

namespace pilnveide::web {
namespace {

using namespace workflow;

constexpr days kLately{60};
constexpr int kAll = 100'000;

std::vector<Letter> letters_in(store::Reading& record, LetterState state) {
    store::Reading::LetterFilter filter;
    filter.state = state;
    filter.most = kAll;
    return record.letters(filter);
}

// Failed lately, at an address that is not the reader's any more.
std::vector<Letter> left_behind(store::Reading& record) {
    auto facts = record.facts();
    auto letters = letters_in(record, LetterState::kFailed);
    std::erase_if(letters, [&](const Letter& letter) {
        const auto* recipient = find(facts->people, letter.recipient);
        return !recipient || recipient->email.empty() || recipient->email == letter.to_address;
    });
    return letters;
}

Result<void> save(store::Writing& record, const Letter& before, const Decided& decided) {
    if (!record.save_letter(decided.letter, before.attempt)) return refuse(Refusal::stale());
    for (const auto& notice : decided.notices) record.save_notice(notice);
    return {};
}

Result<void> all_anew(store::Writing& record, const std::vector<Letter>& letters) {
    for (const auto& letter : letters) {
        auto decided = decide(letter, record.notices_of(letter.id), Decision::kSayAnew, kLetterKeepers);
        if (!decided) return refuse(decided.error());
        if (auto saved = save(record, letter, *decided); !saved) return saved;
        if (auto told = record.put(decided->told); !told) return told;
    }
    return {};
}

}  // namespace

Result<void> decide_letter(store::Writing& record, Id<Letter> id, Decision decision, Relations who) {
    auto letter = record.letter(id);
    if (!letter) return refuse(Refusal::not_found());
    auto decided = decide(*letter, record.notices_of(id), decision, who);
    if (!decided) return refuse(decided.error());
    if (auto saved = save(record, *letter, *decided); !saved) return saved;
    return record.put(decided->told);
}

Result<void> end_hold(store::Writing& record, const Acting& acting, Id<Hold> id, Decision decision) {
    auto ended = workflow::end_hold(acting, id);
    if (!ended) return refuse(ended.error());
    const auto reason = std::get<Hold>(ended->rows.front()).reason;
    if (reason == HoldReason::kRestore) decision = Decision::kCarry;
    // Who may end the hold may decide about its letters; the history tells of the hold, not of each.
    for (const auto& letter : letters_in(record, LetterState::kHeld)) {
        if (letter.hold != id.value) continue;
        auto decided = decide(letter, record.notices_of(letter.id), decision, kLetterKeepers);
        if (!decided) return refuse(decided.error());
        if (auto saved = save(record, letter, *decided); !saved) return saved;
    }
    return record.put(*ended);
}

Result<void> hold_for_restore(store::Writing& record, const Acting& acting) {
    auto held = hold_all(acting, HoldReason::kRestore);
    if (!held) return refuse(held.error());
    const auto hold = std::get<Hold>(held->rows.front()).id;
    for (auto state : {LetterState::kClaimed, LetterState::kTransmitting, LetterState::kPlanned, LetterState::kRetry}) {
        for (auto& letter : letters_in(record, state)) {
            if (state == LetterState::kClaimed) let_go(letter);
            if (state == LetterState::kTransmitting)
                break_off(letter);
            else
                hold_back(letter, hold);
            record.save_letter(letter);
        }
    }
    return record.put(*held);
}

Result<void> say_anew(store::Writing& record, const Acting& acting, Id<Person> person) {
    auto letters = letters_in(record, LetterState::kFailed);
    std::erase_if(letters, [&](const Letter& letter) {
        return letter.recipient != person || letter.day < acting.today - kLately;
    });
    return all_anew(record, letters);
}

bool somebody_moved(store::Reading& record) { return !left_behind(record).empty(); }

Result<void> follow_moves(store::Writing& record) { return all_anew(record, left_behind(record)); }

}  // namespace pilnveide::web
