#include "daemon/demo_story.h"
#include "workflow/catalogue/own_additions.h"
#include "workflow/catalogue/own_indicator_acts.h"
#include "workflow/catalogue/own_practice_acts.h"

// What the demo's agency adds to the catalogue for itself.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr auto kOutreach = "Speciālisti reizi mēnesī pieņem iedzīvotājus pagastu centros";
constexpr auto kOutreachText = "Vai pieņemšanas laiki ir izziņoti iepriekš un vai tos pielāgo iedzīvotāju vajadzībām.";
constexpr auto kMeetings = "Jaunie darbinieki reizi nedēļā tiekas ar dienesta vadītāju";
constexpr auto kMeetingsOver = "Tikšanās vietā jaunajiem darbiniekiem ir mentors; to vērtē 3.2. apakškritērijā.";
constexpr auto kWaiting = "Gaidīšanas laiks no pieteikuma līdz pirmajai konsultācijai";

}  // namespace

void DemoStory::tell_additions() {
    const auto& framework = office_.framework();
    auto trained = days_.from(days_.due[3], -1);
    on(trained, kLeader, [&](const Acting& acting) {
        return add_own_practice(acting, framework, "5.2", {kOutreach, kOutreachText, 0});
    });
    on(trained, kLeader, [&](const Acting& acting) {
        return add_own_practice(acting, framework, "3.3", {kMeetings, "", 0});
    });
    on(trained, kLeader, [&](const Acting& acting) {
        return add_own_indicator(
            acting, framework, "7.2.1",
            {kWaiting, catalog::IndicatorKind::kPerformance, "minutes_or_days", catalog::Direction::kDown, 0});
    });
    on(days_.from(trained, 2), kLeader, [&](const Acting& acting) {
        return link_own_indicator(acting, framework, acting.facts.own_indicators.front().id, "8.1.2");
    });
    on(days_.due[6], kLeader, [&](const Acting& acting) {
        const auto* meetings = own_practice(acting.facts, framework.id, "3.3.A1");
        return retire_own_practice(acting, meetings->id, kMeetingsOver, meetings->version);
    });
}

}  // namespace pilnveide::daemon
