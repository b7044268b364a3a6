#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// A text in the languages of the catalogue; both are always there.
struct Text {
    std::string lv;
    std::string en;

    [[nodiscard]] const std::string& in(std::string_view language) const { return language == "en" ? en : lv; }
};

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

// A methodology as data: an id, a version, and its process. Immutable once read.
struct Framework {
    std::string id;
    std::string version;
    Text title;
    std::string licence;
    Text source;
    int criteria = 0;
    std::vector<Phase> phases;
    std::vector<SelfCheckQuestion> self_check;  // the 10 for every plan, then the 15 for change

    [[nodiscard]] const TaskGuide& task(int number) const;  // 1 to 10; every framework that was read has all ten
};

}  // namespace pilnveide::catalog
