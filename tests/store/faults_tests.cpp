#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include "workflow/store/faults.h"
#include "workflow/store/postgresql.h"
#include "workflow/store/record.h"
#include "workflow/store/script.h"
#include "workflow/store/sqlite.h"
#include "workflow/store/statement.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};

constexpr auto kHangUpOnAll =
    "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
    " where pid <> pg_backend_pid()"
    " and datname = current_database() and application_name = ";

Change another_person(std::int64_t id) {
    return {{{"person.added", {Noun::kPerson, id}, {}}}, {sample_person(id)}, {}};
}

// A record whose connections can be told from those of other cases, so that they can be hung up on.
struct Named {
    Named()
        : ground(Place::Kind::kPostgresql),
          name("case" + std::to_string(std::hash<std::string>{}(ground.place.connection))) {
        plain = ground.place.connection;
        ground.place.connection += " application_name=" + name;
        ground.reopen();
        ground.store().add_agency(sample_agency(kAgency.value), kNow);
    }
    void hang_up() { run_script(*Postgresql::connect(plain), kHangUpOnAll + ("'" + name + "'")); }

    Ground ground;
    std::string name;
    std::string plain;
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_connection_lost_in_the_middle_is_unavailable_and_the_next_use_reconnects) {
    Named record;
    auto& store = record.ground.store();
    const auto interrupted = [&](Writing& unit) {
        BOOST_REQUIRE(unit.put(another_person(300)));
        record.hang_up();
        return unit.put(another_person(301));
    };
    BOOST_CHECK_THROW((void)store.write(kAgency, {}, kNow, interrupted), Unavailable);
    BOOST_TEST(facts_of(store, kAgency).people.empty());
    BOOST_REQUIRE(put(store, kAgency, another_person(300)));
    BOOST_TEST(facts_of(store, kAgency).people.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_connection_lost_while_idle_is_replaced_unnoticed) {
    Named record;
    auto& store = record.ground.store();
    BOOST_REQUIRE(put(store, kAgency, another_person(300)));
    record.hang_up();
    BOOST_TEST(facts_of(store, kAgency).people.size() == 1u);
    record.hang_up();
    BOOST_CHECK(put(store, kAgency, another_person(301)));
}

BOOST_AUTO_TEST_CASE(work_that_gave_way_to_others_is_run_again_five_times_at_most) {
    Ground ground(Place::Kind::kPostgresql);
    Postgresql database(ground.place.connection, 2, Postgresql::Access::kWrite);
    int runs = 0;
    const auto give_way = [&](int times) {
        return [&runs, times](soci::session& session) {
            if (++runs <= times) run(session, "do $$ begin raise exception 'x' using errcode = '40001'; end $$");
            return true;
        };
    };
    database.write(give_way(4));
    BOOST_TEST(runs == 5);
    runs = 0;
    BOOST_CHECK_THROW(database.write(give_way(5)), Unavailable);
    BOOST_TEST(runs == 5);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_unavailable_and_nothing_is_lost) {
    Ground ground(Place::Kind::kSqlite);
    ground.close();
    auto sqlite = std::make_unique<Sqlite>(ground.place.file, 2, Sqlite::Access::kWrite);
    auto* disk = sqlite.get();
    Record record(std::move(sqlite), ground.key, ground.ids);
    record.add_agency(sample_agency(kAgency.value), kNow);
    disk->write([](soci::session& session) {
        run_script(session, "pragma max_page_count = 100");
        return true;
    });
    std::int64_t saved = 0;
    std::string fault;
    while (fault.empty() && saved < 10'000) {
        try {
            BOOST_REQUIRE(put(record, kAgency, another_person(100 + saved)));
            ++saved;
        } catch (const Unavailable& full) {
            fault = full.what();
        }
    }
    BOOST_TEST(fault.find("disk is full") != std::string::npos);
    BOOST_TEST(facts_of(record, kAgency).people.size() == static_cast<std::size_t>(saved));
    disk->write([](soci::session& session) {
        run_script(session, "pragma max_page_count = 1000");
        return true;
    });
    BOOST_CHECK(put(record, kAgency, another_person(100 + saved)));
    BOOST_TEST(record.verify().sound);
}

BOOST_AUTO_TEST_CASE(the_text_of_a_fault_holds_no_bound_value) {
    Ground ground(Place::Kind::kSqlite);
    Sqlite database(ground.place.file, 1, Sqlite::Access::kRead);
    std::string text;
    try {
        database.read([](soci::session& session) {
            Statement statement(session, "insert into migration (number, name, checksum) values (9, :name, '')");
            statement.bind_text("name", "Ilze Kalniņa");
            statement.run();
        });
    } catch (const Unavailable& fault) {
        text = fault.what();
    }
    BOOST_TEST(!text.empty());
    BOOST_TEST(text.find("Ilze") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(facts_of_an_older_snapshot_do_not_replace_newer_ones) {
    FactsCache cache(2);
    const auto older = std::make_shared<const Facts>();
    const auto newer = std::make_shared<const Facts>();
    cache.keep({1}, 5, newer);
    cache.keep({1}, 4, older);
    BOOST_CHECK(cache.find({1}, 5) == newer);
    BOOST_CHECK(cache.find({1}, 4) == nullptr);
    cache.keep({2}, 1, older);
    BOOST_CHECK(cache.find({1}, 5) == newer);
    cache.keep({3}, 1, older);
    BOOST_CHECK(cache.find({2}, 1) == nullptr);
    BOOST_CHECK(cache.find({1}, 5) == newer);
}
