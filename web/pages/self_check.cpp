#include "web/pages/pages.h"

#include "self_check.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "web/framework_of.h"
#include "workflow/plan/draft_acts.h"

#include <algorithm>
#include <cassert>
#include <sstream>

namespace pilnveide::web {

namespace name = names::self_check;

namespace {

std::string field_of(std::size_t index) { return "q" + std::to_string(index); }
std::string note_field_of(std::size_t index) { return "note" + std::to_string(index); }

std::vector<std::string> notes_typed(const Form& form, std::size_t questions) {
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < questions; ++i) notes.push_back(form.text(note_field_of(i)));
    return notes;
}

std::vector<std::string> notes_stored(const workflow::PlanVersion& version, std::size_t questions) {
    std::vector<std::string> notes(questions);
    std::istringstream read(version.self_check_notes);
    for (auto& note : notes) std::getline(read, note);
    return notes;
}

// One character a question: '+' yes, '-' no, ' ' not answered.
std::string answers_typed(const Form& form, std::size_t questions) {
    std::string answers(questions, ' ');
    for (std::size_t i = 0; i < questions; ++i) {
        auto typed = form.text(field_of(i));
        answers[i] = typed == "yes" ? '+' : typed == "no" ? '-' : ' ';
    }
    return answers;
}

// One character a question, and a word on each.
struct Answers {
    std::string marks;
    std::vector<std::string> notes;
};

// What somebody else saved meanwhile on this question, where it is not what was typed.
void place_theirs(View& row, const Words& words, const Answers& typed, const Answers& stored, std::size_t index) {
    std::string theirs;
    if (stored.marks[index] != typed.marks[index]) {
        theirs = stored.marks[index] == '+' ? words.say("Yes") : stored.marks[index] == '-' ? words.say("No") : "";
        if (theirs.empty()) theirs = words.say("(empty)");
    }
    if (stored.notes[index] != typed.notes[index]) {
        if (!theirs.empty()) theirs += " · ";
        theirs += stored.notes[index].empty() ? words.say("(empty)") : stored.notes[index];
    }
    if (!theirs.empty()) row.add(name::STORED).set(name::THEIRS, theirs);
}

// What to think of where work, attitudes or the organisation change.
void place_advice(View& list, const Visit& visit, const catalog::ChangeManagement& change) {
    if (change.advice.empty()) return;
    View& advice = list.add(name::ADVICE);
    advice.set(name::WORDS, change.change.in(visit.words->code()));
    for (const auto& one : change.advice) advice.add(name::HINT).set(name::WORDS, one.text.in(visit.words->code()));
}

void place_list(View& view, const Visit& visit, const Form& form, const catalog::Framework& framework, bool change,
                const Answers& shown, const Answers& stored) {
    const auto& questions = framework.self_check;
    View& list = view.add(name::LIST);
    list.set(name::NR, change ? 2 : 1);
    if (change) place_advice(list, visit, framework.change);
    list.set(name::HEADING, change ? visit.words->say("About change: answer if the plan has actions that are change")
                                   : visit.words->say("About the plan"));
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].change != change) continue;
        View& row = list.add(name::QUESTION);
        row.set(name::INDEX, static_cast<long long>(i));
        row.set(name::NUMBER, std::to_string(questions[i].number) + ".");
        row.set(name::WORDS, questions[i].text.in(visit.words->code()));
        if (shown.marks[i] == '+') row.show(name::YES);
        if (shown.marks[i] == '-') row.show(name::NO);
        row.set(name::NOTE_NAME, note_field_of(i));
        row.set(name::NOTE, shown.notes[i]);
        if (form.is_stale()) place_theirs(row, *visit.words, shown, stored, i);
        for (const auto& problem : form.problems_of(note_field_of(i))) row.add(name::PROBLEM).set(name::WORDS, problem);
    }
}

// A plan is asked what the version of the methodology asks that its cycle began with.
const catalog::Framework& framework_in_hand(const Visit& visit, workflow::Id<workflow::PlanVersion> version) {
    const auto* cycle = workflow::find(visit.facts->cycles, plan_of(visit, version).cycle);
    assert(cycle);
    return framework_of(visit.console.catalogue, *cycle);
}

}  // namespace

Response self_check(Visit& visit) {
    const auto* version = visit.found(visit.facts->versions, "version");
    if (!version) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = draft_path(visit, version->id);
    const auto& framework = framework_in_hand(visit, version->id);
    auto questions = framework.self_check.size();
    Form form(visit);
    form.stored_version(version->version);
    Answers stored{version->self_check, notes_stored(*version, questions)};
    stored.marks.resize(questions, ' ');
    auto shown = form.sent() ? Answers{answers_typed(form, questions), notes_typed(form, questions)} : stored;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::answer_self_check(acting, version->id, shown.marks, form.version(), shown.notes);
    };
    if (auto done = form.act(act, back, "self_check_saved")) return *done;

    View view;
    auto title = words.say("Self-check questions");
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan_of(visit, version->id).title);
    view.set(name::ACTION, "/self-check/" + version->id.text());
    view.set(name::BACK, back);
    auto open = std::ranges::count(shown.marks, ' ');
    view.set(name::LEAD,
             words.plural("{n} question is not answered yet.", "{n} questions are not answered yet.", open));
    form.place_problems(view, name::PROBLEMS, words.say("The answers are not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    place_list(view, visit, form, framework, false, shown, stored);
    place_list(view, visit, form, framework, true, shown, stored);
    return form.answer(page(visit, "self_check.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
