#pragma once

#include "catalog/framework.h"
#include "web/form.h"
#include "web/words.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// What the properties of an indicator are called, and how a form offers them ("perception", "up", a unit's id; an empty
// choice first).
std::string kind_words(const Words& words, catalog::IndicatorKind kind);
std::string direction_words(const Words& words, catalog::Direction direction);
std::string unit_words(const Words& words, const catalog::Framework& framework, const std::string& unit);

std::vector<Field::Choice> kind_choices(const Words& words);
std::vector<Field::Choice> direction_choices(const Words& words);
std::vector<Field::Choice> unit_choices(const Words& words, const catalog::Framework& framework);

// The value by which a choice stands in a form, and back; nothing for one that is not offered.
std::string value_of(catalog::IndicatorKind kind);
std::string value_of(catalog::Direction direction);
std::optional<catalog::IndicatorKind> kind_of(std::string_view value);
std::optional<catalog::Direction> direction_of(std::string_view value);

}  // namespace pilnveide::web
