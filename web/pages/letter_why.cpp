#include "web/pages/pages.h"

#include "letter_why.names.h"
#include "web/fate_words.h"
#include "web/fates.h"
#include "web/form.h"
#include "web/letter_words.h"

#include <algorithm>
#include <array>

namespace pilnveide::web {

namespace name = names::letter_why;
using workflow::Fate;

namespace {

constexpr std::size_t kMost = 200;  // notices on the page

struct Choice {
    std::string_view value;
    std::string_view english;
    bool (*holds)(const FatedNotice&);
};
template <Fate fate>
bool is(const FatedNotice& one) {
    return one.fate == fate;
}
constexpr std::array kChoices{
    Choice{"", N_("All"), [](const FatedNotice&) { return true; }},
    Choice{"noteworthy", N_("Missed, late and all that did not arrive"), is_noteworthy},
    Choice{"missed", N_("Missed"), is<Fate::kMissed>},
    Choice{"late", N_("Sent late"), is<Fate::kLate>},
    Choice{"dropped", N_("Not so any more when it was to leave"), is<Fate::kDropped>},
    Choice{"sent", N_("Sent in time"), is<Fate::kSent>},
};

std::string asked(const Visit& visit, const char* what) {
    auto at = visit.request.query.find(what);
    return at == visit.request.query.end() ? std::string{} : at->second;
}

const Choice& chosen(const Visit& visit) {
    auto at = std::ranges::find(kChoices, asked(visit, "state"), &Choice::value);
    return at == kChoices.end() ? kChoices.front() : *at;
}

void show_choices(View& view, const Visit& visit) {
    for (const auto& one : kChoices) {
        View& option = view.add(name::OPTION);
        option.set(name::VALUE, one.value);
        option.set(name::WORD, visit.words->say(one.english));
        if (one.value == chosen(visit).value) option.show(name::CHOSEN);
    }
    for (const auto& [value, word] : people_choices(visit, visit.words->say("everybody"))) {
        View& option = view.add(name::PERSON);
        option.set(name::VALUE, value);
        option.set(name::WORD, word);
        if (value == asked(visit, "person")) option.show(name::CHOSEN);
    }
}

void show_row(View& list, const Visit& visit, const FatedNotice& one) {
    const auto& notice = one.notice;
    const auto* person = workflow::find(visit.facts->people, notice.key.recipient);
    View& row = list.add(name::ROW);
    row.set(name::WHAT, what_of(visit, notice.key));
    row.set(name::TO, person ? person->shown() : std::string{});
    row.set(name::ISO, workflow::iso(notice.reason.day));
    row.set(name::DAY, Words::day(notice.reason.day));
    row.set(name::FATE, fate_words(*visit.words, one.fate, notice, one.letter ? &*one.letter : nullptr));
    if (one.letter) row.add(name::LETTER).set(name::ID, one.letter->id.text());
}

std::string lead(const Words& words, const std::vector<FatedNotice>& all) {
    auto count = [&](Fate fate) { return std::to_string(std::ranges::count(all, fate, &FatedNotice::fate)); };
    return words.say("Missed {missed}, sent late {late}, not so any more {dropped}, sent in time {sent}.",
                     {{"missed", count(Fate::kMissed)},
                      {"late", count(Fate::kLate)},
                      {"dropped", count(Fate::kDropped)},
                      {"sent", count(Fate::kSent)}});
}

}  // namespace

Response letter_why(Visit& visit) {
    const Words& words = *visit.words;
    const auto all = recent_fates(visit);
    const auto& choice = chosen(visit);
    const auto person = workflow::Id<workflow::Person>::from_text(asked(visit, "person"));
    View view;
    auto title = words.say("Why it was sent, and why not");
    view.set(name::TITLE, title);
    view.set(name::LEAD, lead(words, all));
    show_choices(view, visit);
    View* list = nullptr;
    std::size_t shown = 0;
    for (const auto& one : all) {
        if (!choice.holds(one) || (person && one.notice.key.recipient != *person)) continue;
        if (++shown > kMost) break;
        if (!list) list = &view.add(name::LIST);
        show_row(*list, visit, one);
    }
    if (!list) view.show(name::NONE);
    if (shown > kMost)
        view.add(name::FULL)
            .set(name::WORDS, words.say("The newest {n} notices are shown.", {{"n", std::to_string(kMost)}}));
    return page(visit, "letter_why.html", std::move(view), title, "letters");
}

}  // namespace pilnveide::web
