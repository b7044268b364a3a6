#include "web/progress_sheet.h"

#include "progress_form.names.h"
#include "web/states.h"
#include "web/titles.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/execution.h"

namespace pilnveide::web {

namespace name = names::progress_form;
using workflow::Action;
using workflow::ActionState;
using workflow::ProgressReport;

namespace {

std::string field(const Action& action, std::string_view part) { return action.id.text() + "-" + std::string(part); }

std::string state_value(ActionState state) {
    if (state == ActionState::kBlocked) return "stuck";
    return state == ActionState::kDone ? "done" : "go";
}

std::string number_typed(std::optional<int> number) { return number ? std::to_string(*number) : std::string{}; }

std::string percent_words(const Words& words, std::optional<int> percent) {
    return percent ? words.say("{n} %", {{"n", std::to_string(*percent)}}) : std::string{};
}

// The newest report of an earlier quarter.
const ProgressReport* report_before(const workflow::Facts& facts, const Action& action, workflow::Quarter quarter) {
    const ProgressReport* before = nullptr;
    for (const auto& report : facts.reports)
        if (report.action == action.id && report.quarter < quarter && (!before || report.quarter > before->quarter))
            before = &report;
    return before;
}

}  // namespace

ProgressSheet::ProgressSheet(Visit& visit, const workflow::Person& person, workflow::Quarter quarter, Frame frame)
    : visit_(visit),
      words_(*visit.words),
      person_(person),
      quarter_(quarter),
      frame_(std::move(frame)),
      dates_(workflow::dates_of(*visit.facts, quarter)),
      actions_(workflow::by_deadline(*visit.facts, workflow::asked_about(*visit.facts, person.id, quarter))),
      form_(visit) {
    for (const auto* action : actions_) store_known(*action);
    const auto* request = workflow::request_of(*visit.facts, person.id, quarter);
    if (request) form_.stored_version(request->version);
}

void ProgressSheet::store_known(const Action& action) {
    if (const auto* report = workflow::report_of(*visit_.facts, action.id, quarter_)) {
        form_.stored(field(action, "state"), state_value(report->state));
        form_.stored(field(action, "percent"), number_typed(report->percent));
        form_.stored(field(action, "done"), report->done);
        form_.stored(field(action, "to_do"), report->to_do);
        form_.stored(field(action, "obstacle"), report->obstacle);
        form_.stored(field(action, "alternative"), report->alternative);
        form_.stored(field(action, "wanted"),
                     report->wanted_deadline ? workflow::iso(*report->wanted_deadline) : std::string{});
        return;
    }
    form_.stored(field(action, "state"), state_value(action.state));
    form_.stored(field(action, "percent"), number_typed(action.percent));
    const auto* before = report_before(*visit_.facts, action, quarter_);
    if (before && action.state == ActionState::kBlocked) form_.stored(field(action, "obstacle"), before->obstacle);
}

std::vector<workflow::ReportInput> ProgressSheet::typed() {
    std::vector<workflow::ReportInput> answers;
    for (const auto* action : actions_) {
        auto state = form_.text(field(*action, "state"));
        if (state != "go" && state != "stuck" && state != "done")
            form_.wrong(state.empty() ? workflow::Problem::kMissing : workflow::Problem::kUnknownChoice,
                        field(*action, "state"));
        workflow::ReportInput answer;
        answer.action = action->id;
        answer.state = state == "stuck"  ? ActionState::kBlocked
                       : state == "done" ? ActionState::kDone
                                         : ActionState::kInProgress;
        answer.percent = form_.number(field(*action, "percent"));
        answer.done = form_.text(field(*action, "done"));
        answer.to_do = form_.text(field(*action, "to_do"));
        answer.obstacle = form_.text(field(*action, "obstacle"));
        answer.alternative = form_.text(field(*action, "alternative"));
        answer.wanted_deadline = form_.date(field(*action, "wanted"));
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::optional<Response> ProgressSheet::save(std::string_view said) {
    auto answers = typed();
    auto act = [&](const workflow::Acting& acting) {
        return workflow::save_report(acting, person_.id, quarter_, answers, form_.version());
    };
    return form_.act(act, frame_.back.empty() ? frame_.path : frame_.back, said);
}

bool ProgressSheet::reported() const {
    const auto* request = workflow::request_of(*visit_.facts, person_.id, quarter_);
    return request && request->reported_at;
}

void ProgressSheet::place_title(View& view) const {
    auto count = static_cast<long long>(actions_.size());
    auto until = Words::day(dates_.review_due);
    view.set(name::TITLE, words_.say("Progress report: {quarter}", {{"quarter", words_.quarter(quarter_)}}));
    view.set(name::WHO, person_.shown());
    view.set(name::DUE, words_.say("We wait for the answer until {weekday}, {date}",
                                   {{"weekday", words_.until_weekday(dates_.due)}, {"date", Words::day(dates_.due)}}));
    if (frame_.by_owner && reported())
        view.set(name::LEAD,
                 words_.say("Thank you! The report is received. You can correct it until {date}", {{"date", until}}));
    else if (frame_.by_owner)
        view.set(
            name::LEAD,
            words_.plural("You have {n} action. A few words are enough: about two minutes.",
                          "You have {n} actions. A few words about each are enough: about two minutes in all.", count));
    else
        view.set(
            name::LEAD,
            words_.plural("{n} action. Enter what the owner told you; the history shows that you entered it.",
                          "{n} actions. Enter what the owner told you; the history shows that you entered it.", count));
    view.set(name::BUTTON, words_.say(reported()        ? N_("Save the corrected report")
                                      : frame_.by_owner ? N_("Send the report")
                                                        : N_("Save the report")));
    view.set(
        name::UNTIL,
        words_.say("Until {date} what was sent can be corrected. The project leader and the director see the report.",
                   {{"date", until}}));
    for (const auto& other : frame_.others) {
        View& row = view.add(name::OTHER);
        row.set(name::WORDS, other.words);
        row.set(name::URL, other.url);
    }
    if (visit_.link) view.add(name::NOT_MINE).set(name::URL, "/r/" + visit_.path["token"] + "/not-mine");
    if (frame_.back.empty()) return;
    View& crumbs = view.add(name::CRUMBS);
    crumbs.set(name::BACK, frame_.back);
    crumbs.set(name::BACK_WORD, frame_.back_word);
}

void ProgressSheet::place_saved(View& view) const {
    if (form_.sent() || !reported()) return;
    View& saved = view.add(name::SAVED);
    for (const auto* action : actions_) {
        const auto* report = workflow::report_of(*visit_.facts, action->id, quarter_);
        if (!report) continue;
        View& row = saved.add(name::SAVED_ROW);
        row.set(name::HEADING, title_of(*visit_.facts, *action));
        show_state(row, name::STATE, look(words_, report->state));
        row.set(name::PERCENT, percent_words(words_, report->percent));
        row.set(name::WORDS, report->done);
    }
}

void ProgressSheet::place_fields(View& row, const Action& action) const {
    auto place = [&](const char* slot, std::string_view part, std::string label, int rows) {
        form_.place(row, {.slot = slot,
                          .name = field(action, part),
                          .kind = Field::Kind::kText,
                          .label = std::move(label),
                          .most = 4000,
                          .rows = rows});
    };
    place(name::DONE, "done", words_.say("What was done this quarter?"), 3);
    place(name::TO_DO, "to_do", words_.say("What is still to be done?"), 2);
    form_.place(row, {.slot = name::PERCENT_FIELD,
                      .name = field(action, "percent"),
                      .kind = Field::Kind::kNumber,
                      .label = words_.say("How much is done, %"),
                      .hint = words_.say("Roughly, from 0 to 100. May stay empty.")});
    place(name::OBSTACLE, "obstacle", words_.say("What hinders?"), 2);
    place(name::ALTERNATIVE, "alternative", words_.say("What do you propose to do differently?"), 2);
    form_.place(row, {.slot = name::WANTED,
                      .name = field(action, "wanted"),
                      .kind = Field::Kind::kDate,
                      .label = words_.say("Wanted deadline"),
                      .hint = words_.say("The project leader or the director decides. Until then {date} holds.",
                                         {{"date", Words::day(action.deadline)}})});
}

void ProgressSheet::place_row(View& view, const Action& action) const {
    View& row = view.add(name::ROW);
    row.set(name::ID, action.id.text());
    row.set(name::HEADING, title_of(*visit_.facts, action));
    row.set(name::ISO, workflow::iso(action.deadline));
    row.set(name::DAY, Words::day(action.deadline));
    if (workflow::is_late(*visit_.facts, action, visit_.today)) row.show(name::LATE);
    if (const auto* before = report_before(*visit_.facts, action, quarter_)) {
        Words::Values values{{"percent", percent_words(words_, before->percent)}, {"words", before->done}};
        row.add(name::BEFORE)
            .set(name::WORDS, before->percent ? words_.say("Reported before ({percent}): “{words}”", values)
                                              : words_.say("Reported before: “{words}”", values));
    }
    if (action.is_open() && !action.state_reason.empty() && action.state != ActionState::kBlocked)
        row.add(name::BACK_TO_YOU)
            .set(name::WORDS, words_.say("Sent back: {reason}", {{"reason", action.state_reason}}));
    auto state = form_.value(field(action, "state"));
    if (!state.empty()) row.show(state == "stuck" ? name::IS_STUCK : state == "done" ? name::IS_DONE : name::IS_GO);
    for (const auto& words : form_.problems_of(field(action, "state")))
        row.add(name::STATE_PROBLEM).set(name::WORDS, words);
    const auto* theirs = workflow::report_of(*visit_.facts, action.id, quarter_);
    if (form_.is_stale() && theirs && state_value(theirs->state) != state)
        row.add(name::STATE_STORED).set(name::THEIRS, look(words_, theirs->state).word);
    bool asks = !form_.value(field(action, "wanted")).empty() || !form_.problems_of(field(action, "wanted")).empty();
    if (asks) row.show(name::WANTED_OPEN);
    place_fields(row, action);
}

void ProgressSheet::place_contact(View& view) const {
    auto leaders = workflow::holders(*visit_.facts, workflow::RoleKind::kLeader, visit_.today);
    const auto* leader = leaders.empty() ? nullptr : workflow::find(visit_.facts->people, leaders.front());
    if (!leader || !frame_.by_owner) return;
    View& contact = view.add(name::CONTACT);
    contact.set(name::NAME, leader->shown());
    if (!leader->email.empty()) contact.add(name::MAIL).set(name::ADDRESS, leader->email);
    const auto& phone = leader->phone.empty() ? visit_.facts->agency.phone : leader->phone;
    if (!phone.empty()) contact.add(name::PHONE).set(name::NUMBER, phone);
    contact.show(name::PRIVATE);
}

Response ProgressSheet::show() {
    View view;
    place_title(view);
    view.set(name::ACTION, frame_.path);
    form_.place_problems(view, name::PROBLEMS, words_.say("The report is not saved yet"));
    form_.place_hidden(view, name::HIDDEN);
    place_saved(view);
    for (const auto* action : actions_) place_row(view, *action);
    place_contact(view);
    auto title = words_.say("Progress report: {quarter}", {{"quarter", words_.quarter(quarter_)}});
    return form_.answer(page(visit_, "progress_form.html", std::move(view), title));
}

}  // namespace pilnveide::web
