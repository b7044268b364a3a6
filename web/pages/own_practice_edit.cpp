#include "web/form_page.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_practice_acts.h"

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::OwnPractice;

FormPage form_of(const Visit& visit, const OwnPractice* practice, const std::string& subcriterion) {
    const Words& words = *visit.words;
    FormPage shown;
    shown.title = practice ? words.say("Edit the practice") : words.say("A new practice of our own");
    shown.not_saved = words.say("The practice is not saved yet");
    shown.button = practice ? words.say("Save the practice") : words.say("Add the practice");
    shown.action = visit.request.path;
    shown.menu = "catalogue";
    shown.fields = {{.name = "title",
                     .label = words.say("Practice"),
                     .hint = words.say("What the service does, in one line."),
                     .required = true},
                    {.name = "text",
                     .kind = Field::Kind::kText,
                     .label = words.say("What is looked at (optional)"),
                     .hint = words.say("What somebody who scores it pays attention to."),
                     .most = 4000,
                     .rows = 6}};
    if (practice) {
        shown.back = own_path(*practice);
        shown.back_word = own_heading(*practice);
        shown.notes = {words.say("The number stays, and earlier wordings stay in the record.")};
    } else {
        shown.back = "/catalogue/" + subcriterion.substr(0, subcriterion.find('.')) + "#s" + subcriterion;
        const auto* place = visit.console.framework.subcriterion(subcriterion);
        shown.back_word = place ? place->number + ". " + place->title.in(words.code()) : subcriterion;
        shown.notes = {
            words.say("It gets a number of its own, is scored like the others, and stays from cycle to cycle.")};
    }
    return shown;
}

}  // namespace

Response own_practice_edit(Visit& visit) {
    const auto* practice = visit.found(visit.facts->own_practices, "practice");
    const auto& subcriterion = practice ? practice->subcriterion : visit.path["subcriterion"];
    const auto* place = visit.console.framework.subcriterion(subcriterion);
    if (!practice && (!place || place->practices.empty())) return not_found(visit);
    Form form(visit);
    if (practice) {
        form.stored("title", practice->title);
        form.stored("text", practice->text);
        form.stored_version(practice->version);
    }
    const workflow::OwnPracticeInput input{form.text("title"), form.text("text"), form.version()};
    auto act = [&](const Acting& acting) {
        return practice ? workflow::edit_own_practice(acting, practice->id, input)
                        : workflow::add_own_practice(acting, visit.console.framework, subcriterion, input);
    };
    const auto shown = form_of(visit, practice, subcriterion);
    if (auto done = form.act(act, shown.back, practice ? "saved" : "own_practice_added")) return *done;
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
