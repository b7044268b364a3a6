#pragma once

#include "web/view.h"
#include "workflow/plan/execution.h"

#include <string>

namespace pilnveide::web {

// The five numbers of an execution as one stacked bar (bar.html), done to cancelled from left to right. The patterns
// p-late and p-risk are defined by the page. With a label the bar is a picture that says it; without, decoration beside
// the numbers in a table.
void show_bar(View& view, const char* include, const workflow::Execution& sum, const std::string& label = {});

}  // namespace pilnveide::web
