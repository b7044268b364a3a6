#include "workflow/announcing/publication_acts.h"

#include "tests/workflow/support/plan_facts.h"
#include "workflow/cycle/progress.h"
#include "workflow/cycle/task_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr std::string_view kWords = "Februārī sākam pašnovērtējumu.";

// The office with addresses and a cycle whose first task is completed.
struct Telling : PlanOffice {
    Telling() {
        for (auto& person : facts.people) person.email = "kads@dienests.example";
        for (int number = 1; number <= 10; ++number) {
            Task row;
            row.id = ids.make<Task>();
            row.version = 1;
            row.cycle = cycle;
            row.number = number;
            row.due = today + days{number};
            facts.tasks.push_back(row);
        }
        task(1).completed_at = Instant{today.time_since_epoch()};
    }

    Task& task(int number) {
        return *std::ranges::find_if(facts.tasks, [&](const Task& one) { return one.number == number; });
    }
    [[nodiscard]] Told told(PublicationKind kind) const { return {kind, cycle, {}}; }
    [[nodiscard]] bool is_met(Gate gate) {
        const auto& gates = task_view(facts, task(task_of(gate)), today).gates;
        return std::ranges::find(gates, gate, &GateView::gate)->met;
    }
    void record(Gate gate) {
        GateInput input;
        input.done_on = today;
        keep(record_gate(as(director), cycle, gate, input));
    }
    Result<Change> announce(Id<Person> by, std::string_view text = kWords, bool confirmed = false) {
        return publish(as(by), told(PublicationKind::kCycle), std::string{text}, confirmed);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(publications, Telling)

BOOST_AUTO_TEST_CASE(leader_and_director_publish_and_nobody_else) {
    for (auto by : {administrator, clerk, members[0]}) BOOST_TEST(refused(announce(by), Refusal::Kind::kNotAllowed));
    BOOST_TEST(announce(director).has_value());
    const auto change = keep(announce(leader));
    BOOST_TEST(tells(change, "publication.sent"));
    const auto& sent = facts.publications.front();
    BOOST_TEST(sent.text == kWords);
    BOOST_TEST((sent.by == leader && sent.sent_on == today));
    BOOST_TEST(refused(publish(as(leader), {PublicationKind::kCycle, Id<Cycle>{999}, {}}, "x", false),
                       Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(the_history_keeps_no_words_of_it) {
    const auto change = keep(announce(leader));
    for (const auto& [name, value] : change.events.front().details)
        BOOST_TEST(value.find("sākam") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_announcement_meets_its_gate_and_results_meet_theirs) {
    BOOST_TEST(!is_met(Gate::kStaffTold));
    keep(announce(leader));
    BOOST_TEST(is_met(Gate::kStaffTold));
    BOOST_TEST(!is_met(Gate::kResultsAnnounced));
    record(Gate::kReportApproved);
    keep(publish(as(leader), told(PublicationKind::kResults), "Mūsu stiprā puse ir cilvēki.", false));
    BOOST_TEST(is_met(Gate::kResultsAnnounced));
    BOOST_TEST(!is_met(Gate::kStakeholdersTold));
}

BOOST_AUTO_TEST_CASE(another_cycle_needs_its_own_announcement) {
    keep(announce(leader));
    const auto other = add_cycle();
    BOOST_TEST(!published(facts, {PublicationKind::kCycle, other, {}}));
    BOOST_TEST(published(facts, told(PublicationKind::kCycle)));
}

BOOST_AUTO_TEST_CASE(words_are_needed_for_announcement_and_results_and_are_checked) {
    BOOST_TEST(refused(announce(leader, "  "), Problem::kMissing, "text"));
    BOOST_TEST(refused(announce(leader, std::string(4001, 'a')), Problem::kTooLong, "text"));
    BOOST_TEST(refused(announce(leader, "a\x01"), Problem::kControlCharacter, "text"));
    record(Gate::kReportApproved);
    BOOST_TEST(refused(publish(as(leader), told(PublicationKind::kResults), "", false), Problem::kMissing, "text"));
}

BOOST_AUTO_TEST_CASE(each_waits_for_what_it_tells_of) {
    task(1).completed_at.reset();
    BOOST_TEST(refused(announce(leader), Problem::kTaskLocked));
    BOOST_TEST(refused(publish(as(leader), told(PublicationKind::kResults), "x", false), Problem::kGateMissing));
    BOOST_TEST(refused(publish(as(leader), told(PublicationKind::kPlan), "", false), Problem::kGateMissing));
    BOOST_TEST(
        refused(publish(as(leader), {PublicationKind::kQuarter, cycle, "2026-Q1"}, "", false), Problem::kWrongState));
    BOOST_TEST(
        refused(publish(as(leader), {PublicationKind::kQuarter, cycle, "soon"}, "", false), Problem::kWrongState));
}

BOOST_AUTO_TEST_CASE(the_plan_is_published_when_it_is_approved_and_it_was_decided_who_may_see_it) {
    bring_into_force();
    const auto publish_plan = [&] { return publish(as(leader), told(PublicationKind::kPlan), "", false); };
    BOOST_TEST(refused(publish_plan(), Problem::kGateMissing));
    record(Gate::kVisibilityDecided);
    keep(publish_plan());
}

BOOST_AUTO_TEST_CASE(a_closed_quarter_is_summed_up_once_each) {
    bring_into_force();
    const Quarter quarter{2026, 1};
    today = date(2026, 4, 20);
    ReviewInput review;
    review.held_on = today;
    keep(close_review(as(leader), quarter, review));
    const Told first{PublicationKind::kQuarter, cycle, quarter.text()};
    keep(publish(as(leader), first, "", false));
    BOOST_TEST(!published(facts, {PublicationKind::kQuarter, cycle, "2026-Q2"}));
    BOOST_TEST(published(facts, first));
}

BOOST_AUTO_TEST_CASE(what_was_sent_is_sent_again_only_on_another_day_with_words_and_confirmed) {
    keep(announce(leader));
    BOOST_TEST(refused(announce(leader, "Citiem vārdiem.", true), Problem::kSentToday));
    today += days{3};
    BOOST_TEST(refused(announce(leader, "Citiem vārdiem."), Refusal::Kind::kConfirm));
    BOOST_TEST(refused(announce(leader, "", true), Problem::kMissing, "text"));
    keep(announce(leader, "Citiem vārdiem.", true));
    BOOST_TEST(published(facts, told(PublicationKind::kCycle))->text == "Citiem vārdiem.");
}

BOOST_AUTO_TEST_CASE(it_reaches_who_works_here_has_an_address_and_wants_news_but_not_its_sender) {
    const auto everybody = facts.people.size();
    facts.people[4].email.clear();
    facts.people[5].news = false;
    facts.people[6].left_on = today;
    facts.people[7].entered_on = today + days{1};
    const auto draft = draft_publication(told(PublicationKind::kCycle), "", as(leader).by, today);
    const auto all = readers(facts, draft);
    BOOST_TEST(all.size() == everybody - 5);
    BOOST_TEST(std::ranges::count(all, leader) == 0);
}

BOOST_AUTO_TEST_CASE(a_letter_to_nobody_is_not_sent) {
    for (auto& person : facts.people)
        if (person.id != leader) person.email.clear();
    BOOST_TEST(refused(announce(leader), Problem::kNobodyHears));
}

BOOST_AUTO_TEST_CASE(every_kind_has_one_name) {
    for (auto kind :
         {PublicationKind::kCycle, PublicationKind::kResults, PublicationKind::kPlan, PublicationKind::kQuarter})
        BOOST_TEST((publication_kind_from_name(publication_kind_name(kind)) == kind));
    BOOST_TEST(!publication_kind_from_name("gossip"));
}

BOOST_AUTO_TEST_SUITE_END()
