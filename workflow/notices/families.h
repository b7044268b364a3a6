#pragma once

#include "workflow/notices/reckoning.h"

namespace pilnveide::workflow {

// The families of notices of DESIGN 4.4's table: each looks at one fact and tells the reckoning what is due about it.
// Deadlines, reports and decisions that are settled say nothing.

void owe_about(Reckoning& reckoning, const Task& task);             // assigned, handed over; due, overdue, escalation
void owe_about(Reckoning& reckoning, const Action& action);         // the same; please verify, sent back
void owe_about(Reckoning& reckoning, const DeadlineWish& wish);     // asked; granted or refused
void owe_about(Reckoning& reckoning, const HandOverWish& wish);     // "not mine" asked; it stays
void owe_about(Reckoning& reckoning, const Request& request);       // progress request and its nudges
void owe_about(Reckoning& reckoning, const PlanVersion& version);   // approval wanted, nudge; approved or returned
void owe_about(Reckoning& reckoning, const Plan& plan);             // next-cycle prompt
void owe_about(Reckoning& reckoning, const Meeting& meeting);       // invited, changed, cancelled
void owe_about(Reckoning& reckoning, const Publication& news);      // what was sent to all the staff
void owe_about(Reckoning& reckoning, const HeldCertificate& held);  // it comes to its end
void owe_about(Reckoning& reckoning, const Person& person);         // left, and still owns something
void owe_about(Reckoning& reckoning, const Mailbox& mailbox);       // letters to it do not arrive
void owe_about(Reckoning& reckoning, const Hold& hold);             // letters wait for somebody's word
void owe_about_quarters(Reckoning& reckoning);                      // silence list, quarter digest
void owe_about_legal_limit(Reckoning& reckoning);                   // the next self-assessment is due by law

// Whether a notice about a meeting still says what holds, whatever was said before: who heard of the meeting as it is
// by now, or that it is off, is not told twice.
bool meeting_still_owed(const Facts& facts, const Notice& notice, Date today);

// A dated duty of one person: what a task and an action have in common.
struct Duty {
    Subject subject;
    std::string_view word;  // "action", "task": the first part of the rule's name
    NoticeKind due{};
    NoticeKind overdue{};
    NoticeKind escalation{};
    Date deadline;
    Date deadline_set_on;
    Id<Person> owner;
    Date owner_set_on;
};

// Reminders before the deadline and after it to the owner, escalation to leader and director. For a duty that is open.
void owe_deadline(Reckoning& reckoning, const Duty& duty);

// Whether any of it could be due by today: cheap, to be asked first.
bool may_owe_deadline(const Reckoning& reckoning, const Duty& duty);

// That it is the owner's now: assigned when it began, handed over when the owner changed afterwards.
void owe_ownership(Reckoning& reckoning, const Duty& duty, Date began);

}  // namespace pilnveide::workflow
