#include "web/bar.h"

#include "bar.names.h"

#include <array>

namespace pilnveide::web {

namespace name = names::bar;

namespace {

// Drawn in tenths of a unit, so that whole numbers are exact; stretched to the width of the page.
struct Size {
    int full;
    int tall;
};
constexpr Size kWhole{10000, 260};
constexpr Size kInRow{2000, 180};
constexpr int kEdge = 5;  // half a stroke
constexpr int kGap = 20;  // between two parts

std::string decimal(int tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10); }

}  // namespace

void show_bar(View& view, const char* include, const workflow::Execution& sum, const std::string& label) {
    const auto& [full, tall] = label.empty() ? kInRow : kWhole;
    View& bar = view.include(include, "bar.html");
    bar.set(name::CSS, label.empty() ? "bar" : "whole");
    bar.set(name::FULL, full / 10);
    bar.set(name::TALL, tall / 10);
    bar.show(label.empty() ? name::SILENT : name::LABELLED);
    bar.set(name::LABEL, label);
    bar.set(name::HEIGHT, decimal(tall - 2 * kEdge));
    const std::array<std::pair<const char*, int>, 5> parts{{{name::DONE, sum.done},
                                                            {name::ON_TIME, sum.on_time},
                                                            {name::AT_RISK, sum.at_risk},
                                                            {name::LATE, sum.late},
                                                            {name::OFF, sum.cancelled}}};
    int shown = 0;
    for (const auto& [section, count] : parts) shown += count > 0 ? 1 : 0;
    if (shown == 0) return;
    int room = full - 2 * kEdge - (shown - 1) * kGap;
    int before = 0;  // actions to the left
    int gaps = 0;
    for (const auto& [section, count] : parts) {
        if (count <= 0) continue;
        int from = room * before / sum.all();
        int to = room * (before + count) / sum.all();
        View& part = bar.add(section);
        part.set(name::X, decimal(kEdge + gaps * kGap + from));
        part.set(name::WIDTH, decimal(to - from));
        before += count;
        ++gaps;
    }
}

}  // namespace pilnveide::web
