#include "daemon/free_space.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

#include <unistd.h>

using namespace pilnveide;
using namespace pilnveide::daemon;

namespace {

constexpr std::uintmax_t kMib = 1'048'576;
constexpr std::uintmax_t kGib = 1024 * kMib;

struct StillClock : workflow::Clock {
    workflow::Instant now() const override { return {}; }
};

// What was written to the other end.
std::string read_all(int descriptor) {
    std::array<char, 4096> bytes{};
    const auto count = ::read(descriptor, bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(count)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(free_space_of_the_record)

// D-05
BOOST_AUTO_TEST_CASE(less_than_a_seventh_or_500_mib_is_little) {
    BOOST_TEST(!FreeSpace({500 * kMib, 3 * kGib}).is_low());
    BOOST_TEST(FreeSpace({499 * kMib, 3 * kGib}).is_low());
    BOOST_TEST(!FreeSpace({16 * kGib, 100 * kGib}).is_low());
    BOOST_TEST(FreeSpace({14 * kGib, 100 * kGib}).is_low());
    BOOST_TEST(FreeSpace({0, 0}).is_low());
}

BOOST_AUTO_TEST_CASE(it_is_told_in_figures) {
    BOOST_TEST(FreeSpace({300 * kMib, 6000 * kMib}).text() == "300 MiB (5 %)");
    BOOST_TEST(FreeSpace({0, 10}).text() == "0 MiB (0 %)");
}

BOOST_AUTO_TEST_CASE(nobody_can_say_it_of_a_server_or_of_what_is_not_there) {
    Settings settings;
    settings.database.file = "/nowhere/at/all/record.db";
    BOOST_TEST(!free_space(settings).has_value());
    settings.database.file = "/proc/record.db";
    BOOST_TEST(!free_space(settings).has_value());
    settings.database.file = "/tmp/record.db";
    BOOST_TEST(free_space(settings).has_value());
    settings.database.kind = Settings::Database::Kind::kPostgresql;
    BOOST_TEST(!free_space(settings).has_value());
}

BOOST_AUTO_TEST_CASE(it_is_warned_of_once_an_hour) {
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    StillClock clock;
    Log log(ends[1], Log::Form::kPlain, clock);
    FreeSpace space{10 * kGib, 20 * kGib};
    SpaceWatch watch([&] { return space; }, log);
    const std::chrono::steady_clock::time_point begin{};
    watch.look(begin);
    space.available = 300 * kMib;
    for (int minutes : {59, 60, 61, 119, 120, 121}) watch.look(begin + std::chrono::minutes{minutes});
    ::close(ends[1]);
    const auto said = read_all(ends[0]);
    ::close(ends[0]);
    BOOST_TEST(std::ranges::count(said, '\n') == 2, said);
    BOOST_TEST(said.find(R"(little space is left on the file system of the record free="300 MiB)") != std::string::npos,
               said);
}

BOOST_AUTO_TEST_SUITE_END()
