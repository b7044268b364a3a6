#pragma once

#include "workflow/id.h"

#include <string>

namespace pilnveide::store {

// A form that was answered, kept for a week so that the same one posted again does nothing more.
struct AnsweredForm {
    workflow::Id<AnsweredForm> once;  // the one-time id that it was shown with
    std::string content;              // digest of what was posted
    std::string location;             // where the answer led
};

}  // namespace pilnveide::store
