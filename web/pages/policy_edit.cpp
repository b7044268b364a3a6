#include "web/pages/pages.h"

#include "policy_edit.names.h"
#include "web/coming.h"
#include "web/letter_words.h"
#include "web/limit_words.h"
#include "web/policy_form.h"
#include "workflow/notices/shift.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::policy_edit;
using workflow::PolicyInput;
using workflow::Shift;

namespace {

constexpr std::size_t kMost = 200;  // lines of the preview

std::string day_or(const std::optional<workflow::Date>& day, std::string otherwise) {
    return day ? Words::day(*day) : std::move(otherwise);
}

void show_shift(View& list, const Visit& visit, const Shift& shift) {
    const Words& words = *visit.words;
    const auto* person = workflow::find(visit.facts->people, shift.key.recipient);
    View& row = list.add(name::ROW);
    row.set(name::WHAT, what_of(visit, shift.key));
    row.set(name::TO, person ? person->shown() : std::string{});
    row.set(name::BEFORE, day_or(shift.before, words.say("not planned")));
    row.set(name::AFTER, day_or(shift.after, words.say("not in these 90 days any more")));
}

std::string counted(const Words& words, const std::vector<Shift>& all) {
    auto count = [&](auto holds) { return std::to_string(std::ranges::count_if(all, holds)); };
    return words.say(
        "Earlier: {earlier}. Later: {later}. New: {fresh}. Not any more: {gone}.",
        {{"earlier", count([](const Shift& one) { return one.before && one.after && *one.after < *one.before; })},
         {"later", count([](const Shift& one) { return one.before && one.after && *one.after > *one.before; })},
         {"fresh", count([](const Shift& one) { return !one.before; })},
         {"gone", count([](const Shift& one) { return !one.after; })}});
}

// Two forecasts of the same days: as the figures are, and as they would be.
void show_preview(View& view, Visit& visit, const PolicyInput& input) {
    const Words& words = *visit.words;
    const auto post = post_of(visit);
    auto changed = *visit.facts;
    changed.agency = workflow::with_policy(changed.agency, input, visit.today);
    const auto all = workflow::shifts(coming(visit, *visit.facts, post), coming(visit, changed, post));
    View& preview = view.add(name::PREVIEW);
    preview.set(name::LEAD, all.empty() ? words.say("No letter would leave on another day.") : counted(words, all));
    if (const auto law = limit_words(words, changed, visit.today); !law.empty())
        preview.add(name::LAW).set(name::WORDS, law);
    const bool fires = std::ranges::any_of(all, [&](const Shift& one) { return one.after == visit.today; });
    if (!fires) preview.show(name::CALM);
    if (all.empty()) return;
    View& list = preview.add(name::LIST);
    for (std::size_t at = 0; at < std::min(all.size(), kMost); ++at) show_shift(list, visit, all[at]);
    if (all.size() > kMost)
        preview.add(name::MORE)
            .set(name::WORDS, words.say("The first {n} lines are shown.", {{"n", std::to_string(kMost)}}));
}

void show_fields(View& view, const Form& form, const Visit& visit) {
    const auto law = limit_words(*visit.words, *visit.facts, visit.today);
    for (auto& group : policy_groups(*visit.words, law)) {
        View& shown = view.add(name::GROUP);
        shown.set(name::GROUP_TITLE, group.title);
        if (!group.lead.empty()) shown.add(name::GROUP_LEAD).set(name::WORDS, group.lead);
        for (auto& field : group.fields) {
            field.slot = name::FIELDS;
            form.place(shown, field);
        }
    }
}

}  // namespace

// Shown first, then saved: the same form is saved only when it is what the preview showed.
Response policy_edit(Visit& visit) {
    const Words& words = *visit.words;
    const auto& agency = visit.facts->agency;
    Form form(visit);
    store_policy(form, agency);
    auto input = form.sent() ? typed_policy(form, agency) : workflow::policy_of(agency);
    auto act = [&](const workflow::Acting& acting) { return workflow::set_policy(acting, input); };
    bool preview = false;
    if (form.sent() && (!form.sound() || form.text("previewed") == fingerprint(input))) {
        if (auto done = form.act(act, "/settings", "policy_set")) return *done;
    } else if (form.sent()) {
        auto tried = act({*visit.facts, visit.by, visit.now, visit.today, visit.console.ids});
        if (!tried && !form.refuse(tried.error())) return refused(visit, tried.error());
        preview = tried.has_value();
    }
    View view;
    auto title = words.say("When letters leave");
    view.set(name::TITLE, title);
    form.place_problems(view, name::PROBLEMS, words.say("The figures are not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    if (preview) {
        view.set(name::PREVIEWED, fingerprint(input));
        show_preview(view, visit, input);
    }
    show_fields(view, form, visit);
    view.set(name::BUTTON, preview ? words.say("Show again what would change") : words.say("Show what would change"));
    view.set(name::BUTTON_LOOK, preview ? "btn-secondary" : "btn-primary");
    auto shown = page(visit, "policy_edit.html", std::move(view), title, "letters");
    return preview ? shown : form.answer(std::move(shown));
}

}  // namespace pilnveide::web
