#include "scales_show.names.h"
#include "web/pages/pages.h"

#include "catalog/catalogue.h"
#include "web/frame.h"

namespace pilnveide::web {
namespace {

namespace name = names::scales_show;

std::string points(const catalog::Level& level) {
    auto from = std::to_string(level.from);
    return level.from == level.to ? from : from + "–" + std::to_string(level.to);
}

void show_scale(View& view, const Visit& visit, const catalog::Scale& scale, int index, bool beside) {
    const auto language = visit.words->code();
    const bool two = !scale.second_part.lv.empty();
    View& part = view.add(name::SCALE);
    part.set(name::INDEX, index);
    part.set(name::TITLE, scale.title.in(language));
    if (!scale.hint.lv.empty()) part.add(name::HINT).set(name::WORDS, scale.hint.in(language));
    if (beside) part.show(name::BESIDE);
    part.set(name::FIRST, two ? scale.part.in(language) : visit.words->say("What is seen"));
    if (two) part.add(name::TWO).set(name::SECOND, scale.second_part.in(language));
    for (const auto& level : scale.levels) {
        View& row = part.add(name::LEVEL);
        row.set(name::POINTS, points(level));
        row.set(name::LABEL, level.label.in(language));
        row.set(name::DESCRIPTION, level.description.in(language));
        if (!two) continue;
        View& second = row.add(name::TWO);
        second.set(name::SECOND, scale.second_part.in(language));
        second.set(name::WORDS, level.second.in(language));
    }
}

}  // namespace

Response scales_show(Visit& visit) {
    View view;
    int index = 0;
    for (const auto& scale : visit.console.framework.scales) show_scale(view, visit, scale, ++index, false);
    for (const auto& other : visit.console.catalogue.all()) {
        if (other.id == visit.console.framework.id) continue;
        for (const auto& scale : other.scales) show_scale(view, visit, scale, ++index, true);
    }
    return page(visit, "scales_show.html", std::move(view), visit.words->say("How points are given"), "catalogue");
}

}  // namespace pilnveide::web
