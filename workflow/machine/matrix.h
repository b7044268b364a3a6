#pragma once

#include "workflow/machine/verify.h"

#include <string>

namespace pilnveide::workflow {

// The relations in the order of their columns, with their words.
std::span<const std::pair<Relations::One, std::string_view>> relation_words();

// Lines of cells as a table of text: every column as wide as its longest cell.
std::string aligned(const std::vector<std::vector<std::string>>& lines);

// A machine written out for people: state × event × relation, and in the cell the next state, or "-" where somebody
// with that relation alone may not. Kept in the repository as documentation; its diff is the review.
template <class State, class Event>
std::string matrix(const Machine<State, Event>& machine) {
    std::vector<std::vector<std::string>> lines{{"state", "event"}};
    for (const auto& [relation, word] : relation_words()) lines[0].emplace_back(word);
    for (const auto& [state, state_word] : machine.states)
        for (const auto& [event, event_word] : machine.events) {
            lines.push_back({std::string{state_word}, std::string{event_word}});
            for (const auto& [relation, word] : relation_words()) {
                const auto next = next_state(machine.table, state, event, relation);
                lines.back().emplace_back(next ? machine.word(*next) : std::string_view{"-"});
            }
        }
    std::string head = std::string{machine.name} + ": starts " + std::string{machine.word(machine.start)};
    for (const auto& state : machine.finals) head += ", ends " + std::string{machine.word(state)};
    return head + "\n\n" + aligned(lines);
}

}  // namespace pilnveide::workflow
