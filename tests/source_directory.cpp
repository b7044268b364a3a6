#include "tests/source_directory.h"

namespace pilnveide::tests {

std::string source_directory() { return PILNVEIDE_SOURCE_DIR; }

}  // namespace pilnveide::tests
