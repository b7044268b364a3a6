#include "daemon/commands.h"
#include "daemon/mail/directory_mailer.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "daemon/rehearsal.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/letters/send_again.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

// The commands about letters: those that were planned and sent, and those that would leave.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

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

Exit list(Call& call, store::Store& store, Id<Agency> agency) {
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
    store.read(agency, [&](store::Reading& reading) {
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

Exit show(Call& call, store::Store& store, Id<Agency> agency, Id<Letter> id) {
    std::optional<Letter> letter;
    store.read(agency, [&](store::Reading& reading) { letter = reading.letter(id); });
    if (!letter) return call.refuse(kRefused, "there is no such letter");
    if (call.json())
        fmt::print(call.out, "{}\n", described(*letter).set("text", letter->text).text());
    else
        fmt::print(call.out, "To: {} <{}>\nSubject: {}\nState: {}\n\n{}", letter->to_name, letter->to_address,
                   letter->subject, letter_state_name(letter->state), letter->text);
    return kDone;
}

Exit retry(Call& call, store::Store& store, Id<Agency> agency, Id<Letter> id, Instant now) {
    auto saved = store.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
        auto letter = writing.letter(id);
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

void print(Call& call, const Foretold& one) {
    auto local = local_time(one.at);
    fmt::print(call.out, "{} {:02}:{:02}  {} <{}>\n  {}\n\n", iso(local.day), local.of_day.count() / 3600,
               local.of_day.count() / 60 % 60, one.letter.to_name, one.letter.to_address, one.letter.subject);
    for (std::size_t at = 0; at < one.letter.text.size();) {
        auto end = std::min(one.letter.text.find('\n', at), one.letter.text.size());
        fmt::print(call.out, "    {}\n", one.letter.text.substr(at, end - at));
        at = end + 1;
    }
    fmt::print(call.out, "\n");
}

Json foretold_json(const Foretold& one) {
    auto kinds = Json::array();
    for (const auto& key : one.notices) kinds.add(notice_kind_name(key.kind));
    return Json::object()
        .set("at", iso(one.at))
        .set("to", one.letter.to_address)
        .set("recipient", one.letter.recipient)
        .set("subject", one.letter.subject)
        .set("text", one.letter.text)
        .set("kinds", kinds);
}

// The letters as they would leave, with the sample in place of their links.
void write_letters(const std::vector<Foretold>& foretold, const Agency& agency, const Stationery& stationery,
                   const std::string& directory) {
    mail::DirectoryMailer mailer(directory);
    for (const auto& one : foretold) {
        auto outcome = mailer.send(parcel_of(stationery, agency, one.letter, std::nullopt, one.at));
        if (outcome.kind != mail::Outcome::Kind::kSent)
            throw Broken(fmt::format("the letters cannot be written into {}: {}", directory, outcome.reply));
    }
}

}  // namespace

Exit run_outbox(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    const auto& words = call.arguments.words;
    auto what = words.empty() ? "" : words.front();
    if (what != "list" && what != "show" && what != "retry")
        return call.refuse(kMisused, "say what: pilnveide outbox list | show LETTER | retry LETTER");
    auto id = words.size() > 1 ? Id<Letter>::from_text(words[1]) : std::nullopt;
    if (what != "list" && !id) return call.refuse(kMisused, "say which letter; see pilnveide outbox list");
    Clocks clocks(call.arguments.value("--clock"));
    RandomIds ids;
    Record record(*settings, what == "retry" ? Record::Use::kWriting : Record::Use::kReading, ids);
    auto agency = agency_of(call, *record.store);
    if (!agency) return kRefused;
    if (what == "list") return list(call, *record.store, agency->id);
    if (what == "show") return show(call, *record.store, agency->id, *id);
    return retry(call, *record.store, agency->id, *id, clocks.clock().now());
}

Exit run_rehearse(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    Clocks clocks(call.arguments.value("--clock"));
    auto to = date_from_iso(call.arguments.value("--to"));
    if (!to) return call.refuse(kMisused, "say until when: pilnveide rehearse --to 2026-12-31");
    auto from = clocks.clock().now();
    if (call.arguments.has("--from")) {
        auto day = date_from_iso(call.arguments.value("--from"));
        if (!day) return call.refuse(kMisused, "--from is a date such as 2026-10-01");
        from = std::max(from, instant_of(*day));
    }
    RandomIds ids;
    Record record(*settings, Record::Use::kReading, ids);
    auto agency = agency_of(call, *record.store);
    if (!agency) return kRefused;
    Library library(settings->catalog.dir);
    auto stationery = stationery_of(*settings, library, record.keys);
    std::vector<Foretold> foretold;
    record.store->read(agency->id, [&](store::Reading& reading) {
        store::Reading::LetterFilter all;
        all.most = 100'000;
        foretold = rehearse(stationery, *reading.facts(), reading.ledger(), reading.letters(all), from, *to, ids);
    });
    if (call.json()) {
        auto all = Json::array();
        for (const auto& one : foretold) all.add(foretold_json(one));
        fmt::print(call.out, "{}\n", all.text());
    } else {
        for (const auto& one : foretold) print(call, one);
        fmt::print(call.out, "{} letters would leave until {}; nothing was sent or changed\n", foretold.size(),
                   iso(*to));
    }
    if (call.arguments.has("--mail")) write_letters(foretold, *agency, stationery, call.arguments.value("--mail"));
    return kDone;
}

}  // namespace pilnveide::daemon
