#include "daemon/commands.h"
#include "daemon/daemon.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"

#include <systemd/sd-daemon.h>

#include <csignal>

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
    int wait() const {
        int which = 0;
        sigwait(&set_, &which);
        return which;
    }

private:
    sigset_t set_{};
};

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
    ends.wait();
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
