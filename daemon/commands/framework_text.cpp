#include "daemon/commands/framework_text.h"

#include "catalog/numbered.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace catalog;

template <class Number>
void print_line(std::ostream& out, int depth, Number number, const Text& title) {
    fmt::print(out, "{:{}}{} {} / {}\n", "", depth * 2, number, title.lv, title.en);
}

void print_text(std::ostream& out, const Text& text) { fmt::print(out, "\n{}\n\n{}\n", text.lv, text.en); }

void print_list(std::ostream& out, std::string_view heading, const std::vector<Text>& texts) {
    if (texts.empty()) return;
    fmt::print(out, "\n{}\n", heading);
    for (const auto& text : texts) fmt::print(out, "- {} / {}\n", text.lv, text.en);
}

void print_within(std::ostream& out, int depth, const IndicatorGroup& group) {
    print_line(out, depth, group.number, group.title);
    for (const auto& indicator : group.indicators) print_line(out, depth + 1, indicator.number, indicator.title);
}

void print_within(std::ostream& out, int depth, const Subcriterion& subcriterion) {
    print_line(out, depth, subcriterion.number, subcriterion.title);
    for (const auto& practice : subcriterion.practices)
        print_line(out, depth + 1, practice.number + (practice.base ? " *" : ""), practice.title);
    for (const auto& group : subcriterion.groups) print_within(out, depth + 1, group);
}

// One found noun, with all that it holds.
struct Shown {
    std::ostream& out;
    const Framework& framework;

    void operator()(const Criterion* criterion) const {
        print_line(out, 0, fmt::format("{}.", criterion->number), criterion->title);
        print_text(out, criterion->description);
        print_list(out, "It looks at:", criterion->aspects);
        print_list(out, "Questions to guide the talk:", criterion->questions);
        fmt::print(out, "\n");
        for (const auto& subcriterion : criterion->subcriteria) print_within(out, 0, subcriterion);
        if (criterion->enabler) fmt::print(out, "\n* in the base standard, too\n");
    }

    void operator()(const Subcriterion* subcriterion) const { print_within(out, 0, *subcriterion); }

    void operator()(const Practice* practice) const {
        print_line(out, 0, practice->number, practice->title);
        print_text(out, practice->text);
        if (practice->base_variant()) {
            fmt::print(out, "\nBase standard:\n");
            print_text(out, practice->base_text);
        } else {
            fmt::print(out, "\n{}\n", practice->base ? "Base standard: the same text." : "Optimal standard only.");
        }
        for (const auto& type : framework.evidence)
            if (std::ranges::find(type.practices, practice->number) != type.practices.end())
                fmt::print(out, "{}: {} / {}\n", type.id, type.title.lv, type.title.en);
    }

    void operator()(const IndicatorGroup* group) const { print_within(out, 0, *group); }

    void operator()(const Indicator* indicator) const {
        print_line(out, 0, indicator->number, indicator->title);
        for (const auto& unit : framework.units)
            if (unit.id == indicator->unit) fmt::print(out, "{} / {}\n", unit.title.lv, unit.title.en);
    }

    void operator()(const Section* section) const {
        print_line(out, 0, fmt::format("{}.", section->number), section->title);
        for (const auto& requirement : section->requirements) print_line(out, 1, requirement.number, requirement.text);
    }

    void operator()(const Requirement* requirement) const {
        print_line(out, 0, requirement->number, requirement->text);
        print_list(out, "Its parts:", requirement->items);
    }
};

void print_count(std::ostream& out, std::string_view what, std::size_t count) {
    if (count > 0) fmt::print(out, "{}: {}\n", what, count);
}

void print_counts(std::ostream& out, const Framework& framework) {
    print_count(out, "Scales", framework.scales.size());
    print_count(out, "Evidence types", framework.evidence.size());
    print_count(out, "Terms", framework.glossary.size());
    print_count(out, "Self-check questions", framework.self_check.size());
    print_count(out, "Survey rules", framework.survey_rules.size());
    print_count(out, "Benchmarking stages", framework.benchmarking.stages.size());
    print_count(out, "Advice on change", framework.change.advice.size());
    print_count(out, "Areas of regulations", framework.regulations.size());
    print_count(out, "Rules for regulations", framework.regulation_rules.size());
    print_count(out, "Bridges", framework.bridges.size());
}

}  // namespace

bool print(std::ostream& out, const Framework& framework) {
    fmt::print(out, "{} {}\n{} / {}\n{} / {}\n\n", framework.id, framework.version, framework.title.lv,
               framework.title.en, framework.source.lv, framework.source.en);
    for (const auto& phase : framework.phases) {
        print_line(out, 0, fmt::format("{}.", phase.number), phase.title);
        for (const auto& task : phase.tasks) print_line(out, 1, fmt::format("{:>2}.", task.number), task.title);
    }
    if (!framework.phases.empty()) fmt::print(out, "\n");
    for (const auto& criterion : framework.criteria) {
        print_line(out, 0, fmt::format("{}.", criterion.number), criterion.title);
        for (const auto& subcriterion : criterion.subcriteria)
            print_line(out, 1, subcriterion.number, subcriterion.title);
    }
    for (const auto& section : framework.sections)
        print_line(out, 0, fmt::format("{}.", section.number), section.title);
    for (const auto& certificate : framework.certificates) print_line(out, 0, certificate.id, certificate.title);
    print_counts(out, framework);
    return true;
}

bool print(std::ostream& out, const Framework& framework, std::string_view number) {
    auto found = numbered(framework, number);
    if (found) std::visit(Shown{out, framework}, *found);
    return found.has_value();
}

}  // namespace pilnveide::daemon
