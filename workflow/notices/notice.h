#pragma once

#include "workflow/facts.h"
#include "workflow/history/event.h"
#include "workflow/notices/why_not.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// The kinds of DESIGN 4.4, in the order of their urgency within a gathered letter (most urgent first).
enum class NoticeKind {
    kInvitation,
    kPasswordReset,  // immediate, also outside of working hours
    kApprovalWanted,
    kApprovalNudge,
    kApproved,
    kReturned,  // approval: immediate
    kDeadlineGranted,
    kDeadlineRefused,  // immediate
    kLettersHeld,      // to leader and administrator: letters wait for a word; leaves although others are held
    kMeetingCancelled,
    kMeetingChanged,
    kMeetingInvited,  // immediate
    kOwnerLeft,       // to the leader: what somebody who left still owns; immediate
    kProgressRequest,
    kProgressNudge,  // gathered from here on
    kActionOverdue,
    kTaskOverdue,
    kActionEscalation,
    kTaskEscalation,
    kDeliveryFailed,  // to the leader: letters to an address do not arrive
    kSilenceList,
    kQuarterDigest,
    kDeadlineAsked,
    kHandOverAsked,  // to the leader: "not mine"
    kPleaseVerify,
    kSentBack,
    kActionDue,
    kTaskDue,
    kAssigned,
    kHandedOver,
    kHandOverRefused,
    kLegalLimit,       // director and leader: the next self-assessment is due by law
    kCertificateEnds,  // director and leader
    kNextCyclePrompt,
    kAnnouncement,  // news from here on: to all the staff, may be declined
    kResultsPublished,
    kPlanPublished,
    kQuarterSummary,
};

// "progress_request": as in the record, in keys and in JSON.
std::string_view notice_kind_name(NoticeKind kind);

// Leaves alone and at once (at most three a day a person); all others travel together.
bool is_immediate(NoticeKind kind);

// Tells its reader of something to be done that may be somebody else's: they can ask to hand it over.
bool is_duty(NoticeKind kind);

// Sent to all the staff; who does not want it gets none.
bool is_news(NoticeKind kind);

// Somebody waits for it before the screen: it leaves at any hour of any day.
bool leaves_any_day(NoticeKind kind);

// Makes no letter of its own but on the agency's day for what is not urgent (Policy::quiet_day); travels along with
// any other. Nothing with a date that comes near or has passed, nothing for which somebody waits; sending back is
// urgent, too: the owner believes that the work is done.
bool can_wait(NoticeKind kind);

// Names one occurrence; unique in the record (S-01). Running the scheduler twice, after a crash or after a month of
// downtime makes the same keys.
struct NoticeKey {
    NoticeKind kind{};
    Subject subject;
    std::string period;  // the quarter ("2026-Q3"), the due date (ISO) or the plan's last day
    int step = 0;        // which of several on the way, from 1; 0 where there is one. Not the days: they may be reset
    Id<Person> recipient;

    auto operator<=>(const NoticeKey&) const = default;
};

enum class NoticeState {
    kPlanned,   // owed, not yet in a letter
    kInLetter,  // travels in `letter`
    kSent,
    kMissed,     // overtaken: its day was on or before the day the fact was set; never sent
    kDropped,    // looked at again when sending: no longer true, or the recipient cannot be reached
    kUncertain,  // its letter broke between the last dot and the reply; the person's next letter carries it
};

// Why it was made: enough to answer "why did I get this?" from stored facts.
struct NoticeReason {
    std::string rule;  // "action.overdue"
    std::string fact;  // the date or state it was made from: "deadline 2026-09-30"
    Date day;          // the day it became due
    auto operator<=>(const NoticeReason&) const = default;
};

// One thing that one person should be told.
struct Notice {
    Id<Notice> id;
    NoticeKey key;
    NoticeState state = NoticeState::kPlanned;
    NoticeReason reason;
    std::int64_t letter = 0;  // id of the letter it travels in, or 0
    WhyNot why_not = WhyNot::kNone;
    std::optional<Date> why_not_on = {};  // the fact was set, the later step fell due, or it was looked at again
};

}  // namespace pilnveide::workflow
