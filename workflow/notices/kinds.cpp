#include "workflow/notices/notice.h"

namespace pilnveide::workflow {

std::string_view notice_kind_name(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::kInvitation:
            return "invitation";
        case NoticeKind::kPasswordReset:
            return "password_reset";
        case NoticeKind::kApprovalWanted:
            return "approval_wanted";
        case NoticeKind::kApprovalNudge:
            return "approval_nudge";
        case NoticeKind::kApproved:
            return "approved";
        case NoticeKind::kReturned:
            return "returned";
        case NoticeKind::kDeadlineGranted:
            return "deadline_granted";
        case NoticeKind::kDeadlineRefused:
            return "deadline_refused";
        case NoticeKind::kLettersHeld:
            return "letters_held";
        case NoticeKind::kMeetingCancelled:
            return "meeting_cancelled";
        case NoticeKind::kMeetingChanged:
            return "meeting_changed";
        case NoticeKind::kMeetingInvited:
            return "meeting_invited";
        case NoticeKind::kOwnerLeft:
            return "owner_left";
        case NoticeKind::kProgressRequest:
            return "progress_request";
        case NoticeKind::kProgressNudge:
            return "progress_nudge";
        case NoticeKind::kActionOverdue:
            return "action_overdue";
        case NoticeKind::kTaskOverdue:
            return "task_overdue";
        case NoticeKind::kActionEscalation:
            return "action_escalation";
        case NoticeKind::kTaskEscalation:
            return "task_escalation";
        case NoticeKind::kDeliveryFailed:
            return "delivery_failed";
        case NoticeKind::kSilenceList:
            return "silence_list";
        case NoticeKind::kQuarterDigest:
            return "quarter_digest";
        case NoticeKind::kDeadlineAsked:
            return "deadline_asked";
        case NoticeKind::kHandOverAsked:
            return "hand_over_asked";
        case NoticeKind::kPleaseVerify:
            return "please_verify";
        case NoticeKind::kSentBack:
            return "sent_back";
        case NoticeKind::kActionDue:
            return "action_due";
        case NoticeKind::kTaskDue:
            return "task_due";
        case NoticeKind::kAssigned:
            return "assigned";
        case NoticeKind::kHandedOver:
            return "handed_over";
        case NoticeKind::kHandOverRefused:
            return "hand_over_refused";
        case NoticeKind::kLegalLimit:
            return "legal_limit";
        case NoticeKind::kCertificateEnds:
            return "certificate_ends";
        case NoticeKind::kNextCyclePrompt:
            return "next_cycle_prompt";
        case NoticeKind::kAnnouncement:
            return "announcement";
        case NoticeKind::kResultsPublished:
            return "results_published";
        case NoticeKind::kPlanPublished:
            return "plan_published";
        case NoticeKind::kQuarterSummary:
            return "quarter_summary";
    }
    return "";
}

bool is_immediate(NoticeKind kind) { return kind < NoticeKind::kProgressRequest; }

bool is_duty(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::kProgressRequest:
        case NoticeKind::kProgressNudge:
        case NoticeKind::kActionOverdue:
        case NoticeKind::kTaskOverdue:
        case NoticeKind::kSentBack:
        case NoticeKind::kActionDue:
        case NoticeKind::kTaskDue:
        case NoticeKind::kAssigned:
        case NoticeKind::kHandedOver:
            return true;
        default:
            return false;
    }
}

bool is_news(NoticeKind kind) { return kind >= NoticeKind::kAnnouncement; }

bool leaves_any_day(NoticeKind kind) { return kind == NoticeKind::kInvitation || kind == NoticeKind::kPasswordReset; }

bool can_wait(NoticeKind kind) {
    switch (kind) {
        case NoticeKind::kPleaseVerify:
        case NoticeKind::kAssigned:
        case NoticeKind::kHandedOver:
        case NoticeKind::kHandOverRefused:
        case NoticeKind::kLegalLimit:
        case NoticeKind::kCertificateEnds:
        case NoticeKind::kNextCyclePrompt:
            return true;
        default:
            return is_news(kind);
    }
}

}  // namespace pilnveide::workflow
