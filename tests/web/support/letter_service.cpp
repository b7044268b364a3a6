#include "tests/web/support/letter_service.h"

using namespace pilnveide::workflow;

namespace pilnveide::web::test {
namespace {

Person person(std::int64_t id, const std::string& name) {
    Person person;
    person.id = {id}, person.name = name, person.email = "x@example.lv", person.account = Id<Account>{id};
    return person;
}

// What a notice of this kind is about, but for those about an action.
constexpr std::pair<NoticeKind, Subject> kSubjects[] = {
    {NoticeKind::kProgressRequest, {Noun::kRequest, 1}},
    {NoticeKind::kProgressNudge, {Noun::kRequest, 1}},
    {NoticeKind::kSilenceList, {Noun::kAgency, 1}},
    {NoticeKind::kQuarterDigest, {Noun::kAgency, 1}},
    {NoticeKind::kLegalLimit, {Noun::kAgency, 1}},
    {NoticeKind::kApprovalWanted, {Noun::kPlanVersion, 1}},
    {NoticeKind::kApprovalNudge, {Noun::kPlanVersion, 1}},
    {NoticeKind::kApproved, {Noun::kPlanVersion, 1}},
    {NoticeKind::kReturned, {Noun::kPlanVersion, 1}},
    {NoticeKind::kDeadlineAsked, {Noun::kWish, 1}},
    {NoticeKind::kDeadlineGranted, {Noun::kWish, 2}},
    {NoticeKind::kDeadlineRefused, {Noun::kWish, 3}},
    {NoticeKind::kTaskOverdue, {Noun::kTask, 1}},
    {NoticeKind::kTaskEscalation, {Noun::kTask, 1}},
    {NoticeKind::kTaskDue, {Noun::kTask, 1}},
    {NoticeKind::kNextCyclePrompt, {Noun::kPlan, 1}},
    {NoticeKind::kMeetingInvited, {Noun::kMeeting, 1}},
    {NoticeKind::kMeetingChanged, {Noun::kMeeting, 1}},
    {NoticeKind::kMeetingCancelled, {Noun::kMeeting, 2}},
    {NoticeKind::kHandOverAsked, {Noun::kHandOverWish, 1}},
    {NoticeKind::kHandOverRefused, {Noun::kHandOverWish, 2}},
    {NoticeKind::kOwnerLeft, {Noun::kPerson, 4}},
    {NoticeKind::kDeliveryFailed, {Noun::kMailbox, 1}},
    {NoticeKind::kLettersHeld, {Noun::kHold, 1}},
    {NoticeKind::kCertificateEnds, {Noun::kCertificate, 1}},
    {NoticeKind::kAnnouncement, {Noun::kPublication, 1}},
    {NoticeKind::kResultsPublished, {Noun::kPublication, 2}},
    {NoticeKind::kPlanPublished, {Noun::kPublication, 3}},
    {NoticeKind::kQuarterSummary, {Noun::kPublication, 4}},
};

}  // namespace

LetterService::LetterService() {
    facts.agency.id = {1};
    facts.agency.name = "Paraugnovada Sociālais dienests";
    facts.people = {person(1, "Ilze Kalniņa"), person(2, "Jānis Bērziņš"), person(3, "Anna Ozola")};
    facts.people[0].phone = "6000 0000";
    facts.people[0].address = Person::Address::kFeminine;
    facts.roles = {{{1}, 1, {1}, RoleKind::kLeader, date(2025, 1, 1), {}}};
    facts.mailboxes = {
        {{1}, 1, "x@example.lv", 6, date(2026, 9, 28), date(2026, 9, 24), date(2026, 9, 28), "550 5.1.1 unknown"}};
    facts.holds = {{{1}, 1, HoldReason::kStorm, date(2026, 9, 30), 212, {}, {}}};
    Cycle cycle;
    cycle.id = {1};
    cycle.starts_on = date(2026, 9, 7);
    facts.cycles = {cycle};
    Task task;
    task.id = {1}, task.cycle = {1}, task.number = 5, task.owner = Id<Person>{2}, task.due = date(2026, 9, 9);
    facts.tasks = {task};
    facts.hand_over_wishes = {
        {{1}, 1, {Noun::kAction, 1}, {2}, date(2026, 9, 23), "Nav mans darbs", {}, {}, {}},
        {{2}, 1, {Noun::kAction, 3}, {2}, date(2026, 9, 23), "Nav mans", date(2026, 9, 24), {}, "Citu nav"}};
    make_plan();
    add_action(1, 2, "Veikt klientu aptauju par informācijas saprotamību", date(2026, 11, 30));
    add_action(2, 2, "Apmācīt 12 darbiniekus darbam ar <b>kalendāru</b> & tālruni", date(2026, 8, 31));
    add_action(3, 2, "Iekārtot pieņemšanas vietu klientiem ar kustību traucējumiem", date(2026, 10, 30));
    Request request;
    request.id = {1}, request.person = {2}, request.quarter = quarter, request.due = date(2026, 10, 7);
    facts.requests = {request};
    add_report();
    add_news();
    add_meeting(1), add_meeting(2);
    facts.meetings.back().cancelled = true;
    add_wish(1, WishState::kAsked), add_wish(2, WishState::kGranted), add_wish(3, WishState::kRefused);
}

// What was sent to the staff, a certificate, the law's limit, and somebody who left with an action.
void LetterService::add_news() {
    facts.agency.legal_limit_applies = true;
    facts.agency.last_assessed_on = date(2023, 11, 20);
    facts.certificates = {{{1}, 1, "iso-9001", "LV-2024/117", "", date(2023, 12, 1), date(2026, 9, 1), {}}};
    for (auto kind :
         {PublicationKind::kCycle, PublicationKind::kResults, PublicationKind::kPlan, PublicationKind::kQuarter}) {
        const auto id = static_cast<std::int64_t>(facts.publications.size() + 1);
        facts.publications.push_back({{id},
                                      1,
                                      kind,
                                      {1},
                                      kind == PublicationKind::kQuarter ? quarter.previous().text() : "",
                                      "Kolēģi, paldies par darbu!\n\nJautājiet, ja kas nav skaidrs.",
                                      today,
                                      {1}});
    }
    facts.people.push_back(person(4, "Pēteris Liepa"));
    facts.people.back().left_on = date(2026, 9, 21);
    add_action(4, 4, "Izveidot brīvprātīgo darba kārtību", date(2026, 9, 11));
    add_action(5, 3, "Atjaunot dienesta mājaslapu", date(2026, 5, 29));
    facts.actions.back().state = ActionState::kVerified;
    facts.actions.back().state_on = date(2026, 5, 20);
}

void LetterService::make_plan() {
    Plan plan;
    plan.id = {1}, plan.cycle = {1}, plan.title = "Pilnveides plāns 2025.–2026. gadam";
    plan.period_from = date(2025, 1, 1), plan.period_to = date(2026, 12, 31), plan.in_force_from = date(2025, 1, 10);
    facts.plans = {plan};
    PlanVersion version;
    version.id = {1}, version.plan = {1}, version.state = VersionState::kApproved;
    version.submitted_on = date(2025, 1, 7), version.decided_on = date(2025, 1, 10);
    facts.versions = {version};
    facts.priorities = {{{1}, 1, {1}, {1}, 1, "Pieejamība", ""}};
    facts.goals = {{{1}, 1, {1}, {1}, {1}, 2, "Saprotama informācija", "", "", {}}};
}

void LetterService::add_action(std::int64_t id, std::int64_t owner, const std::string& title, Date deadline) {
    Action action;
    action.id = {id}, action.plan = {1}, action.title = title, action.owner = {owner};
    action.approved_deadline = action.deadline = deadline, action.state = ActionState::kInProgress;
    action.state_on = date(2026, 9, 1), action.state_reason = "pievienojiet sarakstu";
    facts.actions.push_back(action);
    PlannedAction planned;
    planned.id = {id}, planned.plan_version = {1}, planned.action = {id}, planned.goal = {1};
    planned.order = static_cast<int>(id), planned.title = title, planned.owner = Id<Person>{owner},
    planned.deadline = deadline;
    facts.planned_actions.push_back(planned);
}

void LetterService::add_report() {
    ProgressReport report;
    report.id = {1}, report.action = {1}, report.request = {9}, report.quarter = quarter.previous(),
    report.percent = 30;
    report.done = "ATZIME-VIENS", report.obstacle = "ATZIME-DIVI", report.alternative = "ATZIME-TRIS";
    facts.reports = {report};
}

// Of Jānis and Anna, called by the leader.
void LetterService::add_meeting(std::int64_t id) {
    Meeting meeting;
    meeting.id = {id}, meeting.kind = MeetingKind::kTraining, meeting.title = "Apmācība par pašnovērtējumu";
    meeting.day = date(2026, 10, 14), meeting.starts = std::chrono::minutes{600};
    meeting.length = std::chrono::minutes{90}, meeting.place = "Lielā zāle, 2. stāvs";
    meeting.agenda = "1. Metodika\n2. Jautājumi", meeting.called_by = {1}, meeting.changed_on = date(2026, 9, 24);
    facts.meetings.push_back(meeting);
    for (std::int64_t guest : {2, 3}) facts.guests.push_back({{id * 10 + guest}, 1, {id}, {guest}, today, 0, {}});
}

void LetterService::add_wish(std::int64_t id, WishState state) {
    DeadlineWish wish;
    wish.id = {id}, wish.action = {id}, wish.wanted = date(2026, 12, 15), wish.asked_by = {2},
    wish.reason = "ATZIME-CETRI";
    wish.state = state, wish.word = state == WishState::kAsked ? "" : "Vienojāmies sanāksmē";
    wish.decided_on = date(2026, 9, 20);
    facts.wishes.push_back(wish);
}

Notice LetterService::notice(NoticeKind kind, std::int64_t id) const {
    const auto* line = std::ranges::find(kSubjects, kind, &std::pair<NoticeKind, Subject>::first);
    Notice notice;
    notice.key = {kind, {Noun::kAction, id}, quarter.text(), 0, {2}};
    if (line != std::end(kSubjects)) notice.key.subject = line->second;
    return notice;
}

Composed LetterService::letter(const std::vector<Notice>& notices, std::size_t to) const {
    return compose({languages, lv, en, catalogue, url}, facts, facts.people[to], notices, today);
}

}  // namespace pilnveide::web::test
