#include "catalog/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pilnveide::catalog {
namespace {

constexpr int kHighest = 999;

// The last part of "1.2.3" under "1.2": 3; 0 when it does not stand under it, or is written another way ("1.2.03").
int last_part(const std::string& number, const std::string& parent) {
    if (!number.starts_with(parent + ".")) return 0;
    auto digits = std::string_view(number).substr(parent.size() + 1);
    int value = 0;
    auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool whole = fault == std::errc() && end == digits.data() + digits.size() && digits.front() != '0';
    return whole && value >= 1 && value <= kHighest ? value : 0;
}

}  // namespace

void Numbering::follow(StrictTable& row, int number) {
    auto before = parent_.empty() ? std::to_string(last_) : fmt::format("{}.{}", parent_, last_);
    if (number == last_)
        row.found("number", fmt::format("the number {} stands twice; numbers are never used again", before));
    else if (number < last_)
        row.found("number", fmt::format("this number must be greater than {}: numbers go in order", before));
    last_ = std::max(last_, number);
}

int Numbering::whole(StrictTable& row) {
    bool is_there = row.has("number");
    int number = row.number("number", 1, kHighest);
    if (is_there) follow(row, number);
    return number;
}

std::string Numbering::dotted(StrictTable& row) {
    auto number = row.text("number");
    if (number.empty()) return number;
    if (int last = last_part(number, parent_))
        follow(row, last);
    else
        row.found("number", fmt::format("'number' must begin with \"{0}.\", as in \"{0}.1\"", parent_));
    return number;
}

}  // namespace pilnveide::catalog
