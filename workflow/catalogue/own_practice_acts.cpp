#include "workflow/catalogue/own_practice_acts.h"

#include "workflow/catalogue/retirement.h"

namespace pilnveide::workflow {
namespace {

Event event_of(std::string kind, Id<OwnPractice> id) { return {std::move(kind), {Noun::kOwnPractice, id.value}, {}}; }

// Whether the framework has this subcriterion, under an enabler.
bool takes_practices(const catalog::Framework& framework, const std::string& subcriterion) {
    const auto* criterion = framework.criterion(subcriterion.substr(0, subcriterion.find('.')));
    return criterion && criterion->enabler && framework.subcriterion(subcriterion);
}

// One in use in the same subcriterion that bears this title, or nullptr.
const OwnPractice* namesake(const Facts& facts, const OwnPractice& practice) {
    for (const auto* other : own_practices_of(facts, practice.framework, practice.subcriterion))
        if (other->in_use() && other->id != practice.id && other->title == practice.title) return other;
    return nullptr;
}

Result<Change> save(const Acting& acting, OwnPractice practice, const OwnPracticeInput& input, std::string kind) {
    FormCheck check;
    practice.title = check.line(input.title, "title", true);
    practice.text = check.note(input.text, "text");
    const auto* other = namesake(acting.facts, practice);
    if (other && check.sound()) check.add(Problem::kDefinedAlready, "title", {other->number()});
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back(event_of(std::move(kind), practice.id));
    change.events.front().details = {{"title", practice.title}, {"text", practice.text}};
    change.rows.emplace_back(std::move(practice));
    return change;
}

}  // namespace

Result<Change> add_own_practice(const Acting& acting, const catalog::Framework& framework,
                                const std::string& subcriterion, const OwnPracticeInput& input) {
    if (!takes_practices(framework, subcriterion)) return refuse(Refusal::not_found());
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    OwnPractice practice;
    practice.id = acting.ids.make<OwnPractice>();
    practice.framework = framework.id;
    practice.subcriterion = subcriterion;
    practice.ordinal = next_ordinal(acting.facts.own_practices, [&](const OwnPractice& one) {
        return one.framework == framework.id && one.subcriterion == subcriterion;
    });
    practice.added_on = acting.today;
    return save(acting, std::move(practice), input, "own_practice.added");
}

Result<Change> edit_own_practice(const Acting& acting, Id<OwnPractice> id, const OwnPracticeInput& input) {
    auto practice = own_in_use(acting, find(acting.facts.own_practices, id), input.version);
    if (!practice) return refuse(practice.error());
    return save(acting, *practice, input, "own_practice.edited");
}

Result<Change> retire_own_practice(const Acting& acting, Id<OwnPractice> id, const std::string& reason, int version) {
    return retired(acting, find(acting.facts.own_practices, id), reason, version, event_of("own_practice.retired", id));
}

Result<Change> bring_back_own_practice(const Acting& acting, Id<OwnPractice> id, int version) {
    const auto* practice = find(acting.facts.own_practices, id);
    const auto* other = practice ? namesake(acting.facts, *practice) : nullptr;
    return brought_back(acting, practice, version, other ? other->number() : "",
                        event_of("own_practice.brought_back", id));
}

}  // namespace pilnveide::workflow
