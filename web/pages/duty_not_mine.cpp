#include "web/pages/pages.h"

#include "duty_not_mine.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/titles.h"
#include "workflow/people/relations.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::web {

namespace name = names::duty_not_mine;
using workflow::Noun;
using workflow::Subject;

namespace {

std::string value_of(Subject duty) {
    return (duty.noun == Noun::kAction ? "action-" : "task-") + workflow::id_text(duty.id);
}

// Their own and those of whom they stand in for.
std::vector<Subject> duties_here(const Visit& visit) {
    std::vector<Subject> all;
    for (auto person : workflow::acts_for(*visit.facts, *visit.by.person, visit.today)) {
        auto own = workflow::open_duties(*visit.facts, person);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

// The way back to what the letter was about; from the letter about duties there is none.
std::string back_of(const Visit& visit) {
    if (!visit.link) return "/";
    constexpr std::string_view kHere = "/not-mine";
    const auto& path = visit.request.path;
    return path.ends_with(kHere) ? path.substr(0, path.size() - kHere.size()) : std::string{};
}

}  // namespace

Response duty_not_mine(Visit& visit) {
    const Words& words = *visit.words;
    const auto duties = duties_here(visit);
    auto words_of = [&](Subject duty) { return title_of(words, visit.console.catalogue, *visit.facts, duty); };
    Form form(visit);
    auto asked = form.sent() ? form.text("duty") : std::string{};
    auto chosen = std::ranges::find(duties, asked, value_of);
    if (form.sent() && chosen == duties.end())
        form.wrong(asked.empty() ? workflow::Problem::kMissing : workflow::Problem::kUnknownChoice, "duty");
    auto act = [&](const workflow::Acting& acting) {
        return workflow::ask_hand_over(acting, chosen == duties.end() ? duties.front() : *chosen, form.text("word"));
    };
    if (!duties.empty())
        if (auto done = form.act(act, visit.request.path, "hand_over_asked")) return *done;

    View view;
    auto title = words.say("Ask that it be handed over");
    view.set(name::TITLE, title);
    view.set(name::ACTION, visit.request.path);
    if (auto back = back_of(visit); !back.empty()) view.add(name::BACK).set(name::URL, back);
    View* told = nullptr;
    std::vector<Field::Choice> choices{{"", words.say("Not chosen")}};
    for (auto duty : duties) {
        choices.push_back({value_of(duty), words_of(duty)});
        const auto* wish = workflow::open_hand_over_wish(*visit.facts, duty);
        if (!wish) continue;
        if (!told) told = &view.add(name::TOLD);
        View& row = told->add(name::ROW);
        row.set(name::WHAT, words_of(duty));
        row.set(name::WORDS, wish->word);
    }
    if (duties.empty()) {
        view.show(name::NOTHING);
        return page(visit, "duty_not_mine.html", std::move(view), title, "work");
    }
    View& shown = view.add(name::FORM);
    form.place_problems(view, name::PROBLEMS, words.say("Nothing was sent yet"));
    form.place_hidden(shown, name::HIDDEN);
    form.place(shown, {.slot = name::DUTY,
                       .name = "duty",
                       .kind = Field::Kind::kChoice,
                       .label = words.say("What is not yours"),
                       .required = true,
                       .choices = std::move(choices)});
    form.place(shown, {.slot = name::WORD,
                       .name = "word",
                       .kind = Field::Kind::kText,
                       .label = words.say("Why, and whose it should be"),
                       .most = 4000,
                       .required = true});
    return form.answer(page(visit, "duty_not_mine.html", std::move(view), title, "work"));
}

}  // namespace pilnveide::web
