#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectMailboxes = R"(
    select
        id, version, address, score, scored_on, failed_on, suspended_on, last_word
    from mailbox where agency_id = :agency order by id)";

constexpr auto kInsertMailboxes = R"(
    insert into mailbox (
        agency_id, id, version, address, score, scored_on, failed_on, suspended_on, last_word)
    values (
        :agency, :id, :version + 1, :address, :score, :scored_on, :failed_on, :suspended_on, :last_word))";

constexpr auto kUpdateMailboxes = R"(
    update mailbox set
        version = :version + 1, address = :address, score = :score, scored_on = :scored_on, failed_on = :failed_on,
        suspended_on = :suspended_on, last_word = :last_word
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Mailbox> {
    static constexpr Table kTable{"mailbox", kSelectMailboxes, kInsertMailboxes, kUpdateMailboxes};
    template <class Io>
    static void columns(Io& io, Mailbox& mailbox) {
        io("id", mailbox.id);
        io("version", mailbox.version);
        io("address", mailbox.address);
        io("score", mailbox.score);
        io("scored_on", mailbox.scored_on);
        io("failed_on", mailbox.failed_on);
        io("suspended_on", mailbox.suspended_on);
        io("last_word", mailbox.last_word);
    }
};

template std::vector<Mailbox> load(const Scope&);
template Result<void> save(const Scope&, Mailbox);

namespace {

constexpr auto kSelectHolds = R"(
    select
        id, version, reason, since, letters, released_on, released_by
    from hold where agency_id = :agency order by id)";

constexpr auto kInsertHolds = R"(
    insert into hold (
        agency_id, id, version, reason, since, letters, released_on, released_by)
    values (
        :agency, :id, :version + 1, :reason, :since, :letters, :released_on, :released_by))";

constexpr auto kUpdateHolds = R"(
    update hold set
        version = :version + 1, reason = :reason, since = :since, letters = :letters, released_on = :released_on,
        released_by = :released_by
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Hold> {
    static constexpr Table kTable{"hold", kSelectHolds, kInsertHolds, kUpdateHolds};
    template <class Io>
    static void columns(Io& io, Hold& hold) {
        io("id", hold.id);
        io("version", hold.version);
        io("reason", hold.reason);
        io("since", hold.since);
        io("letters", hold.letters);
        io("released_on", hold.released_on);
        io("released_by", hold.released_by);
    }
};

template std::vector<Hold> load(const Scope&);
template Result<void> save(const Scope&, Hold);

}  // namespace pilnveide::store
