#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilnveide::store {

using Details = std::vector<std::pair<std::string, std::string>>;

// The details of an event as one flat JSON object of texts, in the given order, without white space: the same details
// always make the same bytes, which the history seals.
std::string payload_text(const Details& details);

// Reads what payload_text wrote. Throws Broken for anything else.
Details payload_details(std::string_view text);

}  // namespace pilnveide::store
