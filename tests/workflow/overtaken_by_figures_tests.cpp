#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/working_calendar.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/notices/pass.h"
#include "workflow/notices/policy_acts.h"
#include "workflow/quarter/report_acts.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

class Counted : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 100'000;
};

// S-08: figures are edited so that new days lie in the past.
struct Case : SmallAgency {
    Counted ids;

    Acting by_leader(Date today) {
        return {facts, By{leader, {}}, instant_of(today, std::chrono::hours{10}), today, ids};
    }
    void edit(Date today, const std::function<void(PolicyInput&)>& how) {
        auto input = policy_of(facts.agency);
        how(input);
        auto changed = set_policy(by_leader(today), input);
        BOOST_REQUIRE(changed.has_value());
        BOOST_REQUIRE(!changed->events.empty());
        apply(facts, *changed);
    }
    void edit(Date today, int Policy::*figure, int value) {
        edit(today, [&](PolicyInput& input) { input.policy.*figure = value; });
    }
    // The scheduler's day: requests are opened, and what is owed is said.
    Said on(Date today) {
        apply(facts, open_requests(by_leader(today)));
        return told(*this, say(today));
    }
    // Every day of a span; what was said, with its day.
    Said over(Date from, Date to) {
        Said all;
        for (Date day = from; day <= to; day += days{1})
            for (const auto& one : on(day)) all.push_back(iso(day) + " " + one);
        return all;
    }
    // Of the newest of this kind and step.
    WhyNot why(NoticeKind kind, int step) {
        WhyNot newest = WhyNot::kNone;
        for (const auto& [key, notice] : ledger.all())
            if (key.kind == kind && key.step == step) newest = notice.why_not;
        return newest;
    }
    // What was said about actions, and not about quarters.
    Said about_actions(Date from, Date to) {
        auto all = over(from, to);
        std::erase_if(all, [](const std::string& one) { return one.find(" action_") == std::string::npos; });
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(overtaken_by_figures, Case)

BOOST_AUTO_TEST_CASE(an_earlier_first_reminder_is_missed_and_the_second_comes) {
    action(anna, date(2026, 10, 30));
    over(date(2026, 9, 1), date(2026, 10, 12));
    edit(date(2026, 10, 12), &Policy::due_first, 20);  // its day is 2 October now
    BOOST_TEST(on(date(2026, 10, 12)).empty());
    BOOST_TEST((why(NoticeKind::kActionDue, 1) == WhyNot::kFiguresSet));
    BOOST_TEST((about_actions(date(2026, 10, 13), date(2026, 10, 30)) == Said{"2026-10-27 action_due 2 to Anna"}));
}

BOOST_AUTO_TEST_CASE(an_earlier_second_reminder_is_missed_and_overdue_comes) {
    action(anna, date(2026, 10, 30));
    over(date(2026, 9, 1), date(2026, 10, 23));
    edit(date(2026, 10, 23), &Policy::due_second, 8);
    BOOST_TEST(on(date(2026, 10, 23)).empty());
    BOOST_TEST((why(NoticeKind::kActionDue, 2) == WhyNot::kFiguresSet));
    BOOST_TEST((about_actions(date(2026, 10, 24), date(2026, 11, 2)) == Said{"2026-11-02 action_overdue 1 to Anna"}));
}

BOOST_AUTO_TEST_CASE(an_earlier_overdue_letter_is_missed_and_the_weekly_one_comes) {
    edit(date(2026, 9, 1), &Policy::overdue_first, 4);
    action(anna, date(2026, 9, 30));
    over(date(2026, 9, 2), date(2026, 10, 4));
    edit(date(2026, 10, 4), &Policy::overdue_first, 1);
    BOOST_TEST(on(date(2026, 10, 4)).empty());
    BOOST_TEST((why(NoticeKind::kActionOverdue, 1) == WhyNot::kFiguresSet));
    const auto next = over(date(2026, 10, 5), date(2026, 10, 8));
    BOOST_TEST((std::ranges::count(next, "2026-10-08 action_overdue 2 to Anna") == 1));
}

BOOST_AUTO_TEST_CASE(an_earlier_escalation_to_the_leader_is_missed_and_the_director_hears_in_time) {
    action(anna, date(2026, 9, 30));
    over(date(2026, 9, 1), date(2026, 10, 5));
    edit(date(2026, 10, 5), &Policy::escalate_leader, 2);
    BOOST_TEST(on(date(2026, 10, 5)).empty());
    BOOST_TEST((why(NoticeKind::kActionEscalation, 1) == WhyNot::kFiguresSet));
    const auto next = over(date(2026, 10, 6), date(2026, 10, 14));
    BOOST_TEST((std::ranges::count(next, "2026-10-14 action_escalation 2 to Direktore") == 1));
}

BOOST_AUTO_TEST_CASE(an_earlier_escalation_to_the_director_is_missed) {
    action(anna, date(2026, 9, 30));
    over(date(2026, 9, 1), date(2026, 10, 12));
    edit(date(2026, 10, 12), &Policy::escalate_director, 6);
    BOOST_TEST(on(date(2026, 10, 12)).empty());
    BOOST_TEST((why(NoticeKind::kActionEscalation, 2) == WhyNot::kFiguresSet));
}

BOOST_AUTO_TEST_CASE(a_quarter_that_should_have_been_asked_by_now_is_asked_from_the_next_day_on) {
    action(anna, date(2027, 9, 30));
    over(date(2026, 7, 1), date(2026, 9, 18));
    edit(date(2026, 9, 18), &Policy::request_before, 15);
    BOOST_TEST(on(date(2026, 9, 18)).empty());
    BOOST_TEST((on(date(2026, 9, 19)) == Said{"progress_request 0 to Anna"}));
}

BOOST_AUTO_TEST_CASE(an_earlier_second_nudge_is_missed) {
    action(anna, date(2027, 9, 30));
    over(date(2026, 9, 1), date(2026, 10, 12));  // due on 7 October, nudged
    edit(date(2026, 10, 12), &Policy::nudge_after, 2);
    BOOST_TEST(on(date(2026, 10, 12)).empty());
    BOOST_TEST((why(NoticeKind::kProgressNudge, 2) == WhyNot::kFiguresSet));
    BOOST_TEST((over(date(2026, 10, 13), date(2026, 10, 20)) ==
                Said{"2026-10-14 quarter_digest 0 to Direktore", "2026-10-14 quarter_digest 0 to Vadītāja"}));
}

BOOST_AUTO_TEST_CASE(an_earlier_silence_list_and_an_earlier_digest_are_missed) {
    action(anna, date(2027, 9, 30));
    over(date(2026, 9, 1), date(2026, 10, 7));
    edit(date(2026, 10, 7), [](PolicyInput& input) {
        input.policy.report_due = 2;
        input.policy.review_due = 4;
    });
    BOOST_TEST(on(date(2026, 10, 7)).size() == 0u);
    BOOST_TEST((why(NoticeKind::kSilenceList, 0) == WhyNot::kFiguresSet));
    BOOST_TEST((why(NoticeKind::kQuarterDigest, 0) == WhyNot::kFiguresSet));
    BOOST_TEST((over(date(2026, 10, 8), date(2026, 10, 16)) == Said{"2026-10-14 progress_nudge 2 to Anna"}));
}

BOOST_AUTO_TEST_CASE(nudges_of_the_director_go_on_by_the_new_figure_whichever_way_it_moves) {
    over(date(2026, 2, 2), date(2026, 2, 2));
    submit(date(2026, 3, 2), leader);
    over(date(2026, 3, 2), date(2026, 3, 6));  // asked, and nudged on the 5th
    edit(date(2026, 3, 6), &Policy::approval_nudge, 1);
    BOOST_TEST(on(date(2026, 3, 6)).empty());
    BOOST_TEST((over(date(2026, 3, 7), date(2026, 3, 10)) ==
                Said{"2026-03-09 approval_nudge 5 to Direktore", "2026-03-10 approval_nudge 6 to Direktore"}));
    edit(date(2026, 3, 10), &Policy::approval_nudge, 4);
    BOOST_TEST((over(date(2026, 3, 10), date(2026, 3, 12)) == Said{"2026-03-12 approval_nudge 8 to Direktore"}));
}

BOOST_AUTO_TEST_CASE(earlier_prompts_for_the_next_cycle_are_missed) {
    over(date(2027, 10, 1), date(2027, 10, 20));
    edit(date(2027, 10, 20), &Policy::prompt_first, 90);
    BOOST_TEST(on(date(2027, 10, 20)).empty());
    BOOST_TEST((why(NoticeKind::kNextCyclePrompt, 1) == WhyNot::kFiguresSet));
    over(date(2027, 10, 21), date(2027, 11, 20));
    edit(date(2027, 11, 20), &Policy::prompt_second, 45);
    BOOST_TEST(on(date(2027, 11, 20)).empty());
    const auto next = over(date(2027, 11, 21), date(2027, 12, 31));
    BOOST_TEST((std::ranges::count(next, "2027-12-31 next_cycle_prompt 3 to Vadītāja") == 1));
}

BOOST_AUTO_TEST_CASE(the_switch_of_moved_days_moves_days_and_fires_nothing) {
    const Date deadline = date(2026, 6, 30);  // before it lie a moved free Monday and a worked Saturday
    action(anna, deadline);
    const Date by_law = WorkingCalendar{}.add_working_days(deadline, -10);
    const Date moved = WorkingCalendar{known_moved_days()}.add_working_days(deadline, -3);
    const Date moved_by_law = WorkingCalendar{}.add_working_days(deadline, -3);
    BOOST_REQUIRE((moved != moved_by_law));
    facts.agency.follows_moved_days = moved > moved_by_law;  // the later day is kept until the switch is moved
    const Date between = std::min(moved, moved_by_law);
    over(std::min(kInForce, by_law), between - days{1});
    edit(between, [](PolicyInput& input) { input.follows_moved_days = !input.follows_moved_days; });
    on(between);
    BOOST_TEST((why(NoticeKind::kActionDue, 2) == WhyNot::kFiguresSet));
}

BOOST_AUTO_TEST_CASE(what_was_planned_on_a_free_day_leaves_though_the_figures_were_edited_meanwhile) {
    struct Edit {
        int due_first;
        int due_second;
        int overdue_first;
    };
    // Deadline Friday 16 October; ten working days before is Friday the 2nd. On Saturday the 3rd the notice waits.
    for (const auto& edited : {Edit{4, 2, 1}, Edit{30, 3, 1}, Edit{30, 20, 1}, Edit{10, 3, 5}}) {
        Case one;
        one.action(one.anna, date(2026, 10, 16));
        auto planned = owed(one.facts, one.ledger, date(2026, 10, 2));
        std::erase_if(planned, [](const Notice& notice) { return notice.key.kind != NoticeKind::kActionDue; });
        BOOST_REQUIRE(planned.size() == 1u);
        one.edit(date(2026, 10, 3), [&](PolicyInput& input) {
            input.policy.due_first = edited.due_first;
            input.policy.due_second = edited.due_second;
            input.policy.overdue_first = edited.overdue_first;
        });
        BOOST_TEST(still_owed(one.facts, planned.front(), date(2026, 10, 5)), edited.due_first);
        const auto looked = look_again(one.facts, planned, date(2026, 10, 5));
        BOOST_TEST(looked.holding.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(a_planned_nudge_and_a_planned_weekly_letter_leave_though_the_new_figures_do_not_know_them) {
    submit(date(2026, 3, 2), leader);
    action(anna, date(2026, 1, 30));
    const auto planned = owed(facts, ledger, date(2026, 3, 5));
    const auto of = [&](NoticeKind kind) {
        return *std::ranges::find_if(planned, [&](const Notice& notice) {
            return notice.key.kind == kind && notice.state == NoticeState::kPlanned;
        });
    };
    const auto nudge = of(NoticeKind::kApprovalNudge);
    const auto weekly = of(NoticeKind::kActionOverdue);
    BOOST_TEST(nudge.key.step == 3);
    BOOST_TEST(weekly.key.step == 5);
    edit(date(2026, 3, 5), [](PolicyInput& input) {
        input.policy.approval_nudge = 5;
        input.policy.overdue_repeats = 1;
    });
    BOOST_TEST(still_owed(facts, nudge, date(2026, 3, 6)));
    BOOST_TEST(still_owed(facts, weekly, date(2026, 3, 6)));
}

BOOST_AUTO_TEST_CASE(what_no_figure_decides_is_said_on_the_day_of_the_edit_too) {
    over(date(2026, 2, 2), date(2026, 2, 2));
    edit(date(2026, 3, 2), &Policy::due_first, 20);
    submit(date(2026, 3, 2), leader);
    BOOST_TEST((on(date(2026, 3, 2)) == Said{"approval_wanted 0 to Direktore"}));
}

BOOST_AUTO_TEST_SUITE_END()
