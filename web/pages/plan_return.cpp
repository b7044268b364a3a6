#include "web/pages/pages.h"

#include "plan_return.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "workflow/plan/approval_acts.h"

namespace pilnveide::web {

namespace name = names::plan_return;

Response plan_return(Visit& visit) {
    const auto* version = visit.found(visit.facts->versions, "version");
    if (!version) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = draft_path(visit, version->id);
    Form form(visit);
    form.stored_version(version->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::return_version(acting, version->id, form.text("comment"), form.version());
    };
    if (auto done = form.act(act, back, "plan_returned")) return *done;

    View view;
    auto title = words.say("Return the plan");
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan_of(visit, version->id).title);
    view.set(name::ACTION, "/version/" + version->id.text() + "/return");
    view.set(name::BACK, back);
    form.place_problems(view, name::PROBLEMS, words.say("The plan is not returned yet"));
    form.place_hidden(view, name::HIDDEN);
    form.place(view, {.slot = name::COMMENT,
                      .name = "comment",
                      .kind = Field::Kind::kText,
                      .label = words.say("Your comment"),
                      .most = 4000,
                      .rows = 5,
                      .required = true});
    return form.answer(page(visit, "plan_return.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
