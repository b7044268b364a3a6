#pragma once

#include "catalog/text.h"

#include <string>
#include <vector>

namespace pilnveide::catalog {

// One interval of a scale, both ends within it. Whole points from 0 to 100.
struct Level {
    int from = 0;
    int to = 0;
    Text label;        // a few words
    Text description;  // for a scale in two parts: of the first part, the trend
    Text second;       // of the second part, the goals; empty for a scale in one part
};

// How points are given. Intervals follow each other from 0 to 100 without gap or overlap. A score keeps the id of the
// scale it was given on; points of different scales are never converted.
struct Scale {
    std::string id;
    Text title;
    std::vector<std::string> scored;  // of: "practice", "subcriterion", "indicator_group", "enabler", "result"
    Text part;                        // names of the two parts; empty for a scale in one part
    Text second_part;
    Text hint;  // where in an interval the points lie
    std::vector<Level> levels;
};

}  // namespace pilnveide::catalog
