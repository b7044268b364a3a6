#include "tests/store/support/shown.h"

#include <array>
#include <sstream>

namespace pilnveide::tests {
namespace {

template <class Value>
std::string text(const Value& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string text(const Date& day) { return iso(day); }
std::string text(const std::chrono::minutes& minutes) { return std::to_string(minutes.count()); }
std::string text(const Instant& instant) { return iso(instant); }
std::string text(const Quarter& quarter) { return quarter.text(); }

template <class Of>
std::string text(const Id<Of>& id) {
    return std::to_string(id.value);
}

template <class Choice>
requires std::is_enum_v<Choice> std::string text(const Choice& choice) {
    return "#" + std::to_string(static_cast<int>(choice));
}

template <class Value>
std::string text(const std::optional<Value>& value) {
    return value ? text(*value) : "nothing";
}

std::string text(const std::array<bool, 5>& ticks) {
    std::string out;
    for (bool tick : ticks) out += tick ? 'y' : 'n';
    return out;
}

std::string text(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += word + ";";
    return out;
}

std::string text(const Subject& subject) { return text(subject.noun) + ":" + text(subject.id); }

std::string text(const NoticeKey& row);
std::string text(const NoticeReason& row);

template <class... Fields>
std::string join(const Fields&... fields) {
    std::string out;
    ((out += text(fields) + "|"), ...);
    return out;
}

std::string text(const Policy& row) {
    const auto& [due_first, due_second, overdue_first, overdue_repeats, escalate_leader, escalate_director,
                 request_before, report_due, nudge_after, review_due, approval_nudge, prompt_first, prompt_second,
                 quiet_day, certificate_first, certificate_second, legal_months] = row;
    return join(due_first, due_second, overdue_first, overdue_repeats, escalate_leader, escalate_director,
                request_before, report_due, nudge_after, review_due, approval_nudge, prompt_first, prompt_second,
                quiet_day, certificate_first, certificate_second, legal_months);
}

std::string text(const NoticeKey& row) {
    const auto& [kind, subject, period, step, recipient] = row;
    return join(kind, subject, period, step, recipient);
}

std::string text(const NoticeReason& row) {
    const auto& [rule, fact, day] = row;
    return join(rule, fact, day);
}

}  // namespace

std::string shown(const Agency& row) {
    const auto& [id, version, name, language, phone, follows_moved_days, policy, policy_set_on, legal_limit_applies,
                 last_assessed_on] = row;
    return join(id, version, name, language, phone, follows_moved_days, text(policy), policy_set_on,
                legal_limit_applies, last_assessed_on);
}

std::string shown(const Person& row) {
    const auto& [id, version, name, post, email, phone, language, address, account, left_on, entered_on, news] = row;
    return join(id, version, name, post, email, phone, language, address, account, left_on, entered_on, news);
}

std::string shown(const Role& row) {
    const auto& [id, version, person, kind, from, to] = row;
    return join(id, version, person, kind, from, to);
}

std::string shown(const Substitute& row) {
    const auto& [id, version, absent, stands_in, from, to] = row;
    return join(id, version, absent, stands_in, from, to);
}

std::string shown(const Cycle& row) {
    const auto& [id, version, title, framework, framework_version, standard, scope, starts_on, set_on, previous,
                 joint_assessment] = row;
    return join(id, version, title, framework, framework_version, standard, scope, starts_on, set_on, previous,
                joint_assessment);
}

std::string shown(const Task& row) {
    const auto& [id, version, cycle, number, owner, due, due_set_on, owner_set_on, completed_at, completed_by,
                 reopen_reason] = row;
    return join(id, version, cycle, number, owner, due, due_set_on, owner_set_on, completed_at, completed_by,
                reopen_reason);
}

std::string shown(const GateRecord& row) {
    const auto& [id, version, cycle, gate, done_on, note, document, waived, doubtful, by] = row;
    return join(id, version, cycle, gate, done_on, note, document, waived, doubtful, by);
}

std::string shown(const Plan& row) {
    const auto& [id, version, cycle, title, period_from, period_to, period_set_on, in_force_from] = row;
    return join(id, version, cycle, title, period_from, period_to, period_set_on, in_force_from);
}

std::string shown(const PlanVersion& row) {
    const auto& [id, version, plan, number, state, comment, self_check, notes, waiver, content_hash, submitted_on,
                 submitted_by, decided_on, decided_by] = row;
    return join(id, version, plan, number, state, comment, self_check, notes, waiver, content_hash, submitted_on,
                submitted_by, decided_on, decided_by);
}

std::string shown(const Priority& row) {
    const auto& [id, version, plan_version, thread, order, title, findings] = row;
    return join(id, version, plan_version, thread, order, title, findings);
}

std::string shown(const Goal& row) {
    const auto& [id, version, plan_version, thread, priority, order, title, expected_result, measure, smart] = row;
    return join(id, version, plan_version, thread, priority, order, title, expected_result, measure, smart);
}

std::string shown(const PlannedAction& row) {
    const auto& [id, version, plan_version, action, goal, order, title, owner, deadline, resources, kind] = row;
    return join(id, version, plan_version, action, goal, order, title, owner, deadline, resources, kind);
}

std::string shown(const Action& row) {
    const auto& [id, version, plan, title, owner, owner_set_on, approved_deadline, deadline, deadline_set_on, state,
                 state_on, percent, obstacle, state_reason, successor, predecessor] = row;
    return join(id, version, plan, title, owner, owner_set_on, approved_deadline, deadline, deadline_set_on, state,
                state_on, percent, obstacle, state_reason, successor, predecessor);
}

std::string shown(const DeadlineWish& row) {
    const auto& [id, version, action, wanted, reason, asked_by, asked_on, state, word, decided_by, decided_on] = row;
    return join(id, version, action, wanted, reason, asked_by, asked_on, state, word, decided_by, decided_on);
}

std::string shown(const Request& row) {
    const auto& [id, version, person, quarter, due, asked_on, state, reported_at] = row;
    return join(id, version, person, quarter, due, asked_on, state, reported_at);
}

std::string shown(const ProgressReport& row) {
    const auto& [id, version, request, action, quarter, state, percent, done, to_do, obstacle, alternative,
                 wanted_deadline, saved_at, by, entered_for_owner] = row;
    return join(id, version, request, action, quarter, state, percent, done, to_do, obstacle, alternative,
                wanted_deadline, saved_at, by, entered_for_owner);
}

std::string shown(const Review& row) {
    const auto& [id, version, quarter, due, held_on, minutes, participants, closed_on, closed_by] = row;
    return join(id, version, quarter, due, held_on, minutes, participants, closed_on, closed_by);
}

std::string shown(const OwnPractice& row) {
    const auto& [id, version, framework, subcriterion, ordinal, title, words, added_on, retired_on, retire_reason] =
        row;
    return join(id, version, framework, subcriterion, ordinal, title, words, added_on, retired_on, retire_reason);
}

std::string shown(const OwnIndicator& row) {
    const auto& [id, version, framework, home_group, ordinal, title, kind, unit, direction, linked_groups, added_on,
                 retired_on, retire_reason] = row;
    return join(id, version, framework, home_group, ordinal, title, kind, unit, direction, linked_groups, added_on,
                retired_on, retire_reason);
}

std::string shown(const OfficialWording& row) {
    const auto& [id, version, framework, kind, number, text, source, corrected, accepted_on, accepted_by, candidate,
                 state, reason, candidate_source] = row;
    return join(id, version, framework, kind, number, text, source, corrected, accepted_on, accepted_by, candidate,
                state, reason, candidate_source);
}

std::string shown(const Meeting& row) {
    const auto& [id, version, kind, title, day, starts, length, place, agenda, called_by, sequence, changed_on,
                 cancelled] = row;
    return join(id, version, kind, title, day, starts, length, place, agenda, called_by, sequence, changed_on,
                cancelled);
}

std::string shown(const MeetingGuest& row) {
    const auto& [id, version, meeting, person, invited_on, invited_at_sequence, excused_on] = row;
    return join(id, version, meeting, person, invited_on, invited_at_sequence, excused_on);
}

std::string shown(const HeldCertificate& row) {
    const auto& [id, version, scheme, number, issued_by, valid_from, valid_to, set_on] = row;
    return join(id, version, scheme, number, issued_by, valid_from, valid_to, set_on);
}

std::string shown(const Publication& row) {
    const auto& [id, version, kind, cycle, period, words, sent_on, by] = row;
    return join(id, version, kind, cycle, period, words, sent_on, by);
}

std::string shown(const HandOverWish& row) {
    const auto& [id, version, duty, asked_by, asked_on, word, settled_on, settled_by, answer] = row;
    return join(id, version, duty, asked_by, asked_on, word, settled_on, settled_by, answer);
}

std::string shown(const Mailbox& row) {
    const auto& [id, version, address, score, scored_on, failed_on, suspended_on, last_word] = row;
    return join(id, version, address, score, scored_on, failed_on, suspended_on, last_word);
}

std::string shown(const Hold& row) {
    const auto& [id, version, reason, since, letters, released_on, released_by] = row;
    return join(id, version, reason, since, letters, released_on, released_by);
}

std::string shown(const Letter& row) {
    const auto& [id, recipient, immediate, day, state, attempt, not_before, message_id, to_address, to_name, reply_to,
                 subject, text, html, link, last_reply, planned_at, first_tried_at, sent_at, thread, news, calendar,
                 hold] = row;
    return join(id, recipient, immediate, day, state, attempt, not_before, message_id, to_address, to_name, reply_to,
                subject, text, html, link, last_reply, planned_at, first_tried_at, sent_at, thread, news, calendar,
                hold);
}

std::string shown(const Link& row) {
    const auto& [id, person, purpose, period, epoch, made_at, expires_at, revoked, spent] = row;
    return join(id, person, purpose, period, epoch, made_at, expires_at, revoked, spent);
}

std::string shown(const Notice& row) {
    const auto& [id, key, state, reason, letter, why_not, why_not_on] = row;
    return join(id, key, state, reason, letter, why_not, why_not_on);
}

}  // namespace pilnveide::tests
