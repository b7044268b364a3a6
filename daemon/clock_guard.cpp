#include "daemon/clock_guard.h"

#include "daemon/system_clock.h"
#include "workflow/fault.h"

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// When the record was last written to, as far as it says: the last event and the last letter of every agency.
std::optional<Instant> latest_known(store::Store& store) {
    std::optional<Instant> latest;
    auto knows = [&](std::optional<Instant> moment) {
        if (moment) latest = std::max(latest.value_or(*moment), *moment);
    };
    for (const auto& agency : store.agencies()) {
        store.read(agency.id, [&](store::Reading& reading) {
            for (const auto& past : reading.history(std::nullopt, 1)) {
                knows(past.at);
                if (past.event.kind == "clock.confirmed") return;
            }
            store::Reading::LetterFilter newest;
            newest.most = 1;
            for (const auto& letter : reading.letters(newest)) {
                knows(letter.planned_at);
                knows(letter.sent_at);
            }
        });
    }
    return latest;
}

}  // namespace

ClockGuard::ClockGuard(const Clock& clock, bool watched, store::Store& store, Log& log)
    : clock_(clock),
      watched_(watched),
      store_(store),
      log_(log),
      watch_(watched ? latest_known(store) : std::nullopt) {}

bool ClockGuard::is_suspect() {
    if (!watched_) return false;
    std::lock_guard lock(mutex_);
    const auto before = watch_.doubt();
    const auto now = clock_.now();
    const auto doubt = watch_.look(now, steady_now());
    if (doubt != before)
        log_.write(doubt == ClockWatch::Doubt::kNone ? Log::Level::kInfo : Log::Level::kError,
                   doubt == ClockWatch::Doubt::kNone ? "the clock is believed again; reminders and letters go on"
                                                     : "the clock is suspect; nothing is scheduled or sent",
                   {{"why", words_of(doubt)}, {"now", iso(now)}});
    return doubt != ClockWatch::Doubt::kNone;
}

std::optional<Instant> ClockGuard::wants_a_word() {
    if (!is_suspect()) return std::nullopt;
    std::lock_guard lock(mutex_);
    if (!watch_.wants_a_word()) return std::nullopt;
    return clock_.now();
}

void ClockGuard::confirm(Id<Agency> agency, const By& by) {
    const auto now = clock_.now();
    for (const auto& each : store_.agencies()) {
        auto told = store_.write(each.id, each.id == agency ? by : By{}, now, [&](store::Writing& writing) {
            Change change;
            change.events.push_back({"clock.confirmed", {Noun::kAgency, each.id.value}, {}});
            return writing.put(change);
        });
        if (!told) throw Broken("that the clock is right could not be saved");
    }
    std::lock_guard lock(mutex_);
    watch_.confirm();
}

}  // namespace pilnveide::daemon
