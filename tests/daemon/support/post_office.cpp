#include "tests/daemon/support/post_office.h"

#include "daemon/scheduler.h"
#include "daemon/service.h"
#include "tests/store/support/shown.h"

#include <stdexcept>

namespace pilnveide::tests {
namespace {

// Languages, templates and catalogue: read once, as the daemon does.
const daemon::Stationery& stationery() {
    static const daemon::Library library{{}};
    static const daemon::Stationery made = [] {
        daemon::Settings settings;
        settings.web.public_url = "https://pilnveide.dienests.example";
        settings.mail.from_address = "pilnveide@dienests.example";
        return daemon::stationery_of(settings, library, daemon::Keys{Key{1}, Key{7}});
    }();
    return made;
}

void keep(store::Store& store, Id<Agency> agency, Change change, Instant now) {
    if (change.rows.empty()) return;
    change.events.push_back({"agency.changed", {Noun::kAgency, agency.value}, {}});
    auto saved = store.write(agency, By{}, now, [&](store::Writing& to) -> Result<void> { return to.put(change); });
    if (!saved) throw std::runtime_error("the test's facts are refused");
}

// Each kind of row that lives.
template <class Each>
void for_each_kind(const Each& each) {
    each(&Facts::people);
    each(&Facts::roles);
    each(&Facts::substitutes);
    each(&Facts::cycles);
    each(&Facts::tasks);
    each(&Facts::plans);
    each(&Facts::versions);
    each(&Facts::priorities);
    each(&Facts::goals);
    each(&Facts::planned_actions);
    each(&Facts::actions);
    each(&Facts::wishes);
    each(&Facts::requests);
    each(&Facts::reviews);
}

// Planned actions belong to a goal, goals to a priority, and both have words.
void give_goals(Facts& facts) {
    if (facts.planned_actions.empty() || !facts.goals.empty()) return;
    Priority priority;
    priority.id = priority.thread = Id<Priority>{900'001};
    priority.plan_version = facts.versions.front().id;
    priority.title = "Klientu apkalpošana";
    Goal goal;
    goal.id = goal.thread = Id<Goal>{900'002};
    goal.plan_version = priority.plan_version;
    goal.priority = priority.id;
    goal.title = "Atbildam laikā";
    for (auto& planned : facts.planned_actions) planned.goal = goal.id;
    facts.priorities.push_back(priority);
    facts.goals.push_back(goal);
}

}  // namespace

mail::Outcome AnyRelay::send(const mail::Parcel& parcel) {
    ++asked;
    auto outcome = says(parcel);
    if (outcome.kind == mail::Outcome::Kind::kSent) taken.push_back(parcel);
    return outcome;
}

PostOffice::PostOffice(store::Store& store, Ids& ids, mail::Mailer& mailer, Id<Agency> agency)
    : store_(store),
      ids_(ids),
      agency_(agency),
      log_(2, daemon::Log::Form::kPlain, clock_, daemon::Log::Level::kError),
      outbox_(store, clock_, ids, mailer, stationery(), log_) {
    outbox_.recover(agency);
}

void PostOffice::look(Instant now) {
    plan(now);
    deliver(now);
}

void PostOffice::plan(Instant now) {
    clock_.at = now;
    daemon::tick(store_, agency_, now, ids_);
}

void PostOffice::deliver(Instant now) {
    clock_.at = now;
    while (outbox_.run(agency_).more) {
    }
}

void move_in(store::Store& store, Facts facts, Instant now) {
    give_goals(facts);
    for (auto& action : facts.actions)
        if (action.title.empty()) action.title = "Pasākums Nr. " + std::to_string(action.id.value);
    store.add_agency(facts.agency, now);
    Facts nothing;
    nothing.agency = facts.agency;
    Change change;
    for_each_kind([&](auto kind) {
        for (auto row : facts.*kind) {
            row.version = 0;
            change.rows.emplace_back(std::move(row));
        }
    });
    keep(store, facts.agency.id, std::move(change), now);
}

void live_on(store::Store& store, const Facts& after, Instant now) {
    const auto before = facts_in(store, after.agency.id);
    Change change;
    for_each_kind([&](auto kind) {
        for (auto row : after.*kind) {
            const auto* stored = find(before.*kind, row.id);
            row.version = stored ? stored->version : 0;
            if (!stored || shown(*stored) != shown(row)) change.rows.emplace_back(std::move(row));
        }
    });
    keep(store, after.agency.id, std::move(change), now);
}

Facts facts_in(store::Store& store, Id<Agency> agency) {
    Facts facts;
    store.read(agency, [&](store::Reading& from) { facts = *from.facts(); });
    return facts;
}

Ledger ledger_in(store::Store& store, Id<Agency> agency) {
    Ledger ledger;
    store.read(agency, [&](store::Reading& from) { ledger = from.ledger(); });
    return ledger;
}

std::vector<Letter> letters_in(store::Store& store, Id<Agency> agency) {
    std::vector<Letter> letters;
    store::Reading::LetterFilter all;
    all.most = 1'000'000;
    store.read(agency, [&](store::Reading& from) { letters = from.letters(all); });
    std::ranges::sort(letters, {}, &Letter::id);
    return letters;
}

}  // namespace pilnveide::tests
