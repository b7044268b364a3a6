#pragma once

#include "catalog/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// What is scored under an enabler subcriterion (facts.md, section 2). The number ("1.2.3") is identity; the title is
// not.
struct Practice {
    std::string number;
    bool base = false;  // belongs to the base standard, too; every practice belongs to the optimal one
    Text title;
    Text text;       // what the optimal standard asks for
    Text base_text;  // what the base standard asks for, where that is narrower; else empty

    [[nodiscard]] bool base_variant() const { return !base_text.lv.empty(); }
};

// What an indicator is measured in: "scale", "percent", "hours_or_count"; the title is for people.
struct Unit {
    std::string id;
    Text title;
};

enum class IndicatorKind { kPerception, kPerformance };
enum class Direction { kUp, kDown, kNone };  // whether more is better, less is better, or neither by itself

struct Indicator {
    std::string number;  // "6.1.1.1"
    IndicatorKind kind{};
    std::string unit;  // the id of a Unit
    Direction direction = Direction::kNone;
    Text title;
};

// What is scored under a result subcriterion, in two parts: trend and goals.
struct IndicatorGroup {
    std::string number;     // "6.1.1"
    bool implicit = false;  // the documents print its indicators without a group's heading
    Text title;
    std::vector<Indicator> indicators;
};

// Holds practices when its criterion is an enabler, groups when it is a result.
struct Subcriterion {
    std::string number;  // "1.1"
    Text title;
    std::vector<Practice> practices;
    std::vector<IndicatorGroup> groups;
};

struct Criterion {
    int number = 0;
    bool enabler = false;
    Text title;
    Text description;
    std::vector<Text> aspects;    // what the criterion looks at
    std::vector<Text> questions;  // to guide the group's talk
    std::vector<Subcriterion> subcriteria;
};

}  // namespace pilnveide::catalog
