#include "web/problems.h"

#include "web/gates.h"

#include <array>

namespace pilnveide::web {
namespace {

using workflow::FieldProblem;
using workflow::Problem;

// The value at a place, or nothing: a rule that forgot one must not break the page.
std::string value(const FieldProblem& problem, std::size_t place) {
    return place < problem.values.size() ? problem.values[place] : std::string();
}

std::string day(const FieldProblem& problem, std::size_t place) {
    const auto date = workflow::date_from_iso(value(problem, place));
    return date ? Words::day(*date) : value(problem, place);
}

long long count(const FieldProblem& problem, std::size_t place) {
    return std::strtoll(value(problem, place).c_str(), nullptr, 10);
}

std::string of_person(const workflow::Facts& facts, const FieldProblem& problem) {
    const auto id = workflow::Id<workflow::Person>::from_text(value(problem, 0));
    const auto* person = id ? workflow::find(facts.people, *id) : nullptr;
    return person != nullptr ? person->shown() : std::string();
}

std::string of_gate(const Words& words, const FieldProblem& problem) {
    for (int task = 1; task <= 10; ++task) {
        for (const auto gate : workflow::gates_of(task)) {
            if (workflow::gate_name(gate) == value(problem, 0)) return gate_title(words, gate);
        }
    }
    return value(problem, 0);
}

std::string of_link(const Words& words, const FieldProblem& problem) {
    const auto reason = value(problem, 0);
    if (reason == "closed") {
        return words.say(
            "This link is over: the quarter has been reviewed. If you want to add something, call the project leader.");
    }
    if (reason == "spent") return words.say("This link was used already. If it was not you, tell the administrator.");
    return words.say("This link is over. Ask the project leader for a new one.");
}

// Of days, where the ends are days.
std::string of_range(const Words& words, const FieldProblem& problem) {
    if (workflow::date_from_iso(value(problem, 0)))
        return words.say("Choose a day from {earliest} to {latest}",
                         {{"earliest", day(problem, 0)}, {"latest", day(problem, 1)}});
    return words.say("Write a number from {lowest} to {highest}.",
                     {{"lowest", value(problem, 0)}, {"highest", value(problem, 1)}});
}

std::string of_dates(const Words& words, const FieldProblem& problem) {
    switch (problem.problem) {
        case Problem::kDateInPast:
            return words.say("{date} has passed already. If the deadline really is that day, confirm it once more.",
                             {{"date", day(problem, 0)}});
        case Problem::kDateOnHoliday:
            return words.say("{date} is a day off. The deadline stays; it will count as late from {late}",
                             {{"date", day(problem, 0)}, {"late", day(problem, 1)}});
        case Problem::kHourPast:
            return words.say("Today {hour} has passed already. Choose a later hour or another day.",
                             {{"hour", value(problem, 0)}});
        case Problem::kMeetingOnDayOff:
            return words.say("{date} is a day off. If the meeting really is that day, confirm it once more.",
                             {{"date", day(problem, 0)}});
        case Problem::kAfterPlanEnd:
            return words.say("The plan ends on {date} Choose an earlier deadline or make the plan's period longer.",
                             {{"date", day(problem, 0)}});
        case Problem::kBeforeStart:
            return words.say("The earliest day possible is {date}", {{"date", day(problem, 0)}});
        case Problem::kEndBeforeStart:
            return words.say("The end cannot be earlier than the start, {date}", {{"date", day(problem, 0)}});
        default:
            return {};
    }
}

std::string of_news(const Words& words, const FieldProblem& problem) {
    switch (problem.problem) {
        case Problem::kSentBefore:
            return words.say("This was sent to the staff on {date} already. If it is to be sent again, confirm it.",
                             {{"date", day(problem, 0)}});
        case Problem::kSentToday:
            return words.say("This was sent to the staff today already. In other words it can be sent tomorrow.");
        case Problem::kNobodyHears:
            return words.say("Nobody would get this letter: nobody else has an e-mail address and wants such news.");
        default:
            return {};
    }
}

bool is_about_priority(const workflow::Facts& facts, const FieldProblem& problem) {
    const auto id = workflow::Id<workflow::Priority>::from_text(problem.field);
    return id && workflow::find(facts.priorities, *id) != nullptr;
}

std::string of_plan(const Words& words, const workflow::Facts& facts, const FieldProblem& problem) {
    const Words::Values title{{"title", value(problem, 0)}};
    switch (problem.problem) {
        case Problem::kNoOwner:
            return words.say(
                "Say who owns the action “{title}”. A plan can be approved only when every action has an owner.",
                title);
        case Problem::kNoDeadline:
            return words.say("Set a deadline for the action “{title}”.", title);
        case Problem::kNoExpectedResult:
            return words.say("Write the expected result of the goal “{title}”.", title);
        case Problem::kNotSmart:
            return words.say("Look at the goal “{title}”: not all five SMART marks are set yet.", title);
        case Problem::kNoActions:
            if (title.front().second.empty()) return words.say("There is no action in the plan yet. Add at least one.");
            if (is_about_priority(facts, problem))
                return words.say("The priority “{title}” has no goal yet. Add at least one.", title);
            return words.say("The goal “{title}” has no action yet. Add at least one.", title);
        case Problem::kSelfCheckOpen:
            return words.plural("{n} question of the self-check is not answered yet.",
                                "{n} questions of the self-check are not answered yet.", count(problem, 0));
        case Problem::kManyPriorities:
            return words.say(
                "The plan has {count} priorities; at most {most} are recommended. If that many are needed, write why.",
                {{"count", value(problem, 0)}, {"most", value(problem, 1)}});
        case Problem::kManyGoals:
            return words.say(
                "There are {count} goals; at most {most} are recommended. If that many are needed, write why.",
                {{"count", value(problem, 0)}, {"most", value(problem, 1)}});
        default:
            return {};
    }
}

std::string of_people(const Words& words, const workflow::Facts& facts, const FieldProblem& problem) {
    switch (problem.problem) {
        case Problem::kManyForPerson:
            return words.say(
                "{name}: {count} priorities; at most {most} a person are recommended. If it has to be so, write why.",
                {{"name", of_person(facts, problem)}, {"count", value(problem, 1)}, {"most", value(problem, 2)}});
        case Problem::kGroupSize:
            return words.plural("The group has {n} member; 5 to 10 are recommended. Write why it is so.",
                                "The group has {n} members; 5 to 10 are recommended. Write why it is so.",
                                count(problem, 0));
        case Problem::kNotAnAddress:
            return words.say("“{typed}” is not an e-mail address. It looks like name@service.lv.",
                             {{"typed", value(problem, 0)}});
        case Problem::kAddressTaken:
            return words.say("Somebody signs in with this address already. Choose another, or ask the administrator.");
        case Problem::kStillOwns:
            return words.plural("This person still owns {n} thing. Choose who takes it over.",
                                "This person still owns {n} things. Choose who takes them over.", count(problem, 0));
        case Problem::kOwnWork:
            return words.say("Your own action is checked by somebody else.");
        case Problem::kShortPassword:
            return words.plural("The password must have at least {n} character.",
                                "The password must have at least {n} characters.", count(problem, 0));
        case Problem::kCommonPassword:
            return words.say("This password is too easy to guess. Choose another, for example four words.");
        case Problem::kDifferentPasswords:
            return words.say("The two passwords differ. Type them once more.");
        case Problem::kNoLeader:
            return words.say("Nobody leads the project yet. The director appoints the project leader.");
        case Problem::kLastDirector:
            return words.say("Somebody must be the director. Name the new one first.");
        default:
            return {};
    }
}

std::string of_field(const Words& words, const FieldProblem& problem) {
    switch (problem.problem) {
        case Problem::kMissing:
            return problem.field == "guest" ? words.say("Choose at least one person, please.")
                                            : words.say("Fill in this field, please.");
        case Problem::kTooLong:
            return words.plural("The text is longer than {n} character. Shorten it; what you wrote is kept.",
                                "The text is longer than {n} characters. Shorten it; what you wrote is kept.",
                                count(problem, 0));
        case Problem::kControlCharacter:
            return problem.values.empty() ? words.say("This field takes one line of plain text.")
                                          : words.say(
                                                "An invisible character in this text cannot be kept. Paste it as "
                                                "plain text, or type it.");
        case Problem::kNotADate:
            return words.say("“{typed}” is not a date. Write it like this: 07.10.2026.",
                             {{"typed", value(problem, 0)}});
        case Problem::kNotANumber:
            return words.say("“{typed}” is not a number. Write digits only.", {{"typed", value(problem, 0)}});
        case Problem::kNotATime:
            return words.say("“{typed}” is not a time of day. Write it like this: 9:30.",
                             {{"typed", value(problem, 0)}});
        case Problem::kOutOfRange:
            return of_range(words, problem);
        case Problem::kUnknownChoice:
            return words.say("Choose one of the answers offered.");
        case Problem::kReasonMissing:
            return words.say("Write the reason, please: it stays in the history.");
        case Problem::kGateMissing:
            return words.say("Still missing: {gate}.", {{"gate", of_gate(words, problem)}});
        case Problem::kTaskLocked:
            return words.say("This task opens when task {number} is completed.", {{"number", value(problem, 0)}});
        case Problem::kWrongState:
            return words.say("This is not possible any more: something has changed meanwhile. Open the page again.");
        case Problem::kDefinedAlready:
            return words.say("{number} bears this title already. Use that one, or choose another title.",
                             {{"number", value(problem, 0)}});
        case Problem::kBothDocuments:
            return words.say("Please attach both documents: the methodology and the description of the base standard.");
        case Problem::kNotTheDocument:
            return words.say(
                "“{file}” is not the text of either document. Save the document as plain text (.txt) first.",
                {{"file", value(problem, 0)}});
        case Problem::kLinkOver:
            return of_link(words, problem);
        default:
            return {};
    }
}

}  // namespace

std::string wording(const Words& words, const workflow::Facts& facts, const FieldProblem& problem) {
    auto text = of_field(words, problem);
    if (text.empty()) text = of_dates(words, problem);
    if (text.empty()) text = of_plan(words, facts, problem);
    if (text.empty()) text = of_people(words, facts, problem);
    if (text.empty()) text = of_news(words, problem);
    return text;
}

}  // namespace pilnveide::web
