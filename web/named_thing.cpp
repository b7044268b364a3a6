#include "web/named_thing.h"

#include "workflow/machine/action_machine.h"
#include "workflow/machine/version_machine.h"

#include <algorithm>

namespace pilnveide::web {

using workflow::Action;
using workflow::ActionEvent;
using workflow::VersionEvent;

namespace {

constexpr auto kOver = "over_already";

const Action* named_action(const Visit& visit) {
    const auto* wish = visit.found(visit.facts->wishes, "wish");
    return wish ? workflow::find(visit.facts->actions, wish->action) : visit.found(visit.facts->actions, "action");
}

// Whether some line of the table leads on from this state, for whomever.
template <class State, class Event>
bool leads_on(const workflow::Machine<State, Event>& machine, State state, Event event) {
    return std::ranges::any_of(machine.table,
                               [&](const auto& line) { return line.from == state && line.event == event; });
}

struct Over {
    const Visit& visit;

    std::optional<Response> operator()(ActionEvent event) const {
        const auto* action = named_action(visit);
        const auto* wish = visit.found(visit.facts->wishes, "wish");
        if (!action || (leads_on(workflow::kActionMachine, action->state, event) &&
                        (!wish || wish->state == workflow::WishState::kAsked)))
            return std::nullopt;
        return see_other("/action/" + action->id.text(), kOver);
    }
    // The answers to the self-check are read there after that, too.
    std::optional<Response> operator()(VersionEvent event) const {
        const auto* version = visit.found(visit.facts->versions, "version");
        if (!version || event == VersionEvent::kEdit || leads_on(workflow::kVersionMachine, version->state, event))
            return std::nullopt;
        return see_other("/plan?plan=" + version->plan.text(), kOver);
    }
    std::optional<Response> operator()(workflow::TaskEvent) const { return std::nullopt; }
};

}  // namespace

std::optional<workflow::Id<workflow::Person>> owner_of_named(const Visit& visit) {
    if (const auto* action = named_action(visit)) return action->owner;
    if (const auto* task = visit.found(visit.facts->tasks, "task")) return task->owner;
    if (const auto* person = visit.found(visit.facts->people, "person")) return person->id;
    return std::nullopt;
}

std::optional<Response> over_already(const Visit& visit, const Does& does) {
    return std::visit(Over{visit}, does.event);
}

}  // namespace pilnveide::web
