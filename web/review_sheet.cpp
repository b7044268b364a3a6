#include "web/review_sheet.h"

#include "review_show.names.h"
#include "web/need.h"
#include "web/publication_words.h"
#include "web/states.h"
#include "web/titles.h"
#include "workflow/calendar/zone.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::review_show;
using workflow::Action;
using workflow::Facts;

namespace {

class ReviewSheet {
public:
    ReviewSheet(Visit& visit, workflow::Quarter quarter, Form& form)
        : visit_(visit),
          words_(*visit.words),
          facts_(*visit.facts),
          quarter_(quarter),
          form_(form),
          review_(workflow::review_of(facts_, quarter)),
          closed_(workflow::is_closed(facts_, quarter)) {
        for (const auto& request : facts_.requests)
            if (request.quarter == quarter) requests_.push_back(&request);
        std::ranges::sort(requests_, [&](const auto* a, const auto* b) {
            return words_.before(name_of(a->person), name_of(b->person));
        });
    }

    Response answer();

private:
    [[nodiscard]] std::string name_of(workflow::Id<workflow::Person> id) const {
        const auto* person = workflow::find(facts_.people, id);
        return person ? person->shown() : std::string{};
    }
    void show_title(View& view) const;
    void show_people(View& view) const;
    void show_agenda(View& view);
    View& show_action(View*& point, View& view, const std::string& heading, const Action& action);
    void show_troubles(View& view, bool late);
    void show_wishes(View& view);
    void show_done(View& view);
    void show_reports(View& view) const;
    void show_form(View& view) const;
    void show_record(View& view) const;
    void show_telling(View& view) const;

    Visit& visit_;
    const Words& words_;
    const Facts& facts_;
    workflow::Quarter quarter_;
    Form& form_;
    const workflow::Review* review_;
    bool closed_;
    std::vector<const workflow::Request*> requests_;
    int points_ = 0;
};

void ReviewSheet::show_title(View& view) const {
    view.set(name::TITLE, words_.say("Review: {quarter}", {{"quarter", words_.quarter(quarter_)}}));
    view.set(name::QUARTER, quarter_.text());
    auto have = std::ranges::count_if(requests_, [](const auto* request) { return request->reported_at.has_value(); });
    Words::Values values{{"have", std::to_string(have)}};
    auto all = static_cast<long long>(requests_.size());
    if (closed_)
        view.set(name::LEAD, words_.say("The quarter is closed: the review was held on {date}",
                                        {{"date", Words::day(review_->held_on.value_or(*review_->closed_on))}}));
    else
        view.set(name::LEAD, words_.plural("{have} of {n} owner has reported.", "{have} of {n} owners have reported.",
                                           all, values));
    auto dates = workflow::dates_of(facts_, quarter_);
    view.set(name::META, words_.say("Answers are awaited until {due}, the review until {review}",
                                    {{"due", Words::day(dates.due)}, {"review", Words::day(dates.review_due)}}));
}

void ReviewSheet::show_people(View& view) const {
    if (requests_.empty()) return view.show(name::NOBODY);
    View& table = view.add(name::PEOPLE);
    for (const auto* request : requests_) {
        const auto* person = workflow::find(facts_.people, request->person);
        View& row = table.add(name::PERSON);
        row.set(name::ID, request->person.text());
        row.set(name::NAME, name_of(request->person));
        auto state = request->reported_at ? workflow::RequestState::kReported : workflow::RequestState::kAsked;
        bool silent = closed_ && !request->reported_at;
        show_state(row, name::STATE, silent ? never_reported(words_) : look(words_, state));
        if (request->reported_at) row.set(name::WHEN, Words::day(workflow::local_day(*request->reported_at)));
        if (person) row.set(name::PHONE, person->phone);
        if (closed_) continue;
        row.add(name::ENTER)
            .set(name::WORDS, request->reported_at ? words_.say("Correct") : words_.say("Enter the report"));
    }
}

View& ReviewSheet::show_action(View*& point, View& view, const std::string& heading, const Action& action) {
    if (!point) {
        point = &view.add(name::POINT);
        point->set(name::INDEX, ++points_);
        point->set(name::HEADING, heading);
    }
    View& row = point->add(name::ROW);
    row.set(name::ID, action.id.text());
    row.set(name::ACTION_TITLE, title_of(facts_, action));
    row.set(name::DETAILS, name_of(action.owner) + ", " + Words::day(action.deadline));
    return row;
}

void ReviewSheet::show_troubles(View& view, bool late_ones) {
    View* point = nullptr;
    for (const auto& action : facts_.actions) {
        bool is_late = workflow::is_late(facts_, action, visit_.today);
        if (late_ones ? !is_late : is_late || !workflow::is_at_risk(facts_, action)) continue;
        View& row =
            show_action(point, view, late_ones ? words_.say("What is late") : words_.say("What is at risk"), action);
        show_state(row, name::STATE, late_ones ? late(words_) : at_risk(words_));
        const auto* report = workflow::last_report(facts_, action.id);
        if (!report) continue;
        auto words = report->obstacle;
        if (!report->alternative.empty())
            words += " " + words_.say("Proposed: {words}", {{"words", report->alternative}});
        row.set(name::WORDS, words);
    }
}

void ReviewSheet::show_wishes(View& view) {
    View* point = nullptr;
    for (const auto& wish : facts_.wishes) {
        const auto* action = workflow::find(facts_.actions, wish.action);
        if (!action || wish.state != workflow::WishState::kAsked || !action->is_open()) continue;
        View& row = show_action(point, view, words_.say("Deadlines to decide"), *action);
        show_state(row, name::STATE, look(words_, wish.state));
        row.set(name::WORDS,
                words_.say("Asks for {date}: {reason}", {{"date", Words::day(wish.wanted)}, {"reason", wish.reason}}));
    }
}

void ReviewSheet::show_done(View& view) {
    View* point = nullptr;
    for (const auto& action : facts_.actions) {
        if (action.state != workflow::ActionState::kDone) continue;
        View& row = show_action(point, view, words_.say("Done, to be verified"), action);
        show_state(row, name::STATE, look(words_, action.state));
    }
}

// What stands now is the agenda of the next meeting, not of one that was held.
void ReviewSheet::show_agenda(View& view) {
    if (closed_) return;
    View& agenda = view.add(name::AGENDA);
    show_troubles(agenda, true);
    show_troubles(agenda, false);
    show_wishes(agenda);
    show_done(agenda);
    if (points_ == 0) agenda.show(name::NO_AGENDA);
}

void ReviewSheet::show_reports(View& view) const {
    std::vector<std::pair<std::string, const workflow::ProgressReport*>> reports;  // by the action's number
    for (const auto& report : facts_.reports) {
        const auto* action = workflow::find(facts_.actions, report.action);
        if (report.quarter == quarter_ && action) reports.emplace_back(title_of(facts_, *action), &report);
    }
    std::ranges::sort(reports);
    for (const auto& [title, one] : reports) {
        const auto& report = *one;
        View& row = view.add(name::REPORT);
        row.set(name::BY, name_of(report.by));
        row.set(name::HEADING, title);
        show_state(row, name::STATE, look(words_, report.state));
        if (report.percent) row.set(name::PERCENT, words_.say("{n} %", {{"n", std::to_string(*report.percent)}}));
        row.set(name::WORDS, report.done);
        if (!report.to_do.empty())
            row.add(name::LEFT).set(name::WORDS, words_.say("Still to be done: {words}", {{"words", report.to_do}}));
    }
}

void ReviewSheet::show_form(View& view) const {
    View& open = view.add(name::OPEN);
    form_.place_hidden(open, name::HIDDEN);
    form_.place(open, {.slot = name::HELD_ON,
                       .name = "held_on",
                       .kind = Field::Kind::kDate,
                       .label = words_.say("Day of the meeting")});
    form_.place(open, {.slot = name::PARTICIPANTS,
                       .name = "participants",
                       .kind = Field::Kind::kText,
                       .label = words_.say("Who took part"),
                       .most = 4000,
                       .rows = 2});
    form_.place(open, {.slot = name::MINUTES,
                       .name = "minutes",
                       .kind = Field::Kind::kText,
                       .label = words_.say("Minutes"),
                       .hint = words_.say("What was decided, who does what."),
                       .most = 4000,
                       .rows = 8});
    open.set(name::AFTER,
             words_.say("Closing ends the quarter: reports cannot be changed any more, and the links in this quarter's "
                        "letters stop working. Those who have not reported are not asked again about it."));
}

void ReviewSheet::show_record(View& view) const {
    View& record = view.add(name::CLOSED);
    auto fact = [&](std::string label, const std::string& words) {
        if (words.empty()) return;
        View& row = record.add(name::FACT);
        row.set(name::LABEL, label);
        row.set(name::WORDS, words);
    };
    if (review_->held_on) fact(words_.say("Day of the meeting"), Words::day(*review_->held_on));
    fact(words_.say("Who took part"), review_->participants);
    fact(words_.say("Minutes"), review_->minutes);
    if (review_->closed_by) fact(words_.say("Closed by"), name_of(*review_->closed_by));
}

// Once the quarter is closed: what became of it may be told to all.
void ReviewSheet::show_telling(View& view) const {
    const auto told = told_of_quarter(facts_, quarter_.text());
    if (!closed_ || !told || !may(visit_.relations, Sees{Right::kPublish})) return;
    const auto* sent = workflow::published(facts_, *told);
    View& band = view.add(name::TELL);
    band.set(name::QUARTER, quarter_.text());
    band.set(name::WORDS,
             sent ? words_.say("Sent to the staff on {date}", {{"date", Words::day(sent->sent_on)}})
                  : words_.say("A short letter: what is done, in progress and late, and what was finished."));
}

Response ReviewSheet::answer() {
    View view;
    show_title(view);
    form_.place_problems(view, name::PROBLEMS, words_.say("The notes are not saved yet"));
    show_people(view);
    show_agenda(view);
    show_reports(view);
    show_telling(view);
    if (closed_)
        show_record(view);
    else
        show_form(view);
    auto title = words_.say("Review: {quarter}", {{"quarter", words_.quarter(quarter_)}});
    return form_.answer(page(visit_, "review_show.html", std::move(view), title, "execution"));
}

}  // namespace

Response review_sheet(Visit& visit, workflow::Quarter quarter, Form& form) {
    if (const auto* review = workflow::review_of(*visit.facts, quarter)) {
        form.stored("held_on", review->held_on ? workflow::iso(*review->held_on) : std::string{});
        form.stored("participants", review->participants);
        form.stored("minutes", review->minutes);
        form.stored_version(review->version);
    }
    return ReviewSheet(visit, quarter, form).answer();
}

}  // namespace pilnveide::web
