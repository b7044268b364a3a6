#pragma once

#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <array>
#include <span>

namespace pilnveide::workflow {

// One line of a machine's table: in state `from`, `event` by somebody who is one of `who` leads to `to`.
template <class State, class Event>
struct Transition {
    State from;
    Event event;
    Relations who;
    State to;
};

// Where `event` leads from `state` for somebody with these relations. Refuses kNotAllowed when a line exists but not
// for these relations, kWrongState when there is none.
template <class State, class Event>
Result<State> next_state(std::span<const Transition<State, Event>> table, State state, Event event, Relations who) {
    bool known = false;
    for (const auto& line : table) {
        if (line.from != state || line.event != event) continue;
        if (line.who.any_of(who)) return line.to;
        known = true;
    }
    if (known) return refuse(Refusal::not_allowed());
    return refuse(Refusal::invalid(Problem::kWrongState));
}

}  // namespace pilnveide::workflow
