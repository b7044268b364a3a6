#include "web/hold_words.h"
#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"
#include "workflow/people/account_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Hold;
using workflow::Mailbox;
using workflow::Person;

// Those who get their letters there.
std::vector<const Person*> readers_of(const Occasion& occasion, const Mailbox& mailbox) {
    std::vector<const Person*> readers;
    for (const auto& person : occasion.facts.people)
        if (person.works_on(occasion.today) && workflow::folded_address(person.email) == mailbox.address)
            readers.push_back(&person);
    return readers;
}

Item line_of(const Words& words, const Person& person, const Mailbox& mailbox) {
    Item line;
    line.title = person.shown();
    line.marks.push_back({person.email, false});
    if (mailbox.suspended_on) line.marks.push_back({words.say("no letters are sent there for now"), true});
    if (!mailbox.last_word.empty())
        line.marks.push_back(
            {words.say("the other side answered: “{words}”", {{"words", mailbox.last_word.substr(0, 160)}}), false});
    return line;
}

}  // namespace

std::optional<Part> write_delivery_failed(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    Part part;
    List& list = part.lists.emplace_back();
    std::string path = "/people";
    for (const auto& notice : notices) {
        const auto* mailbox = workflow::find(occasion.facts.mailboxes, workflow::Id<Mailbox>{notice.key.subject.id});
        if (mailbox == nullptr) continue;
        for (const auto* person : readers_of(occasion, *mailbox)) {
            list.items.push_back(line_of(words, *person, *mailbox));
            path = list.items.size() == 1 ? "/person/" + person->id.text() : "/people";
        }
    }
    if (list.items.empty()) return std::nullopt;
    part.subject = words.plural("Letters to {n} person do not arrive: please check the address",
                                "Letters to {n} people do not arrive: please check the addresses",
                                static_cast<long long>(list.items.size()));
    part.opening.push_back(words.say(
        "Correct the address, or confirm that it is right: then we try again, and the letter says what is due by then. "
        "Until then please tell the person yourself what is due."));
    lead_to(part, occasion, N_("Look at the address"), path);
    part.why = {office_of(occasion, workflow::RoleKind::kLeader),
                words.say("We tell you when letters of the project cannot be delivered.")};
    return part;
}

std::optional<Part> write_letters_held(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    Part part;
    for (const auto& notice : notices) {
        const auto* hold = workflow::find(occasion.facts.holds, workflow::Id<Hold>{notice.key.subject.id});
        if (hold != nullptr && hold->is_open()) part.opening.push_back(why_held(words, *hold));
    }
    if (part.opening.empty()) return std::nullopt;
    part.subject = words.say("Letters wait: please look and let them go");
    part.opening.push_back(
        words.say("Look at what waits. If it is right, let the letters leave; if not, cancel them. What has been done "
                  "meanwhile is not asked for in any case."));
    lead_to(part, occasion, N_("Look at the letters"), "/letters");
    part.why = {words.say("You look after the letters of your service.")};
    return part;
}

}  // namespace pilnveide::web
