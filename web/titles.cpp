#include "web/titles.h"

#include "web/certificate_words.h"
#include "web/framework_of.h"
#include "workflow/plan/execution.h"

#include <fmt/format.h>

#include <cassert>

namespace pilnveide::web {
namespace {

using workflow::Facts;
using workflow::Id;
using workflow::Noun;
using workflow::Subject;

template <class Row>
const Row* row_of(const std::vector<Row>& rows, Subject subject) {
    return workflow::find(rows, Id<Row>{subject.id});
}

std::string plan_title(const Facts& facts, Id<workflow::Plan> id) {
    const auto* plan = workflow::find(facts.plans, id);
    return plan ? plan->title : std::string{};
}

std::string action_title(const Facts& facts, Id<workflow::Action> id) {
    const auto* action = workflow::find(facts.actions, id);
    return action ? title_of(facts, *action) : std::string{};
}

}  // namespace

std::string title_of(const Facts& facts, const workflow::Action& action) {
    const auto number = workflow::number_of(facts, action);
    return number.empty() ? action.title : number + " " + action.title;
}

std::string title_of(const Words& words, const catalog::Catalogue& catalogue, const Facts& facts,
                     const workflow::Task& task) {
    const auto* cycle = workflow::find(facts.cycles, task.cycle);
    assert(cycle);  // the record has no task without one
    const auto& guide = framework_of(catalogue, *cycle).task(task.number);
    return fmt::format("{}. {}", task.number, guide.title.in(words.code()));
}

std::string title_of(const Words& words, const catalog::Catalogue& catalogue, const Facts& facts, Subject subject) {
    switch (subject.noun) {
        case Noun::kAction:
            return action_title(facts, {subject.id});
        case Noun::kTask:
            if (const auto* task = row_of(facts.tasks, subject)) return title_of(words, catalogue, facts, *task);
            return {};
        case Noun::kWish:
            if (const auto* wish = row_of(facts.wishes, subject)) return action_title(facts, wish->action);
            return {};
        case Noun::kHandOverWish:
            if (const auto* wish = row_of(facts.hand_over_wishes, subject))
                return title_of(words, catalogue, facts, wish->duty);
            return {};
        case Noun::kRequest:
            if (const auto* request = row_of(facts.requests, subject)) return words.quarter(request->quarter);
            return {};
        case Noun::kPlan:
            return plan_title(facts, {subject.id});
        case Noun::kPlanVersion:
            if (const auto* version = row_of(facts.versions, subject)) return plan_title(facts, version->plan);
            return {};
        case Noun::kMeeting:
            if (const auto* meeting = row_of(facts.meetings, subject)) return meeting->title;
            return {};
        case Noun::kPerson:
            if (const auto* person = row_of(facts.people, subject)) return person->shown();
            return {};
        case Noun::kMailbox:
            if (const auto* mailbox = row_of(facts.mailboxes, subject)) return mailbox->address;
            return {};
        case Noun::kCertificate:
            if (const auto* held = row_of(facts.certificates, subject))
                return scheme_title(catalogue, words, held->scheme);
            return {};
        default:
            return {};
    }
}

}  // namespace pilnveide::web
