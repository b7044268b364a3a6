#include "web/letter_words.h"

#include "web/letters/compose.h"
#include "web/letters/letter_link.h"
#include "web/titles.h"
#include "workflow/calendar/quarter.h"
#include "workflow/calendar/zone.h"
#include "workflow/enumerators.h"

#include <algorithm>
#include <array>

namespace pilnveide::web {

using workflow::Letter;
using workflow::LetterState;
using workflow::Notice;
using workflow::NoticeKind;
using workflow::Noun;

namespace {

struct KindWords {
    NoticeKind kind;
    std::string_view english;
};
constexpr KindWords kKinds[] = {
    {NoticeKind::kInvitation, N_("Invitation to the console")},
    {NoticeKind::kPasswordReset, N_("A new password was asked for")},
    {NoticeKind::kApprovalWanted, N_("The plan was submitted for approval")},
    {NoticeKind::kApprovalNudge, N_("The plan still waits for approval")},
    {NoticeKind::kApproved, N_("The plan was approved")},
    {NoticeKind::kReturned, N_("The plan was returned")},
    {NoticeKind::kDeadlineGranted, N_("A deadline was granted")},
    {NoticeKind::kDeadlineRefused, N_("A deadline was refused")},
    {NoticeKind::kLettersHeld, N_("Letters wait for somebody's word")},
    {NoticeKind::kMeetingCancelled, N_("A meeting was cancelled")},
    {NoticeKind::kMeetingChanged, N_("A meeting was changed")},
    {NoticeKind::kMeetingInvited, N_("Invitation to a meeting")},
    {NoticeKind::kOwnerLeft, N_("Somebody left who still has something to do")},
    {NoticeKind::kProgressRequest, N_("The quarter's report was asked for")},
    {NoticeKind::kProgressNudge, N_("The quarter's report did not come")},
    {NoticeKind::kActionOverdue, N_("An action is late")},
    {NoticeKind::kTaskOverdue, N_("A task is late")},
    {NoticeKind::kActionEscalation, N_("An action of somebody else is late")},
    {NoticeKind::kTaskEscalation, N_("A task of somebody else is late")},
    {NoticeKind::kDeliveryFailed, N_("Letters to somebody do not arrive")},
    {NoticeKind::kSilenceList, N_("Some have not reported")},
    {NoticeKind::kQuarterDigest, N_("The review of the quarter is due")},
    {NoticeKind::kDeadlineAsked, N_("Another deadline was asked for")},
    {NoticeKind::kHandOverAsked, N_("Somebody asks that a duty be handed over")},
    {NoticeKind::kPleaseVerify, N_("An action is done and waits to be verified")},
    {NoticeKind::kSentBack, N_("An action was sent back")},
    {NoticeKind::kActionDue, N_("The deadline of an action comes near")},
    {NoticeKind::kTaskDue, N_("The deadline of a task comes near")},
    {NoticeKind::kAssigned, N_("Something was assigned")},
    {NoticeKind::kHandedOver, N_("Something was handed over")},
    {NoticeKind::kHandOverRefused, N_("A duty stays with its owner")},
    {NoticeKind::kLegalLimit, N_("The next self-assessment is due by law")},
    {NoticeKind::kCertificateEnds, N_("A certificate comes to its end")},
    {NoticeKind::kNextCyclePrompt, N_("The plan's period comes to its end")},
    {NoticeKind::kAnnouncement, N_("A self-assessment was announced")},
    {NoticeKind::kResultsPublished, N_("The results of the self-assessment")},
    {NoticeKind::kPlanPublished, N_("The improvement plan")},
    {NoticeKind::kQuarterSummary, N_("What was done in the quarter")},
};
static_assert(std::size(kKinds) == workflow::count_of<NoticeKind>());

// The quarter, where the notice is about the service as a whole.
std::string about(const Visit& visit, const workflow::NoticeKey& key) {
    if (key.subject.noun == Noun::kAgency) {
        const auto quarter = workflow::Quarter::from_text(key.period);
        return quarter ? visit.words->quarter(*quarter) : std::string{};
    }
    return title_of(*visit.words, visit.console.catalogue, *visit.facts, key.subject);
}

}  // namespace

std::string moment(workflow::Instant instant) {
    auto local = workflow::local_time(instant);
    auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local.of_day).count();
    auto minute = std::to_string(minutes % 60);
    return Words::day(local.day) + " " + std::to_string(minutes / 60) + "." + (minute.size() < 2 ? "0" : "") + minute;
}

std::string kind_words(const Words& words, NoticeKind kind) {
    const auto* line = std::ranges::find(kKinds, kind, &KindWords::kind);
    return line != std::end(kKinds) ? words.say(line->english) : std::string{};
}

std::string what_of(const Visit& visit, const workflow::NoticeKey& key) {
    auto kind = kind_words(*visit.words, key.kind);
    if (auto subject = about(visit, key); !subject.empty()) kind += ": " + subject;
    return kind;
}

std::string reason_of(const Visit& visit, const Notice& notice) {
    return visit.words->say("{reason} (due to be said on {date})",
                            {{"reason", what_of(visit, notice.key)}, {"date", Words::day(notice.reason.day)}});
}

LetterText text_of(const Visit& visit, const Letter& letter, const std::vector<Notice>& notices) {
    auto sample = visit.console.public_url + "/r/" + visit.words->say("SAMPLE");
    if (!letter.subject.empty()) return {letter.subject, with_link(letter.text, sample)};
    const auto* recipient = workflow::find(visit.facts->people, letter.recipient);
    if (!recipient || notices.empty()) return {};
    const auto& console = visit.console;
    auto composed =
        compose({console.languages, console.templates_lv, console.templates_en, console.catalogue, console.public_url},
                *visit.facts, *recipient, notices, visit.today);
    return {composed.subject, with_link(composed.text, sample)};
}

std::string when_of(const Words& words, const Letter& letter) {
    if (letter.sent_at) return moment(*letter.sent_at);
    if (letter.state == LetterState::kRetry && letter.not_before)
        return words.say("again after {when}", {{"when", moment(*letter.not_before)}});
    if (letter.state == LetterState::kPlanned) return Words::day(letter.day);
    return letter.first_tried_at ? words.say("tried {when}", {{"when", moment(*letter.first_tried_at)}})
                                 : Words::day(letter.day);
}

}  // namespace pilnveide::web
