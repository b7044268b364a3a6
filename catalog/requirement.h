#pragma once

#include "catalog/text.h"

#include <string>
#include <vector>

namespace pilnveide::catalog {

enum class Answers { kEmployer, kWorker, kBoth };  // who answers for it

// One requirement of a quality evaluation: answered yes, partly, no or not applicable, with a comment.
struct Requirement {
    std::string number;  // "4.3"
    Answers answers{};
    Text text;
    std::vector<Text> items;  // its parts, where it has any
};

struct Section {
    int number = 0;
    Text title;
    std::vector<Requirement> requirements;
};

// Something that is due again and again: "quality_evaluation" every 12 months. `condition` says for whom or when.
struct Cadence {
    std::string id;
    int months = 0;  // at the latest after so many
    Text title;
    Text condition;
};

// A horizon of the list of works and purchases that an evaluation leads to.
struct WorksHorizon {
    std::string id;  // "short", "long"
    int years = 0;
    Text title;
    Text text;
};

struct Regulation {
    std::string number;
    Text title;
};

// The recommended internal regulations of one area. What holds for all of them is Framework::regulation_rules.
struct RegulationArea {
    int number = 0;
    Text title;
    std::vector<Regulation> regulations;
};

}  // namespace pilnveide::catalog
