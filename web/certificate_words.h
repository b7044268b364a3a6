#pragma once

#include "catalog/catalogue.h"
#include "web/words.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// What the catalogue knows of a scheme ("iso-9001"), or nullptr.
const catalog::Certificate* certificate_of(const catalog::Catalogue& catalogue, std::string_view scheme);

// The ids of all schemes, in the catalogue's order.
std::vector<std::string> certificate_schemes(const catalog::Catalogue& catalogue);

// "ISO 9001"; the id itself for a scheme that the catalogue knows no more.
std::string scheme_title(const catalog::Catalogue& catalogue, const Words& words, const std::string& scheme);

}  // namespace pilnveide::web
