#pragma once

#include <string>
#include <vector>

namespace pilnveide::workflow {

// What is wrong with one thing a person asked for. The code is worded by web (in the reader's language) and by the
// command line (in English); `values` are the words it needs, in the order that its sentence names them: dates in
// ISO, ids as text, counts as digits, or what was typed.
enum class Problem {
    kMissing,           // a required field is empty
    kTooLong,           // values: limit in characters
    kControlCharacter,  // a line break or other control character where none may be
    kNotADate,          // values: what was typed
    kNotANumber,        // values: what was typed
    kNotATime,          // values: what was typed
    kOutOfRange,        // values: lowest, highest
    kUnknownChoice,     // a choice that the form does not offer
    kDateInPast,        // values: the date; may be confirmed
    kDateOnHoliday,     // values: the date, first day that counts as overdue; a note, never blocks alone
    kHourPast,          // values: the hour; it is gone already today
    kMeetingOnDayOff,   // values: the date; may be confirmed
    kAfterPlanEnd,      // values: plan's last day
    kBeforeStart,       // values: earliest day
    kEndBeforeStart,    // values: the start
    kNoOwner,           // values: action's title
    kNoDeadline,        // values: action's title
    kNoExpectedResult,  // values: goal's title
    kNotSmart,          // values: goal's title
    kNoActions,         // an empty plan, or a goal without actions; values: its title
    kSelfCheckOpen,     // values: how many questions are not answered
    kGateMissing,       // values: the gate's name
    kTaskLocked,        // values: number of the task it waits for
    kManyPriorities,    // recommendation; values: count, recommended most
    kManyGoals,         // recommendation; values: count, recommended most
    kManyForPerson,     // recommendation; values: person's id, count, recommended most
    kGroupSize,         // recommendation; values: count
    kReasonMissing,     // a reason must be written
    kNotAnAddress,      // values: what was typed
    kAddressTaken,      // another account signs in with it
    kStillOwns,         // values: count of things the person still owns
    kWrongState,        // not possible in the state it is in; values: state's name
    kDefinedAlready,    // values: the number of what bears this title
    kBothDocuments,     // the official wording is read out of two documents, which were not brought
    kNotTheDocument,    // values: name of a file that is neither of them
    kOwnWork,           // verified only by someone other than the owner
    kShortPassword,     // values: fewest characters
    kCommonPassword,
    kDifferentPasswords,
    kLinkOver,      // values: reason (expired, revoked, closed, spent)
    kSentBefore,    // to all the staff; values: the day; may be confirmed
    kSentToday,     // the same, today
    kNobodyHears,   // nobody would get the letter
    kNoLeader,      // nobody leads the project
    kLastDirector,  // somebody must be director
};

struct FieldProblem {
    Problem problem{};
    std::string field;  // the form's field name; empty when it is about the whole
    std::vector<std::string> values;
};

// Why a wish was not carried out. A value, never an exception: the person who asked can do something about it.
struct Refusal {
    enum class Kind {
        kNotAllowed,  // the person may not
        kNotFound,    // there is no such thing, or it is another agency's
        kStale,       // somebody saved it first
        kInvalid,     // see problems
        kConfirm,     // only doubts: repeat with confirmed = true
    };
    Kind kind = Kind::kInvalid;
    std::vector<FieldProblem> problems;

    static Refusal not_allowed() { return {Kind::kNotAllowed, {}}; }
    static Refusal not_found() { return {Kind::kNotFound, {}}; }
    static Refusal stale() { return {Kind::kStale, {}}; }
    static Refusal invalid(Problem problem, std::string field = {}, std::vector<std::string> values = {}) {
        return {Kind::kInvalid, {{problem, std::move(field), std::move(values)}}};
    }
};

}  // namespace pilnveide::workflow
