#include "web/pages/pages.h"

#include "plan_approve.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "web/plan_content.h"
#include "workflow/plan/approval_acts.h"

namespace pilnveide::web {

namespace name = names::plan_approve;
using workflow::PlannedAction;
using workflow::PlanVersion;

namespace {

std::string owner_and_deadline(const Visit& visit, const PlannedAction& planned) {
    const auto* owner = planned.owner ? workflow::find(visit.facts->people, *planned.owner) : nullptr;
    return (owner ? owner->shown() : visit.words->say("no owner")) + ", " +
           (planned.deadline ? Words::day(*planned.deadline) : visit.words->say("no deadline"));
}

std::string change_words(const Visit& visit, Novelty novelty, const PlannedAction& planned) {
    Words::Values values{{"title", planned.title}, {"details", owner_and_deadline(visit, planned)}};
    switch (novelty) {
        case Novelty::kSame:
            return {};
        case Novelty::kNew:
            return visit.words->say("New: {title} ({details})", values);
        case Novelty::kOwner:
            return visit.words->say("Owner changed: {title} ({details})", values);
        case Novelty::kDeadline:
            return visit.words->say("Deadline changed: {title} ({details})", values);
        case Novelty::kTitle:
            return visit.words->say("Reworded: {title} ({details})", values);
    }
    return {};
}

void place_changes(View& view, const Visit& visit, const PlanContent& content, const PlanVersion& version,
                   const PlanVersion& before) {
    auto news = difference(*visit.facts, version.id, before.id);
    if (news.count() == 0) return;
    View& list = view.add(name::CHANGES);
    list.set(name::HEADING,
             visit.words->say("What changes since version {number}", {{"number", std::to_string(before.number)}}));
    for (const auto& priority : content.priorities)
        for (const auto& goal : priority.goals)
            for (const auto& row : goal.rows) {
                auto words = change_words(visit, news.of(row.planned->action), *row.planned);
                if (!words.empty()) list.add(name::ROW).set(name::WORDS, row.number + " " + words);
            }
    for (const auto* dropped : news.dropped)
        list.add(name::ROW).set(name::WORDS, visit.words->say("No longer in the plan, will be cancelled: {title}",
                                                              {{"title", dropped->title}}));
}

void place_content(View& view, const Visit& visit, const PlanContent& content) {
    for (std::size_t i = 0; i < content.priorities.size(); ++i) {
        const auto& priority = content.priorities[i];
        View& panel = view.add(name::PRIORITY);
        panel.set(name::INDEX, static_cast<long long>(i + 1));
        panel.set(name::HEADING, priority.number + " " + priority.priority->title);
        for (const auto& goal : priority.goals) {
            View& part = panel.add(name::GOAL);
            part.set(name::HEADING, goal.number + " " + goal.goal->title);
            part.set(name::RESULT,
                     visit.words->say("Expected result: {result}", {{"result", goal.goal->expected_result}}));
            for (const auto& row : goal.rows) {
                View& line = part.add(name::ROW);
                line.set(name::WORDS, row.number + " " + row.planned->title);
                line.set(name::DETAILS, owner_and_deadline(visit, *row.planned));
            }
        }
    }
}

}  // namespace

Response plan_approve(Visit& visit) {
    const auto* version = visit.found(visit.facts->versions, "version");
    if (!version) return not_found(visit);
    const Words& words = *visit.words;
    const auto& plan = plan_of(visit, version->id);
    const auto back = draft_path(visit, version->id);
    Form form(visit);
    form.stored_version(version->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::approve_version(acting, version->id, form.version());
    };
    if (auto done = form.act(act, "/plan?plan=" + plan.id.text(), "plan_approved")) return *done;

    View view;
    auto title = words.say("Approve version {number} of the plan", {{"number", std::to_string(version->number)}});
    auto content = content_of(*visit.facts, version->id);
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan.title);
    view.set(name::ACTION, "/version/" + version->id.text() + "/approve");
    view.set(name::RETURN, "/version/" + version->id.text() + "/return");
    view.set(name::BACK, back);
    view.set(name::LEAD,
             words.plural("The plan has {n} action, each with an owner and a deadline.",
                          "The plan has {n} actions, each with an owner and a deadline.", content.actions()));
    view.set(
        name::AFTER,
        words.say("It is in force from today. The owners of new actions get a letter; the project leader is told."));
    if (!version->waiver.empty()) view.add(name::WAIVER).set(name::WORDS, version->waiver);
    form.place_problems(view, name::PROBLEMS, words.say("The plan is not approved yet"));
    form.place_hidden(view, name::HIDDEN);
    const auto* before = workflow::in_force(*visit.facts, plan.id);
    if (before && before->id != version->id) place_changes(view, visit, content, *version, *before);
    place_content(view, visit, content);
    return form.answer(page(visit, "plan_approve.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
