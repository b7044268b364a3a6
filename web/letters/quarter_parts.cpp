#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"
#include "web/states.h"
#include "workflow/letters/letter.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Action;
using workflow::Quarter;

// The latest quarter that the notices name: after a long stop one letter tells the present state.
std::optional<Quarter> quarter_of(const Notices& notices) {
    std::optional<Quarter> latest;
    for (const auto& notice : notices) {
        const auto quarter = Quarter::from_text(notice.key.period);
        if (quarter && (!latest || *latest < *quarter)) latest = quarter;
    }
    return latest;
}

// Whose reports are wanted: the recipient's own first, then those of whom they stand in for.
std::vector<workflow::Id<workflow::Person>> owners_of(const Occasion& occasion, const Notices& notices) {
    std::vector<workflow::Id<workflow::Person>> owners;
    for (const auto& notice : notices) {
        const auto* request =
            workflow::find(occasion.facts.requests, workflow::Id<workflow::Request>{notice.key.subject.id});
        const auto owner = request != nullptr ? request->person : occasion.recipient.id;
        if (std::ranges::find(owners, owner) == owners.end()) owners.push_back(owner);
    }
    std::ranges::stable_partition(owners, [&](auto owner) { return owner == occasion.recipient.id; });
    return owners;
}

Item asked_item(const Occasion& occasion, const Action& action) {
    Item line = item(occasion, action);
    line.marks.push_back(deadline(occasion.words, action.deadline));
    const bool is_late = workflow::is_late(occasion.facts, action, occasion.today);
    line.marks.push_back({within(look(occasion.words, occasion.facts, action, occasion.today).word), is_late});
    const auto* report = workflow::last_report(occasion.facts, action.id);
    if (report != nullptr && report->percent) {
        line.marks.push_back(
            {occasion.words.say("reported last: {percent} %", {{"percent", std::to_string(*report->percent)}}), false});
    }
    return line;
}

std::string ask(const Occasion& occasion, Quarter quarter, workflow::Date due) {
    const Words& words = occasion.words;
    const Words::Values values{
        {"number", std::to_string(quarter.number)}, {"weekday", words.until_weekday(due)}, {"date", Words::day(due)}};
    if (occasion.today > due) {
        return words.say(
            "We waited for your report on quarter {number} until {weekday}, {date} It is not too late: a few words on "
            "each action "
            "are enough. No password is needed.",
            values);
    }
    if (occasion.today > quarter.last_day()) {
        return words.say(
            "Quarter {number} has ended. Please tell us by {weekday}, {date}, how the actions of the improvement "
            "plan are getting on. A few words on each are enough – about two minutes in all. No password is needed.",
            values);
    }
    return words.say(
        "Quarter {number} is ending. Please tell us by {weekday}, {date}, how the actions of the improvement "
        "plan are getting on. A few words on each are enough – about two minutes in all. No password is needed.",
        values);
}

std::vector<const Action*> all_actions(const Occasion& occasion) {
    std::vector<const Action*> actions;
    for (const auto* plan : workflow::plans_in_force(occasion.facts)) {
        const auto of_plan = workflow::actions_of(occasion.facts, plan->id);
        actions.insert(actions.end(), of_plan.begin(), of_plan.end());
    }
    return actions;
}

std::vector<Item> five_numbers(const Words& words, const workflow::Execution& execution) {
    std::vector<Item> lines;
    const auto add = [&](std::string_view word, int count) {
        lines.push_back({{}, words.say(word) + " – " + std::to_string(count), {}});
    };
    add(N_("Done"), execution.done);
    add(N_("On time"), execution.on_time);
    add(N_("At risk"), execution.at_risk);
    add(N_("Late"), execution.late);
    add(N_("Cancelled"), execution.cancelled);
    return lines;
}

// The second letter about a quarter must not look like the first one sent twice.
bool is_nudge(const Notices& notices) {
    return std::ranges::none_of(notices, [](const workflow::Notice& notice) {
        return notice.key.kind == workflow::NoticeKind::kProgressRequest;
    });
}

std::string progress_subject(const Occasion& occasion, const Notices& notices, long long n, workflow::Date due) {
    const Words& words = occasion.words;
    const Words::Values by{{"day", words.until_day(due)}};
    if (occasion.today > due)
        return words.plural("We still wait for your report on {n} action",
                            "We still wait for your report on {n} actions", n);
    if (is_nudge(notices))
        return words.plural("A reminder: please report on {n} action by {day}",
                            "A reminder: please report on {n} actions by {day}", n, by);
    return words.plural("Please report on {n} action by {day}", "Please report on {n} actions by {day}", n, by);
}

List asked_list(const Occasion& occasion, workflow::Id<workflow::Person> owner,
                const std::vector<const Action*>& actions) {
    List list;
    list.heading = owner == occasion.recipient.id ? occasion.words.say("Your actions")
                                                  : occasion.words.say("Actions of {name}, for whom you stand in",
                                                                       {{"name", name_of(occasion, owner)}});
    for (const auto* action : actions) list.items.push_back(asked_item(occasion, *action));
    return list;
}

std::string why_asked(const Occasion& occasion, workflow::Id<workflow::Person> owner, std::size_t actions) {
    const Words& words = occasion.words;
    if (owner == occasion.recipient.id)
        return words.plural(
            "In the improvement plan you own this action, and the plan asks for a report every quarter.",
            "In the improvement plan you own these actions, and the plan asks for a report every quarter.",
            one_or_more(actions));
    return words.say(
        "You stand in for {name}, who owns these actions of the improvement plan; the plan asks for a report "
        "every quarter.",
        {{"name", name_of(occasion, owner)}});
}

}  // namespace

std::optional<Part> write_progress(const Occasion& occasion, const Notices& notices) {
    const auto quarter = quarter_of(notices);
    if (!quarter) return std::nullopt;
    const Words& words = occasion.words;
    Part part;
    long long n = 0;
    for (const auto owner : owners_of(occasion, notices)) {
        const auto actions =
            workflow::by_deadline(occasion.facts, workflow::asked_about(occasion.facts, owner, *quarter));
        if (actions.empty()) continue;
        n += static_cast<long long>(actions.size());
        part.lists.push_back(asked_list(occasion, owner, actions));
        part.why.push_back(why_asked(occasion, owner, actions.size()));
    }
    if (n == 0) return std::nullopt;
    const auto dates = workflow::dates_of(occasion.facts, *quarter);
    part.subject = progress_subject(occasion, notices, n, dates.due);
    part.opening.push_back(ask(occasion, *quarter, dates.due));
    part.button = words.say("Report on the actions");
    part.url = workflow::kLinkPlaceholder;
    part.closing.push_back(
        words.say("If something hinders you, write it: the plan can still be given another deadline or another "
                  "solution. You can change "
                  "your answer until the quarter's review on {date}",
                  {{"date", Words::day(dates.review_due)}}));
    part.why.push_back(
        words.say("The link is for you alone and works until the quarter's review. Please do not pass it on."));
    return part;
}

std::optional<Part> write_silence(const Occasion& occasion, const Notices& notices) {
    const auto quarter = quarter_of(notices);
    if (!quarter) return std::nullopt;
    const Words& words = occasion.words;
    const auto people = workflow::silent(occasion.facts, *quarter);
    if (people.empty()) return std::nullopt;
    Part part;
    part.subject = words.plural("{n} person has not reported on quarter {number}",
                                "{n} people have not reported on quarter {number}",
                                static_cast<long long>(people.size()), {{"number", std::to_string(quarter->number)}});
    part.opening.push_back(
        words.say("A letter with a link went to all who have an e-mail address. If the telephone is easier, you can "
                  "enter their report for them."));
    List& list = part.lists.emplace_back();
    for (const auto id : people) {
        const auto* person = workflow::find(occasion.facts.people, id);
        if (person == nullptr) continue;
        Item line{{}, person->shown(), {}};
        if (!person->phone.empty())
            line.marks.push_back({words.say("tel. {phone}", {{"phone", person->phone}}), false});
        if (person->email.empty()) line.marks.push_back({words.say("no e-mail address: got no letter"), true});
        list.items.push_back(std::move(line));
    }
    lead_to(part, occasion, N_("Open the quarter's review"), "/review/" + quarter->text());
    part.why = {office_of(occasion, workflow::RoleKind::kLeader),
                words.say("The day after the reports are due we tell you who has not reported yet.")};
    return part;
}

std::optional<Part> write_digest(const Occasion& occasion, const Notices& notices) {
    const auto quarter = quarter_of(notices);
    if (!quarter) return std::nullopt;
    const Words& words = occasion.words;
    const auto actions = all_actions(occasion);
    const auto numbers = workflow::execution(occasion.facts, actions, occasion.today);
    const auto dates = workflow::dates_of(occasion.facts, *quarter);
    Part part;
    part.subject = words.plural("Quarter {number} of the plan: {n} of {all} done, {late} late",
                                "Quarter {number} of the plan: {n} of {all} done, {late} late", numbers.done,
                                {{"number", std::to_string(quarter->number)},
                                 {"all", std::to_string(numbers.all())},
                                 {"late", std::to_string(numbers.late)}});
    part.opening.push_back(
        words.say("The review of quarter {number} is due by {date} This is how the improvement plan stands.",
                  {{"number", std::to_string(quarter->number)}, {"date", Words::day(dates.review_due)}}));
    part.lists.push_back({words.say("The plan in five numbers"), five_numbers(words, numbers)});
    List overdue{words.say("What is late"), {}};
    for (const auto* action : actions) {
        if (!action->is_open() || !workflow::is_late(occasion.facts, *action, occasion.today)) continue;
        Item line = item(occasion, *action);
        line.marks = {owned_by(occasion, action->owner), deadline(words, action->deadline), {words.say("late"), true}};
        overdue.items.push_back(std::move(line));
    }
    if (!overdue.items.empty()) part.lists.push_back(std::move(overdue));
    lead_to(part, occasion, N_("See how the plan is carried out"), "/execution");
    part.why = {office_of(occasion, workflow::RoleKind::kDirector),
                words.say("Every quarter we show you how the plan is carried out.")};
    return part;
}

}  // namespace pilnveide::web
