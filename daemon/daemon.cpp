#include "daemon/daemon.h"

#include "daemon/failpoint.h"
#include "daemon/settings_mailer.h"
#include "workflow/fault.h"

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace std::chrono_literals;
using workflow::Broken;
using workflow::Unavailable;

constexpr auto kLookEvery = 30s;     // scheduler and outbox, when nobody pokes them
constexpr auto kAfterFault = 5s;     // the record was gone; D-05 wants everything to go on within 10 s
constexpr auto kRelayPause = 60s;    // the relay does not answer
constexpr auto kClockEvery = 200ms;  // a clock file is looked at five times a second
constexpr auto kLastLetter = 12s;    // for the transfer in hand when the daemon stops; O-03 wants all of it within 20 s
constexpr auto kSilent = 3s;         // between signs of life of a thread that works; O-02 leaves 5 s of 35

}  // namespace

server::Edge edge_of(const Settings& settings) {
    server::Edge edge;
    edge.host = settings.web.host;
    edge.port = settings.web.port;
    edge.certificate_file = settings.web.certificate_file.string();
    edge.key_file = settings.web.key_file.string();
    edge.trusted_proxy = settings.proxy.trusted;
    edge.workers = settings.web.workers;
    return edge;
}

Ticked tick_all(store::Store& store, workflow::Instant now, workflow::Ids& ids, const std::function<void()>& lives) {
    Ticked all;
    for (const auto& agency : store.agencies()) {
        lives();
        auto ticked = tick(store, agency.id, now, ids);
        all.notices += ticked.notices;
        all.missed += ticked.missed;
        all.letters += ticked.letters;
    }
    return all;
}

Daemon::Daemon(const Settings& settings, Clocks& clocks, workflow::Ids& ids, Log& log)
    : clocks_(clocks),
      ids_(ids),
      log_(log),
      record_(settings, Record::Use::kWriting, ids),
      returns_(settings.data.directory),
      return_rules_{record_.keys.link, !settings.mail.bounce_address.empty()},
      guard_(clocks.clock(), clocks.watched, *record_.store, log),
      space_([settings] { return free_space(settings); }, log),
      library_(settings.catalog.dir),
      sessions_(*record_.store),
      console_{*record_.store,
               clocks.clock(),
               ids,
               library_.languages,
               library_.lv,
               library_.en,
               throttle_,
               library_.framework,
               library_.catalogue,
               record_.keys.link,
               settings.web.public_url,
               [this] { poke(); },
               passwords_,
               sessions_,
               steady_now,
               [this] { return guard_.wants_a_word(); },
               [this](auto agency, const auto& by) {
                   guard_.confirm(agency, by);
                   poke();
               },
               [settings] { return little_room(settings); }},
      sender_([this] { return send(); }),
      scheduler_([this] { return schedule(); }),
      watcher_([this] { return watch_clock(); }),
      mailer_(mailer_of(settings.mail, [this] { sender_.lives(); })),
      outbox_(*record_.store, clocks.clock(), ids, *mailer_, stationery_of(settings, library_, record_.keys), log),
      per_minute_(settings.mail.method == Settings::Mail::Method::kSmtp ? settings.mail.per_minute : 0) {
    for (const auto& agency : record_.store->agencies()) outbox_.recover(agency.id);
    server_ = std::make_unique<server::Server>(edge_of(settings),
                                               [this](const web::Request& request) { return answer(request); });
    sender_.start();
    scheduler_.start();
    if (clocks_.file) watcher_.start();
}

Daemon::~Daemon() {
    server_->stop();
    watcher_.stop();
    scheduler_.stop();
    sender_.stop(kLastLetter, [this] { mailer_->abandon(); });
}

std::uint16_t Daemon::port() const { return server_->port(); }

web::Response Daemon::answer(const web::Request& request) {
    auto response = web::answer(console_, request);
    if (request.method == web::Method::kPost) failpoint("console.answered");
    return response;
}

void Daemon::poke() { scheduler_.poke(); }

std::optional<std::string_view> Daemon::silent() const {
    auto now = steady_now();
    if (scheduler_.pulse().silence(now) > kSilent) return "scheduler";
    if (sender_.pulse().silence(now) > kSilent) return "sender";
    return std::nullopt;
}

std::chrono::milliseconds Daemon::schedule() {
    failpoint("scheduler.pass");
    space_.look(steady_now());
    try {
        if (guard_.is_suspect()) return kLookEvery;
        take_returned(returns_, *record_.store, return_rules_, clocks_.clock().now(), ids_, log_);
        auto ticked = tick_all(*record_.store, clocks_.clock().now(), ids_, [this] { scheduler_.lives(); });
        if (ticked.notices + ticked.missed + ticked.letters)
            log_.info("scheduled",
                      {{"notices", ticked.notices}, {"missed", ticked.missed}, {"letters", ticked.letters}});
        sender_.poke();
        return kLookEvery;
    } catch (const Unavailable& fault) {
        log_.warning("the record is not available", {{"why", fault.what()}});
    } catch (const Broken& fault) {
        log_.error("the record is broken", {{"why", fault.what()}});
    }
    return kAfterFault;
}

std::chrono::milliseconds Daemon::send() {
    bool more = false;
    bool relay_down = false;
    if (guard_.is_suspect()) return kLookEvery;
    try {
        const auto agencies = record_.store->agencies();
        for (std::size_t at = 0; at < agencies.size() && !relay_down; ++at) {
            sender_.lives();
            auto run = outbox_.run(agencies[(turn_ + at) % agencies.size()].id, per_minute_ ? 1 : 50);
            more = more || run.more;
            relay_down = relay_down || run.relay_down;
            // The relay's pace is one for all agencies: the next letter is the next agency's.
            if (!per_minute_ || !run.more) continue;
            turn_ = (turn_ + at + 1) % agencies.size();
            break;
        }
    } catch (const Unavailable& fault) {
        log_.warning("the record is not available", {{"why", fault.what()}});
        return kAfterFault;
    } catch (const Broken& fault) {
        log_.error("the outbox is broken", {{"why", fault.what()}});
        return kAfterFault;
    }
    if (relay_down) return kRelayPause;
    if (!more) return kLookEvery;
    return per_minute_ ? std::chrono::milliseconds{60'000 / per_minute_} : 0ms;
}

std::chrono::milliseconds Daemon::watch_clock() {
    if (clocks_.file->poll()) {
        log_.warning("the clock file says", {{"now", workflow::iso(clocks_.file->now())}});
        poke();
    }
    return kClockEvery;
}

}  // namespace pilnveide::daemon
