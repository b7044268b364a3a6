#include "web/fates.h"

#include "workflow/deadline.h"

#include <algorithm>
#include <functional>
#include <map>

namespace pilnveide::web {

using workflow::Fate;
using workflow::Id;
using workflow::Letter;
using workflow::Notice;

namespace {

constexpr workflow::days kRecent{90};

std::vector<FatedNotice> fates(Visit& visit, const std::function<bool(const Notice&)>& wanted) {
    std::vector<FatedNotice> all;
    visit.console.store.read(visit.agency, [&](store::Reading& record) {
        all.clear();
        const auto ledger = record.ledger();
        const auto& calendar = workflow::calendar_of(*visit.facts);
        std::map<std::int64_t, std::optional<Letter>> letters;
        for (const auto& [key, notice] : ledger.all()) {
            if (!wanted(notice)) continue;
            auto [letter, fresh] = letters.try_emplace(notice.letter);
            if (fresh && notice.letter != 0) letter->second = record.letter(Id<Letter>{notice.letter});
            const Letter* known = letter->second ? &*letter->second : nullptr;
            all.push_back({notice, workflow::fate_of(notice, known, calendar), letter->second});
        }
    });
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const FatedNotice& one) { return one.notice.reason.day; });
    return all;
}

}  // namespace

std::vector<FatedNotice> recent_fates(Visit& visit) {
    return fates(visit, [&](const Notice& notice) { return notice.reason.day >= visit.today - kRecent; });
}

std::vector<FatedNotice> fates_of(Visit& visit, workflow::Subject subject) {
    return fates(visit, [&](const Notice& notice) { return notice.key.subject == subject; });
}

bool is_noteworthy(const FatedNotice& one) {
    switch (one.fate) {
        case Fate::kLate:
        case Fate::kMissed:
        case Fate::kDropped:
        case Fate::kHeld:
        case Fate::kFailed:
        case Fate::kUncertain:
            return true;
        default:
            return false;
    }
}

}  // namespace pilnveide::web
