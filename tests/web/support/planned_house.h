#pragma once

#include "house.h"

namespace pilnveide::web::test {

// A house with a plan in force since January: one priority, one goal, the clerk's two actions (the first is late), and
// the clerk asked to report about the third quarter. Titles hold markup, so that every page shows whether it escapes.
class PlannedHouse : public House {
public:
    PlannedHouse();

    static constexpr const char* kLateTitle = "Pārrakstīt aprakstus <script>alert(1)</script>";
    static constexpr const char* kLateShown = "Pārrakstīt aprakstus &lt;script&gt;alert(1)&lt;/script&gt;";

    std::shared_ptr<const workflow::Facts> facts();
    void put(const workflow::Change& change);  // straight into the record
    // The progress link of the clerk, or of somebody else, as a letter would carry it.
    std::string progress_path(workflow::Id<workflow::Person> person = {});
    [[nodiscard]] std::string field(const char* part) const { return late.text() + "-" + part; }

    workflow::Id<workflow::Plan> plan;
    workflow::Id<workflow::PlanVersion> version;
    workflow::Id<workflow::Priority> priority;
    workflow::Id<workflow::Goal> goal;
    workflow::Id<workflow::Action> late, planned;

private:
    void add(workflow::Id<workflow::Action>& id, const std::string& title, workflow::Date deadline, int order,
             workflow::Change& change);
};

}  // namespace pilnveide::web::test
