#include "daemon/commands.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "web/held_letters.h"
#include "workflow/calendar/zone.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/letters/send_again.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>

// The letters: looking at them, and deciding about those that failed, wait or ended uncertainly.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// One call of `pilnveide outbox`, opened.
struct Desk {
    Call& call;
    store::Store& store;
    Id<Agency> agency;
    Instant now;
    Ids& ids;
    std::optional<Id<Letter>> letter;
    std::string word;  // sent, again or drop

    // Carries out a change by the command line, and says what was done or why it is not possible.
    Exit write(std::string_view done, const std::function<Result<void>(store::Writing&, const Acting&)>& work) const {
        auto saved = store.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
            auto facts = writing.facts();
            return work(writing, Acting{*facts, By{}, now, local_day(now), ids});
        });
        if (saved) {
            if (!call.json()) fmt::print(call.out, "{}\n", done);
            return kDone;
        }
        return call.refuse(kRefused, saved.error().kind == Refusal::Kind::kNotFound
                                         ? "there is nothing of that kind; see pilnveide outbox list"
                                         : "that is not possible in its state; see pilnveide outbox list");
    }
};

Json described(const Letter& letter) {
    auto json = Json::object();
    json.set("id", letter.id)
        .set("recipient", letter.recipient)
        .set("day", iso(letter.day))
        .set("state", letter_state_name(letter.state));
    json.set("attempt", letter.attempt)
        .set("to", letter.to_address)
        .set("subject", letter.subject)
        .set("message_id", letter.message_id);
    json.set("reply", letter.last_reply);
    return json;
}

std::optional<LetterState> state_named(std::string_view name) {
    for (const auto& [state, word] : kLetterStates)
        if (word == name) return state;
    return std::nullopt;
}

Exit list(const Desk& desk) {
    const auto& call = desk.call;
    store::Reading::LetterFilter filter;
    if (call.arguments.has("--state")) {
        filter.state = state_named(call.arguments.value("--state"));
        if (!filter.state)
            return call.refuse(
                kMisused,
                "--state is planned, claimed, transmitting, sent, retry, failed, uncertain, held or cancelled");
    }
    filter.most = 1000;
    auto all = Json::array();
    desk.store.read(desk.agency, [&](store::Reading& reading) {
        for (const auto& letter : reading.letters(filter)) {
            all.add(described(letter));
            if (!call.json())
                fmt::print(call.out, "{}  {}  {:<12} {:<30} {}\n", letter.id.text(), iso(letter.day),
                           letter_state_name(letter.state), letter.to_address, letter.subject);
        }
    });
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return kDone;
}

Exit show(const Desk& desk) {
    const auto& call = desk.call;
    std::optional<Letter> letter;
    desk.store.read(desk.agency, [&](store::Reading& reading) { letter = reading.letter(*desk.letter); });
    if (!letter) return call.refuse(kRefused, "there is no such letter");
    if (call.json())
        fmt::print(call.out, "{}\n", described(*letter).set("text", letter->text).text());
    else
        fmt::print(call.out, "To: {} <{}>\nSubject: {}\nState: {}\n\n{}", letter->to_name, letter->to_address,
                   letter->subject, letter_state_name(letter->state), letter->text);
    return kDone;
}

Exit retry(const Desk& desk) {
    const auto& call = desk.call;
    auto saved = desk.store.write(desk.agency, By{}, desk.now, [&](store::Writing& writing) -> Result<void> {
        auto letter = writing.letter(*desk.letter);
        if (!letter) return refuse(Refusal::not_found());
        auto again = send_again(*letter, Relations::kAdministrator);
        if (!again) return refuse(again.error());
        writing.save_letter(again->letter);
        return writing.put(again->told);
    });
    if (saved) return kDone;
    return call.refuse(kRefused, saved.error().kind == Refusal::Kind::kNotFound
                                     ? "there is no such letter"
                                     : "only a failed or uncertain letter can be sent again");
}

Exit decide_one(const Desk& desk, Decision decision, std::string_view done) {
    return desk.write(done, [&](store::Writing& writing, const Acting&) {
        return web::decide_letter(writing, *desk.letter, decision, Relations::kAdministrator);
    });
}

// One letter, or all of them; those that a backup brought back may have left, and never leave as they are (M-14).
Exit hold(const Desk& desk) {
    if (desk.call.arguments.has("--restored"))
        return desk.write(
            "no letters leave until pilnveide outbox resume; what waited travels in the next letters then",
            web::hold_for_restore);
    if (desk.letter) return decide_one(desk, Decision::kHold, "the letter waits; let it go: pilnveide outbox release");
    return desk.write("no letters leave until pilnveide outbox resume",
                      [](store::Writing& writing, const Acting& acting) -> Result<void> {
                          auto held = hold_all(acting, HoldReason::kByHand);
                          if (!held) return refuse(held.error());
                          return writing.put(*held);
                      });
}

// One letter, or what the storm brake holds.
Exit release(const Desk& desk) {
    if (desk.letter) return decide_one(desk, Decision::kRelease, "the letter leaves in its turn");
    return desk.write("the letters leave in their turn",
                      [](store::Writing& writing, const Acting& acting) -> Result<void> {
                          const auto* storm = open_storm(acting.facts);
                          if (!storm) return refuse(Refusal::not_found());
                          return web::end_hold(writing, acting, storm->id, Decision::kRelease);
                      });
}

Exit resume(const Desk& desk) {
    return desk.write("letters leave again", [](store::Writing& writing, const Acting& acting) -> Result<void> {
        const auto* held = hold_of_all(acting.facts);
        if (!held) return refuse(Refusal::not_found());
        return web::end_hold(writing, acting, held->id, Decision::kRelease);
    });
}

Exit resolve(const Desk& desk) {
    if (desk.word == "again") return retry(desk);
    if (desk.word == "sent") return decide_one(desk, Decision::kArrived, "the letter counts as sent");
    if (desk.word == "drop") return decide_one(desk, Decision::kCancel, "the letter is cancelled");
    return desk.call.refuse(kMisused, "say what became of it: pilnveide outbox resolve LETTER sent | again | drop");
}

struct Verb {
    std::string_view name;
    bool writes;
    bool wants_letter;
    Exit (*run)(const Desk&);
};
constexpr std::array kVerbs{Verb{"list", false, false, list},      Verb{"show", false, true, show},
                            Verb{"retry", true, true, retry},      Verb{"hold", true, false, hold},
                            Verb{"release", true, false, release}, Verb{"resume", true, false, resume},
                            Verb{"resolve", true, true, resolve}};

}  // namespace

Exit run_outbox(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    const auto& words = call.arguments.words;
    const auto* verb = std::ranges::find(kVerbs, words.empty() ? "" : words.front(), &Verb::name);
    if (verb == kVerbs.end())
        return call.refuse(
            kMisused,
            "say what: pilnveide outbox list | show LETTER | retry LETTER | hold [LETTER | --restored] | "
            "release [LETTER] | resume | resolve LETTER sent|again|drop");
    auto letter = words.size() > 1 ? Id<Letter>::from_text(words[1]) : std::nullopt;
    if (!letter && (verb->wants_letter || words.size() > 1))
        return call.refuse(kMisused, "say which letter; see pilnveide outbox list");
    Clocks clocks(call.arguments.value("--clock"));
    RandomIds ids;
    Record record(*settings, verb->writes ? Record::Use::kWriting : Record::Use::kReading, ids);
    auto agency = agency_of(call, *record.store);
    if (!agency) return kRefused;
    return verb->run({call, *record.store, agency->id, clocks.clock().now(), ids, letter,
                      words.size() > 2 ? words[2] : std::string{}});
}

}  // namespace pilnveide::daemon
