#include "web/task_form.h"

#include "web/cycle_words.h"

namespace pilnveide::web {

const workflow::Task* task_named(const Visit& visit) { return visit.found(visit.facts->tasks, "task"); }

FormPage form_about(const Visit& visit, const workflow::Task& task) {
    FormPage shown;
    shown.action = visit.request.path;
    shown.back = "/task/" + task.id.text();
    shown.back_word = task_title(visit, task);
    shown.menu = "cycle";
    return shown;
}

}  // namespace pilnveide::web
