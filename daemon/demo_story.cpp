#include "daemon/demo_story.h"

#include "workflow/calendar/zone.h"
#include "workflow/people/people_acts.h"
#include "workflow/plan/action_acts.h"
#include "workflow/quarter/review_acts.h"

#include <fmt/format.h>

namespace pilnveide::daemon {
namespace {

using namespace workflow;
using namespace std::chrono_literals;

constexpr auto kLook = 9h;   // the morning's letters have left
constexpr auto kWork = 10h;  // people act from then on
constexpr auto kBetween = 5min;

PersonInput input_of(const DemoPersonWords& words) {
    PersonInput input;
    input.name = words.name;
    input.post = words.post;
    input.email = fmt::format("{}@{}", words.mailbox, kDemoDomain);
    input.address = words.address;
    return input;
}

DemoOffice::Act gives_role(Id<Person> person, RoleKind kind) {
    return [=](const Acting& acting) { return give_role(acting, person, kind, acting.today, std::nullopt); };
}

}  // namespace

DemoStory::DemoStory(DemoOffice& office, const DemoDays& days)
    : office_(office), days_(days), lived_(days.begin - workflow::days{1}) {
    tell_people();
    tell_cycle();
    tell_additions();
    tell_plan();
    tell_news();
    tell_reports();
    tell_reviews();
    tell_decisions();
    tell_meetings();
}

void DemoStory::on(Date day, Event event) { events_.emplace(day, std::move(event)); }

void DemoStory::on(Date day, std::optional<DemoPerson> who, Act act) {
    on(day, [this, who, act = std::move(act)] { office_.act(who, act); });
}

void DemoStory::live_until(Date day) {
    for (; lived_ < day; lived_ += workflow::days{1})
        if (auto next = lived_ + workflow::days{1}; days_.calendar.is_working(next)) live(next);
}

void DemoStory::live(Date day) {
    office_.look(instant_of(day, kLook));
    auto [event, end] = events_.equal_range(day);
    if (event == end) return;
    auto hour = instant_of(day, kWork);
    for (; event != end; ++event, hour += kBetween) {
        office_.set(hour);
        event->second();
    }
    office_.look(hour);
}

void DemoStory::tell_people() {
    for (int index = 0; auto words : demo_people()) {
        auto who = office_.person(static_cast<DemoPerson>(index++));
        on(days_.begin, std::nullopt, [=](const Acting& acting) { return add_person(acting, input_of(words), who); });
    }
    on(days_.begin, std::nullopt, gives_role(office_.person(kDirector), RoleKind::kDirector));
    on(days_.begin, kDirector, gives_role(office_.person(kLeader), RoleKind::kLeader));
    auto group = days_.from(days_.due[2], -2);
    on(group, kDirector, gives_role(office_.person(kLeader), RoleKind::kGroupLeader));
    for (auto who : {kReception, kSocialWork, kPersonnel, kLawyer, kComputers})
        on(group, kDirector, gives_role(office_.person(who), RoleKind::kMember));
}

Date DemoStory::day_of(const DemoReport& report) const {
    const auto& quarter = days_.quarters.at(static_cast<std::size_t>(report.quarter));
    switch (report.counted) {
        case DemoReport::Counted::kAfterRequest:
            return days_.from(quarter.request_on, report.working_days);
        case DemoReport::Counted::kAfterDue:
            return days_.from(quarter.due, report.working_days);
        case DemoReport::Counted::kBeforeNow:
            return days_.from(days_.now, -report.working_days);
    }
    return days_.now;
}

void DemoStory::tell_reports() {
    for (const auto& told : demo_reports())
        on(day_of(told), told.by_phone ? kLeader : told.who,
           [this, &told](const Acting& acting) { return report(acting, told); });
}

Result<Change> DemoStory::report(const Acting& acting, const DemoReport& told) const {
    std::vector<ReportInput> answers;
    for (const auto& answer : told.answers) {
        ReportInput input;
        input.action = office_.action(acting.facts, answer.action).id;
        input.state = answer.state;
        input.percent = answer.percent;
        input.done = answer.done;
        input.to_do = answer.to_do;
        input.obstacle = answer.obstacle;
        if (answer.wants_later) input.wanted_deadline = days_.learning_plans_later;
        answers.push_back(std::move(input));
    }
    const auto& quarter = days_.quarters.at(static_cast<std::size_t>(told.quarter)).quarter;
    return save_report(acting, office_.person(told.who), quarter, answers);
}

void DemoStory::tell_reviews() {
    for (std::size_t index = 0; const auto& words : demo_reviews()) {
        const auto& asked = days_.quarters.at(index);
        on(days_.from(asked.review_due, static_cast<int>(index)), kLeader, [=](const Acting& acting) {
            return close_review(acting, asked.quarter,
                                {acting.today, std::string(words.participants), std::string(words.minutes), 0});
        });
        ++index;
    }
}

void DemoStory::tell_decisions() {
    const auto& said = demo_said();
    const auto& [first, last, running] = days_.quarters;
    auto verifies = [this](DemoActionIndex index) {
        return [this, index](const Acting& acting) {
            const auto& action = office_.action(acting.facts, index);
            return verify_action(acting, action.id, action.version);
        };
    };
    on(days_.from(first.due, 2), kLeader, verifies(kRewrite));
    on(days_.from(first.due, 3), kLeader, [&](const Acting& acting) {
        const auto* wish = open_wish(acting.facts, office_.action(acting.facts, kLearningPlans).id);
        return grant_deadline(acting, wish->id, std::string(said.grant_word), wish->version);
    });
    on(days_.from(first.review_due, 20), kDirector, [&](const Acting& acting) {
        const auto& action = office_.action(acting.facts, kHandbook);
        return cancel_action(acting, action.id, std::string(said.cancel_reason), action.version);
    });
    on(days_.from(last.request_on, 3), kLeader, [&](const Acting& acting) {
        const auto& action = office_.action(acting.facts, kProcedure);
        return send_back_action(acting, action.id, std::string(said.send_back_reason), action.version);
    });
    on(days_.from(last.due, 2), kLeader, verifies(kProcedure));
    on(days_.from(days_.now, -6), kLeader, [&](const Acting& acting) {
        const auto& action = office_.action(acting.facts, kSupervision);
        return ask_deadline(acting, action.id, days_.supervision_later, std::string(said.supervision_reason));
    });
}

}  // namespace pilnveide::daemon
