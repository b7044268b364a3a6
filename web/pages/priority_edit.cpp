#include "web/pages/pages.h"

#include "priority_edit.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

namespace name = names::priority_edit;
using workflow::Priority;

Response priority_edit(Visit& visit) {
    const auto* priority = visit.found(visit.facts->priorities, "priority");
    const auto* version = priority ? workflow::find(visit.facts->versions, priority->plan_version)
                                   : visit.found(visit.facts->versions, "version");
    if (!version) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = draft_path(visit, version->id);
    Form form(visit);
    if (priority) {
        form.stored("title", priority->title);
        form.stored("findings", priority->findings);
        form.stored_version(priority->version);
    }
    workflow::PriorityInput input{form.text("title"), form.text("findings"), form.version()};
    auto id = priority ? std::optional{priority->id} : std::nullopt;
    auto act = [&](const workflow::Acting& acting) { return workflow::save_priority(acting, version->id, id, input); };
    if (auto done = form.act(act, back, "priority_saved")) return *done;

    View view;
    auto title = priority ? words.say("Priority") : words.say("New priority");
    auto path = priority ? "/priority/" + priority->id.text() : "/version/" + version->id.text() + "/priority";
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan_of(visit, version->id).title);
    view.set(name::ACTION, path);
    view.set(name::BACK, back);
    form.place_problems(view, name::PROBLEMS, words.say("The priority is not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    form.place(view, {.slot = name::NAME,
                      .name = "title",
                      .label = words.say("Priority"),
                      .hint = words.say("One to three priorities are recommended for a plan."),
                      .required = true});
    form.place(view, {.slot = name::FINDINGS,
                      .name = "findings",
                      .kind = Field::Kind::kText,
                      .label = words.say("What of the self-assessment it follows from"),
                      .hint = words.say("For example: subcriteria 5.2. and 7.1."),
                      .most = 4000,
                      .rows = 2});
    form.place_confirm(view, name::CONFIRM);
    if (priority) form.place_hidden(view.add(name::REMOVE), name::HIDDEN);
    return form.answer(page(visit, "priority_edit.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
