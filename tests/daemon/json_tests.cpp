#include "daemon/json.h"

#include "daemon/log.h"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <unistd.h>

using namespace pilnveide;
using daemon::Json;
using daemon::Log;

namespace {

struct FixedClock : workflow::Clock {
    workflow::Instant now() const override { return workflow::Instant{std::chrono::seconds{1790748000}}; }
};

// What a log wrote into a pipe.
class Pipe {
public:
    Pipe() { BOOST_REQUIRE(::pipe2(ends_, O_CLOEXEC) == 0); }
    ~Pipe() {
        ::close(ends_[0]);
        ::close(ends_[1]);
    }
    [[nodiscard]] int in() const { return ends_[1]; }
    std::string read() {
        char buffer[4096];
        auto size = ::read(ends_[0], buffer, sizeof buffer);
        return {buffer, static_cast<std::size_t>(size)};
    }

private:
    int ends_[2] = {-1, -1};
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_object_keeps_the_order_of_its_names) {
    auto value = Json::object();
    value.set("z", 1).set("a", "ā\"\\\n").set("yes", true).set("none", Json());
    value.set("list", Json::array().add(-5).add("x").add(Json::object()));
    BOOST_TEST(value.text() == R"({"z":1,"a":"ā\"\\\n","yes":true,"none":null,"list":[-5,"x",{}]})");
}

BOOST_AUTO_TEST_CASE(an_id_is_written_as_text_and_a_large_number_whole) {
    workflow::Id<struct Thing> id{9223372036854775807};
    BOOST_TEST(Json(id).text() == "\"" + id.text() + "\"");
    BOOST_TEST(Json(std::int64_t{9223372036854775807}).text() == "9223372036854775807");
    BOOST_TEST(Json(false).text() == "false");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_never_reach_a_reader) {
    BOOST_TEST(Json("a\xff\xc3").text() == "\"a\uFFFD\uFFFD\"");
    BOOST_TEST(Json("\xe0\x80\x80").text() == "\"\uFFFD\uFFFD\uFFFD\"");
    BOOST_TEST(Json("\xed\xa0\x80").text() == "\"\uFFFD\uFFFD\uFFFD\"");
    BOOST_TEST(Json("😀").text() == "\"😀\"");
    BOOST_TEST(Json("\x1b\x01").text() == "\"\\u001B\\u0001\"");
}

BOOST_AUTO_TEST_CASE(a_pretty_value_ends_its_last_line) {
    BOOST_TEST(Json::object().set("a", 1).pretty() == "{\n  \"a\": 1\n}\n");
}

BOOST_AUTO_TEST_CASE(an_event_is_one_line_in_either_form) {
    FixedClock clock;
    Pipe pipe;
    Log(pipe.in(), Log::Form::kJson, clock).warning("letter refused", {{"letter", "abc"}, {"attempt", 2}});
    BOOST_TEST(pipe.read() ==
               R"({"at":"2026-09-30T06:00:00Z","level":"warning","event":"letter refused","letter":"abc","attempt":2})"
               "\n");
    Log(pipe.in(), Log::Form::kPlain, clock).error("no disk", {{"reply", "a\nb\x1b[31m"}});
    BOOST_TEST(pipe.read() == "2026-09-30T06:00:00Z error: no disk reply=\"a\\nb\\u001B[31m\"\n");
}

BOOST_AUTO_TEST_CASE(control_characters_of_every_kind_are_shown_not_obeyed) {
    BOOST_TEST(daemon::neutralised("a\nb\r\x1b[2J\x7f") == "a\\u000ab\\u000d\\u001b[2J\\u007f");
    BOOST_TEST(daemon::neutralised("\u0085\u009b\u2028\u2029") == "\\u0085\\u009b\\u2028\\u2029");
    BOOST_TEST(daemon::neutralised("āčē – “”") == "āčē – “”");
}

BOOST_AUTO_TEST_CASE(what_is_below_the_level_is_not_written) {
    FixedClock clock;
    Pipe pipe;
    Log log(pipe.in(), Log::Form::kPlain, clock);
    log.debug("hidden");
    log.info("shown");
    BOOST_TEST(pipe.read() == "2026-09-30T06:00:00Z info: shown\n");
}
