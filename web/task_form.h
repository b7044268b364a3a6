#pragma once

#include "web/form_page.h"

namespace pilnveide::web {

// The task that the path names, or nullptr.
const workflow::Task* task_named(const Visit& visit);

// A small form about a task: posted to the page it stands on, with the way back to the task.
FormPage form_about(const Visit& visit, const workflow::Task& task);

}  // namespace pilnveide::web
