#include "workflow/notices/pass.h"

#include "workflow/acting.h"
#include "workflow/deadline.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/notices/gather.h"
#include "workflow/notices/owed.h"
#include "workflow/quarter/report_acts.h"

#include <optional>

namespace pilnveide::workflow {
namespace {

Letter planned(const Gathering& gathering, Instant now, Ids& ids) {
    Letter letter;
    letter.id = ids.make<Letter>();
    letter.recipient = gathering.recipient;
    letter.immediate = gathering.immediate;
    letter.day = gathering.day;
    letter.planned_at = now;
    return letter;
}

}  // namespace

Pass pass(const Facts& facts, const Ledger& ledger, const std::vector<Letter>& written, Instant now, Ids& ids) {
    Pass decided;
    auto today = local_day(now);
    decided.requests = open_requests(Acting{facts, By{}, now, today, ids});
    std::optional<Facts> asked;
    if (!decided.requests.events.empty()) {
        asked = facts;
        apply(*asked, decided.requests);
    }
    const Facts& present = asked ? *asked : facts;

    auto grown = ledger;
    for (auto& notice : owed(present, ledger, today)) {
        notice.id = ids.make<Notice>();
        grown.put(notice);
        decided.notices.push_back(std::move(notice));
    }
    bool open = in_window(calendar_of(present), now);
    for (const auto& gathering : gather(present, grown, written, today)) {
        if (!gathering.immediate && !open) continue;
        auto letter = planned(gathering, now, ids);
        for (const auto& key : gathering.notices) {
            auto notice = *grown.find(key);
            notice.state = NoticeState::kInLetter;
            notice.letter = letter.id.value;
            auto fresh = std::ranges::find(decided.notices, key, &Notice::key);
            if (fresh != decided.notices.end())
                *fresh = std::move(notice);
            else
                decided.placed.push_back(std::move(notice));
        }
        decided.letters.push_back(std::move(letter));
    }
    return decided;
}

}  // namespace pilnveide::workflow
