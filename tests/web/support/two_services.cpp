#include "two_services.h"

#include <algorithm>
#include <stdexcept>

namespace pilnveide::web::test {

using namespace workflow;

namespace {

void must(const Result<void>& done) {
    if (!done) throw std::logic_error("the services could not be furnished");
}

template <class Noun>
Noun made(Ids& ids, TwoServices::Names& names, const std::string& name) {
    Noun noun;
    noun.id = ids.make<Noun>();
    names[name] = noun.id.text();
    return noun;
}

// What a path names that is the same for all services.
const TwoServices::Names kSame = {{"gate", "staff_told"}, {"quarter", "2026-Q3"}, {"number", "1.1"}, {"news", "cycle"},
                                  {"framework", "kvpm"},  {"file", "mark.svg"},   {"token", "abc"}};

}  // namespace

TwoServices::TwoServices() {
    own = furnish_service(agency, clerk);
    Agency other;
    other.id = other_ = ids.make<Agency>();
    other.name = "Kaimiņu novada Sociālais dienests";
    record->add_agency(other, clock.at);
    Person neighbour;
    neighbour.id = ids.make<Person>();
    neighbour.name = "Kaimiņš";
    Change change;
    change.events.push_back({"person.added", {Noun::kPerson, neighbour.id.value}, {}});
    change.rows = {neighbour};
    put(other_, change);
    foreign = furnish_service(other_, neighbour.id);
    absent = kSame;
    for (const auto& [name, id] : own) absent.emplace(name, Id<Person>{999999999}.text());
    own.insert({{"subcriterion", "1.2"}, {"group", "6.2.1"}});  // of the catalogue, where one adds one's own
}

Id<Cycle> TwoServices::add_cycle(Names& names, Id<Person> somebody, Change& change) {
    auto cycle = made<Cycle>(ids, names, "cycle");
    cycle.framework_version = "2023";
    cycle.starts_on = cycle.set_on = date(2026, 9, 1);
    change.rows.emplace_back(cycle);
    for (int number = 1; number <= 10; ++number) {
        Task task;
        task.id = ids.make<Task>();
        task.cycle = cycle.id;
        task.number = number;
        task.owner = somebody;
        task.due = date(2026, 11, 2);
        if (number == 2) names["task"] = task.id.text();  // whose gate kSame names
        change.rows.emplace_back(task);
    }
    return cycle.id;
}

void TwoServices::add_plan(Names& names, Id<Cycle> cycle, Id<Person> somebody, Change& change) {
    auto plan = made<Plan>(ids, names, "plan");
    plan.cycle = cycle;
    plan.title = "Plāns";
    plan.period_from = date(2026, 1, 1);
    plan.period_to = date(2026, 12, 31);
    auto version = made<PlanVersion>(ids, names, "version");
    version.plan = plan.id;
    auto priority = made<Priority>(ids, names, "priority");
    priority.thread = priority.id;
    priority.plan_version = version.id;
    auto goal = made<Goal>(ids, names, "goal");
    goal.thread = goal.id;
    goal.plan_version = version.id;
    goal.priority = priority.id;
    auto action = made<Action>(ids, names, "action");
    action.plan = plan.id;
    action.title = "Pasākums";
    action.owner = somebody;
    action.approved_deadline = action.deadline = date(2026, 11, 30);
    auto planned = made<PlannedAction>(ids, names, "planned");
    planned.plan_version = version.id;
    planned.action = action.id;
    planned.goal = goal.id;
    auto wish = made<DeadlineWish>(ids, names, "wish");
    wish.action = action.id;
    wish.wanted = date(2026, 12, 15);
    wish.asked_by = somebody;
    change.rows.insert(change.rows.end(), {plan, version, priority, goal, action, planned, wish});
}

TwoServices::Names TwoServices::furnish_service(Id<Agency> service, Id<Person> somebody) {
    Names names = kSame;
    names["person"] = somebody.text();
    Change change;
    change.events.push_back({"person.added", {Noun::kPerson, somebody.value}, {}});
    add_plan(names, add_cycle(names, somebody, change), somebody, change);
    auto role = made<Role>(ids, names, "role");
    role.person = somebody;
    role.from = date(2026, 1, 1);
    role.to = date(2026, 1, 2);
    auto substitute = made<Substitute>(ids, names, "substitute");
    substitute.absent = substitute.stands_in = somebody;
    substitute.from = substitute.to = date(2026, 1, 1);
    auto practice = made<OwnPractice>(ids, names, "practice");
    practice.framework = framework.id;
    practice.subcriterion = "1.2";
    practice.ordinal = 1;
    auto indicator = made<OwnIndicator>(ids, names, "indicator");
    indicator.framework = framework.id;
    indicator.home_group = "6.2.1";
    indicator.ordinal = 1;
    auto certificate = made<HeldCertificate>(ids, names, "certificate");
    certificate.scheme = "equass";
    certificate.valid_from = certificate.set_on = date(2025, 1, 1);
    certificate.valid_to = date(2027, 12, 31);
    change.rows.emplace_back(certificate);
    auto meeting = made<Meeting>(ids, names, "meeting");
    meeting.day = date(2026, 11, 30);
    meeting.length = std::chrono::minutes{60};
    meeting.called_by = somebody;
    auto guest = made<MeetingGuest>(ids, names, "guest");
    guest.meeting = meeting.id;
    guest.person = somebody;
    change.rows.insert(change.rows.end(), {role, substitute, practice, indicator, meeting, guest});
    put(service, change);
    auto letter = made<Letter>(ids, names, "letter");
    letter.recipient = somebody;
    letter.state = LetterState::kFailed;
    must(record->write(service, {}, clock.at, [&](store::Writing& to) -> Result<void> {
        to.save_letter(letter);
        return {};
    }));
    return names;
}

void TwoServices::become(std::optional<RoleKind> kind, bool owner) {
    auto now = facts();
    auto role = *std::ranges::find(now->roles, director, &Role::person);
    role.kind = kind.value_or(role.kind);
    role.to = kind ? std::nullopt : std::optional{date(2026, 1, 2)};
    auto action = now->actions.front();
    auto task = *find(now->tasks, *Id<Task>::from_text(own["task"]));
    task.owner = owner ? director : clerk;
    action.owner = *task.owner;
    Change change;
    change.events.push_back({"role.given", {Noun::kRole, role.id.value}, {}});
    change.rows = {role, action, task};
    put(agency, change);
}

std::size_t TwoServices::events() {
    std::size_t count = 0;
    for (auto service : {agency, other_}) {
        record->read(service, [&](store::Reading& from) { count += from.history({}, 100000).size(); });
    }
    return count;
}

std::string TwoServices::path_of(std::string_view route, const Names& names) const {
    std::string path;
    for (auto rest = route; !rest.empty();) {
        auto open = std::min(rest.find('{'), rest.size());
        path += rest.substr(0, open);
        rest.remove_prefix(open);
        if (rest.empty()) break;
        auto close = rest.find('}');
        auto known = names.find(std::string(rest.substr(1, close - 1)));
        path += known == names.end() ? Id<Person>{999999999}.text() : known->second;  // a kind of thing that none has
        rest.remove_prefix(close + 1);
    }
    return path;
}

void TwoServices::put(Id<Agency> service, const Change& change) {
    must(record->write(service, {}, clock.at, [&](store::Writing& to) { return to.put(change); }));
}

std::shared_ptr<const Facts> TwoServices::facts() {
    std::shared_ptr<const Facts> now;
    record->read(agency, [&](store::Reading& from) { now = from.facts(); });
    return now;
}

}  // namespace pilnveide::web::test
