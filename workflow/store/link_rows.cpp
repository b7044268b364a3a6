#include "workflow/store/letter_rows.h"
#include "workflow/store/mapping.h"

namespace pilnveide::store {
namespace {

constexpr auto kSelectLinks = R"(
    select id, person_id, purpose, period, epoch, made_at, expires_at, revoked, spent
    from link where agency_id = :agency)";

constexpr auto kById = " and id = :id";
constexpr auto kByPerson = R"(
    and person_id = :person_id and purpose = :purpose and period = :period and revoked = 0
    order by made_at desc, id desc limit 1)";

constexpr auto kSaveLink = R"(
    insert into link (agency_id, id, person_id, purpose, period, epoch, made_at, expires_at, revoked, spent)
    values (:agency, :id, :person_id, :purpose, :period, :epoch, :made_at, :expires_at, :revoked, :spent)
    on conflict (agency_id, id) do update set
        person_id = excluded.person_id, purpose = excluded.purpose, period = excluded.period, epoch = excluded.epoch,
        made_at = excluded.made_at, expires_at = excluded.expires_at, revoked = excluded.revoked,
        spent = excluded.spent)";

}  // namespace

template <>
struct Mapping<Link> {
    template <class Io>
    static void columns(Io& io, Link& link) {
        io("id", link.id);
        io("person_id", link.person);
        io("purpose", link.purpose);
        io("period", link.period);
        io("epoch", link.epoch);
        io("made_at", link.made_at);
        io("expires_at", link.expires_at);
        io("revoked", link.revoked);
        io("spent", link.spent);
    }
};

namespace {

std::optional<Link> only(Statement& statement) {
    auto found = all<Link>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace

std::optional<Link> find_link(const Scope& scope, Id<Link> id) {
    auto statement = scope.statement(std::string(kSelectLinks) + kById);
    statement.bind("id", id.value);
    return only(statement);
}

std::optional<Link> find_link_for(const Scope& scope, Id<Person> person, LinkPurpose purpose,
                                  const std::string& period) {
    auto statement = scope.statement(std::string(kSelectLinks) + kByPerson);
    statement.bind("person_id", person.value);
    statement.bind_text("purpose", std::string(word_of(purpose)));
    statement.bind_text("period", period);
    return only(statement);
}

void save_link_row(const Scope& scope, Link link) {
    auto statement = scope.statement(kSaveLink);
    bind_columns(statement, link);
    statement.run();
}

}  // namespace pilnveide::store
