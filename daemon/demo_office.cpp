#include "daemon/demo_office.h"

#include "daemon/scheduler.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"
#include "workflow/people/account_acts.h"

#include <fmt/format.h>

#include <cassert>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

std::string refusal_text(Date day, const Refusal& refusal) {
    auto text = fmt::format("the demo's story is refused on {} (kind {})", iso(day), static_cast<int>(refusal.kind));
    for (const auto& problem : refusal.problems) {
        text += fmt::format(", problem {} {}", static_cast<int>(problem.problem), problem.field);
        for (const auto& value : problem.values) text += " " + value;
    }
    return text;
}

}  // namespace

DemoOffice::DemoOffice(store::Store& store, Ids& ids, const Stationery& stationery, Log& log, DemoClock& clock,
                       const Agency& agency)
    : store_(store), ids_(ids), stationery_(stationery), log_(log), clock_(clock), agency_(agency) {
    for (auto& person : people_) person = ids_.make<Person>();
    store_.add_agency(agency_, clock_.now());
}

void DemoOffice::post_by(mail::Mailer& mailer) {
    outbox_ = std::make_unique<Outbox>(store_, clock_, ids_, mailer, stationery_, log_);
}

void DemoOffice::look(Instant now) {
    assert(outbox_);
    clock_.set(now);
    tick(store_, agency_.id, now, ids_);
    while (outbox_->run(agency_.id).more) {
    }
}

void DemoOffice::act(std::optional<DemoPerson> who, const Act& act) {
    By by;
    if (who) by.person = person(*who);
    auto now = clock_.now();
    auto saved = store_.write(agency_.id, by, now, [&](store::Writing& writing) -> Result<void> {
        auto facts = writing.facts();
        auto change = act(Acting{*facts, by, now, local_day(now), ids_});
        if (!change) return refuse(std::move(change.error()));
        return writing.put(*change);
    });
    if (!saved) throw Broken(refusal_text(local_day(now), saved.error()));
}

void DemoOffice::open_account(DemoPerson who, const std::string& password_hash) {
    auto row = person(who);
    Account account;
    account.id = ids_.make<Account>();
    account.address = folded_address(find(facts()->people, row)->email);
    account.password_hash = password_hash;
    if (!store_.save_account(account)) throw Broken("the demo's account cannot be saved: " + account.address);
    act(who, [&](const Acting& acting) { return link_account(acting, row, account.id); });
}

std::shared_ptr<const Facts> DemoOffice::facts() {
    std::shared_ptr<const Facts> facts;
    store_.read(agency_.id, [&](store::Reading& reading) { facts = reading.facts(); });
    return facts;
}

const Action& DemoOffice::action(const Facts& facts, DemoActionIndex index) const {
    auto at = std::ranges::find(facts.actions, demo_actions()[index].title, &Action::title);
    assert(at != facts.actions.end());
    return *at;
}

}  // namespace pilnveide::daemon
