#include "workflow/notices/reckoning.h"

#include "workflow/deadline.h"
#include "workflow/people/relations.h"

#include <algorithm>
#include <tuple>

namespace pilnveide::workflow {
namespace {

NoticeKey key_of(const Occurrence& occurrence, Id<Person> recipient) {
    return {occurrence.kind, occurrence.subject, occurrence.period, occurrence.step, recipient};
}

bool same_but_recipient(const NoticeKey& a, const NoticeKey& b) {
    return std::tie(a.kind, a.subject, a.period, a.step) == std::tie(b.kind, b.subject, b.period, b.step);
}

bool same_matter(const NoticeKey& key, NoticeKind kind, Subject subject, const std::string& period) {
    return key.kind == kind && key.subject == subject && key.period == period;
}

}  // namespace

Reckoning::Reckoning(const Facts& facts, const Ledger& ledger, Date today)
    : facts_(facts), ledger_(ledger), today_(today), calendar_(calendar_of(facts)) {}

std::vector<Id<Person>> Reckoning::holders_of(RoleKind kind) const { return holders(facts_, kind, today_); }

std::optional<Id<Person>> Reckoning::told(Id<Person> person) const {
    const Person* row = find(facts_.people, person);
    if (!row || !row->works_on(today_)) return std::nullopt;
    return told_instead_of(facts_, person, today_);
}

// A substitute whose time ended before the day of the notice cannot have been told it for this person.
bool Reckoning::stood_in(Id<Person> person, Id<Person> recipient, Date since) const {
    std::vector<Id<Person>> passed{person};
    for (std::size_t at = 0; at < passed.size(); ++at) {
        for (const auto& substitute : facts_.substitutes) {
            if (substitute.absent != passed[at] || substitute.to < since) continue;
            if (substitute.stands_in == recipient) return true;
            if (!std::ranges::count(passed, substitute.stands_in)) passed.push_back(substitute.stands_in);
        }
    }
    return false;
}

bool Reckoning::is_said(const Occurrence& occurrence, Id<Person> person, Id<Person> recipient) const {
    const NoticeKey first = key_of(occurrence, {});
    for (auto at = ledger_.all().lower_bound(first); at != ledger_.all().end(); ++at) {
        const auto& [key, notice] = *at;
        if (!same_but_recipient(key, first)) return false;
        if (key.recipient == recipient) return true;
        if (notice.state == NoticeState::kDropped) continue;  // it reached nobody
        if (key.recipient == person || stood_in(person, key.recipient, notice.reason.day)) return true;
    }
    return false;
}

void Reckoning::tell(Id<Person> person, std::vector<Occurrence> series) {
    auto recipient = told(person);
    if (!recipient) return;
    std::erase_if(series, [&](const Occurrence& occurrence) { return occurrence.reason.day > today_; });
    std::ranges::stable_sort(series, {}, [](const Occurrence& occurrence) { return occurrence.reason.day; });
    for (const auto& occurrence : series) {
        if (is_said(occurrence, person, *recipient)) continue;
        bool overtaken = &occurrence != &series.back() || occurrence.reason.day <= occurrence.set_on;
        auto state = overtaken ? NoticeState::kMissed : NoticeState::kPlanned;
        owed_.push_back({{}, key_of(occurrence, *recipient), state, occurrence.reason, 0});
    }
}

void Reckoning::tell(Id<Person> person, const Occurrence& alone) { tell(person, std::vector{alone}); }

bool Reckoning::was_told(Id<Person> person, NoticeKind kind, Subject subject, const std::string& period) const {
    auto recipient = told(person).value_or(person);
    auto concerns = [&](const Notice& notice) {
        bool reached = notice.state != NoticeState::kMissed && notice.state != NoticeState::kDropped;
        return reached && same_matter(notice.key, kind, subject, period) &&
               (notice.key.recipient == person || notice.key.recipient == recipient);
    };
    const NoticeKey first{kind, subject, period, 0, {}};
    for (auto at = ledger_.all().lower_bound(first); at != ledger_.all().end(); ++at) {
        if (!same_matter(at->first, kind, subject, period)) break;
        if (concerns(at->second)) return true;
    }
    return std::ranges::any_of(owed_, concerns);
}

std::vector<Notice> Reckoning::take() {
    // Somebody told for two persons at once is told once: planned comes before missed.
    auto order = [](const Notice& notice) { return std::tie(notice.key, notice.state); };
    std::ranges::sort(owed_, {}, order);
    auto rest = std::ranges::unique(owed_, {}, &Notice::key);
    owed_.erase(rest.begin(), rest.end());
    return std::move(owed_);
}

}  // namespace pilnveide::workflow
