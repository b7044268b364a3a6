#include "workflow/notices/owed.h"

#include "workflow/notices/families.h"

#include <algorithm>
#include <tuple>

namespace pilnveide::workflow {
namespace {

template <class Noun>
void owe_each(Reckoning& reckoning, const std::vector<Noun>& rows) {
    for (const auto& row : rows) owe_about(reckoning, row);
}

template <class Noun>
void owe_one(Reckoning& reckoning, const std::vector<Noun>& rows, std::int64_t id) {
    if (const Noun* row = find(rows, Id<Noun>{id})) owe_about(reckoning, *row);
}

// Only what the subject can owe: a letter of thirty notices is looked at again in thirty small looks.
void owe_about(Reckoning& reckoning, Subject subject) {
    const auto& facts = reckoning.facts();
    switch (subject.noun) {
        case Noun::kTask:
            return owe_one(reckoning, facts.tasks, subject.id);
        case Noun::kAction:
            return owe_one(reckoning, facts.actions, subject.id);
        case Noun::kWish:
            return owe_one(reckoning, facts.wishes, subject.id);
        case Noun::kHandOverWish:
            return owe_one(reckoning, facts.hand_over_wishes, subject.id);
        case Noun::kRequest:
            return owe_one(reckoning, facts.requests, subject.id);
        case Noun::kPlanVersion:
            return owe_one(reckoning, facts.versions, subject.id);
        case Noun::kPlan:
            return owe_one(reckoning, facts.plans, subject.id);
        case Noun::kPublication:
            return owe_one(reckoning, facts.publications, subject.id);
        case Noun::kCertificate:
            return owe_one(reckoning, facts.certificates, subject.id);
        case Noun::kPerson:
            return owe_one(reckoning, facts.people, subject.id);
        case Noun::kMailbox:
            return owe_one(reckoning, facts.mailboxes, subject.id);
        case Noun::kHold:
            return owe_one(reckoning, facts.holds, subject.id);
        case Noun::kAgency:
            owe_about_legal_limit(reckoning);
            return owe_about_quarters(reckoning);
        default:
            return;
    }
}

bool can_be_reached(const Facts& facts, Id<Person> person, Date today) {
    const Person* row = find(facts.people, person);
    return row && row->works_on(today) && !row->email.empty();
}

}  // namespace

std::vector<Notice> owed(const Facts& facts, const Ledger& ledger, Date today) {
    Reckoning reckoning{facts, ledger, today};
    owe_each(reckoning, facts.tasks);
    owe_each(reckoning, facts.actions);
    owe_each(reckoning, facts.wishes);
    owe_each(reckoning, facts.hand_over_wishes);
    owe_each(reckoning, facts.requests);
    owe_each(reckoning, facts.versions);
    owe_each(reckoning, facts.plans);
    owe_each(reckoning, facts.meetings);
    owe_each(reckoning, facts.publications);
    owe_each(reckoning, facts.certificates);
    owe_each(reckoning, facts.people);
    owe_each(reckoning, facts.mailboxes);
    owe_each(reckoning, facts.holds);
    owe_about_legal_limit(reckoning);
    owe_about_quarters(reckoning);
    auto notices = reckoning.take();
    // What fell away is said after all only when it would not fall away again at once.
    std::erase_if(notices,
                  [&](const Notice& notice) { return ledger.has(notice.key) && !still_owed(facts, notice, today); });
    return notices;
}

bool still_owed(const Facts& facts, const Notice& notice, Date today) {
    if (!can_be_reached(facts, notice.key.recipient, today)) return false;
    const auto kind = notice.key.kind;
    if (kind == NoticeKind::kInvitation || kind == NoticeKind::kPasswordReset) return true;
    if (notice.key.subject.noun == Noun::kMeeting) return meeting_still_owed(facts, notice, today);
    Reckoning reckoning{facts, notice.key, today};
    owe_about(reckoning, notice.key.subject);
    return std::ranges::any_of(reckoning.take(), [&](const Notice& present) {
        return present.key == notice.key && present.state == NoticeState::kPlanned;
    });
}

namespace {

// What is not owed any more, and why.
Notice dropped(const Facts& facts, Notice notice, Date today) {
    notice.state = NoticeState::kDropped;
    notice.why_not = WhyNot::kNoLongerTrue;
    notice.why_not_on = today;
    const Person* recipient = find(facts.people, notice.key.recipient);
    if (!recipient || !recipient->works_on(today)) {
        notice.why_not = WhyNot::kLeft;
        if (recipient) notice.why_not_on = recipient->left_on;
        return notice;
    }
    if (!can_be_reached(facts, notice.key.recipient, today)) {
        notice.why_not = WhyNot::kNoAddress;
        return notice;
    }
    Reckoning reckoning{facts, notice.key, today};
    owe_about(reckoning, notice.key.subject);
    for (const auto& present : reckoning.take()) {
        auto key = present.key;
        key.recipient = notice.key.recipient;
        if (key != notice.key) continue;
        const bool own = present.key == notice.key;
        notice.why_not = own ? present.why_not : WhyNot::kSomebodyElse;
        notice.why_not_on = own ? present.why_not_on : today;
        if (own) return notice;
    }
    return notice;
}

}  // namespace

LookedAgain look_again(const Facts& facts, const std::vector<Notice>& notices, Date today) {
    LookedAgain looked;
    for (const auto& notice : notices) {
        if (still_owed(facts, notice, today))
            looked.holding.push_back(notice);
        else
            looked.dropped.push_back(dropped(facts, notice, today));
    }
    std::ranges::sort(looked.holding, {},
                      [](const Notice& one) { return std::tie(one.key.kind, one.reason.day, one.key); });
    return looked;
}

}  // namespace pilnveide::workflow
