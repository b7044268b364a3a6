#include "workflow/catalogue/own_additions.h"

#include <tuple>

namespace pilnveide::workflow {
namespace {

template <class Addition>
const Addition* numbered(const std::vector<Addition>& all, std::string_view framework, std::string_view number) {
    auto at = std::ranges::find_if(
        all, [&](const Addition& one) { return one.framework == framework && one.number() == number; });
    return at != all.end() ? &*at : nullptr;
}

}  // namespace

std::vector<const OwnPractice*> own_practices_of(const Facts& facts, std::string_view framework,
                                                 std::string_view subcriterion) {
    std::vector<const OwnPractice*> found;
    for (const auto& one : facts.own_practices)
        if (one.framework == framework && one.subcriterion == subcriterion) found.push_back(&one);
    std::ranges::sort(found, {}, &OwnPractice::ordinal);
    return found;
}

std::vector<const OwnIndicator*> own_indicators_of(const Facts& facts, std::string_view framework,
                                                   std::string_view group) {
    std::vector<const OwnIndicator*> found;
    for (const auto& one : facts.own_indicators)
        if (one.framework == framework && one.shown_in(group)) found.push_back(&one);
    std::ranges::sort(found, {}, [&](const OwnIndicator* one) {
        return std::tuple{one->home_group != group, std::string_view{one->home_group}, one->ordinal};
    });
    return found;
}

const OwnPractice* own_practice(const Facts& facts, std::string_view framework, std::string_view number) {
    return numbered(facts.own_practices, framework, number);
}

const OwnIndicator* own_indicator(const Facts& facts, std::string_view framework, std::string_view number) {
    return numbered(facts.own_indicators, framework, number);
}

}  // namespace pilnveide::workflow
