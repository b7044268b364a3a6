#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/new_cycle.h"
#include "workflow/form_check.h"
#include "workflow/people/people_acts.h"
#include "workflow/people/rights.h"

namespace pilnveide::workflow {
namespace {

bool may_give(const Acting& acting, RoleKind kind) {
    return relations(acting.facts, acting.by, acting.today).any_of(gives(kind));
}

bool overlaps(const Role& role, Date from, std::optional<Date> to) {
    return (!role.to || from <= *role.to) && (!to || role.from <= *to);
}

// Ends on `last_day`; a role that would begin only later is taken out.
void end(Change& change, Role role, Date last_day) {
    change.events.push_back(
        {"role.ended",
         {Noun::kRole, role.id.value},
         {{"role", std::string{role_name(role.kind)}}, {"person", role.person.text()}, {"last_day", iso(last_day)}}});
    if (role.from > last_day) {
        change.removals.push_back({{Noun::kRole, role.id.value}, role.version});
        return;
    }
    role.to = last_day;
    change.rows.emplace_back(std::move(role));
}

// There is one director: whoever is it on `from` or later stops the day before.
void replace_director(Change& change, const Facts& facts, Date from, std::optional<Date> to) {
    for (const auto& role : facts.roles)
        if (role.kind == RoleKind::kDirector && overlaps(role, from, to)) end(change, role, from - days{1});
}

// Tasks that waited for somebody in this role get them as owner.
void fill_ownerless_tasks(Change& change, const Acting& acting, const Role& role) {
    const auto* cycle = current_cycle(acting.facts);
    if (!cycle || !role.holds_on(acting.today)) return;
    if (role.kind != RoleKind::kLeader && role.kind != RoleKind::kDirector) return;
    for (auto task : acting.facts.tasks) {
        if (task.cycle != cycle->id || task.owner || task.completed_at) continue;
        if (is_led_by_leader(task.number) != (role.kind == RoleKind::kLeader)) continue;
        task.owner = role.person;
        task.owner_set_on = acting.today;
        change.events.push_back({"task.owner_set", {Noun::kTask, task.id.value}, {{"owner", role.person.text()}}});
        change.rows.emplace_back(std::move(task));
    }
}

FormCheck check_role(const Facts& facts, const Role& role) {
    FormCheck check;
    const auto* person = find(facts.people, role.person);
    if (role.from == Date{}) check.add(Problem::kMissing, "from");
    if (role.to && *role.to < role.from) check.add(Problem::kEndBeforeStart, "to", {iso(role.from)});
    if (!person->works_on(role.from)) check.add(Problem::kUnknownChoice, "person");
    for (const auto& held : facts.roles)
        if (held.person == role.person && held.kind == role.kind && overlaps(held, role.from, role.to))
            check.add(Problem::kWrongState, "role", {std::string{role_name(held.kind)}});
    return check;
}

// Whether another role makes somebody director on that day.
bool is_directed_without(const Facts& facts, const Role& but, Date day) {
    return std::ranges::any_of(facts.roles, [&](const Role& role) {
        return role.id != but.id && role.kind == RoleKind::kDirector && role.holds_on(day);
    });
}

}  // namespace

std::string_view role_name(RoleKind kind) {
    switch (kind) {
        case RoleKind::kDirector:
            return "director";
        case RoleKind::kLeader:
            return "leader";
        case RoleKind::kGroupLeader:
            return "group_leader";
        case RoleKind::kMember:
            return "member";
        case RoleKind::kAdministrator:
            return "administrator";
    }
    return {};
}

Result<Change> give_role(const Acting& acting, Id<Person> person, RoleKind kind, Date from, std::optional<Date> to) {
    if (!find(acting.facts.people, person)) return refuse(Refusal::not_found());
    if (!may_give(acting, kind)) return refuse(Refusal::not_allowed());
    Role role{.id = acting.ids.make<Role>(), .version = 0, .person = person, .kind = kind, .from = from, .to = to};
    const auto check = check_role(acting.facts, role);
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back({"role.given",
                             {Noun::kRole, role.id.value},
                             {{"role", std::string{role_name(kind)}}, {"person", person.text()}, {"from", iso(from)}}});
    if (to) change.events.back().details.emplace_back("to", iso(*to));
    if (kind == RoleKind::kDirector) replace_director(change, acting.facts, from, to);
    fill_ownerless_tasks(change, acting, role);
    change.rows.emplace_back(std::move(role));
    return change;
}

Result<Change> end_role(const Acting& acting, Id<Role> id, Date last_day) {
    const auto* role = find(acting.facts.roles, id);
    if (!role) return refuse(Refusal::not_found());
    if (!may_give(acting, role->kind)) return refuse(Refusal::not_allowed());
    if (last_day == Date{}) return refuse(Refusal::invalid(Problem::kMissing, "last_day"));
    if (last_day < role->from && role->from <= acting.today)
        return refuse(Refusal::invalid(Problem::kEndBeforeStart, "last_day", {iso(role->from)}));
    const auto first_day_without = std::max(last_day + days{1}, role->from);
    if (role->kind == RoleKind::kDirector && !is_directed_without(acting.facts, *role, first_day_without))
        return refuse(Refusal::invalid(Problem::kLastDirector, "last_day"));
    Change change;
    end(change, *role, last_day);
    return change;
}

}  // namespace pilnveide::workflow
