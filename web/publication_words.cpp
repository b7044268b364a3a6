#include "web/publication_words.h"

#include "workflow/plan/approval_acts.h"

namespace pilnveide::web {

using workflow::PublicationKind;

std::string told_title(const Words& words, const workflow::Told& told) {
    switch (told.kind) {
        case PublicationKind::kCycle:
            return words.say("The self-assessment begins");
        case PublicationKind::kResults:
            return words.say("What the self-assessment found");
        case PublicationKind::kPlan:
            return words.say("The improvement plan");
        case PublicationKind::kQuarter:
            break;
    }
    const auto quarter = workflow::Quarter::from_text(told.period);
    return words.say("How the plan stands: {quarter}", {{"quarter", quarter ? words.quarter(*quarter) : told.period}});
}

std::string path_to_publish(const workflow::Told& told) {
    const std::string kind{workflow::publication_kind_name(told.kind)};
    return "/publish/" + kind + "/" + (told.kind == PublicationKind::kQuarter ? told.period : told.cycle.text());
}

std::optional<workflow::Told> told_after(const workflow::Task& task) {
    switch (task.number) {
        case 2:
            return workflow::Told{PublicationKind::kCycle, task.cycle, {}};
        case 6:
            return workflow::Told{PublicationKind::kResults, task.cycle, {}};
        case 8:
            return workflow::Told{PublicationKind::kPlan, task.cycle, {}};
        default:
            return std::nullopt;
    }
}

std::optional<workflow::Told> told_of_quarter(const workflow::Facts& facts, const std::string& quarter) {
    const auto plans = workflow::plans_in_force(facts);
    if (plans.empty() || !workflow::Quarter::from_text(quarter)) return std::nullopt;
    return workflow::Told{PublicationKind::kQuarter, plans.back()->cycle, quarter};
}

}  // namespace pilnveide::web
