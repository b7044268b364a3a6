#pragma once

#include <cstddef>
#include <string_view>

namespace pilnveide::workflow {

// Whether an enumeration has a name for this value: the compiler writes others as a cast, "(Choice)7".
template <class Choice, Choice value>
consteval bool is_enumerator() {
    return std::string_view{__PRETTY_FUNCTION__}.find(" value = (") == std::string_view::npos;
}

// How many enumerators a choice has; they count from 0 without a gap. A table with a line for each asserts its size by
// this, so that a new enumerator does not compile until its line is there.
template <class Choice, int from = 0>
consteval std::size_t count_of() {
    if constexpr (is_enumerator<Choice, static_cast<Choice>(from)>()) {
        return count_of<Choice, from + 1>();
    } else {
        return from;
    }
}

}  // namespace pilnveide::workflow
