#include "web/pages/pages.h"

#include "letter_list.names.h"
#include "web/fates.h"
#include "web/frame.h"
#include "web/held_band.h"
#include "web/letter_words.h"
#include "web/need.h"
#include "web/states.h"

#include <algorithm>
#include <array>

namespace pilnveide::web {

namespace name = names::letter_list;
using workflow::Letter;
using workflow::LetterState;

namespace {

constexpr int kMost = 200;  // letters on the page; older ones stay in the record

// The states of a letter as its reader thinks of them.
enum class Standing { kWaiting, kSent, kFailed, kUncertain, kNotNeeded };

Standing standing(LetterState state) {
    switch (state) {
        case LetterState::kSent:
            return Standing::kSent;
        case LetterState::kFailed:
            return Standing::kFailed;
        case LetterState::kUncertain:
            return Standing::kUncertain;
        case LetterState::kCancelled:
            return Standing::kNotNeeded;
        case LetterState::kPlanned:
        case LetterState::kClaimed:
        case LetterState::kTransmitting:
        case LetterState::kRetry:
        case LetterState::kHeld:
            break;
    }
    return Standing::kWaiting;
}

struct Choice {
    std::string_view value;
    std::string_view english;
    std::optional<Standing> standing;
};
constexpr std::array kChoices{
    Choice{"", N_("All"), std::nullopt},
    Choice{"waiting", N_("Waiting"), Standing::kWaiting},
    Choice{"sent", N_("Sent letters"), Standing::kSent},
    Choice{"failed", N_("Failed"), Standing::kFailed},
    Choice{"uncertain", N_("Uncertain"), Standing::kUncertain},
    Choice{"off", N_("Not needed any more"), Standing::kNotNeeded},
};

const Choice& chosen(const Visit& visit) {
    auto asked = visit.request.query.find("state");
    if (asked == visit.request.query.end()) return kChoices.front();
    auto at = std::ranges::find(kChoices, asked->second, &Choice::value);
    return at == kChoices.end() ? kChoices.front() : *at;
}

struct Listed {
    Letter letter;
    std::string subject;
};

// What somebody may still have to do something about is listed whatever its age.
constexpr std::array kUnsettled{LetterState::kPlanned,  LetterState::kClaimed, LetterState::kTransmitting,
                                LetterState::kRetry,    LetterState::kHeld,    LetterState::kFailed,
                                LetterState::kUncertain};

std::vector<Letter> unsettled_and_newest(store::Reading& record) {
    store::Reading::LetterFilter filter;
    filter.most = kMost;
    auto letters = record.letters(filter);
    for (auto state : kUnsettled) {
        filter.state = state;
        for (auto& letter : record.letters(filter))
            if (std::ranges::find(letters, letter.id, &Letter::id) == letters.end())
                letters.push_back(std::move(letter));
    }
    std::ranges::stable_sort(letters, std::ranges::greater{}, &Letter::planned_at);
    return letters;
}

// Letters without words yet are composed, so that the list says what will leave.
std::vector<Listed> letters(Visit& visit) {
    std::vector<Listed> listed;
    visit.console.store.read(visit.agency, [&](store::Reading& record) {
        listed.clear();
        for (auto& letter : unsettled_and_newest(record)) {
            auto subject = letter.subject;
            if (subject.empty()) subject = text_of(visit, letter, record.notices_of(letter.id)).subject;
            listed.push_back({std::move(letter), std::move(subject)});
        }
    });
    return listed;
}

std::string lead(const Words& words, const std::vector<Listed>& listed) {
    auto count = [&](Standing wanted) {
        return std::to_string(
            std::ranges::count(listed, wanted, [](const Listed& one) { return standing(one.letter.state); }));
    };
    return words.say("Waiting {waiting}, sent {sent}, failed {failed}, uncertain {uncertain}.",
                     {{"waiting", count(Standing::kWaiting)},
                      {"sent", count(Standing::kSent)},
                      {"failed", count(Standing::kFailed)},
                      {"uncertain", count(Standing::kUncertain)}});
}

void show_row(View& list, const Visit& visit, const Listed& one) {
    const auto& letter = one.letter;
    const auto* recipient = workflow::find(visit.facts->people, letter.recipient);
    View& row = list.add(name::ROW);
    row.set(name::ID, letter.id.text());
    row.set(name::SUBJECT, one.subject.empty() ? visit.words->say("(without words yet)") : one.subject);
    row.set(name::TO, recipient ? recipient->shown() : letter.to_name);
    row.set(name::WHEN, when_of(*visit.words, letter));
    show_state(row, name::STATE, look(*visit.words, letter.state));
}

// What lies beside the list: what comes, what was not said, and the figures behind it.
void show_ways(View& view, Visit& visit) {
    if (may(visit.relations, Sees{Right::kSetPolicy})) view.show(name::SET);
    const auto count = std::ranges::count_if(recent_fates(visit), is_noteworthy);
    if (count == 0) return;
    view.add(name::NOTEWORTHY)
        .set(name::WORDS,
             visit.words->plural("In the last 90 days {n} notice was missed, late or did not arrive.",
                                 "In the last 90 days {n} notices were missed, late or did not arrive.", count));
}

}  // namespace

Response letter_list(Visit& visit) {
    const Words& words = *visit.words;
    auto listed = letters(visit);
    const auto& choice = chosen(visit);
    View view;
    view.set(name::TITLE, words.say("Letters"));
    view.set(name::LEAD, lead(words, listed));
    show_holds(view, visit);
    for (const auto& one : kChoices) {
        View& option = view.add(name::OPTION);
        option.set(name::VALUE, one.value);
        option.set(name::WORD, words.say(one.english));
        if (one.value == choice.value) option.show(name::CHOSEN);
    }
    show_ways(view, visit);
    View* list = nullptr;
    for (const auto& one : listed) {
        if (choice.standing && standing(one.letter.state) != *choice.standing) continue;
        if (!list) list = &view.add(name::LIST);
        show_row(*list, visit, one);
    }
    if (!list) view.show(name::NONE);
    if (listed.size() >= kMost)
        view.add(name::FULL)
            .set(name::WORDS, words.say("The newest {n} letters are shown.", {{"n", std::to_string(kMost)}}));
    return page(visit, "letter_list.html", std::move(view), words.say("Letters"), "letters");
}

}  // namespace pilnveide::web
