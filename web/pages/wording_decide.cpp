#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/wording_sheet.h"
#include "web/wording_words.h"
#include "wording_decide.names.h"
#include "workflow/catalogue/wording_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::wording_decide;
using workflow::OfficialWording;
using workflow::WordingKind;

std::string ours(const catalog::Framework& framework, const OfficialWording& wording) {
    if (wording.kind == WordingKind::kTitle) {
        const auto* subcriterion = framework.subcriterion(wording.number);
        return subcriterion ? subcriterion->title.lv : std::string{};
    }
    const auto* practice = framework.practice(wording.number);
    if (!practice) return {};
    return wording.kind == WordingKind::kBase && practice->base_variant() ? practice->base_text.lv : practice->text.lv;
}

void show(View& view, const Visit& visit, const OfficialWording& wording) {
    const Words& words = *visit.words;
    view.set(name::NUMBER, wording.number);
    view.set(name::TITLE, wording.number + ". " + kind_words(words, wording.kind));
    view.set(name::ID, wording.id.text());
    view.set(name::OURS, ours(visit.console.framework, wording));
    if (!wording.candidate.empty() || !wording.accepted())
        view.add(name::WHY).set(name::REASON, reason_words(words, wording.reason));
    if (!wording.candidate.empty()) {
        View& candidate = view.add(name::CANDIDATE);
        candidate.set(name::WORDS, wording.candidate);
        candidate.set(name::SOURCE, wording.candidate_source);
    }
    if (!wording.accepted()) return;
    View& accepted = view.add(name::ACCEPTED);
    const auto* who = workflow::find(visit.facts->people, *wording.accepted_by);
    accepted.set(name::WORDS, wording.text);
    accepted.set(name::WHO, Words::day(*wording.accepted_on) + (who ? " " + who->shown() : std::string{}));
    accepted.set(name::SOURCE, wording.source);
}

}  // namespace

Response wording_decide(Visit& visit) {
    auto all = official_wording_of(visit);
    auto id = workflow::Id<OfficialWording>::from_text(visit.path["wording"]);
    auto wording = std::ranges::find_if(all, [&](const auto& one) { return id && one.id == *id; });
    if (wording == all.end()) return not_found(visit);
    Form form(visit);
    form.stored("text", wording->candidate.empty() ? wording->text : wording->candidate);
    form.stored_version(wording->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::decide_wording(acting, *wording, form.text("text"), form.version());
    };
    if (auto done = form.act(act, "/catalogue/wording", "wording_decided")) return *done;

    View view;
    show(view, visit, *wording);
    form.place_problems(view, name::PROBLEMS, visit.words->say("The text is not accepted yet"));
    form.place_hidden(view, name::HIDDEN);
    form.place(view, {.slot = name::TEXT,
                      .name = "text",
                      .kind = Field::Kind::kText,
                      .label = visit.words->say("The official text"),
                      .hint = visit.words->say("Compare it with the document and mend what was read wrong."),
                      .most = 4000,
                      .rows = 6,
                      .required = true});
    return form.answer(page(visit, "wording_decide.html", std::move(view),
                            wording->number + ". " + kind_words(*visit.words, wording->kind), "catalogue"));
}

}  // namespace pilnveide::web
