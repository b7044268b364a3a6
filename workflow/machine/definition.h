#pragma once

#include "workflow/machine/machine.h"

#include <string>
#include <string_view>
#include <utility>

namespace pilnveide::workflow {

// One state machine as it is written down: its table, and the words for it. Each machine has a header of its own,
// workflow/machine/<name>_machine.h, that declares one constexpr Machine and asserts at compile time that it is sound:
//
//   inline constexpr std::array kWishTable{Transition<WishState, WishEvent>{…}, …};
//   inline constexpr Machine<WishState, WishEvent> kWishMachine{"wish", WishState::kAsked, kWishFinals, kWishStates,
//                                                               kWishEvents, kWishTable};
//   static_assert(is_sound(kWishMachine));
//
// and one line in tests/workflow/machine_matrix_tests.cpp: `kept(kWishMachine);`. All spans are of constexpr arrays.
template <class State, class Event>
struct Machine {
    template <class Value>
    using Named = std::pair<Value, std::string_view>;

    std::string_view name;  // of the matrix file: tests/workflow/matrices/<name>.txt
    State start;
    std::span<const State> finals;         // where nothing more happens; may be empty
    std::span<const Named<State>> states;  // every state with its word
    std::span<const Named<Event>> events;  // every event with its word
    std::span<const Transition<State, Event>> table;

    [[nodiscard]] constexpr std::string_view word(State state) const { return word_of(states, state); }
    [[nodiscard]] constexpr std::string_view word(Event event) const { return word_of(events, event); }

private:
    template <class Value>
    static constexpr std::string_view word_of(std::span<const Named<Value>> words, Value value) {
        for (const auto& [known, word] : words)
            if (known == value) return word;
        return {};
    }
};

// Where the event leads, as next_state; a refused state is named in kWrongState's values.
template <class State, class Event>
Result<State> step(const Machine<State, Event>& machine, State state, Event event, Relations who) {
    auto next = next_state(machine.table, state, event, who);
    if (!next)
        for (auto& problem : next.error().problems) problem.values = {std::string{machine.word(state)}};
    return next;
}

}  // namespace pilnveide::workflow
