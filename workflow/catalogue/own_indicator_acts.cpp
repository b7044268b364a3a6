#include "workflow/catalogue/own_indicator_acts.h"

#include "workflow/catalogue/retirement.h"

namespace pilnveide::workflow {
namespace {

Event event_of(std::string kind, Id<OwnIndicator> id) { return {std::move(kind), {Noun::kOwnIndicator, id.value}, {}}; }

std::vector<std::pair<std::string, std::string>> details_of(const OwnIndicator& indicator) {
    using catalog::Direction;
    return {{"title", indicator.title},
            {"kind", indicator.kind == catalog::IndicatorKind::kPerception ? "perception" : "performance"},
            {"unit", indicator.unit},
            {"direction", indicator.direction == Direction::kUp     ? "up"
                          : indicator.direction == Direction::kDown ? "down"
                                                                    : "none"}};
}

// One in use anywhere in the same framework that bears this title, or nullptr.
const OwnIndicator* namesake(const Facts& facts, const OwnIndicator& indicator) {
    auto at = std::ranges::find_if(facts.own_indicators, [&](const OwnIndicator& other) {
        return other.in_use() && other.id != indicator.id && other.framework == indicator.framework &&
               other.title == indicator.title;
    });
    return at != facts.own_indicators.end() ? &*at : nullptr;
}

void fill(OwnIndicator& indicator, FormCheck& check, const catalog::Framework& framework,
          const OwnIndicatorInput& input) {
    indicator.title = check.line(input.title, "title", true);
    if (!input.kind) check.add(Problem::kMissing, "kind");
    indicator.kind = input.kind.value_or(indicator.kind);
    if (input.unit.empty())
        check.add(Problem::kMissing, "unit");
    else if (std::ranges::find(framework.units, input.unit, &catalog::Unit::id) == framework.units.end())
        check.add(Problem::kUnknownChoice, "unit");
    indicator.unit = input.unit;
    if (!input.direction) check.add(Problem::kMissing, "direction");
    indicator.direction = input.direction.value_or(indicator.direction);
}

Result<Change> save(const Acting& acting, const catalog::Framework& framework, OwnIndicator indicator,
                    const OwnIndicatorInput& input, std::string kind) {
    FormCheck check;
    fill(indicator, check, framework, input);
    const auto* other = namesake(acting.facts, indicator);
    if (other && check.sound()) check.add(Problem::kDefinedAlready, "title", {other->number()});
    if (!check.sound()) return refuse(check.refusal());
    Change change;
    change.events.push_back(event_of(std::move(kind), indicator.id));
    change.events.front().details = details_of(indicator);
    change.rows.emplace_back(std::move(indicator));
    return change;
}

// The one of this framework with this id, or nullptr.
const OwnIndicator* found(const Acting& acting, const catalog::Framework& framework, Id<OwnIndicator> id) {
    const auto* row = find(acting.facts.own_indicators, id);
    return row && row->framework == framework.id ? row : nullptr;
}

// The indicator as its groups are about to change; nobody has typed over another here, so the version is its own.
Result<OwnIndicator> to_link(const Acting& acting, const OwnIndicator* row) {
    return own_in_use(acting, row, row ? row->version : 0);
}

Change with_groups(OwnIndicator indicator, const std::string& kind, const std::string& group) {
    Change change;
    change.events.push_back(event_of(kind, indicator.id));
    change.events.front().details = {{"group", group}};
    change.rows.emplace_back(std::move(indicator));
    return change;
}

}  // namespace

Result<Change> add_own_indicator(const Acting& acting, const catalog::Framework& framework, const std::string& group,
                                 const OwnIndicatorInput& input) {
    if (!framework.group(group)) return refuse(Refusal::not_found());
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    OwnIndicator indicator;
    indicator.id = acting.ids.make<OwnIndicator>();
    indicator.framework = framework.id;
    indicator.home_group = group;
    indicator.ordinal = next_ordinal(acting.facts.own_indicators, [&](const OwnIndicator& one) {
        return one.framework == framework.id && one.home_group == group;
    });
    indicator.added_on = acting.today;
    return save(acting, framework, std::move(indicator), input, "own_indicator.added");
}

Result<Change> edit_own_indicator(const Acting& acting, const catalog::Framework& framework, Id<OwnIndicator> id,
                                  const OwnIndicatorInput& input) {
    auto indicator = own_in_use(acting, found(acting, framework, id), input.version);
    if (!indicator) return refuse(indicator.error());
    return save(acting, framework, *indicator, input, "own_indicator.edited");
}

Result<Change> link_own_indicator(const Acting& acting, const catalog::Framework& framework, Id<OwnIndicator> id,
                                  const std::string& group) {
    auto indicator = to_link(acting, found(acting, framework, id));
    if (!indicator) return refuse(indicator.error());
    if (group.empty()) return refuse(Refusal::invalid(Problem::kMissing, "group"));
    if (!framework.group(group) || indicator->shown_in(group))
        return refuse(Refusal::invalid(Problem::kUnknownChoice, "group"));
    indicator->linked_groups.insert(std::ranges::lower_bound(indicator->linked_groups, group), group);
    return with_groups(*indicator, "own_indicator.linked", group);
}

Result<Change> unlink_own_indicator(const Acting& acting, Id<OwnIndicator> id, const std::string& group) {
    auto indicator = to_link(acting, find(acting.facts.own_indicators, id));
    if (!indicator) return refuse(indicator.error());
    if (!indicator->linked_to(group)) return refuse(Refusal::invalid(Problem::kWrongState, "group"));
    std::erase(indicator->linked_groups, group);
    return with_groups(*indicator, "own_indicator.unlinked", group);
}

Result<Change> retire_own_indicator(const Acting& acting, Id<OwnIndicator> id, const std::string& reason, int version) {
    return retired(acting, find(acting.facts.own_indicators, id), reason, version,
                   event_of("own_indicator.retired", id));
}

Result<Change> bring_back_own_indicator(const Acting& acting, Id<OwnIndicator> id, int version) {
    const auto* indicator = find(acting.facts.own_indicators, id);
    const auto* other = indicator ? namesake(acting.facts, *indicator) : nullptr;
    return brought_back(acting, indicator, version, other ? other->number() : "",
                        event_of("own_indicator.brought_back", id));
}

}  // namespace pilnveide::workflow
