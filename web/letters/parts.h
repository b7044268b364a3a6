#pragma once

#include "web/letters/part.h"

namespace pilnveide::web {

// One writer a kind of notice. Nothing when what the notices are about is gone.

std::optional<Part> write_invitation(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_password_reset(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_approval_wanted(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_approved(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_returned(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_deadline_asked(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_deadline_granted(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_deadline_refused(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_progress(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_silence(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_digest(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_overdue_actions(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_overdue_tasks(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_escalated_actions(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_escalated_tasks(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_due_actions(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_due_tasks(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_assigned(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_handed_over(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_please_verify(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_sent_back(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_hand_over_asked(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_hand_over_refused(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_meeting_invited(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_meeting_changed(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_meeting_cancelled(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_announcement(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_results(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_plan_published(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_quarter_summary(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_certificate_ends(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_legal_limit(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_owner_left(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_delivery_failed(const Occasion& occasion, const Notices& notices);
std::optional<Part> write_letters_held(const Occasion& occasion, const Notices& notices);

std::optional<Part> write_next_cycle(const Occasion& occasion, const Notices& notices);

}  // namespace pilnveide::web
