#include "daemon/commands.h"
#include "daemon/mail/directory_mailer.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "daemon/rehearsal.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

// The letters that would leave.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

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
