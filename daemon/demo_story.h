#pragma once

#include "daemon/demo_days.h"
#include "daemon/demo_office.h"

#include <functional>
#include <map>

namespace pilnveide::daemon {

// What happens in the demo's agency, from its first day on: who does what on which day. Everything that the rules do by
// themselves (requests, letters) is not told here; it follows.
class DemoStory {
public:
    DemoStory(DemoOffice& office, const DemoDays& days);

    // Lives every working day that was not lived yet, up to and including this one.
    void live_until(workflow::Date day);

private:
    using Event = std::function<void()>;
    using Act = DemoOffice::Act;

    void on(workflow::Date day, Event event);
    void on(workflow::Date day, std::optional<DemoPerson> who, Act act);
    void live(workflow::Date day);

    void tell_people();
    void tell_cycle();
    void tell_task(int number, workflow::Date day);
    void tell_additions();
    void tell_news();
    void tell_plan();
    void tell_reports();
    void tell_reviews();
    void tell_meetings();
    void tell_decisions();

    [[nodiscard]] workflow::Date day_of(const DemoReport& report) const;
    workflow::Result<workflow::Change> report(const workflow::Acting& acting, const DemoReport& told) const;

    DemoOffice& office_;
    const DemoDays& days_;
    std::multimap<workflow::Date, Event> events_;  // of one day: in the order they were told
    workflow::Date lived_;
};

}  // namespace pilnveide::daemon
