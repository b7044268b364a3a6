#include "web/wording_sheet.h"

#include "web/wording_words.h"
#include "wording_show.names.h"

#include <algorithm>
#include <map>

namespace pilnveide::web {
namespace {

namespace name = names::wording_show;
using workflow::OfficialWording;
using workflow::WordingKind;
using workflow::WordingState;

// Where a number stands in the framework.
std::map<std::string, std::size_t> order_of(const catalog::Framework& framework) {
    std::map<std::string, std::size_t> order;
    for (const auto& criterion : framework.criteria)
        for (const auto& subcriterion : criterion.subcriteria) {
            order.emplace(subcriterion.number, order.size());
            for (const auto& practice : subcriterion.practices) order.emplace(practice.number, order.size());
        }
    return order;
}

std::string our_title(const Visit& visit, const OfficialWording& wording) {
    const auto language = visit.words->code();
    if (const auto* practice = visit.console.framework.practice(wording.number)) return practice->title.in(language);
    const auto* subcriterion = visit.console.framework.subcriterion(wording.number);
    return subcriterion ? subcriterion->title.in(language) : std::string{};
}

bool waits(const OfficialWording& wording) {
    return wording.open() || (!wording.accepted() && wording.candidate.empty());
}

bool certain(const OfficialWording& wording) {
    return !wording.accepted() && wording.state == WordingState::kCertain && !wording.candidate.empty();
}

bool shut(const OfficialWording& wording) { return wording.accepted() && !wording.open(); }

// What needs no look: accepted, or certain and waiting only for the one button.
bool quiet(const OfficialWording& wording) { return shut(wording) || certain(wording); }

void show_row(View& list, const Visit& visit, const OfficialWording& wording) {
    const Words& words = *visit.words;
    View& row = list.add(quiet(wording) ? name::QUIET : name::LOUD);
    row.set(name::ID, wording.id.text());
    row.set(name::HEADING, wording.number + ". " + our_title(visit, wording));
    if (shut(wording))
        row.set(name::WORDS, wording.corrected ? words.say("Accepted, corrected by hand") : words.say("Accepted"));
    else if (certain(wording))
        row.set(name::WORDS, words.say("Certain") + ". " + reason_words(words, wording.reason));
    else if (wording.accepted())
        row.set(name::WORDS,
                words.say("The new documents have another text; the accepted one stays until you decide."));
    else
        row.set(name::WORDS, reason_words(words, wording.reason));
}

void show_kind(View& view, const Visit& visit, const std::vector<OfficialWording>& all, WordingKind kind) {
    long long count = 0;
    long long accepted = 0;
    View& part = view.add(name::GROUP);
    View* settled = nullptr;
    View* doubtful = nullptr;
    for (const auto& wording : all) {
        if (wording.kind != kind) continue;
        ++count;
        if (wording.accepted()) ++accepted;
        View*& list = quiet(wording) ? settled : doubtful;
        if (!list) list = &part.add(quiet(wording) ? name::SETTLED : name::DOUBTFUL);
        show_row(*list, visit, wording);
    }
    part.set(name::INDEX, static_cast<long long>(kind));
    part.set(name::TITLE, kind_words(*visit.words, kind));
    part.set(name::COUNTS, visit.words->say("Accepted {accepted} of {count}.", {{"accepted", std::to_string(accepted)},
                                                                                {"count", std::to_string(count)}}));
}

std::string lead_of(const Visit& visit, const std::vector<OfficialWording>& all) {
    const Words& words = *visit.words;
    if (all.empty())
        return words.say(
            "The catalogue tells everything in its own words. Here you can put the official text beside it.");
    auto open = std::ranges::count_if(all, [](const auto& one) { return waits(one) && !certain(one); });
    if (open > 0) return words.plural("{n} text waits for your decision.", "{n} texts wait for your decision.", open);
    return std::ranges::any_of(all, certain) ? words.say("All texts were read for certain. Please accept them.")
                                             : words.say("All texts are accepted.");
}

}  // namespace

std::vector<OfficialWording> official_wording_of(const Visit& visit) {
    std::vector<OfficialWording> all;
    visit.console.store.read(visit.agency, [&](store::Reading& record) { all = record.official_wording(); });
    std::erase_if(all, [&](const auto& one) { return one.framework != visit.console.framework.id; });
    auto order = order_of(visit.console.framework);
    std::ranges::sort(all, {}, [&](const auto& one) { return std::pair(one.kind, order[one.number]); });
    return all;
}

Response wording_sheet(Visit& visit, const Form& form) {
    const Words& words = *visit.words;
    auto all = official_wording_of(visit);
    View view;
    view.set(name::LEAD, lead_of(visit, all));
    form.place_problems(view, name::PROBLEMS, words.say("The documents were not taken over"));
    if (auto ready = std::ranges::count_if(all, certain); ready > 0) {
        View& accept = view.add(name::ACCEPT);
        accept.set(name::HEADING,
                   words.plural("{n} text was read for certain", "{n} texts were read for certain", ready));
        form.place_hidden(accept, name::HIDDEN);
    }
    if (!all.empty())
        for (auto kind : {WordingKind::kOptimal, WordingKind::kBase, WordingKind::kTitle})
            show_kind(view, visit, all, kind);
    view.set(name::UPLOAD, all.empty() ? words.say("Bring the documents") : words.say("Bring the documents once more"));
    for (const auto& problem : form.problems_of("documents")) view.add(name::PROBLEM).set(name::WORDS, problem);
    form.place_hidden(view, name::HIDDEN);
    return form.answer(page(visit, "wording_show.html", std::move(view), words.say("Official wording"), "catalogue"));
}

}  // namespace pilnveide::web
