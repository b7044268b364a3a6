#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include "catalog/embedded.h"
#include "workflow/fault.h"

#include <fstream>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};

// The text of the Broken that `act` throws; empty when it throws none.
std::string broken(const std::function<void()>& act) {
    try {
        act();
    } catch (const Broken& fault) {
        return fault.what();
    }
    return {};
}

std::string newest() { return std::to_string(pilnveide::embedded_migrations().size()); }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

CONTRACT(migrating_again_changes_nothing) {
    ground.close();
    BOOST_TEST(migrate(ground.place) == 0);
}

CONTRACT(a_newer_schema_is_refused_and_both_versions_are_named) {
    ground.close();
    const auto later = std::to_string(pilnveide::embedded_migrations().size() + 1);
    ground.tamper("insert into migration (number, name, checksum) values (" + later + ", 'later.sql', 'x')");
    for (const auto mode : {Mode::kDaemon, Mode::kReadOnly}) {
        const auto text = broken([&] { ground.open_beside(mode); });
        BOOST_TEST(contains(text, "schema version " + later));
        BOOST_TEST(contains(text, "knows version " + newest()));
    }
    BOOST_TEST(contains(broken([&] { migrate(ground.place); }), "schema version " + later));
}

CONTRACT(an_old_schema_says_how_to_migrate) {
    ground.close();
    ground.tamper("delete from migration where number = " + newest());
    BOOST_TEST(contains(broken([&] { ground.open_beside(Mode::kDaemon); }), "`pilnveide migrate`"));
}

CONTRACT(an_altered_migration_is_refused) {
    ground.close();
    ground.tamper("update migration set checksum = 'x' where number = 2");
    BOOST_TEST(contains(broken([&] { ground.open_beside(Mode::kDaemon); }), "0002_cycles_and_plans.sql"));
    BOOST_TEST(contains(broken([&] { migrate(ground.place); }), "0002_cycles_and_plans.sql"));
}

CONTRACT(a_failed_migration_leaves_nothing_behind) {
    ground.raze();
    // The fifth finds its second table there already.
    ground.tamper("create table chain_head (stranger integer)");
    BOOST_TEST(contains(broken([&] { migrate(ground.place); }), "chain_head"));
    BOOST_CHECK_THROW(ground.tamper("select * from event"), Broken);
    ground.tamper("drop table chain_head");
    BOOST_TEST(migrate(ground.place) == static_cast<int>(pilnveide::embedded_migrations().size()) - 4);
}

CONTRACT(a_reader_works_beside_the_daemon_and_cannot_write) {
    ground.store().add_agency(sample_agency(kAgency.value), kNow);
    const auto reader = ground.open_beside(Mode::kReadOnly);
    BOOST_TEST(reader->agencies().size() == 1u);
    BOOST_TEST(reader->verify().sound);
    BOOST_TEST(contains(broken([&] { (void)put(*reader, kAgency, sample_change()); }), "reading only"));
    BOOST_REQUIRE(put(ground.store(), kAgency, sample_change()));
    BOOST_TEST(facts_of(*reader, kAgency).people.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_second_daemon_on_one_file_is_refused) {
    Ground ground(Place::Kind::kSqlite);
    const auto text = broken([&] { ground.open_beside(Mode::kDaemon); });
    BOOST_TEST(contains(text, "another pilnveide"));
    BOOST_TEST(contains(text, ".lock"));
    BOOST_TEST(contains(broken([&] { migrate(ground.place); }), "another pilnveide"));
    ground.reopen();
    BOOST_TEST(ground.store().agencies().empty());
}

BOOST_AUTO_TEST_CASE(a_record_that_is_not_there_says_how_to_make_it_and_is_not_made) {
    Ground ground(Place::Kind::kSqlite);
    ground.place.file += ".other";
    for (const auto mode : {Mode::kDaemon, Mode::kReadOnly}) {
        BOOST_TEST(contains(broken([&] { ground.open_beside(mode); }), "`pilnveide migrate`"));
    }
    BOOST_TEST(!std::filesystem::exists(ground.place.file));
}

BOOST_AUTO_TEST_CASE(a_record_that_cannot_be_reached_is_no_crash) {
    Ground ground(Place::Kind::kSqlite);
    ground.place.file += ".loop";
    std::filesystem::create_symlink(ground.place.file, ground.place.file);
    for (const auto mode : {Mode::kDaemon, Mode::kReadOnly}) {
        BOOST_TEST(contains(broken([&] { ground.open_beside(mode); }), "symbolic links"));
    }
}

BOOST_AUTO_TEST_CASE(a_new_record_is_readable_by_its_owner_alone) {
    Ground ground(Place::Kind::kSqlite);
    using std::filesystem::perms;
    const auto rights = std::filesystem::status(ground.place.file).permissions();
    BOOST_CHECK(rights == (perms::owner_read | perms::owner_write));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_record_is_refused) {
    Ground ground(Place::Kind::kSqlite);
    ground.close();
    std::ofstream(ground.place.file) << std::string(9000, 'x');
    BOOST_TEST(contains(broken([&] { ground.open_beside(Mode::kDaemon); }), "damaged"));
}

BOOST_AUTO_TEST_CASE(a_server_that_is_not_there_is_unavailable) {
    CountedIds ids;
    const Place place{Place::Kind::kPostgresql, {}, "host=/nowhere user=postgres", 2};
    BOOST_CHECK_THROW(open(place, Mode::kDaemon, Key{}, ids), Unavailable);
    BOOST_CHECK_THROW(migrate(place), Unavailable);
}
