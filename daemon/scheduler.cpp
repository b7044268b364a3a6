#include "daemon/scheduler.h"

#include "daemon/failpoint.h"
#include "web/held_letters.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"
#include "workflow/notices/pass.h"

#include <cassert>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// Letters of the last days are enough to know what was written to whom today.
constexpr days kRemembered{3};
// What is usual is asked of a longer time, and only when there seems to be a storm.
constexpr days kCompared{400};

std::vector<Letter> letters_since(store::Reading& reading, Date day) {
    store::Reading::LetterFilter recent;
    recent.from_day = day;
    recent.most = 100'000;
    return reading.letters(recent);
}

Pass owed_now(store::Reading& reading, Instant now, Ids& ids) {
    auto facts = reading.facts();
    auto ledger = reading.ledger();
    auto decided = pass(*facts, ledger, letters_since(reading, local_day(now) - kRemembered), now, ids);
    if (decided.brake.events.empty()) return decided;
    return pass(*facts, ledger, letters_since(reading, local_day(now) - kCompared), now, ids);
}

Result<void> save(store::Writing& writing, const Pass& decided) {
    if (!decided.requests.events.empty())
        if (auto saved = writing.put(decided.requests); !saved) return saved;
    if (!decided.brake.events.empty())
        if (auto saved = writing.put(decided.brake); !saved) return saved;
    for (const auto& letter : decided.letters) writing.save_letter(letter);
    writing.add_notices(decided.notices);
    for (const auto& notice : decided.earlier) writing.save_notice(notice);
    return {};
}

}  // namespace

Ticked tick(store::Store& store, Id<Agency> agency, Instant now, Ids& ids) {
    bool something = false;
    bool moved = false;
    store.read(agency, [&](store::Reading& reading) { moved = web::somebody_moved(reading); });
    if (moved) {
        auto followed = store.write(agency, By{}, now, web::follow_moves);
        if (!followed) throw Broken("letters to addresses that were corrected could not be said anew");
    }
    store.read(agency, [&](store::Reading& reading) { something = !owed_now(reading, now, ids).empty(); });
    Ticked ticked;
    if (!something) return ticked;
    auto written = store.write(agency, By{}, now, [&](store::Writing& writing) -> Result<void> {
        auto decided = owed_now(writing, now, ids);
        failpoint("scheduler.before_insert");
        ticked = {};
        for (const auto& notice : decided.notices)
            ++(notice.state == NoticeState::kMissed ? ticked.missed : ticked.notices);
        ticked.letters = static_cast<int>(decided.letters.size());
        auto saved = save(writing, decided);
        failpoint("scheduler.before_commit");
        return saved;
    });
    failpoint("scheduler.after_insert");
    assert(written && "the scheduler saves inside its own transaction, so nothing can be stale");
    return ticked;
}

}  // namespace pilnveide::daemon
