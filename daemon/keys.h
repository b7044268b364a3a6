#pragma once

#include "workflow/letters/token.h"

#include <filesystem>

namespace pilnveide::daemon {

// The two secrets that lie beside the record and never in it: `link.key` makes the links of letters, `history.key`
// seals the history.
struct Keys {
    workflow::Key link{};
    workflow::Key history{};
};

// Reads both keys from the data directory. A key file holds 32 bytes, as they are or as 64 hex digits, and is for its
// owner alone (0600). `first_start` makes what is missing: true only while there is no record yet, since a new key
// would make every link dead and every seal wrong. Throws Broken with what to do when a file is missing, malformed, or
// open to others.
Keys open_keys(const std::filesystem::path& data_directory, bool first_start);

// The same for one file.
workflow::Key read_key(const std::filesystem::path& file);
workflow::Key make_key(const std::filesystem::path& file);  // random; the file must not exist

}  // namespace pilnveide::daemon
