#include "web/letters/compose.h"

#include "web/letters/items.h"
#include "web/letters/letter_link.h"
#include "web/letters/parts.h"
#include "web/letters/sheet.h"

namespace pilnveide::web {
namespace {

using workflow::NoticeKind;

// Which writer words which kinds; a nudge joins what it reminds of. In the order of urgency of NoticeKind.
struct Line {
    NoticeKind kind;
    NoticeKind also;
    std::optional<Part> (*write)(const Occasion&, const Notices&);
};

constexpr Line kLines[] = {
    {NoticeKind::kInvitation, NoticeKind::kInvitation, write_invitation},
    {NoticeKind::kPasswordReset, NoticeKind::kPasswordReset, write_password_reset},
    {NoticeKind::kApprovalWanted, NoticeKind::kApprovalNudge, write_approval_wanted},
    {NoticeKind::kApproved, NoticeKind::kApproved, write_approved},
    {NoticeKind::kReturned, NoticeKind::kReturned, write_returned},
    {NoticeKind::kDeadlineGranted, NoticeKind::kDeadlineGranted, write_deadline_granted},
    {NoticeKind::kDeadlineRefused, NoticeKind::kDeadlineRefused, write_deadline_refused},
    {NoticeKind::kLettersHeld, NoticeKind::kLettersHeld, write_letters_held},
    {NoticeKind::kMeetingCancelled, NoticeKind::kMeetingCancelled, write_meeting_cancelled},
    {NoticeKind::kMeetingChanged, NoticeKind::kMeetingChanged, write_meeting_changed},
    {NoticeKind::kMeetingInvited, NoticeKind::kMeetingInvited, write_meeting_invited},
    {NoticeKind::kOwnerLeft, NoticeKind::kOwnerLeft, write_owner_left},
    {NoticeKind::kProgressRequest, NoticeKind::kProgressNudge, write_progress},
    {NoticeKind::kActionOverdue, NoticeKind::kActionOverdue, write_overdue_actions},
    {NoticeKind::kTaskOverdue, NoticeKind::kTaskOverdue, write_overdue_tasks},
    {NoticeKind::kActionEscalation, NoticeKind::kActionEscalation, write_escalated_actions},
    {NoticeKind::kTaskEscalation, NoticeKind::kTaskEscalation, write_escalated_tasks},
    {NoticeKind::kDeliveryFailed, NoticeKind::kDeliveryFailed, write_delivery_failed},
    {NoticeKind::kSilenceList, NoticeKind::kSilenceList, write_silence},
    {NoticeKind::kQuarterDigest, NoticeKind::kQuarterDigest, write_digest},
    {NoticeKind::kDeadlineAsked, NoticeKind::kDeadlineAsked, write_deadline_asked},
    {NoticeKind::kHandOverAsked, NoticeKind::kHandOverAsked, write_hand_over_asked},
    {NoticeKind::kPleaseVerify, NoticeKind::kPleaseVerify, write_please_verify},
    {NoticeKind::kSentBack, NoticeKind::kSentBack, write_sent_back},
    {NoticeKind::kActionDue, NoticeKind::kActionDue, write_due_actions},
    {NoticeKind::kTaskDue, NoticeKind::kTaskDue, write_due_tasks},
    {NoticeKind::kAssigned, NoticeKind::kAssigned, write_assigned},
    {NoticeKind::kHandedOver, NoticeKind::kHandedOver, write_handed_over},
    {NoticeKind::kHandOverRefused, NoticeKind::kHandOverRefused, write_hand_over_refused},
    {NoticeKind::kLegalLimit, NoticeKind::kLegalLimit, write_legal_limit},
    {NoticeKind::kCertificateEnds, NoticeKind::kCertificateEnds, write_certificate_ends},
    {NoticeKind::kNextCyclePrompt, NoticeKind::kNextCyclePrompt, write_next_cycle},
    {NoticeKind::kAnnouncement, NoticeKind::kAnnouncement, write_announcement},
    {NoticeKind::kResultsPublished, NoticeKind::kResultsPublished, write_results},
    {NoticeKind::kPlanPublished, NoticeKind::kPlanPublished, write_plan_published},
    {NoticeKind::kQuarterSummary, NoticeKind::kQuarterSummary, write_quarter_summary},
};

std::vector<Part> parts_of(const Occasion& occasion, const std::vector<workflow::Notice>& notices) {
    std::vector<Part> parts;
    for (const auto& line : kLines) {
        Notices of_line;
        std::ranges::copy_if(notices, std::back_inserter(of_line), [&](const auto& notice) {
            return notice.key.kind == line.kind || notice.key.kind == line.also;
        });
        if (of_line.empty()) continue;
        if (auto part = line.write(occasion, of_line)) parts.push_back(std::move(*part));
    }
    // The capability is the button, whatever else travels along.
    std::ranges::stable_partition(parts, [](const Part& part) { return part.url == workflow::kLinkPlaceholder; });
    return parts;
}

// When what was to be told has gone meanwhile: still a letter that makes sense.
Part plain_part(const Occasion& occasion) {
    Part part;
    part.subject = occasion.words.say("Something has changed in the improvement plan");
    part.opening.push_back(occasion.words.say("Look at it when you have a moment."));
    lead_to(part, occasion, N_("Open my work"), "/");
    part.why = {occasion.words.say("You have a part in the improvement plan.")};
    return part;
}

// Name, office and telephone of the leader, or the service's telephone.
std::vector<std::string> whom_to_ask(const Occasion& occasion) {
    const Words& words = occasion.words;
    const auto* person = leader(occasion);
    const auto& agency = occasion.facts.agency;
    if (person == nullptr || person->id == occasion.recipient.id) {
        if (agency.phone.empty()) return {};
        return {words.say("Questions: tel. {phone}.", {{"phone", agency.phone}})};
    }
    const auto office = person->address == workflow::Person::Address::kFeminine
                            ? words.say("{she}project leader", {{"she", ""}})
                            : words.say("project leader");
    const Words::Values values{{"name", person->name.empty() ? office : person->name + ", " + office},
                               {"phone", person->phone.empty() ? agency.phone : person->phone}};
    const bool answers = !person->email.empty();
    if (values[1].second.empty()) {
        return {answers ? words.say("Questions: {name}. You can also answer this letter.", values)
                        : words.say("Questions: {name}.", values)};
    }
    return {answers ? words.say("Questions: {name}, tel. {phone}. You can also answer this letter.", values)
                    : words.say("Questions: {name}, tel. {phone}.", values)};
}

// What the reader can do about getting this at all: say that a duty is not theirs, or decline news.
std::optional<Sheet::Way> way_out(const Words& words, const std::vector<workflow::Notice>& notices) {
    auto any = [&](auto holds) {
        return std::ranges::any_of(notices, [&](const auto& notice) { return holds(notice.key.kind); });
    };
    const std::string link{workflow::kLinkPlaceholder};
    const auto purpose = link_wanted(notices).purpose;
    if (any(workflow::is_duty) &&
        (purpose == workflow::LinkPurpose::kProgress || purpose == workflow::LinkPurpose::kDuties))
        return Sheet::Way{words.say("Is any of this not yours?"), words.say("Ask that it be handed over"),
                          purpose == workflow::LinkPurpose::kProgress ? link + "/not-mine" : link};
    if (purpose == workflow::LinkPurpose::kNews)
        return Sheet::Way{words.say("Would you rather not get such news?"), words.say("Unsubscribe from news"), link};
    return std::nullopt;
}

}  // namespace

Composed compose(const Paper& paper, const workflow::Facts& facts, const workflow::Person& recipient,
                 const std::vector<workflow::Notice>& notices, workflow::Date today) {
    const Words& words = paper.languages.of(recipient.language);
    const Occasion occasion{words, facts, recipient, today, paper.catalogue, paper.public_url};
    Sheet sheet;
    sheet.language = words.code();
    sheet.from = facts.agency.name;
    sheet.parts = parts_of(occasion, notices);
    const bool gone = sheet.parts.empty();
    if (gone) sheet.parts.push_back(plain_part(occasion));
    auto& first = sheet.parts.front();
    if (!first.greets) first.opening.insert(first.opening.begin(), words.say("Good day!"));
    sheet.subject = sheet.parts.front().subject;
    for (const auto& part : sheet.parts) {
        for (const auto& why : part.why)
            if (std::ranges::find(sheet.whys, why) == sheet.whys.end()) sheet.whys.push_back(why);
    }
    sheet.foot = whom_to_ask(occasion);
    if (!gone) sheet.way_out = way_out(words, notices);
    Composed composed;
    composed.subject = sheet.subject;
    composed.text = text_part(sheet, words);
    auto entry = std::ranges::find_if(sheet.parts, [](const Part& part) { return !part.calendar.empty(); });
    if (entry != sheet.parts.end()) composed.calendar = entry->calendar;
    composed.html = html_part(sheet, words.code() == "en" ? paper.en : paper.lv);
    composed.needs_link = sheet.way_out || sheet.parts.front().url == workflow::kLinkPlaceholder;
    composed.news = link_wanted(notices).purpose == workflow::LinkPurpose::kNews;
    return composed;
}

std::string language_of(std::string_view html) {
    constexpr std::string_view kBefore = "<html lang=\"";
    const auto at = html.find(kBefore);
    if (at == std::string_view::npos) return {};
    html.remove_prefix(at + kBefore.size());
    return std::string(html.substr(0, html.find('"')));
}

}  // namespace pilnveide::web
