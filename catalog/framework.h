#pragma once

#include "catalog/certificate.h"
#include "catalog/criterion.h"
#include "catalog/guidance.h"
#include "catalog/process.h"
#include "catalog/requirement.h"
#include "catalog/scale.h"
#include "catalog/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// A set of practices that an assessment may choose; `includes` names standards whose practices belong to it, too.
struct Standard {
    std::string id;  // "base", "optimal"
    Text title;
    Text rule;
    std::vector<std::string> includes;
};

// A methodology as data: an id, a version, and what it brings (catalog/README.md). Immutable once read. A part that the
// framework does not bring is empty.
struct Framework {
    std::string id;
    std::string version;
    Text title;
    std::string licence;
    Text source;
    std::vector<Standard> standards;
    std::vector<Phase> phases;
    std::vector<SelfCheckQuestion> self_check;  // the 10 for every plan, then the 15 for change
    std::vector<Criterion> criteria;
    std::vector<Unit> units;
    std::vector<Scale> scales;
    std::vector<EvidenceType> evidence;
    std::vector<Overlap> overlaps;
    std::vector<Term> glossary;
    std::vector<Advice> survey_rules;
    Benchmarking benchmarking;
    ChangeManagement change;
    std::vector<Section> sections;
    std::vector<Cadence> cadences;
    std::vector<WorksHorizon> works;
    std::vector<RegulationArea> regulations;
    std::vector<Advice> regulation_rules;  // what holds for every regulation: approval, numbers, readers, updates
    std::vector<Certificate> certificates;
    std::vector<Bridge> bridges;

    [[nodiscard]] const TaskGuide& task(int number) const;  // 1 to 10; every framework with a process has all ten

    // By number; null when there is none.
    [[nodiscard]] const Criterion* criterion(std::string_view number) const;
    [[nodiscard]] const Subcriterion* subcriterion(std::string_view number) const;
    [[nodiscard]] const Practice* practice(std::string_view number) const;
    [[nodiscard]] const IndicatorGroup* group(std::string_view number) const;
    [[nodiscard]] const Indicator* indicator(std::string_view number) const;
    [[nodiscard]] const Section* section(std::string_view number) const;
    [[nodiscard]] const Requirement* requirement(std::string_view number) const;
};

}  // namespace pilnveide::catalog
