#pragma once

#include "daemon/beat.h"
#include "daemon/clock_guard.h"
#include "daemon/returned_letters.h"
#include "daemon/free_space.h"
#include "daemon/scheduler.h"
#include "daemon/service.h"
#include "web/passwords.h"
#include "web/server/server.h"
#include "web/sessions.h"
#include "web/throttle.h"

#include <memory>
#include <optional>
#include <string_view>

namespace pilnveide::daemon {

// The running daemon: console, scheduler and outbox around one record. Threads: those of the server, one that
// schedules, one that sends, one that watches a clock file where there is one. Serves from construction; ends, in
// order, at destruction: no new requests, then the letter in hand, then the record.
class Daemon {
public:
    Daemon(const Settings& settings, Clocks& clocks, workflow::Ids& ids, Log& log);
    ~Daemon();

    [[nodiscard]] std::uint16_t port() const;
    // Scheduler and outbox look again at once.
    void poke();
    // The thread of which nothing was heard for some seconds, by its name in the log; nothing when all go on. A relay
    // that is slow is no silence.
    [[nodiscard]] std::optional<std::string_view> silent() const;

private:
    web::Response answer(const web::Request& request);
    std::chrono::milliseconds schedule();
    std::chrono::milliseconds send();
    std::chrono::milliseconds watch_clock();

    Clocks& clocks_;
    workflow::Ids& ids_;
    Log& log_;
    Record record_;
    ReturnBox returns_;
    ReturnRules return_rules_;
    ClockGuard guard_;
    SpaceWatch space_;
    Library library_;
    web::Throttle throttle_;
    web::Passwords passwords_;
    web::Sessions sessions_;
    web::Console console_;
    Beat sender_;
    Beat scheduler_;
    Beat watcher_;
    std::unique_ptr<mail::Mailer> mailer_;
    Outbox outbox_;
    int per_minute_;
    std::size_t turn_ = 0;  // whose agency's letter is next, where the relay's pace is limited
    std::unique_ptr<server::Server> server_;
};

server::Edge edge_of(const Settings& settings);

// One pass of the scheduler over every agency, each begun with `lives`; gives what it did in all.
Ticked tick_all(
    store::Store& store, workflow::Instant now, workflow::Ids& ids, const std::function<void()>& lives = [] {});

}  // namespace pilnveide::daemon
