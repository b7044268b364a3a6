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
        case NoticeKind::kSilenceList:
            return "silence_list";
        case NoticeKind::kQuarterDigest:
            return "quarter_digest";
        case NoticeKind::kDeadlineAsked:
            return "deadline_asked";
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
        case NoticeKind::kNextCyclePrompt:
            return "next_cycle_prompt";
    }
    return "";
}

bool is_immediate(NoticeKind kind) { return kind < NoticeKind::kProgressRequest; }

}  // namespace pilnveide::workflow
