#pragma once

#include "workflow/enumerators.h"
#include "workflow/machine/definition.h"

#include <algorithm>
#include <cstdint>

namespace pilnveide::workflow {

// What can be wrong with a table.
enum class Flaw {
    kNone,
    kUnnamed,      // a state or an event has no word
    kNobody,       // a line that nobody may use
    kAmbiguous,    // two lines for one state and event whose people overlap
    kUnreachable,  // a state that nothing leads to
    kDeadEnd,      // a state that is left by no line and is not final
    kNotFinal,     // a final state that is left
    kUnused,       // an event in no line
};

template <class State, class Event>
constexpr Flaw flaw_of_line(const Machine<State, Event>& machine, std::size_t at) {
    const auto& line = machine.table[at];
    if (machine.word(line.from).empty() || machine.word(line.to).empty() || machine.word(line.event).empty())
        return Flaw::kUnnamed;
    if (line.who == Relations{}) return Flaw::kNobody;
    for (const auto& other : machine.table.subspan(at + 1))
        if (other.from == line.from && other.event == line.event && other.who.any_of(line.who)) return Flaw::kAmbiguous;
    return Flaw::kNone;
}

// The states that lines lead to from the start, one bit each in the order of `states`.
template <class State, class Event>
constexpr std::uint32_t reached(const Machine<State, Event>& machine) {
    const auto bit_of = [&](State state) {
        std::uint32_t bit = 1;
        for (const auto& [known, word] : machine.states) {
            if (known == state) return bit;
            bit <<= 1;
        }
        return std::uint32_t{0};
    };
    auto seen = bit_of(machine.start);
    for (auto before = std::uint32_t{0}; before != seen;) {
        before = seen;
        for (const auto& line : machine.table)
            if (seen & bit_of(line.from)) seen |= bit_of(line.to);
    }
    return seen;
}

// The first flaw of a table, or kNone.
template <class State, class Event>
constexpr Flaw flaw(const Machine<State, Event>& machine) {
    if (machine.states.size() != count_of<State>() || machine.events.size() != count_of<Event>()) return Flaw::kUnnamed;
    for (std::size_t at = 0; at < machine.table.size(); ++at)
        if (const auto found = flaw_of_line(machine, at); found != Flaw::kNone) return found;
    if (reached(machine) != (std::uint32_t{1} << machine.states.size()) - 1) return Flaw::kUnreachable;
    for (const auto& [state, word] : machine.states) {
        const bool left = std::ranges::any_of(
            machine.table, [state = state](const auto& line) { return line.from == state && line.to != state; });
        const bool is_final = std::ranges::find(machine.finals, state) != machine.finals.end();
        if (left == is_final) return left ? Flaw::kNotFinal : Flaw::kDeadEnd;
    }
    for (const auto& [event, word] : machine.events)
        if (std::ranges::none_of(machine.table, [event = event](const auto& line) { return line.event == event; }))
            return Flaw::kUnused;
    return Flaw::kNone;
}

template <class State, class Event>
constexpr bool is_sound(const Machine<State, Event>& machine) {
    return flaw(machine) == Flaw::kNone;
}

}  // namespace pilnveide::workflow
