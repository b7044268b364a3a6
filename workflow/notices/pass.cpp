#include "workflow/notices/pass.h"

#include "workflow/acting.h"
#include "workflow/deadline.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/notices/gather.h"
#include "workflow/notices/owed.h"
#include "workflow/notices/storm_brake.h"
#include "workflow/quarter/report_acts.h"

#include <map>
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

// One pass in the making: what it has decided so far, and the ledger as it grows.
class Making {
public:
    Making(const Ledger& ledger, Instant now, Ids& ids) : grown_(ledger), now_(now), ids_(ids) {}

    void owe(const Facts& facts) {
        for (auto& notice : owed(facts, grown_, local_day(now_))) {
            const Notice* before = grown_.find(notice.key);
            notice.id = before ? before->id : ids_.make<Notice>();
            keep(std::move(notice), before ? decided.earlier : decided.notices);
        }
    }

    // What was decided in this pass already counts as written.
    void place(const Facts& facts, std::vector<Letter> written) {
        written.insert(written.end(), decided.letters.begin(), decided.letters.end());
        const bool open = in_window(calendar_of(facts), now_);
        for (const auto& gathering : gather(facts, grown_, written, local_day(now_))) {
            if (!gathering.immediate && !open) continue;
            auto letter = planned(gathering, now_, ids_);
            for (const auto& key : gathering.notices) put_in(letter, key);
            decided.letters.push_back(std::move(letter));
        }
    }

    Pass decided;

private:
    void put_in(const Letter& letter, const NoticeKey& key) {
        auto notice = *grown_.find(key);
        notice.state = NoticeState::kInLetter;
        notice.letter = letter.id.value;
        auto kept = kept_.find(key);
        if (kept == kept_.end()) return keep(std::move(notice), decided.earlier);
        grown_.put(notice);
        auto [notices, at] = kept->second;
        (*notices)[at] = std::move(notice);
    }

    void keep(Notice notice, std::vector<Notice>& among) {
        kept_.emplace(notice.key, std::pair{&among, among.size()});
        grown_.put(notice);
        among.push_back(std::move(notice));
    }

    Ledger grown_;
    std::map<NoticeKey, std::pair<std::vector<Notice>*, std::size_t>> kept_;  // where in what was decided
    Instant now_;
    Ids& ids_;
};

}  // namespace

Pass pass(const Facts& facts, const Ledger& ledger, const std::vector<Letter>& written, Instant now, Ids& ids) {
    Making making(ledger, now, ids);
    auto& decided = making.decided;
    decided.requests = open_requests(Acting{facts, By{}, now, local_day(now), ids});
    std::optional<Facts> changed;
    auto present = [&]() -> const Facts& { return changed ? *changed : facts; };
    auto change = [&](const Change& by) {
        if (!changed) changed = facts;
        apply(*changed, by);
    };
    if (!decided.requests.events.empty()) change(decided.requests);
    making.owe(present());
    making.place(present(), written);
    if (brake(decided, present(), written, now, ids)) {
        // The word about it leaves with this very pass.
        change(decided.brake);
        making.owe(present());
        making.place(present(), written);
    }
    return decided;
}

}  // namespace pilnveide::workflow
