#pragma once

#include "catalog/framework.h"
#include "web/view.h"
#include "web/words.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// The terms of the glossary that stand in a text as whole words, in any of their forms and in either case; in order of
// their title. Two terms of one title (a cross-reference) are told once.
std::vector<const catalog::Term*> terms_in(const Words& words, const catalog::Framework& framework,
                                           const std::string& text);

// Explains them under the text: fills the include with terms.html, or leaves it out when there is nothing to explain.
void place_terms(View& page, const char* include, const Words& words, const catalog::Framework& framework,
                 const std::string& text);

}  // namespace pilnveide::web
