#include "web/pages/pages.h"

#include "letter_show.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/letter_words.h"
#include "web/need.h"
#include "web/states.h"

namespace pilnveide::web {

namespace name = names::letter_show;
using workflow::Letter;
using workflow::LetterState;
using workflow::Notice;

namespace {

void show_again(View& view, Visit& visit, const Letter& letter) {
    if (letter.state != LetterState::kFailed && letter.state != LetterState::kUncertain) return;
    const Words& words = *visit.words;
    bool failed = letter.state == LetterState::kFailed;
    View& band = view.add(name::AGAIN);
    band.set(name::ID, letter.id.text());
    band.set(name::HEADING, failed ? words.say("The letter could not be delivered")
                                   : words.say("It is not known whether the letter arrived"));
    band.set(name::WORDS, failed ? words.say("Check the address first. The same letter is sent once more.")
                                 : words.say("The connection broke at the last moment. Its content also travels in the "
                                             "person's next letter; sent once more, it may arrive twice."));
    Form(visit).place_hidden(band, name::HIDDEN);
    if (failed) return band.add(name::ADDRESS).set(name::PERSON, letter.recipient.text());
    View& arrived = band.add(name::ARRIVED);
    arrived.set(name::ID, letter.id.text());
    Form(visit).place_hidden(arrived, name::HIDDEN);
}

void show_held(View& view, Visit& visit, const Letter& letter) {
    if (letter.state != LetterState::kHeld) return;
    View& band = view.add(name::HELD);
    band.set(name::ID, letter.id.text());
    Form(visit).place_hidden(band, name::HIDDEN);
    View& cancel = band.add(name::CANCEL);
    cancel.set(name::ID, letter.id.text());
    Form(visit).place_hidden(cancel, name::HIDDEN);
}

void show_facts(View& view, const Visit& visit, const Letter& letter) {
    const Words& words = *visit.words;
    auto fact = [&](std::string label, const std::string& value) {
        if (value.empty()) return;
        View& row = view.add(name::FACT);
        row.set(name::LABEL, label);
        row.set(name::VALUE, value);
    };
    const auto* recipient = workflow::find(visit.facts->people, letter.recipient);
    fact(words.say("To"), recipient ? recipient->shown() : letter.to_name);
    fact(words.say("Address"), letter.to_address.empty() && recipient ? recipient->email : letter.to_address);
    fact(words.say("When"), when_of(words, letter));
    fact(words.say("Tries"), letter.attempt > 0 ? std::to_string(letter.attempt) : std::string{});
    if (visit.relations.has(workflow::Relations::kAdministrator))
        fact(words.say("Last answer of the mail server"), letter.last_reply);
}

}  // namespace

Response letter_show(Visit& visit) {
    auto id = workflow::Id<Letter>::from_text(visit.path["letter"]);
    std::optional<Letter> letter;
    std::vector<Notice> notices;
    if (id) {
        visit.console.store.read(visit.agency, [&](store::Reading& record) {
            letter = record.letter(*id);
            if (letter) notices = record.notices_of(*id);
        });
    }
    if (!letter) return not_found(visit);
    const Words& words = *visit.words;
    auto shown = text_of(visit, *letter, notices);
    const auto* recipient = workflow::find(visit.facts->people, letter->recipient);
    View view;
    auto title = shown.subject.empty() ? words.say("Letter") : shown.subject;
    view.set(name::TITLE, title);
    show_state(view, name::STATE, look(words, letter->state));
    view.set(name::LEAD, words.say("To {who}: {when}", {{"who", recipient ? recipient->shown() : letter->to_name},
                                                        {"when", when_of(words, *letter)}}));
    show_again(view, visit, *letter);
    show_held(view, visit, *letter);
    view.set(name::TEXT_HEADING,
             letter->subject.empty() ? words.say("As it would leave today") : words.say("The text of the letter"));
    view.set(name::TEXT, shown.text);
    for (const auto& notice : notices) view.add(name::REASON).set(name::WORDS, reason_of(visit, notice));
    show_facts(view, visit, *letter);
    place_history(view, name::HISTORY, visit, {{workflow::Noun::kLetter, letter->id.value}}, "panel");
    return page(visit, "letter_show.html", std::move(view), title, "letters");
}

}  // namespace pilnveide::web
