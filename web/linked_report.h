#pragma once

#include "web/progress_sheet.h"

namespace pilnveide::web {

// What a letter's link to a quarter opens: the reader's own report, and one for each person they stand in for today.
// `found` tells whether there is such a quarter and person.
class LinkedReport {
public:
    explicit LinkedReport(Visit& visit);

    [[nodiscard]] bool found() const { return quarter_ && person_; }
    [[nodiscard]] bool closed() const;
    // Nobody of them is asked about anything.
    [[nodiscard]] bool empty() const { return asked_.empty(); }
    [[nodiscard]] ProgressSheet sheet() const;

private:
    [[nodiscard]] std::string path_of(const workflow::Person& person) const;

    Visit& visit_;
    std::optional<workflow::Quarter> quarter_;
    const workflow::Person* person_ = nullptr;  // whose report is shown
    std::vector<const workflow::Person*> asked_;
};

}  // namespace pilnveide::web
