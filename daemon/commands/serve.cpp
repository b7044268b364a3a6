#include "daemon/commands.h"
#include "daemon/daemon.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "daemon/watchdog.h"

#include <systemd/sd-daemon.h>

#include <csignal>
#include <ctime>
#include <utility>

namespace pilnveide::daemon {
namespace {

// The signals that end the daemon, blocked in every thread, so that one place waits for them. A peer that hangs up is
// no signal: the write that finds out says so.
class EndSignals {
public:
    EndSignals() {
        std::signal(SIGPIPE, SIG_IGN);
        sigemptyset(&set_);
        for (int one : {SIGTERM, SIGINT, SIGQUIT, SIGHUP}) sigaddset(&set_, one);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const {
        int which = 0;
        sigwait(&set_, &which);
    }
    // True when one came within this time.
    [[nodiscard]] bool wait_for(std::chrono::milliseconds most) const {
        auto seconds = std::chrono::floor<std::chrono::seconds>(most);
        timespec time{seconds.count(), std::chrono::nanoseconds(most - seconds).count()};
        return sigtimedwait(&set_, nullptr, &time) > 0;
    }

private:
    sigset_t set_{};
};

// Until a signal ends the daemon. As long as its threads go on, the service manager is told so.
void wait(const EndSignals& ends, const Daemon& daemon, Log& log) {
    Watchdog watchdog;
    if (!watchdog.every()) return ends.wait();
    std::optional<std::string_view> silent;
    do {
        auto before = std::exchange(silent, daemon.silent());
        if (!silent)
            watchdog.feed();
        else if (silent != before)
            log.error("nothing is heard of a thread; the watchdog is not fed until it goes on", {{"thread", *silent}});
    } while (!ends.wait_for(*watchdog.every()));
}

}  // namespace

Exit serve(const Settings& settings, Clocks& clocks, workflow::Ids& ids, Log& log,
           const std::function<void(std::uint16_t)>& ready) {
    EndSignals ends;
    Daemon daemon(settings, clocks, ids, log);
    log.info("serving",
             {{"host", settings.web.host}, {"port", daemon.port()}, {"public_url", settings.web.public_url}});
    if (clocks.file)
        log.warning("time stands still but for the clock file", {{"now", workflow::iso(clocks.file->now())}});
    sd_notify(0, "READY=1");
    ready(daemon.port());
    wait(ends, daemon, log);
    sd_notify(0, "STOPPING=1");
    log.info("stopping");
    return kDone;
}

Exit run_serve(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    Clocks clocks(call.arguments.value("--clock"));
    Log log(2, settings->log.form, clocks.clock(), settings->log.level);
    RandomIds ids;
    return serve(*settings, clocks, ids, log, [](std::uint16_t) {});
}

}  // namespace pilnveide::daemon
