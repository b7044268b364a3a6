#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_additions.h"

namespace pilnveide::web {

// A number of any depth: a criterion, a subcriterion (its place on the criterion's page), a practice or a group; of the
// agency's own, too.
Response catalogue_item(Visit& visit) {
    const auto& framework = visit.console.framework;
    const auto& number = visit.path["number"];
    if (const auto* criterion = framework.criterion(number)) return criterion_show(visit, *criterion);
    if (const auto* own = workflow::own_practice(*visit.facts, framework.id, number)) return see_other(own_path(*own));
    if (const auto* own = workflow::own_indicator(*visit.facts, framework.id, number)) return see_other(own_path(*own));
    auto parent = number.substr(0, number.rfind('.'));
    if (framework.subcriterion(number)) return see_other("/catalogue/" + parent + "#s" + number);
    const auto* subcriterion = framework.subcriterion(parent);
    if (!subcriterion) return not_found(visit);
    if (const auto* practice = framework.practice(number)) return practice_show(visit, *subcriterion, *practice);
    if (const auto* group = framework.group(number)) return indicator_group_show(visit, *subcriterion, *group);
    return not_found(visit);
}

}  // namespace pilnveide::web
