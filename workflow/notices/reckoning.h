#pragma once

#include "workflow/calendar/working_calendar.h"
#include "workflow/notices/ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace pilnveide::workflow {

// One thing to be said on a day: a notice without the one it is said to.
struct Occurrence {
    NoticeKind kind{};
    Subject subject;
    std::string period;
    int step = 0;
    NoticeReason reason;      // its day: when it becomes due
    Date set_on = kLongAgo;   // of the dated fact it was made from: days up to this one are overtaken
    bool by_figures = false;  // its day comes of the agency's figures or calendar: overtaken by changing them, too

    static constexpr Date kLongAgo = date(1900, 1, 1);
};

// What one look at the facts finds owed; the families of notices (workflow/notices/families.h) fill it, owed() takes
// it.
//
// People are named by what they are (the owner, the leader); the one who is told may be their substitute. What an
// absent person's substitute was told, that person is not told again. Who left is told nothing.
class Reckoning {
public:
    Reckoning(const Facts& facts, const Ledger& ledger, Date today);
    // Looks again at what was planned already, with nothing said: its own day stands, whatever the figures say now.
    Reckoning(const Facts& facts, const NoticeKey& planned, Date today);
    Reckoning(const Reckoning&) = delete;
    Reckoning& operator=(const Reckoning&) = delete;

    [[nodiscard]] const Facts& facts() const { return facts_; }
    [[nodiscard]] const Policy& policy() const { return facts_.agency.policy; }
    [[nodiscard]] const WorkingCalendar& calendar() const { return calendar_; }
    [[nodiscard]] Date today() const { return today_; }
    [[nodiscard]] std::vector<Id<Person>> leaders() const { return holders_of(RoleKind::kLeader); }
    [[nodiscard]] std::vector<Id<Person>> directors() const { return holders_of(RoleKind::kDirector); }

    // Whether a step about this subject with this day may have to be said: cheap, to be asked before it is made.
    [[nodiscard]] bool may_be_due(Subject subject, Date day) const {
        return day <= today_ || (planned_ && planned_->subject == subject);
    }

    // The step of what is looked at again when it is of this kind, else 0: other figures may not know it any more.
    [[nodiscard]] int planned_step(NoticeKind kind) const {
        return planned_ && planned_->kind == kind ? planned_->step : 0;
    }

    // Says a series: of what is due by today and was not said, the latest that is not overtaken is planned, all others
    // are missed.
    void tell(Id<Person> person, std::vector<Occurrence> series);
    void tell(Id<Person> person, const Occurrence& alone);

    // The same to this very person, also while somebody stands in for them today.
    void tell_in_person(Id<Person> person, const Occurrence& alone);

    // What the ledger has of this kind about this subject, of every period, step and recipient.
    [[nodiscard]] std::vector<const Notice*> said(NoticeKind kind, Subject subject) const;

    // Whether who stands for this person was, or is about to be, told this of the same subject and period, at any step.
    [[nodiscard]] bool was_told(Id<Person> person, NoticeKind kind, Subject subject, const std::string& period) const;

    // Who is told instead of this person today, or nobody when the person has left.
    [[nodiscard]] std::optional<Id<Person>> told(Id<Person> person) const;

    // Each key once.
    std::vector<Notice> take();

private:
    [[nodiscard]] std::vector<Id<Person>> holders_of(RoleKind kind) const;
    [[nodiscard]] bool is_planned(const Occurrence& occurrence, Id<Person> recipient) const;
    [[nodiscard]] Date overtaken_until(const Occurrence& occurrence, Id<Person> recipient) const;
    [[nodiscard]] Notice missed(const Occurrence& occurrence, Id<Person> recipient, const Occurrence* last) const;
    [[nodiscard]] bool is_said(const Occurrence& occurrence, Id<Person> person, Id<Person> recipient) const;
    [[nodiscard]] bool stood_in(Id<Person> person, Id<Person> recipient, Date since) const;

    const Facts& facts_;
    const Ledger nothing_said_;
    const Ledger& ledger_;
    const NoticeKey* planned_ = nullptr;  // what is looked at again
    Date today_;
    WorkingCalendar calendar_;
    std::vector<Notice> owed_;
};

}  // namespace pilnveide::workflow
