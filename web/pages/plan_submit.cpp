#include "web/pages/pages.h"

#include "plan_submit.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "web/problems.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

namespace name = names::plan_submit;

Response plan_submit(Visit& visit) {
    const auto* version = visit.found(visit.facts->versions, "version");
    if (!version) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = draft_path(visit, version->id);
    Form form(visit);
    form.stored_version(version->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::submit_version(acting, version->id, form.text("reason"), form.version());
    };
    if (auto done = form.act(act, back, "plan_submitted")) return *done;

    View view;
    auto title = words.say("Submit the plan for approval");
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan_of(visit, version->id).title);
    view.set(name::ACTION, "/version/" + version->id.text() + "/submit");
    view.set(name::BACK, back);
    view.set(name::AFTER,
             words.say("The director gets a letter about it. Until the decision the plan cannot be edited."));
    form.place_problems(view, name::PROBLEMS, words.say("The plan is not submitted yet"));
    form.place_hidden(view, name::HIDDEN);
    auto state = workflow::draft_state(*visit.facts, version->id, visit.today);
    if (!state.doubts.empty()) {
        View& list = view.add(name::DOUBTS);
        for (const auto& doubt : state.doubts)
            list.add(name::DOUBT).set(name::WORDS, wording(words, *visit.facts, doubt));
    }
    form.place(view, {.slot = name::REASON,
                      .name = "reason",
                      .kind = Field::Kind::kText,
                      .label = words.say("Why it is so"),
                      .hint = words.say("The director sees it when deciding."),
                      .most = 4000});
    return form.answer(page(visit, "plan_submit.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
