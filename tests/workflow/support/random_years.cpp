#include "tests/workflow/support/random_years.h"

#include "workflow/acting.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/quarter/report_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

// Ids that go on from those of the agency.
class Numbered : public Ids {
public:
    explicit Numbered(SmallAgency& agency) : agency_(agency) {}
    std::int64_t next() override { return agency_.next(); }

private:
    SmallAgency& agency_;
};

}  // namespace

RandomYears::RandomYears(unsigned seed) : random_(seed) {
    for (int at = 0; at < 12; ++at) {
        actions_.push_back(agency_.action(somebody(), date(2026, 3, 1) + days{at_most(600)}));
    }
    agency_.task(9, agency_.leader, date(2027, 11, 30));
    agency_.task(10, agency_.director, date(2027, 6, 30));
}

Id<Person> RandomYears::somebody() {
    const std::array all{agency_.director, agency_.leader, agency_.anna, agency_.juris, agency_.zane};
    return all[static_cast<std::size_t>(at_most(4))];
}

void RandomYears::live(Date today, bool scheduler_runs) {
    if (once_in(4)) touch_action(today);
    if (once_in(6)) decide_wish(today);
    if (once_in(20)) touch_version(today);
    if (once_in(30)) touch_people(today);
    if (once_in(5)) report(today);
    if (once_in(25)) close_quarter(today);
    if (!scheduler_runs) return;
    Numbered ids{agency_};
    apply(agency_.facts,
          open_requests(Acting{agency_.facts, By{}, instant_of(today, std::chrono::hours{9}), today, ids}));
}

void RandomYears::touch_action(Date today) {
    auto& action = agency_.at(actions_[static_cast<std::size_t>(at_most(11))]);
    const auto becomes = [&](ActionState state) {
        action.state = state;
        action.state_on = today;
        action.state_reason.clear();
    };
    switch (at_most(6)) {
        case 0:
        case 1:
        case 2:
            action.deadline += days{at_most(120) - 60};
            action.deadline_set_on = today;
            break;
        case 3:
            action.owner = somebody();
            action.owner_set_on = today;
            break;
        case 4:
            becomes(action.is_open() ? ActionState::kDone : ActionState::kInProgress);
            if (action.is_open()) action.state_reason = "Nav pabeigts";
            break;
        case 5:
            if (action.state == ActionState::kDone && once_in(3)) becomes(ActionState::kVerified);
            break;
        default:
            agency_.wish(action.id, today + days{at_most(90)}, today);
    }
}

void RandomYears::decide_wish(Date today) {
    for (auto& wish : agency_.facts.wishes) {
        if (wish.state != WishState::kAsked || once_in(2)) continue;
        wish.state = once_in(2) ? WishState::kGranted : WishState::kRefused;
        wish.decided_on = today;
        wish.decided_by = agency_.leader;
    }
}

void RandomYears::touch_version(Date today) {
    auto& newest = agency_.facts.versions.back();
    if (newest.state == VersionState::kApproved) {
        agency_.submit(today, agency_.leader);
    } else if (newest.state == VersionState::kReturned) {
        newest.state = VersionState::kSubmitted;
        newest.submitted_on = today;
        newest.decided_on.reset();
    } else {
        agency_.decide(newest.id, once_in(2) ? VersionState::kApproved : VersionState::kReturned, today);
    }
}

void RandomYears::touch_people(Date today) {
    const auto absent = somebody();
    const auto stands_in = somebody();
    if (absent != stands_in) agency_.substitute(absent, stands_in, today, today + days{at_most(20)});
}

void RandomYears::report(Date) {
    for (auto& request : agency_.facts.requests) {
        if (request.state == RequestState::kAsked && once_in(3)) agency_.reported(request.id);
    }
}

void RandomYears::close_quarter(Date today) {
    const auto quarter = Quarter::of(today).previous();
    const bool closed =
        std::ranges::any_of(agency_.facts.reviews, [&](const Review& one) { return one.quarter == quarter; });
    if (!closed && quarter >= Quarter{2026, 1}) agency_.close(quarter, today);
}

void Post::reckon(const Facts& facts, Date today) {
    for (auto& notice : owed(facts, ledger_, today)) ledger_.put(std::move(notice));
}

void Post::settle(const std::vector<NoticeKey>& keys, NoticeState state, std::int64_t letter) {
    for (const auto& key : keys) {
        auto notice = *ledger_.find(key);
        notice.state = state;
        notice.letter = letter;
        ledger_.put(std::move(notice));
    }
}

void Post::deliver(const Facts& facts, Date today) {
    for (const auto& gathering : gather(facts, ledger_, letters_, today)) {
        std::vector<NoticeKey> holding, dropped;
        for (const auto& key : gathering.notices) {
            (still_owed(facts, *ledger_.find(key), today) ? holding : dropped).push_back(key);
        }
        Letter letter;
        letter.id = Id<Letter>{static_cast<std::int64_t>(letters_.size()) + 1};
        letter.recipient = gathering.recipient;
        letter.immediate = gathering.immediate;
        letter.day = today;
        const auto chance =
            std::hash<std::int64_t>{}(today.time_since_epoch().count() * 31 + gathering.recipient.value + seed_) % 40;
        letter.state = holding.empty() ? LetterState::kCancelled
                       : chance == 0   ? LetterState::kUncertain
                                       : LetterState::kSent;
        letters_.push_back(letter);
        const bool uncertain = letter.state == LetterState::kUncertain;
        settle(dropped, NoticeState::kDropped, letter.id.value);
        settle(holding, uncertain ? NoticeState::kUncertain : NoticeState::kSent, letter.id.value);
        if (!holding.empty()) sent_.push_back({today, gathering.recipient, gathering.immediate, uncertain, holding});
    }
}

void Post::restart(std::mt19937& random) {
    std::vector<Notice> rows;
    for (const auto& [key, notice] : ledger_.all()) rows.push_back(notice);
    std::ranges::shuffle(rows, random);
    ledger_ = Ledger{std::move(rows)};
    std::ranges::shuffle(letters_, random);
}

}  // namespace pilnveide::workflow
