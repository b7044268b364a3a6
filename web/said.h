#pragma once

#include "web/words.h"

#include <string>
#include <string_view>

namespace pilnveide::web {

// What just happened, as a sentence for the page after a redirect: `word` is one of the fixed words given to
// see_other(). Empty for any other text, so that a made-up address shows nothing.
std::string said(const Words& words, std::string_view word);

}  // namespace pilnveide::web
