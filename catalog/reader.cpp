#include "catalog/reader.h"

#include "catalog/embedded.h"
#include "catalog/strict_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

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

void read_framework(StrictTable table, Framework& framework) {
    framework.id = table.text("id");
    framework.version = table.text("version");
    framework.title = table.both("title");
    framework.licence = table.text("licence");
    framework.source = table.both("source");
    table.number("criteria", 1, 20);
    table.close();
}

TaskGuide read_task(StrictTable& table) {
    TaskGuide task;
    task.number = table.number("number", 1, kTasks);
    task.title = table.both("title");
    task.short_title = table.both("short_title");
    task.purpose = table.both("purpose");
    task.steps = table.list_of_both("steps");
    task.inputs = table.list_of_both("inputs");
    task.outputs = table.list_of_both("outputs");
    task.who = table.both("who");
    task.duration = table.both("duration");
    task.owner = table.text("owner");
    if (task.owner != "director" && task.owner != "leader")
        table.found(table.node().get("owner"), "'owner' must be \"director\" or \"leader\"");
    task.working_days = table.number_or("working_days", 1, 500, 0);
    task.calendar_days_per_criterion = table.number_or("calendar_days_per_criterion", 1, 60, 0);
    task.gates = table.list("gates");
    for (const auto& gate : task.gates)
        if (std::ranges::find(kGates, gate) == kGates.end())
            table.found(table.node().get("gates"), fmt::format("no gate is called '{}'", gate));
    table.close();
    return task;
}

void read_process(StrictTable table, Framework& framework) {
    int next_phase = 1;
    int next_task = 1;
    for (auto& row : table.tables("phase")) {
        Phase phase;
        phase.number = row.number("number", 1, 9);
        if (phase.number != next_phase++)
            row.found(row.node().get("number"), "phases must be numbered 1, 2, 3 in order");
        phase.title = row.both("title");
        for (auto& task_row : row.tables("task")) {
            auto task = read_task(task_row);
            if (task.number != next_task++)
                task_row.found(task_row.node().get("number"),
                               fmt::format("this must be task {}: numbers go in order, none twice", next_task - 1));
            phase.tasks.push_back(std::move(task));
        }
        row.close();
        framework.phases.push_back(std::move(phase));
    }
    if (next_task != kTasks + 1)
        table.found(nullptr, fmt::format("the process must have {} tasks; it has {}", kTasks, next_task - 1));
    table.close();
}

void read_self_check(StrictTable table, Framework& framework) {
    for (const std::string key : {"plan", "change"}) {
        int next = 1;
        for (auto& row : table.tables(key)) {
            SelfCheckQuestion question{row.number("number", 1, 99), key == "change", row.both("text")};
            if (question.number != next++) row.found(row.node().get("number"), "questions must be numbered in order");
            row.close();
            framework.self_check.push_back(std::move(question));
        }
    }
    table.close();
}

using Part = void (*)(StrictTable, Framework&);
constexpr std::array<std::pair<std::string_view, Part>, 3> kParts{{
    {"framework.toml", read_framework},
    {"process.toml", read_process},
    {"self_check.toml", read_self_check},
}};

}  // namespace

const TaskGuide& Framework::task(int number) const {
    for (const auto& phase : phases)
        for (const auto& task : phase.tasks)
            if (task.number == number) return task;
    return phases.front().tasks.front();
}

Reading read(const std::vector<Source>& sources) {
    Reading reading;
    Framework framework;
    for (const auto& [name, part] : kParts) {
        auto source = std::ranges::find(sources, name, &Source::name);
        if (source == sources.end()) {
            reading.findings.push_back({std::string(name), 0, "this file is missing"});
            continue;
        }
        try {
            auto table = toml::parse(source->text, source->name);
            part(StrictTable(table, source->name, reading.findings), framework);
        } catch (const toml::parse_error& error) {
            reading.findings.push_back(
                {source->name, static_cast<int>(error.source().begin.line), std::string(error.description())});
        }
    }
    for (const auto& source : sources)
        if (std::ranges::none_of(kParts, [&](const auto& part) { return part.first == source.name; }))
            reading.findings.push_back({source.name, 0, "no part of a framework is called this"});
    if (reading.findings.empty()) reading.framework = std::move(framework);
    return reading;
}

std::vector<Source> sources_in(const std::filesystem::path& folder) {
    std::vector<Source> sources;
    std::error_code nothing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, nothing)) {
        if (entry.path().extension() != ".toml") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        sources.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
    }
    return sources;
}

std::vector<Source> built_in() {
    std::vector<Source> sources;
    for (const auto& file : embedded_catalog()) sources.push_back({std::string(file.name), std::string(file.bytes)});
    return sources;
}

}  // namespace pilnveide::catalog
