// Makes a record to measure on: bench_record SETTINGS AGENCIES ACTIONS
//
// Every agency has a director, a leader and ten owners, a plan in force since the start of 2026 with that many actions
// in two priorities of three goals, and four quarters of requests and reports. The director of the first agency signs
// in as director@bench.example with the password "bench bench bench".

#include "daemon/random_ids.h"
#include "daemon/service.h"
#include "web/passwords.h"
#include "workflow/cycle/cycle_acts.h"

#include <fmt/format.h>

#include <array>
#include <cassert>

using namespace pilnveide;
using namespace pilnveide::workflow;

namespace {

constexpr Date kStart = date(2026, 1, 2);
constexpr Instant kNow{std::chrono::seconds{1'767'340'800}};  // 2 January 2026, 08:00 UTC

struct Sketch {
    Ids& ids;
    Change change{{{"bench.made", {Noun::kAgency, 1}, {}}}, {}, {}};

    Id<Person> person(const std::string& name, std::optional<Id<Account>> account = {}) {
        Person person;
        person.id = ids.make<Person>();
        person.name = name;
        person.email = "person@bench.example";
        person.account = account;
        change.rows.emplace_back(person);
        return person.id;
    }
    void role(Id<Person> person, RoleKind kind) {
        change.rows.emplace_back(Role{ids.make<Role>(), 0, person, kind, kStart, {}});
    }
};

Id<PlanVersion> plan(Sketch& sketch, Id<Plan> plan, Id<Person> director) {
    Cycle cycle{sketch.ids.make<Cycle>(),
                0,
                "Pašnovērtējums 2026",
                "kvpm",
                "2026.1",
                Standard::kBase,
                "whole",
                kStart,
                kStart,
                {},
                true};
    sketch.change.rows.emplace_back(cycle);
    for (int number = 1; number <= 10; ++number) {
        Task task;
        task.id = sketch.ids.make<Task>();
        task.cycle = cycle.id;
        task.number = number;
        task.owner = director;
        task.due = date(2026, 12, 31);
        task.due_set_on = task.owner_set_on = kStart;
        if (number < 9) task.completed_at = kNow, task.completed_by = director;
        sketch.change.rows.emplace_back(task);
    }
    sketch.change.rows.emplace_back(
        Plan{plan, 0, cycle.id, "Pilnveides plāns 2026", kStart, date(2026, 12, 31), kStart, kStart});
    PlanVersion version;
    version.id = sketch.ids.make<PlanVersion>();
    version.plan = plan;
    version.state = VersionState::kApproved;
    version.submitted_on = version.decided_on = kStart;
    version.submitted_by = version.decided_by = director;
    sketch.change.rows.emplace_back(version);
    return version.id;
}

void actions(Sketch& sketch, Id<Plan> plan, Id<PlanVersion> version, const std::vector<Id<Person>>& owners, int count) {
    std::vector<Id<Goal>> goals;
    for (int at = 0; at < 2; ++at) {
        auto priority = sketch.ids.make<Priority>();
        sketch.change.rows.emplace_back(Priority{priority, 0, version, priority, at + 1,
                                                 "Saprotami un pieejami pakalpojumi klientiem", "5.2., 7.1."});
        for (int of = 0; of < 3; ++of) {
            goals.push_back(sketch.ids.make<Goal>());
            sketch.change.rows.emplace_back(Goal{goals.back(),
                                                 0,
                                                 version,
                                                 goals.back(),
                                                 priority,
                                                 of + 1,
                                                 "Pakalpojumu apraksti vieglajā valodā",
                                                 "Vismaz 80 % klientu informācija ir saprotama",
                                                 "",
                                                 {true, true, true, true, true}});
        }
    }
    std::vector<Action> all;
    for (int at = 0; at < count; ++at) {
        Action action;
        action.id = sketch.ids.make<Action>();
        action.plan = plan;
        action.title = fmt::format("Apzināt klientu grupas un to informācijas vajadzības, {}. posms", at + 1);
        action.owner = owners[static_cast<std::size_t>(at) % owners.size()];
        action.owner_set_on = action.deadline_set_on = kStart;
        action.approved_deadline = action.deadline = date(2026, 2, 1) + days{at * 300 / count};
        action.state = ActionState::kInProgress;
        action.percent = at % 100;
        sketch.change.rows.emplace_back(action);
        sketch.change.rows.emplace_back(PlannedAction{
            sketch.ids.make<PlannedAction>(), 0, version, action.id, goals[static_cast<std::size_t>(at) % goals.size()],
            at + 1, action.title, action.owner, action.deadline, "", ActionKind::kImprovement});
        all.push_back(action);
    }
    for (int number = 1; number <= 4; ++number) {
        Quarter quarter{2026, number};
        for (auto owner : owners) {
            Request request{sketch.ids.make<Request>(),
                            0,
                            owner,
                            quarter,
                            quarter.last_day() + days{7},
                            quarter.last_day() - days{7},
                            RequestState::kReported,
                            kNow};
            sketch.change.rows.emplace_back(request);
            for (const auto& action : all)
                if (action.owner == owner)
                    sketch.change.rows.emplace_back(ProgressReport{sketch.ids.make<ProgressReport>(),
                                                                   0,
                                                                   request.id,
                                                                   action.id,
                                                                   quarter,
                                                                   ActionState::kInProgress,
                                                                   30,
                                                                   "Anketa sagatavota un saskaņota.",
                                                                   "Veikt aptauju.",
                                                                   "",
                                                                   "",
                                                                   {},
                                                                   kNow,
                                                                   owner,
                                                                   false});
        }
    }
}

void make_agency(store::Store& store, Ids& ids, int number, int count, std::optional<Id<Account>> account) {
    Agency agency;
    agency.id = ids.make<Agency>();
    agency.name = fmt::format("Paraugnovada Sociālais dienests {}", number);
    store.add_agency(agency, kNow);
    Sketch sketch{ids};
    auto director = sketch.person("Anna Ozola", account);
    sketch.role(director, RoleKind::kDirector);
    sketch.role(sketch.person("Ilze Kalniņa"), RoleKind::kLeader);
    std::vector<Id<Person>> owners;
    for (int at = 0; at < 10; ++at) owners.push_back(sketch.person(fmt::format("Atbildīgais Nr. {}", at + 1)));
    auto id = ids.make<Plan>();
    actions(sketch, id, plan(sketch, id, director), owners, count);
    auto saved =
        store.write(agency.id, By{}, kNow, [&](store::Writing& writing) { return writing.put(sketch.change); });
    assert(saved);
}

}  // namespace

int main(int argc, char** argv) {
    assert(argc == 4 && "bench_record SETTINGS AGENCIES ACTIONS");
    auto loaded = daemon::load(argv[1]);
    assert(loaded.good());
    daemon::SeededIds ids(7);
    daemon::Record record(loaded.settings, daemon::Record::Use::kWriting, ids);
    Account account{ids.make<Account>(), 0, "director@bench.example", web::Passwords().hash("bench bench bench"),
                    false};
    auto saved = record.store->save_account(account);
    assert(saved);
    for (int at = 0; at < std::stoi(argv[2]); ++at)
        make_agency(*record.store, ids, at + 1, std::stoi(argv[3]), at == 0 ? std::optional(account.id) : std::nullopt);
    return 0;
}
