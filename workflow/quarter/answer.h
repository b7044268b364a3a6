#pragma once

#include "workflow/acting.h"
#include "workflow/form_check.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/quarter/report_acts.h"

#include <string>

namespace pilnveide::workflow {

// What one person answers about one action in one quarter: checks what was typed, keeps it as the quarter's report,
// moves the action and asks for the deadline that is wanted. The latest quarter that was reported says how the action
// stands: answering an earlier one afterwards keeps the text and moves nothing.
class Answer {
public:
    // `who`: the relations of who acts to the owner's things; `request`: as answered.
    Answer(const Acting& acting, const Action& action, const Request& request, Relations who);

    // Whether a report of that quarter can still be given: it is open, or was done by this very report.
    [[nodiscard]] bool is_wanted() const;

    // Adds what is wrong to `check`; its fields are prefixed with the action's id.
    Change save(const ReportInput& input, FormCheck& check) const;

private:
    [[nodiscard]] ReportInput checked(const ReportInput& input, FormCheck& check) const;
    void check_wanted(const ReportInput& input, FormCheck& check) const;
    [[nodiscard]] bool is_latest() const;
    [[nodiscard]] ProgressReport report(const ReportInput& input) const;
    [[nodiscard]] Action moved(const ReportInput& input) const;
    [[nodiscard]] bool asks_deadline(const ReportInput& input) const;
    [[nodiscard]] std::string field(std::string_view name) const;

    const Acting& acting_;
    const Action& action_;
    const Request& request_;
    Relations who_;
    const ProgressReport* before_;  // saved earlier for the same quarter, or nullptr
};

// Why nothing can be reported about it: the state it is in.
Refusal not_reportable(const Action& action);

}  // namespace pilnveide::workflow
