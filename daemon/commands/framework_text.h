#pragma once

#include "catalog/framework.h"

#include <ostream>
#include <string_view>

// A framework as text for people, Latvian first.
namespace pilnveide::daemon {

// What it holds: tasks, criteria with their subcriteria, sections, and how many of the rest.
bool print(std::ostream& out, const catalog::Framework& framework);

// What a number names, with what it holds; false, and nothing printed, when it names nothing.
bool print(std::ostream& out, const catalog::Framework& framework, std::string_view number);

}  // namespace pilnveide::daemon
