#pragma once

#include <stdexcept>

namespace pilnveide::workflow {

// Faults are exceptions, named by their remedy. What the text says is for the log, never for a reader of a page.

// Try again later: the database or the relay is gone for now.
class Unavailable : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Somebody must mend it: a damaged record, an unwritable directory, a newer schema.
class Broken : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace pilnveide::workflow
