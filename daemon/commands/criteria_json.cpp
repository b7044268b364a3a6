#include "daemon/commands/framework_json.h"

namespace pilnveide::daemon {

using namespace catalog;

Json json_of(const Text& text) { return Json::object().set("lv", text.lv).set("en", text.en); }

Json json_of(const TaskGuide& task) {
    return Json::object()
        .set("number", task.number)
        .set("title", json_of(task.title))
        .set("short_title", json_of(task.short_title))
        .set("purpose", json_of(task.purpose))
        .set("steps", json_of(task.steps))
        .set("inputs", json_of(task.inputs))
        .set("outputs", json_of(task.outputs))
        .set("who", json_of(task.who))
        .set("duration", json_of(task.duration))
        .set("owner", task.owner)
        .set("working_days", task.working_days)
        .set("calendar_days_per_criterion", task.calendar_days_per_criterion)
        .set("gates", json_of(task.gates));
}

Json json_of(const Criterion& criterion) {
    return Json::object()
        .set("number", criterion.number)
        .set("kind", criterion.enabler ? "enabler" : "result")
        .set("title", json_of(criterion.title))
        .set("description", json_of(criterion.description))
        .set("aspects", json_of(criterion.aspects))
        .set("questions", json_of(criterion.questions))
        .set("subcriteria", json_of(criterion.subcriteria));
}

Json json_of(const Subcriterion& subcriterion) {
    return Json::object()
        .set("number", subcriterion.number)
        .set("title", json_of(subcriterion.title))
        .set("practices", json_of(subcriterion.practices))
        .set("groups", json_of(subcriterion.groups));
}

Json json_of(const Practice& practice) {
    return Json::object()
        .set("number", practice.number)
        .set("base", practice.base)
        .set("base_variant", practice.base_variant())
        .set("title", json_of(practice.title))
        .set("text", json_of(practice.text))
        .set("base_text", practice.base_variant() ? json_of(practice.base_text) : Json());
}

Json json_of(const IndicatorGroup& group) {
    return Json::object()
        .set("number", group.number)
        .set("implicit", group.implicit)
        .set("title", json_of(group.title))
        .set("indicators", json_of(group.indicators));
}

Json json_of(const Indicator& indicator) {
    return Json::object()
        .set("number", indicator.number)
        .set("kind", indicator.kind == IndicatorKind::kPerception ? "perception" : "performance")
        .set("unit", indicator.unit)
        .set("direction", indicator.direction == Direction::kUp     ? "up"
                          : indicator.direction == Direction::kDown ? "down"
                                                                    : "none")
        .set("title", json_of(indicator.title));
}

Json json_of(const Scale& scale) {
    bool in_two_parts = !scale.second_part.lv.empty();
    auto levels = Json::array();
    for (const auto& level : scale.levels)
        levels.add(Json::object()
                       .set("from", level.from)
                       .set("to", level.to)
                       .set("label", json_of(level.label))
                       .set("description", json_of(level.description))
                       .set("second", in_two_parts ? json_of(level.second) : Json()));
    return Json::object()
        .set("id", scale.id)
        .set("title", json_of(scale.title))
        .set("scored", json_of(scale.scored))
        .set("hint", json_of(scale.hint))
        .set("part", in_two_parts ? json_of(scale.part) : Json())
        .set("second_part", in_two_parts ? json_of(scale.second_part) : Json())
        .set("levels", levels);
}

}  // namespace pilnveide::daemon
