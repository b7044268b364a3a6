#include "workflow/store/sqlite.h"

#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"
#include "workflow/fault.h"
#include "workflow/store/script.h"

#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>
#include <soci/soci.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pilnveide::tests;

namespace {

// Whether this process holds a lock on the file, as another process sees it.
bool is_locked(const std::filesystem::path& file) {
    const auto child = ::fork();
    if (child == 0) {
        struct flock all {};
        all.l_type = F_WRLCK;
        all.l_whence = SEEK_SET;
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
        ::_exit(::fcntl(descriptor, F_GETLK, &all) == 0 && all.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    return WEXITSTATUS(status) == 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sqlite)

// Else a program that closes the record last, as it thinks, takes the write-ahead log away from under the others.
BOOST_AUTO_TEST_CASE(a_writer_that_is_opened_again_leaves_the_locks_of_the_others) {
    Ground ground(Place::Kind::kSqlite);
    ground.close();
    const auto one = Sqlite::connect(ground.place.file, Sqlite::Access::kWrite);
    run_script(*one, "select count(*) from migration");
    BOOST_TEST(is_locked(ground.place.file));
    const auto other = Sqlite::connect(ground.place.file, Sqlite::Access::kWrite);
    BOOST_TEST(is_locked(ground.place.file));
}

// So that whoever copies that file has all of it.
BOOST_AUTO_TEST_CASE(a_record_that_was_closed_is_one_file) {
    Ground ground(Place::Kind::kSqlite);
    ground.store().add_agency(sample_agency(1), kNow);
    BOOST_TEST(ground.store().agencies().size() == 1u);
    ground.close();
    BOOST_TEST(!std::filesystem::exists(ground.place.file.string() + "-wal"));
}

BOOST_AUTO_TEST_CASE(a_daemon_does_not_begin_on_a_damaged_file) {
    Ground ground(Place::Kind::kSqlite);
    ground.close();
    constexpr std::streamoff kPage = 4096;
    const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(ground.place.file)) / kPage / 2 * kPage;
    std::fstream(ground.place.file, std::ios::in | std::ios::out).seekp(middle) << std::string(kPage, '\0');
    const auto is_told = [](const Broken& fault) {
        return std::string(fault.what()).find("backup") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(ground.open_beside(Mode::kDaemon), Broken, is_told);
}

BOOST_AUTO_TEST_SUITE_END()
