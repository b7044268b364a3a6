#include "publish.names.h"
#include "web/frame.h"
#include "web/form.h"
#include "web/letters/compose.h"
#include "web/letters/letter_link.h"
#include "web/pages/announcing_pages.h"
#include "web/problems.h"
#include "web/publication_words.h"
#include "workflow/cycle/cycle.h"

#include <algorithm>
#include <limits>

namespace pilnveide::web {
namespace {

namespace name = names::publish;
using workflow::PublicationKind;
using workflow::Told;

std::optional<Told> told_by_path(const Visit& visit) {
    if (const auto quarter = visit.path.find("quarter"); quarter != visit.path.end())
        return told_of_quarter(*visit.facts, quarter->second);
    const auto* cycle = visit.found(visit.facts->cycles, "cycle");
    const auto news = visit.path.find("news");
    const auto kind = news == visit.path.end() ? std::nullopt : workflow::publication_kind_from_name(news->second);
    if (!cycle || !kind || *kind == PublicationKind::kQuarter) return std::nullopt;
    return Told{*kind, cycle->id, {}};
}

struct Back {
    std::string path;
    std::string word;
};

// The page that leads here: the task's, or the quarter's review.
Back back_of(const Visit& visit, const Told& told) {
    if (told.kind == PublicationKind::kQuarter) {
        const auto quarter = workflow::Quarter::from_text(told.period);
        return {"/review/" + told.period,
                visit.words->say("Review: {quarter}", {{"quarter", visit.words->quarter(*quarter)}})};
    }
    for (const auto& task : visit.facts->tasks) {
        const auto after = told_after(task);
        if (after && after->kind == told.kind && after->cycle == told.cycle)
            return {"/task/" + task.id.text(),
                    visit.words->say("Task {number}", {{"number", std::to_string(task.number)}})};
    }
    return {"/cycle", visit.words->say("Cycle")};
}

std::string hint(const Words& words, PublicationKind kind) {
    switch (kind) {
        case PublicationKind::kCycle:
            return words.say("Your words stand first. What will happen, why, and by when follows by itself.");
        case PublicationKind::kResults:
            return words.say(
                "The main strengths and what is to be improved, in your words. The letter holds no scores.");
        case PublicationKind::kPlan:
            return words.say(
                "Your words stand first; they may be left out. Priorities, goals and the period follow by "
                "themselves.");
        case PublicationKind::kQuarter:
            break;
    }
    return words.say(
        "Your words stand first; they may be left out. How many actions are done, in progress and late, and "
        "what was finished, follows by itself.");
}

constexpr workflow::NoticeKind notice_of(PublicationKind kind) {
    switch (kind) {
        case PublicationKind::kCycle:
            return workflow::NoticeKind::kAnnouncement;
        case PublicationKind::kResults:
            return workflow::NoticeKind::kResultsPublished;
        case PublicationKind::kPlan:
            return workflow::NoticeKind::kPlanPublished;
        case PublicationKind::kQuarter:
            break;
    }
    return workflow::NoticeKind::kQuarterSummary;
}

// As the first of its readers would get it.
Composed letter_of(const Visit& visit, const workflow::Publication& draft, workflow::Id<workflow::Person> reader) {
    auto facts = *visit.facts;
    auto sent = draft;
    sent.id = {std::numeric_limits<std::int64_t>::max()};
    facts.publications.push_back(sent);
    workflow::Notice notice;
    notice.key.kind = notice_of(draft.kind);
    notice.key.subject = {workflow::Noun::kPublication, sent.id.value};
    notice.key.recipient = reader;
    const auto& console = visit.console;
    return compose(
        {console.languages, console.templates_lv, console.templates_en, console.catalogue, console.public_url}, facts,
        *workflow::find(facts.people, reader), {notice}, visit.today);
}

std::string missing_words(const Visit& visit, const Told& told, const workflow::FieldProblem& missing) {
    if (told.kind == PublicationKind::kQuarter && missing.problem == workflow::Problem::kWrongState)
        return visit.words->say("It can be sent once the review of the quarter is closed.");
    return wording(*visit.words, *visit.facts, missing);
}

void show_letter(View& view, Visit& visit, const Form& form, const Told& told) {
    const Words& words = *visit.words;
    const auto draft = workflow::draft_publication(told, form.text("text"), visit.by, visit.today);
    const auto readers = workflow::readers(*visit.facts, draft);
    const auto letter = letter_of(visit, draft, readers.front());
    View& send = view.add(name::SEND);
    send.set(name::HEADING,
             words.plural("Send it to {n} person?", "Send it to {n} people?", static_cast<long long>(readers.size())));
    send.set(name::WORDS, words.say("It leaves for all who work here, have an e-mail address and want such news."));
    const auto unreached = std::ranges::count_if(visit.facts->people, [&](const workflow::Person& person) {
        return workflow::is_for(draft, person) && person.email.empty();
    });
    if (unreached > 0)
        send.add(name::UNREACHED)
            .set(name::WORDS, words.plural("{n} person has no e-mail address: tell them yourself.",
                                           "{n} people have no e-mail address: tell them yourself.", unreached));
    send.set(name::ACTION, visit.request.path);
    send.set(name::OWN, draft.text);
    send.set(name::CONFIRMED, form.checked("confirmed") ? "1" : "");
    send.set(name::SUBJECT, letter.subject);
    send.set(name::LETTER, with_link(letter.text, visit.console.public_url + "/n/" + words.say("SAMPLE")));
    form.place_hidden(send, name::HIDDEN);
}

void show_form(View& view, const Visit& visit, const Form& form, const Told& told, const Back& back) {
    View& write = view.add(name::WRITE);
    write.set(name::ACTION, visit.request.path);
    write.set(name::BACK, back.path);
    form.place_hidden(write, name::HIDDEN);
    form.place(write, {.slot = name::TEXT,
                       .name = "text",
                       .kind = Field::Kind::kText,
                       .label = visit.words->say("Your own words"),
                       .hint = hint(*visit.words, told.kind),
                       .most = 4000,
                       .rows = 8,
                       .required = told.kind == PublicationKind::kCycle || told.kind == PublicationKind::kResults});
    form.place_confirm(write, name::CONFIRM);
}

View title_of(const Visit& visit, const Told& told, const Back& back) {
    const Words& words = *visit.words;
    View view;
    view.set(name::BACK, back.path);
    view.set(name::BACK_WORD, back.word);
    view.set(name::TITLE, told_title(words, told));
    view.set(name::LEAD, words.say("One letter to all the staff. You see it before it leaves."));
    if (const auto* before = workflow::published(*visit.facts, told))
        view.add(name::BEFORE)
            .set(name::WORDS, words.say("Sent to the staff on {date}", {{"date", Words::day(before->sent_on)}}));
    return view;
}

}  // namespace

Response publish(Visit& visit) {
    const auto told = told_by_path(visit);
    if (!told) return not_found(visit);
    const auto back = back_of(visit, *told);
    const Words& words = *visit.words;
    Form form(visit);
    const auto act = [&](const workflow::Acting& acting) {
        return workflow::publish(acting, *told, form.text("text"), form.checked("confirmed"));
    };
    const auto wanted = form.text("do");
    if (wanted == "send") {
        if (auto done = form.act(act, back.path, "published")) return *done;
    }
    View view = title_of(visit, *told, back);
    const auto title = told_title(words, *told);
    const auto missing = workflow::missing_for(*visit.facts, *told, visit.today);
    if (!missing.empty()) {
        View& list = view.add(name::NOT_YET);
        for (const auto& problem : missing)
            list.add(name::MISSING).set(name::WORDS, missing_words(visit, *told, problem));
        return form.answer(page(visit, "publish.html", std::move(view), title, "cycle"));
    }
    if (wanted == "preview") {
        const auto tried = act({*visit.facts, visit.by, visit.now, visit.today, visit.console.ids});
        if (!tried && !form.refuse(tried.error())) return refused(visit, tried.error());
        if (tried) {
            show_letter(view, visit, form, *told);
            return page(visit, "publish.html", std::move(view), title, "cycle");
        }
    }
    form.place_problems(view, name::PROBLEMS, words.say("The letter is not sent yet"));
    show_form(view, visit, form, *told, back);
    auto answer = page(visit, "publish.html", std::move(view), title, "cycle");
    return wanted == "edit" ? answer : form.answer(std::move(answer));
}

}  // namespace pilnveide::web
