#include "daemon/commands.h"
#include "daemon/daemon.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "daemon/settings_mailer.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

// The commands that look after the record as a whole: tick, migrate, verify.

namespace pilnveide::daemon {

Exit run_tick(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    Clocks clocks(call.arguments.value("--clock"));
    Log log(2, settings->log.form, clocks.clock(), settings->log.level);
    RandomIds ids;
    Record record(*settings, Record::Use::kWriting, ids);
    Library library(settings->catalog.dir);
    auto mailer = mailer_of(settings->mail);
    Outbox outbox(*record.store, clocks.clock(), ids, *mailer, stationery_of(*settings, library, record.keys), log);
    auto ticked = tick_all(*record.store, clocks.clock().now(), ids);
    Outbox::Run sent;
    for (const auto& agency : record.store->agencies()) {
        outbox.recover(agency.id);
        for (bool more = true; more && !sent.relay_down;) {
            auto run = outbox.run(agency.id);
            sent.sent += run.sent;
            sent.failed += run.failed;
            sent.retried += run.retried;
            sent.uncertain += run.uncertain;
            sent.relay_down = run.relay_down;
            more = run.more;
        }
    }
    if (call.json())
        fmt::print(call.out, "{}\n",
                   Json::object()
                       .set("notices", ticked.notices)
                       .set("missed", ticked.missed)
                       .set("letters", ticked.letters)
                       .set("sent", sent.sent)
                       .set("failed", sent.failed)
                       .set("retried", sent.retried)
                       .set("uncertain", sent.uncertain)
                       .text());
    else
        fmt::print(call.out,
                   "{} notices, {} missed, {} letters planned; {} sent, {} to try again, {} failed, {} uncertain\n",
                   ticked.notices, ticked.missed, ticked.letters, sent.sent, sent.retried, sent.failed, sent.uncertain);
    return sent.failed || sent.uncertain || sent.relay_down ? kRefused : kDone;
}

Exit run_migrate(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    std::filesystem::create_directories(settings->data.directory);
    int applied = store::migrate(place_of(*settings));
    if (call.json())
        fmt::print(call.out, "{}\n", Json::object().set("applied", applied).text());
    else if (applied)
        fmt::print(call.out, "{} migrations applied\n", applied);
    else
        fmt::print(call.out, "the schema is up to date\n");
    return kDone;
}

Exit run_verify(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    RandomIds ids;
    Record record(*settings, Record::Use::kReading, ids);
    auto verdict = record.store->verify();
    if (call.json()) {
        auto findings = Json::array();
        for (const auto& finding : verdict.findings) findings.add(finding);
        fmt::print(
            call.out, "{}\n",
            Json::object().set("sound", verdict.sound).set("events", verdict.events).set("findings", findings).text());
    } else {
        for (const auto& finding : verdict.findings) fmt::print(call.out, "{}\n", finding);
        if (verdict.sound) fmt::print(call.out, "the record is sound; {} events verified\n", verdict.events);
    }
    return verdict.sound ? kDone : kRefused;
}

}  // namespace pilnveide::daemon
