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

// Dropped by itself, not by somebody's decision: it reached nobody, and is said after all when it is owed again.
bool fell_away(const Notice& notice) {
    return notice.state == NoticeState::kDropped && notice.why_not != WhyNot::kNone;
}

bool same_matter(const NoticeKey& key, NoticeKind kind, Subject subject, const std::string& period) {
    return key.kind == kind && key.subject == subject && key.period == period;
}

}  // namespace

Reckoning::Reckoning(const Facts& facts, const Ledger& ledger, Date today)
    : facts_(facts), ledger_(ledger), today_(today), calendar_(calendar_of(facts)) {}

Reckoning::Reckoning(const Facts& facts, const NoticeKey& planned, Date today)
    : facts_(facts), ledger_(nothing_said_), planned_(&planned), today_(today), calendar_(calendar_of(facts)) {}

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
        if (key.recipient == recipient && !fell_away(notice)) return true;
        if (notice.state == NoticeState::kDropped) continue;  // it reached nobody
        if (key.recipient == person || stood_in(person, key.recipient, notice.reason.day)) return true;
    }
    return false;
}

bool Reckoning::is_planned(const Occurrence& occurrence, Id<Person> recipient) const {
    return planned_ && key_of(occurrence, recipient) == *planned_;
}

Date Reckoning::overtaken_until(const Occurrence& occurrence, Id<Person> recipient) const {
    const bool figures = occurrence.by_figures && !is_planned(occurrence, recipient);
    return figures ? std::max(occurrence.set_on, facts_.agency.policy_set_on) : occurrence.set_on;
}

// `last` is what is said instead of it, or nothing is.
Notice Reckoning::missed(const Occurrence& occurrence, Id<Person> recipient, const Occurrence* last) const {
    const Date day = occurrence.reason.day;
    const Date until = overtaken_until(occurrence, recipient);
    auto because = [&](WhyNot why, Date on) {
        return Notice{{}, key_of(occurrence, recipient), NoticeState::kMissed, occurrence.reason, 0, why, on};
    };
    if (day <= occurrence.set_on) return because(WhyNot::kDateSet, occurrence.set_on);
    if (day <= until || !last) return because(WhyNot::kFiguresSet, until);
    return because(WhyNot::kLaterStep, last->reason.day);
}

void Reckoning::tell(Id<Person> person, std::vector<Occurrence> series) {
    auto recipient = told(person);
    if (!recipient) return;
    std::erase_if(series, [&](const Occurrence& occurrence) {
        return occurrence.reason.day > today_ && !is_planned(occurrence, *recipient);
    });
    std::ranges::stable_sort(series, {}, [](const Occurrence& occurrence) { return occurrence.reason.day; });
    const Occurrence* last = nullptr;
    for (const auto& occurrence : series) {
        if (occurrence.reason.day > overtaken_until(occurrence, *recipient)) last = &occurrence;
    }
    for (const auto& occurrence : series) {
        if (is_said(occurrence, person, *recipient)) continue;
        if (&occurrence == last)
            owed_.push_back({{}, key_of(occurrence, *recipient), NoticeState::kPlanned, occurrence.reason});
        else if (!ledger_.has(key_of(occurrence, *recipient)))
            owed_.push_back(missed(occurrence, *recipient, last));
    }
}

void Reckoning::tell(Id<Person> person, const Occurrence& alone) { tell(person, std::vector{alone}); }

void Reckoning::tell_in_person(Id<Person> person, const Occurrence& alone) {
    const Person* row = find(facts_.people, person);
    const auto key = key_of(alone, person);
    if (!row || !row->works_on(today_) || alone.reason.day > today_ || ledger_.has(key)) return;
    if (alone.reason.day > alone.set_on)
        owed_.push_back({{}, key, NoticeState::kPlanned, alone.reason});
    else
        owed_.push_back({{}, key, NoticeState::kMissed, alone.reason, 0, WhyNot::kNoLongerTrue, today_});
}

std::vector<const Notice*> Reckoning::said(NoticeKind kind, Subject subject) const {
    std::vector<const Notice*> found;
    for (auto at = ledger_.all().lower_bound({kind, subject, {}, 0, {}}); at != ledger_.all().end(); ++at) {
        if (at->first.kind != kind || at->first.subject != subject) break;
        found.push_back(&at->second);
    }
    return found;
}

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
