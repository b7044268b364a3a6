#include "workflow/form_check.h"
#include "workflow/people/people_acts.h"
#include "workflow/people/rights.h"

namespace pilnveide::workflow {
namespace {

// Those who manage people, and the absent person.
bool may_name(const Acting& acting, Id<Person> absent) {
    const auto who = relations(acting.facts, acting.by, acting.today, absent);
    return who.any_of(kManagesPeople | Relations::kOwner);
}

FormCheck check_substitute(const Facts& facts, const Substitute& named) {
    FormCheck check;
    const auto* stands_in = find(facts.people, named.stands_in);
    if (!stands_in || named.stands_in == named.absent || !stands_in->works_on(named.from))
        check.add(Problem::kUnknownChoice, "stands_in");
    if (named.from == Date{}) check.add(Problem::kMissing, "from");
    if (named.to == Date{})
        check.add(Problem::kMissing, "to");
    else if (named.to < named.from)
        check.add(Problem::kEndBeforeStart, "to", {iso(named.from)});
    for (const auto& other : facts.substitutes)
        if (other.absent == named.absent && other.from <= named.to && named.from <= other.to)
            check.add(Problem::kWrongState, "from", {iso(other.from), iso(other.to)});
    return check;
}

Event event_of(const std::string& kind, const Substitute& substitute) {
    return {kind,
            {Noun::kSubstitute, substitute.id.value},
            {{"absent", substitute.absent.text()},
             {"stands_in", substitute.stands_in.text()},
             {"from", iso(substitute.from)},
             {"to", iso(substitute.to)}}};
}

}  // namespace

Result<Change> name_substitute(const Acting& acting, Id<Person> absent, Id<Person> stands_in, Date from, Date to) {
    if (!find(acting.facts.people, absent)) return refuse(Refusal::not_found());
    if (!may_name(acting, absent)) return refuse(Refusal::not_allowed());
    Substitute named{.id = acting.ids.make<Substitute>(),
                     .version = 0,
                     .absent = absent,
                     .stands_in = stands_in,
                     .from = from,
                     .to = to};
    const auto check = check_substitute(acting.facts, named);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back(event_of("substitute.named", named));
    change.rows.emplace_back(named);
    return change;
}

// What was done in somebody's place stays true: one who has begun stops yesterday, one who never began is taken out.
Result<Change> remove_substitute(const Acting& acting, Id<Substitute> id) {
    const auto* known = find(acting.facts.substitutes, id);
    if (!known) return refuse(Refusal::not_found());
    if (!may_name(acting, known->absent)) return refuse(Refusal::not_allowed());
    if (known->to < acting.today) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"over"}));
    Change change;
    change.events.push_back(event_of("substitute.removed", *known));
    if (known->from >= acting.today) {
        change.removals.push_back({{Noun::kSubstitute, id.value}, known->version});
        return change;
    }
    auto ended = *known;
    ended.to = acting.today - days{1};
    change.rows.emplace_back(ended);
    return change;
}

}  // namespace pilnveide::workflow
