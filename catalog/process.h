#pragma once

#include "catalog/text.h"

#include <string>
#include <vector>

namespace pilnveide::catalog {

// One of the ten tasks: what it is for and how it is done. Numbers are identity and are never used again.
struct TaskGuide {
    int number = 0;
    Text title;
    Text short_title;         // a few words, for the time line
    Text purpose;             // one sentence
    std::vector<Text> steps;  // what to do, in order
    std::vector<Text> inputs;
    std::vector<Text> outputs;
    Text who;
    Text duration;
    std::string owner;     // role that owns it unless somebody else is named: "director" or "leader"
    int working_days = 0;  // default length; 0 when calendar_days_per_criterion rules, or none is given
    int calendar_days_per_criterion = 0;
    std::vector<std::string> gates;
};

struct Phase {
    int number = 0;
    Text title;
    std::vector<TaskGuide> tasks;
};

struct SelfCheckQuestion {
    int number = 0;
    bool change = false;  // of the second list, for actions that are change and not improvement
    Text text;
};

}  // namespace pilnveide::catalog
