#include "catalog/numbering.h"
#include "catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pilnveide::catalog {
namespace {

constexpr int kTasks = 10;

// The gates that the rules know (workflow/cycle/gate.h holds the same names; a test compares them).
constexpr std::array kGates{
    "directors_decision",
    "scope",
    "standard",
    "leader_appointed",
    "staff_told",
    "stakeholders_told",
    "group_set",
    "group_leader",
    "trained",
    "evidence_list",
    "terms_agreed",
    "trial_scoring",
    "all_submitted",
    "subcriteria_agreed",
    "criteria_agreed",
    "indicators",
    "report_approved",
    "results_announced",
    "actions_owned",
    "goals_smart",
    "self_check",
    "plan_approved",
    "presented",
    "visibility_decided",
    "actions_closed",
    "reviews_held",
    "effect_checked",
    "next_cycle_decided",
};

constexpr std::array<std::string_view, 2> kOwners{"director", "leader"};

TaskGuide read_task(StrictTable& row, int number) {
    TaskGuide task;
    task.number = row.number("number", 1, kTasks);
    if (task.number != number)
        row.found("number", fmt::format("this must be task {}: numbers go in order, none twice", number));
    task.title = row.both("title");
    task.short_title = row.both("short_title");
    task.purpose = row.both("purpose");
    task.steps = row.list_of_both("steps");
    task.inputs = row.list_of_both("inputs");
    task.outputs = row.list_of_both("outputs");
    task.who = row.both("who");
    task.duration = row.both("duration");
    task.owner = row.text("owner");
    if (std::ranges::find(kOwners, task.owner) == kOwners.end())
        row.found("owner", "'owner' must be \"director\" or \"leader\"");
    if (row.has("working_days")) task.working_days = row.number("working_days", 1, 500);
    if (row.has("calendar_days_per_criterion"))
        task.calendar_days_per_criterion = row.number("calendar_days_per_criterion", 1, 60);
    task.gates = row.list("gates");
    for (const auto& gate : task.gates)
        if (std::ranges::find(kGates, gate) == kGates.end())
            row.found("gates", fmt::format("no gate is called '{}'", gate));
    row.close();
    return task;
}

}  // namespace

void read_process(StrictTable& table, Draft& draft) {
    int tasks = 0;
    Numbering phases;
    for (auto& row : table.tables("phase")) {
        Phase phase{phases.whole(row), row.both("title"), {}};
        for (auto& task : row.tables("task")) phase.tasks.push_back(read_task(task, ++tasks));
        row.close();
        draft.framework.phases.push_back(std::move(phase));
    }
    if (tasks != kTasks) table.found({}, fmt::format("the process must have {} tasks; it has {}", kTasks, tasks));
}

void read_self_check(StrictTable& table, Draft& draft) {
    for (const std::string key : {"plan", "change"}) {
        Numbering numbers;
        for (auto& row : table.tables(key)) {
            draft.framework.self_check.push_back({numbers.whole(row), key == "change", row.both("text")});
            row.close();
        }
    }
}

}  // namespace pilnveide::catalog
