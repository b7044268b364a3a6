#include "web/pages/pages.h"

#include "letter_foretold.names.h"
#include "web/coming.h"
#include "web/frame.h"
#include "web/letter_words.h"
#include "web/letters/compose.h"
#include "web/letters/letter_link.h"

#include <charconv>

namespace pilnveide::web {

namespace name = names::letter_foretold;
using workflow::Departure;
using workflow::Facts;
using workflow::Letter;
using workflow::Notice;

namespace {

// The letters of the coming days with their words, each as of its own day.
std::vector<Departure> worded(Visit& visit) {
    const auto& console = visit.console;
    const Paper paper{console.languages, console.templates_lv, console.templates_en, console.catalogue,
                      console.public_url};
    auto write = [&](const Facts& facts, Letter& letter, const std::vector<Notice>& notices, workflow::Date day) {
        const auto* recipient = workflow::find(facts.people, letter.recipient);
        if (!recipient) return;
        auto composed = compose(paper, facts, *recipient, notices, day);
        letter.subject = std::move(composed.subject);
        letter.text = std::move(composed.text);
    };
    return coming(visit, *visit.facts, post_of(visit), write);
}

}  // namespace

Response letter_foretold(Visit& visit) {
    const auto& typed = visit.path["number"];
    std::size_t number = 0;
    auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error != std::errc{} || end != typed.data() + typed.size()) return not_found(visit);
    const auto letters = worded(visit);
    if (number == 0 || number > letters.size()) return not_found(visit);
    const Words& words = *visit.words;
    const auto& one = letters[number - 1];
    const auto* recipient = workflow::find(visit.facts->people, one.letter.recipient);
    View view;
    view.set(name::TITLE, one.letter.subject);
    view.set(name::LEAD, words.say("To {who}: {when}", {{"who", recipient ? recipient->shown() : one.letter.to_name},
                                                        {"when", moment(one.at)}}));
    view.set(name::TEXT, with_link(one.letter.text, visit.console.public_url + "/r/" + words.say("SAMPLE")));
    for (const auto& notice : one.notices) view.add(name::REASON).set(name::WORDS, reason_of(visit, notice));
    return page(visit, "letter_foretold.html", std::move(view), one.letter.subject, "letters");
}

}  // namespace pilnveide::web
