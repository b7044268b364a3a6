#pragma once

#include "workflow/acting.h"
#include "workflow/people/relations.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace pilnveide::workflow {

// What an agency added to a framework for itself: its own practices and indicators.

// Who adds, edits, retires, brings back and links them. The console asks the same for its buttons.
inline constexpr auto kAddsOwn = Relations::kDirector | Relations::kLeader;

inline bool may_add_own(const Acting& acting) {
    return relations(acting.facts, acting.by, acting.today).any_of(kAddsOwn);
}

// Of a subcriterion, in order of number, retired ones among them.
std::vector<const OwnPractice*> own_practices_of(const Facts& facts, std::string_view framework,
                                                 std::string_view subcriterion);

// Shown in a group: those at home there in order of number, then the linked ones in order of theirs; retired ones
// among them.
std::vector<const OwnIndicator*> own_indicators_of(const Facts& facts, std::string_view framework,
                                                   std::string_view group);

// By number ("1.2.A1", "6.2.1.A1"); null when there is none.
const OwnPractice* own_practice(const Facts& facts, std::string_view framework, std::string_view number);
const OwnIndicator* own_indicator(const Facts& facts, std::string_view framework, std::string_view number);

// One more than the highest that was ever given where `is_there` holds: a retired one keeps its number.
template <class Addition, class IsThere>
int next_ordinal(const std::vector<Addition>& all, IsThere is_there) {
    int highest = 0;
    for (const auto& one : all)
        if (is_there(one)) highest = std::max(highest, one.ordinal);
    return highest + 1;
}

}  // namespace pilnveide::workflow
