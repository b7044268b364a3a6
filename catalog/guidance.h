#pragma once

#include "catalog/text.h"

#include <string>
#include <vector>

namespace pilnveide::catalog {

// A document or fact that usually supports a score, and the practices that it supports (facts.md, section 3).
struct EvidenceType {
    std::string id;  // "E01"
    std::string subcriterion;
    Text title;
    std::vector<std::string> printed;    // practice numbers as the document prints them
    std::vector<std::string> practices;  // the same after the rulings; each is in the catalogue
};

struct Term {
    int number = 0;
    Text title;
    Text definition;
    std::vector<std::string> forms;  // Latvian forms by which it stands in texts, where the beginning is not enough
    bool official = false;           // it stands in the methodology's own glossary
};

// Indicators that look at the same thing in two places: measured once, shown in both.
struct Overlap {
    std::vector<std::string> indicators;
    Text topic;
};

// One piece of advice in a numbered list: a survey rule, a hint on managing change.
struct Advice {
    int number = 0;
    Text text;
};

// A kind or a stage of comparing oneself with others.
struct BenchmarkingStep {
    int number = 0;
    Text title;
    Text content;
};

struct Benchmarking {
    Text principle;
    std::vector<BenchmarkingStep> kinds;
    std::vector<BenchmarkingStep> stages;
};

// What counts as improvement and what as change, and how change is led.
struct ChangeManagement {
    Text improvement;
    Text change;
    std::vector<Advice> advice;
};

}  // namespace pilnveide::catalog
