#include "tests/promise/support/office_acts.h"

#include "daemon/outbox.h"
#include "daemon/scheduler.h"
#include "workflow/calendar/zone.h"
#include "workflow/people/people_acts.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/quarter/report_acts.h"

#include <array>
#include <functional>
#include <random>

namespace pilnveide::power {
namespace {

using namespace workflow;

struct StillClock : Clock {
    Instant at{};
    Instant now() const override { return at; }
};

class Act : mail::Mailer {
public:
    Act(const Desk& desk, store::Store& store, SeededAgain& ids, std::uint64_t seed);
    void run();

private:
    using Rule = std::function<Result<Change>(const Acting&)>;

    void decide(Id<Person> who, const Rule& rule, bool answers_form = false);
    void add_somebody();
    void rename_somebody();
    void stand_in();
    void ask_for_time();
    void decide_wish();
    void hand_over();
    void report();
    void draft();
    void sign_in();
    void look();  // scheduler and outbox
    mail::Outcome send(const mail::Parcel&) override;

    std::size_t at_most(std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(chance_); }
    std::string words(std::size_t most);
    const Action& some_action() { return facts_->actions[at_most(facts_->actions.size() - 1)]; }
    Id<Person> somebody() { return facts_->people[at_most(facts_->people.size() - 1)].id; }

    const Desk& desk_;
    store::Store& store_;
    SeededAgain& ids_;
    std::mt19937_64 chance_;
    std::shared_ptr<const Facts> facts_;
    StillClock clock_;
    Id<Person> director_;
};

// Some time after the last event.
Act::Act(const Desk& desk, store::Store& store, SeededAgain& ids, std::uint64_t seed)
    : desk_(desk), store_(store), ids_(ids), chance_(seed) {
    ids_.begin(seed);
    store_.read(desk_.agency, [&](store::Reading& reading) {
        facts_ = reading.facts();
        clock_.at = reading.history({}, 1).at(0).at + std::chrono::minutes{1 + static_cast<int>(at_most(600))};
    });
    for (const auto& role : facts_->roles)
        if (role.kind == RoleKind::kDirector && role.holds_on(local_day(clock_.at))) director_ = role.person;
}

void Act::run() {
    static constexpr std::array kActs{&Act::add_somebody, &Act::rename_somebody,
                                      &Act::stand_in,     &Act::ask_for_time,
                                      &Act::decide_wish,  &Act::hand_over,
                                      &Act::report,       &Act::draft,
                                      &Act::sign_in,      &Act::look,
                                      &Act::look,         &Act::look};
    (this->*kActs.at(at_most(kActs.size() - 1)))();
}

void Act::decide(Id<Person> who, const Rule& rule, bool answers_form) {
    const By by{who, {}};
    (void)store_.write(desk_.agency, by, clock_.at, [&](store::Writing& writing) -> Result<void> {
        const auto facts = writing.facts();
        auto change = rule(Acting{*facts, by, clock_.at, local_day(clock_.at), ids_});
        if (!change) return refuse(std::move(change.error()));
        if (answers_form) writing.keep_answered_form({ids_.make<store::AnsweredForm>(), "digest", "/people"});
        return writing.put(*change);
    });
}

std::string Act::words(std::size_t most) {
    std::string out = "Pārmaiņa ";
    for (auto left = at_most(most); left > 0; --left) out += static_cast<char>('a' + at_most(25));
    return out;
}

void Act::add_somebody() {
    PersonInput input;
    input.name = words(100);
    input.email = "cits@dienests.example";
    const auto id = ids_.make<Person>();
    decide(
        director_, [&](const Acting& acting) { return add_person(acting, input, id); }, true);
}

void Act::rename_somebody() {
    const auto& person = *find(facts_->people, somebody());
    PersonInput input{words(150),      person.post,    person.email,  person.phone,
                      person.language, person.address, person.version};
    decide(
        director_, [&](const Acting& acting) { return edit_person(acting, person.id, input); }, true);
}

void Act::stand_in() {
    const auto from = local_day(clock_.at) + days{at_most(60)};
    const auto absent = somebody();
    const auto other = somebody();
    if (!facts_->substitutes.empty() && at_most(1) == 0) {
        const auto id = facts_->substitutes[at_most(facts_->substitutes.size() - 1)].id;
        decide(director_, [&](const Acting& acting) { return remove_substitute(acting, id); });
    } else {
        decide(director_, [&](const Acting& acting) { return name_substitute(acting, absent, other, from, from); });
    }
}

void Act::ask_for_time() {
    const auto& action = some_action();
    const auto wanted = local_day(clock_.at) + days{1 + at_most(90)};
    const auto why = words(1500);
    decide(action.owner, [&](const Acting& acting) { return ask_deadline(acting, action.id, wanted, why); });
}

void Act::decide_wish() {
    const auto word = words(50);
    const bool grants = at_most(1) == 0;
    for (const auto& wish : facts_->wishes) {
        if (wish.state != WishState::kAsked) continue;
        return decide(director_, [&](const Acting& acting) {
            return grants ? grant_deadline(acting, wish.id, word, wish.version)
                          : refuse_deadline(acting, wish.id, word, wish.version);
        });
    }
}

void Act::hand_over() {
    const auto& action = some_action();
    const auto to = somebody();
    decide(director_,
           [&](const Acting& acting) { return hand_over_action(acting, action.id, to, "", action.version); });
}

void Act::report() {
    const auto owner = some_action().owner;
    const auto quarter = Quarter::of(local_day(clock_.at));
    std::vector<ReportInput> answers;
    for (const auto* action : asked_about(*facts_, owner, quarter)) {
        auto& answer = answers.emplace_back();
        answer.action = action->id;
        answer.done = words(3500);
    }
    decide(
        owner, [&](const Acting& acting) { return save_report(acting, owner, quarter, answers); }, true);
}

void Act::draft() {
    const auto plan = facts_->plans.back().id;
    const auto* open = in_work(*facts_, plan);
    if (open == nullptr) return decide(director_, [&](const Acting& acting) { return open_draft(acting, plan); });
    const PriorityInput input{words(100), words(150), 0};
    const Priority* last = nullptr;
    for (const auto& one : facts_->priorities)
        if (one.plan_version == open->id) last = &one;
    if (last != nullptr && at_most(1) == 0) {
        const Subject subject{Noun::kPriority, last->id.value};
        decide(director_, [&](const Acting& acting) { return remove_from_draft(acting, subject, last->version); });
    } else {
        decide(director_, [&](const Acting& acting) { return save_priority(acting, open->id, {}, input); });
    }
}

void Act::sign_in() {
    Account account;
    account.id = ids_.make<Account>();
    account.address = account.id.text() + "@dienests.example";
    account.password_hash = words(90);
    (void)store_.save_account(account);
    const auto hash = account.id.text();
    store_.save_session({hash, account.id, desk_.agency, "csrf", clock_.at, clock_.at});
    if (at_most(1) == 0) store_.end_session(hash);
}

void Act::look() {
    const auto day = local_day(clock_.at) + days{at_most(3)};
    clock_.at = std::max(clock_.at, instant_of(day, std::chrono::hours{9 + at_most(6)}));
    daemon::Log log(2, daemon::Log::Form::kPlain, clock_, daemon::Log::Level::kError);
    daemon::Outbox outbox(store_, clock_, ids_, *this, desk_.stationery, log);
    outbox.recover(desk_.agency);
    daemon::tick(store_, desk_.agency, clock_.at, ids_);
    outbox.run(desk_.agency);
}

mail::Outcome Act::send(const mail::Parcel&) {
    using Kind = mail::Outcome::Kind;
    static constexpr std::array kOften{Kind::kSent,  Kind::kSent,   Kind::kSent,
                                       Kind::kRetry, Kind::kFailed, Kind::kUncertain};
    return {kOften.at(at_most(kOften.size() - 1)), false, "the relay's last words"};
}

}  // namespace

// SplitMix64, kept positive.
std::int64_t SeededAgain::next() {
    state_ += 0x9e3779b97f4a7c15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return static_cast<std::int64_t>((mixed ^ (mixed >> 31)) >> 1 | 1);
}

void act_once(const Desk& desk, store::Store& store, SeededAgain& ids, std::uint64_t seed) {
    Act(desk, store, ids, seed).run();
}

}  // namespace pilnveide::power
