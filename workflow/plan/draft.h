#pragma once

#include "workflow/acting.h"
#include "workflow/form_check.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>
#include <string_view>

namespace pilnveide::workflow {

inline constexpr std::size_t kLongestTitle = 300;  // characters

// A title of a plan, priority, goal or action: one line, at most kLongestTitle characters. Gives the trimmed text.
std::string title(FormCheck& check, std::string_view typed, const std::string& field = "title");

// Whether this person may edit that version now, and the change that begins with it: a returned version becomes a draft
// again. Refuses kNotFound, kNotAllowed, and kWrongState for a submitted or approved one.
Result<Change> edit_draft(const Acting& acting, Id<PlanVersion> version);

// The same for the plan itself: with no version in work, the right to edit one.
Result<Change> edit_around(const Acting& acting, const Plan& plan);

// The place after the last of those that `is_sibling` takes.
template <class Noun, class IsSibling>
int order_after(const std::vector<Noun>& rows, IsSibling is_sibling) {
    int last = 0;
    for (const auto& row : rows)
        if (is_sibling(row)) last = std::max(last, row.order);
    return last + 1;
}

}  // namespace pilnveide::workflow
