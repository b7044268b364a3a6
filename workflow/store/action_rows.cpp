#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectActions = R"(
    select
        id, version, plan_id, title, owner_id, owner_set_on, approved_deadline, deadline, deadline_set_on,
        state, state_on, percent, obstacle, state_reason, successor_id, predecessor_id
    from action where agency_id = :agency order by id)";

constexpr auto kInsertAction = R"(
    insert into action (
        agency_id, id, version, plan_id, title, owner_id, owner_set_on, approved_deadline, deadline,
        deadline_set_on, state, state_on, percent, obstacle, state_reason, successor_id, predecessor_id)
    values (
        :agency, :id, :version + 1, :plan_id, :title, :owner_id, :owner_set_on, :approved_deadline, :deadline,
        :deadline_set_on, :state, :state_on, :percent, :obstacle, :state_reason, :successor_id, :predecessor_id))";

constexpr auto kUpdateAction = R"(
    update action set
        version = :version + 1, plan_id = :plan_id, title = :title, owner_id = :owner_id,
        owner_set_on = :owner_set_on, approved_deadline = :approved_deadline, deadline = :deadline,
        deadline_set_on = :deadline_set_on, state = :state, state_on = :state_on, percent = :percent,
        obstacle = :obstacle, state_reason = :state_reason, successor_id = :successor_id,
        predecessor_id = :predecessor_id
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Action> {
    static constexpr Table kTable{"action", kSelectActions, kInsertAction, kUpdateAction};
    template <class Io>
    static void columns(Io& io, Action& action) {
        io("id", action.id);
        io("version", action.version);
        io("plan_id", action.plan);
        io("title", action.title);
        io("owner_id", action.owner);
        io("owner_set_on", action.owner_set_on);
        io("approved_deadline", action.approved_deadline);
        io("deadline", action.deadline);
        io("deadline_set_on", action.deadline_set_on);
        io("state", action.state);
        io("state_on", action.state_on);
        io("percent", action.percent);
        io("obstacle", action.obstacle);
        io("state_reason", action.state_reason);
        io("successor_id", action.successor);
        io("predecessor_id", action.predecessor);
    }
};

template std::vector<Action> load(const Scope&);
template Result<void> save(const Scope&, Action);

namespace {

constexpr auto kSelectDeadlineWishes = R"(
    select
        id, version, action_id, wanted, reason, asked_by, asked_on, state, word, decided_by, decided_on
    from deadline_wish where agency_id = :agency order by id)";

constexpr auto kInsertDeadlineWish = R"(
    insert into deadline_wish (
        agency_id, id, version, action_id, wanted, reason, asked_by, asked_on, state, word, decided_by,
        decided_on)
    values (
        :agency, :id, :version + 1, :action_id, :wanted, :reason, :asked_by, :asked_on, :state, :word,
        :decided_by, :decided_on))";

constexpr auto kUpdateDeadlineWish = R"(
    update deadline_wish set
        version = :version + 1, action_id = :action_id, wanted = :wanted, reason = :reason,
        asked_by = :asked_by, asked_on = :asked_on, state = :state, word = :word, decided_by = :decided_by,
        decided_on = :decided_on
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<DeadlineWish> {
    static constexpr Table kTable{"deadline_wish", kSelectDeadlineWishes, kInsertDeadlineWish, kUpdateDeadlineWish};
    template <class Io>
    static void columns(Io& io, DeadlineWish& wish) {
        io("id", wish.id);
        io("version", wish.version);
        io("action_id", wish.action);
        io("wanted", wish.wanted);
        io("reason", wish.reason);
        io("asked_by", wish.asked_by);
        io("asked_on", wish.asked_on);
        io("state", wish.state);
        io("word", wish.word);
        io("decided_by", wish.decided_by);
        io("decided_on", wish.decided_on);
    }
};

template std::vector<DeadlineWish> load(const Scope&);
template Result<void> save(const Scope&, DeadlineWish);

}  // namespace pilnveide::store
