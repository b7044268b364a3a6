#include "catalog/wording/place.h"

namespace pilnveide::catalog::wording {

std::vector<Place> places_of(const Framework& framework) {
    std::vector<Place> places;
    for (const auto& criterion : framework.criteria)
        for (const auto& subcriterion : criterion.subcriteria) {
            places.push_back({.number = subcriterion.number,
                              .title = true,
                              .result = !criterion.enabler,
                              .base = criterion.enabler,
                              .criterion = criterion.number,
                              .paraphrase = subcriterion.title.lv});
            for (const auto& practice : subcriterion.practices)
                places.push_back({.number = practice.number,
                                  .base = practice.base,
                                  .base_variant = practice.base_variant(),
                                  .criterion = criterion.number,
                                  .paraphrase = practice.title.lv + " " + practice.text.lv});
        }
    return places;
}

}  // namespace pilnveide::catalog::wording
