#pragma once

#include "web/view.h"
#include "web/words.h"
#include "workflow/catalogue/own_indicator.h"
#include "workflow/catalogue/own_practice.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// Where an addition of the agency's own has its page, and its number with its title.
std::string own_path(const workflow::OwnPractice& practice);
std::string own_path(const workflow::OwnIndicator& indicator);
std::string own_heading(const workflow::OwnPractice& practice);
std::string own_heading(const workflow::OwnIndicator& indicator);

// "Retired on 03.02.2026. …", or nothing while it is in use.
std::string retired_words(const Words& words, const workflow::OwnPractice& practice);
std::string retired_words(const Words& words, const workflow::OwnIndicator& indicator);

// Folds the retired ones of a list under their count (own_retired.html); leaves the include out when there is none.
void place_retired(View& page, const char* include, const Words& words,
                   const std::vector<const workflow::OwnPractice*>& all);
void place_retired(View& page, const char* include, const Words& words,
                   const std::vector<const workflow::OwnIndicator*>& all);

}  // namespace pilnveide::web
