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
constexpr int kMostLetters = 10'000;

// The letters of notices, each read once. Those since `known_from` are read in one go.
class Letters {
public:
    Letters(store::Reading& record, std::optional<workflow::Date> known_from) : record_(record) {
        if (!known_from) return;
        for (auto& letter : record.letters({{}, {}, known_from, kMostLetters}))
            known_.emplace(letter.id.value, std::move(letter));
    }

    const Letter* of(const Notice& notice) {
        if (notice.letter == 0) return nullptr;
        auto [at, fresh] = known_.try_emplace(notice.letter);
        if (fresh) at->second = record_.letter(Id<Letter>{notice.letter});
        return at->second ? &*at->second : nullptr;
    }

private:
    store::Reading& record_;
    std::map<std::int64_t, std::optional<Letter>> known_;
};

std::vector<FatedNotice> fates(Visit& visit, std::optional<workflow::Date> letters_from,
                               const std::function<bool(const Notice&)>& wanted) {
    std::vector<FatedNotice> all;
    visit.console.store.read(visit.agency, [&](store::Reading& record) {
        all.clear();
        const auto ledger = record.ledger();
        const auto& calendar = workflow::calendar_of(*visit.facts);
        Letters letters(record, letters_from);
        for (const auto& [key, notice] : ledger.all()) {
            if (!wanted(notice)) continue;
            const Letter* letter = letters.of(notice);
            all.push_back(
                {notice, workflow::fate_of(notice, letter, calendar), letter ? std::optional(*letter) : std::nullopt});
        }
    });
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const FatedNotice& one) { return one.notice.reason.day; });
    return all;
}

}  // namespace

std::vector<FatedNotice> recent_fates(Visit& visit) {
    const auto from = visit.today - kRecent;
    return fates(visit, from, [&](const Notice& notice) { return notice.reason.day >= from; });
}

std::vector<FatedNotice> fates_of(Visit& visit, workflow::Subject subject) {
    return fates(visit, std::nullopt, [&](const Notice& notice) { return notice.key.subject == subject; });
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
