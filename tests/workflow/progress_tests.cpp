#include "tests/workflow/support/running_cycle.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

struct PassingCycle : RunningCycle {
    void completed(std::initializer_list<int> numbers) {
        for (auto& task : facts.tasks)
            if (std::ranges::find(numbers, task.number) != numbers.end()) task.completed_at = as(director).now;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(at_the_start_only_task_one_is_open, PassingCycle) {
    BOOST_TEST((view(1).state == TaskState::kOpen));
    for (int number = 2; number <= 10; ++number) BOOST_TEST((view(number).state == TaskState::kLocked));
    BOOST_TEST(view(3).waits_for == 1);
    BOOST_TEST(view(10).waits_for == 8);
}

BOOST_FIXTURE_TEST_CASE(assessing_waits_for_both_announcing_and_training, PassingCycle) {
    completed({1, 3, 4});
    BOOST_TEST(view(5).waits_for == 2);
    completed({2});
    BOOST_TEST((view(5).state == TaskState::kOpen));
}

BOOST_FIXTURE_TEST_CASE(the_last_two_tasks_open_together, PassingCycle) {
    completed({1, 2, 3, 4, 5, 6, 7, 8});
    BOOST_TEST((view(9).state == TaskState::kOpen));
    BOOST_TEST((view(10).state == TaskState::kOpen));
}

BOOST_FIXTURE_TEST_CASE(a_task_is_overdue_after_the_next_working_day, PassingCycle) {
    today = view(1).task->due;
    BOOST_TEST((view(1).state == TaskState::kOpen));
    today += days{1};  // Friday
    BOOST_TEST((view(1).state == TaskState::kOverdue));
    BOOST_TEST(view(1).working_days_late == 1);
    today += days{3};  // Monday
    BOOST_TEST(view(1).working_days_late == 2);
}

BOOST_FIXTURE_TEST_CASE(a_deadline_on_a_holiday_is_overdue_after_the_next_working_day, PassingCycle) {
    for (auto& task : facts.tasks) task.due = date(2026, 1, 10);  // a Saturday
    today = date(2026, 1, 12);
    BOOST_TEST((view(1).state == TaskState::kOpen));
    today = date(2026, 1, 13);
    BOOST_TEST((view(1).state == TaskState::kOverdue));
    BOOST_TEST(view(1).working_days_late == 1);
}

BOOST_FIXTURE_TEST_CASE(locked_and_completed_tasks_are_never_overdue, PassingCycle) {
    completed({1});
    today += days{400};
    BOOST_TEST((view(1).state == TaskState::kCompleted));
    BOOST_TEST((view(2).state == TaskState::kOverdue));
    BOOST_TEST((view(5).state == TaskState::kLocked));
    BOOST_TEST(view(5).working_days_late == 0);
}

BOOST_AUTO_TEST_CASE(what_rests_on_a_task_follows_from_the_predecessors) {
    BOOST_TEST((resting_on(1) == std::vector{2, 3, 4, 5, 6, 7, 8, 9, 10}));
    BOOST_TEST((resting_on(2) == std::vector{5, 6, 7, 8, 9, 10}));
    BOOST_TEST((resting_on(8) == std::vector{9, 10}));
    BOOST_TEST(resting_on(9).empty());
    BOOST_TEST(resting_on(10).empty());
}
