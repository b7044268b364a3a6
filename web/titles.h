#pragma once

#include "catalog/catalogue.h"
#include "web/words.h"
#include "workflow/facts.h"
#include "workflow/history/event.h"

#include <string>

namespace pilnveide::web {

// What things are called wherever they are named in one line: in lists, choices and headings.

// "1.2.3. Survey the clients"; the title alone of an action that no version in force lists.
std::string title_of(const workflow::Facts& facts, const workflow::Action& action);

// "5. Individual assessment and consensus": number and title, from the framework, in the language of `words`.
std::string title_of(const Words& words, const catalog::Catalogue& catalogue, const workflow::Facts& facts,
                     const workflow::Task& task);

// Of what a notice or a wish is about; a wish is called by what is wished for, a request by its quarter. Empty when it
// is gone, or has no name of its own.
std::string title_of(const Words& words, const catalog::Catalogue& catalogue, const workflow::Facts& facts,
                     workflow::Subject subject);

}  // namespace pilnveide::web
