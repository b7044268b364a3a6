#include "catalog/framework.h"

#include <cassert>

namespace pilnveide::catalog {
namespace {

template <class Found>
const Found* within(const std::vector<Found>& all, std::string_view number) {
    for (const auto& one : all)
        if (one.number == number) return &one;
    return nullptr;
}

}  // namespace

const TaskGuide& Framework::task(int number) const {
    for (const auto& phase : phases)
        for (const auto& task : phase.tasks)
            if (task.number == number) return task;
    assert(!"a framework with a process has all ten tasks");
    return phases.front().tasks.front();
}

const Criterion* Framework::criterion(std::string_view number) const {
    for (const auto& criterion : criteria)
        if (std::to_string(criterion.number) == number) return &criterion;
    return nullptr;
}

const Subcriterion* Framework::subcriterion(std::string_view number) const {
    for (const auto& criterion : criteria)
        if (const auto* found = within(criterion.subcriteria, number)) return found;
    return nullptr;
}

const Practice* Framework::practice(std::string_view number) const {
    for (const auto& criterion : criteria)
        for (const auto& subcriterion : criterion.subcriteria)
            if (const auto* found = within(subcriterion.practices, number)) return found;
    return nullptr;
}

const IndicatorGroup* Framework::group(std::string_view number) const {
    for (const auto& criterion : criteria)
        for (const auto& subcriterion : criterion.subcriteria)
            if (const auto* found = within(subcriterion.groups, number)) return found;
    return nullptr;
}

const Indicator* Framework::indicator(std::string_view number) const {
    for (const auto& criterion : criteria)
        for (const auto& subcriterion : criterion.subcriteria)
            for (const auto& group : subcriterion.groups)
                if (const auto* found = within(group.indicators, number)) return found;
    return nullptr;
}

const Section* Framework::section(std::string_view number) const {
    for (const auto& section : sections)
        if (std::to_string(section.number) == number) return &section;
    return nullptr;
}

const Requirement* Framework::requirement(std::string_view number) const {
    for (const auto& section : sections)
        if (const auto* found = within(section.requirements, number)) return found;
    return nullptr;
}

}  // namespace pilnveide::catalog
