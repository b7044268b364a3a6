#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectPeople = R"(
    select
        id, version, name, post, email, phone, language, address, account_id, left_on, entered_on, news
    from person where agency_id = :agency order by id)";

constexpr auto kInsertPerson = R"(
    insert into person (
        agency_id, id, version, name, post, email, phone, language, address, account_id, left_on, entered_on,
        news)
    values (
        :agency, :id, :version + 1, :name, :post, :email, :phone, :language, :address, :account_id, :left_on,
        :entered_on, :news))";

constexpr auto kUpdatePerson = R"(
    update person set
        version = :version + 1, name = :name, post = :post, email = :email, phone = :phone,
        language = :language, address = :address, account_id = :account_id, left_on = :left_on,
        entered_on = :entered_on, news = :news
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Person> {
    static constexpr Table kTable{"person", kSelectPeople, kInsertPerson, kUpdatePerson};
    template <class Io>
    static void columns(Io& io, Person& person) {
        io("id", person.id);
        io("version", person.version);
        io("name", person.name);
        io("post", person.post);
        io("email", person.email);
        io("phone", person.phone);
        io("language", person.language);
        io("address", person.address);
        io("account_id", person.account);
        io("left_on", person.left_on);
        io("entered_on", person.entered_on);
        io("news", person.news);
    }
};

template std::vector<Person> load(const Scope&);
template Result<void> save(const Scope&, Person);

namespace {

constexpr auto kSelectRoles = R"(
    select
        id, version, person_id, kind, from_day, to_day
    from role where agency_id = :agency order by id)";

constexpr auto kInsertRole = R"(
    insert into role (
        agency_id, id, version, person_id, kind, from_day, to_day)
    values (
        :agency, :id, :version + 1, :person_id, :kind, :from_day, :to_day))";

constexpr auto kUpdateRole = R"(
    update role set
        version = :version + 1, person_id = :person_id, kind = :kind, from_day = :from_day, to_day = :to_day
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Role> {
    static constexpr Table kTable{"role", kSelectRoles, kInsertRole, kUpdateRole};
    template <class Io>
    static void columns(Io& io, Role& role) {
        io("id", role.id);
        io("version", role.version);
        io("person_id", role.person);
        io("kind", role.kind);
        io("from_day", role.from);
        io("to_day", role.to);
    }
};

template std::vector<Role> load(const Scope&);
template Result<void> save(const Scope&, Role);

namespace {

constexpr auto kSelectSubstitutes = R"(
    select
        id, version, absent_id, stands_in_id, from_day, to_day
    from substitute where agency_id = :agency order by id)";

constexpr auto kInsertSubstitute = R"(
    insert into substitute (
        agency_id, id, version, absent_id, stands_in_id, from_day, to_day)
    values (
        :agency, :id, :version + 1, :absent_id, :stands_in_id, :from_day, :to_day))";

constexpr auto kUpdateSubstitute = R"(
    update substitute set
        version = :version + 1, absent_id = :absent_id, stands_in_id = :stands_in_id, from_day = :from_day,
        to_day = :to_day
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Substitute> {
    static constexpr Table kTable{"substitute", kSelectSubstitutes, kInsertSubstitute, kUpdateSubstitute};
    template <class Io>
    static void columns(Io& io, Substitute& substitute) {
        io("id", substitute.id);
        io("version", substitute.version);
        io("absent_id", substitute.absent);
        io("stands_in_id", substitute.stands_in);
        io("from_day", substitute.from);
        io("to_day", substitute.to);
    }
};

template std::vector<Substitute> load(const Scope&);
template Result<void> save(const Scope&, Substitute);

}  // namespace pilnveide::store
