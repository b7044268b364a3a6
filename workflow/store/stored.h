#pragma once

#include "workflow/calendar/quarter.h"
#include "workflow/store/words.h"

#include <array>
#include <concepts>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

namespace pilnveide::store {

// How a value stands in a column: as a 64-bit number or as text.
template <class Value>
struct Stored;

template <class Value>
requires std::integral<Value>  // counts, versions, and bool as 0 or 1
struct Stored<Value> {
    using Column = long long;
    static Column out(Value value) { return static_cast<Column>(value); }
    static Value in(Column column) { return static_cast<Value>(column); }
};

template <class Of>
struct Stored<workflow::Id<Of>> {
    using Column = long long;
    static Column out(workflow::Id<Of> value) { return value.value; }
    static workflow::Id<Of> in(Column column) { return {column}; }
};

template <>
struct Stored<workflow::Date> {  // days since 1970-01-01
    using Column = long long;
    static Column out(workflow::Date value) { return value.time_since_epoch().count(); }
    static workflow::Date in(Column column) { return workflow::Date{workflow::days{column}}; }
};

template <>
struct Stored<workflow::Instant> {  // UTC seconds since the epoch
    using Column = long long;
    static Column out(workflow::Instant value) { return value.time_since_epoch().count(); }
    static workflow::Instant in(Column column) { return workflow::Instant{std::chrono::seconds{column}}; }
};

template <>
struct Stored<std::chrono::minutes> {
    using Column = long long;
    static Column out(std::chrono::minutes value) { return value.count(); }
    static std::chrono::minutes in(Column column) { return std::chrono::minutes{column}; }
};

template <>
struct Stored<std::string> {
    using Column = std::string;
    static Column out(std::string value) { return value; }
    static std::string in(Column column) { return column; }
};

template <class Choice>
requires std::is_enum_v<Choice>
struct Stored<Choice> {
    using Column = std::string;
    static Column out(Choice value) { return Column(word_of(value)); }
    static Choice in(const Column& column) { return choice_of<Choice>(column); }
};

template <>
struct Stored<workflow::Quarter> {
    using Column = std::string;
    static Column out(workflow::Quarter value) { return value.text(); }
    static workflow::Quarter in(const Column& column) {
        if (auto quarter = workflow::Quarter::from_text(column)) return *quarter;
        throw workflow::Broken("the record holds what is no quarter: " + column);
    }
};

template <>
struct Stored<std::array<bool, 5>> {  // "+-++-"
    using Column = std::string;
    static Column out(const std::array<bool, 5>& value) {
        Column column;
        for (bool tick : value) column += tick ? '+' : '-';
        return column;
    }
    static std::array<bool, 5> in(const Column& column) {
        std::array<bool, 5> value{};
        for (std::size_t at = 0; at < value.size() && at < column.size(); ++at) value[at] = column[at] == '+';
        return value;
    }
};

template <>
struct Stored<std::vector<std::string>> {  // words without a space in them: "6.1.2 7.1.1"
    using Column = std::string;
    static Column out(const std::vector<std::string>& value) {
        Column column;
        for (const auto& word : value) column += (column.empty() ? "" : " ") + word;
        return column;
    }
    static std::vector<std::string> in(const Column& column) {
        std::vector<std::string> value;
        std::istringstream words(column);
        for (std::string word; words >> word;) value.push_back(word);
        return value;
    }
};

}  // namespace pilnveide::store
