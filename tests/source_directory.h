#pragma once

#include <string>

namespace pilnveide::tests {

// Where this tree lies, for samples and scripts that tests use. Known to one file alone, so that all others compile to
// the same bytes wherever the tree lies.
std::string source_directory();

}  // namespace pilnveide::tests
