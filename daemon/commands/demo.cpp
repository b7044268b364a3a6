#include "daemon/commands.h"
#include "daemon/demo.h"
#include "daemon/demo_days.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "workflow/calendar/zone.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <charconv>
#include <filesystem>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::uint16_t kPort = 8080;
constexpr days kAhead{45};  // of the rehearsal that is proposed

std::optional<std::uint16_t> port_of(Call& call) {
    auto text = call.arguments.value("--port", std::to_string(kPort));
    std::uint16_t port = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (fault != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
    return port;
}

// As --config and --clock want them.
std::string options_of(const DemoPlace& place) {
    return fmt::format("--config {} --clock file:{}", place.settings_file.string(), place.clock_file.string());
}

// "2026-12-10 09:00", in Latvia
std::string wall_clock(Instant now) {
    auto local = local_time(now);
    auto minutes = std::chrono::floor<std::chrono::minutes>(local.of_day).count();
    return fmt::format("{} {:02}:{:02}", iso(local.day), minutes / 60, minutes % 60);
}

void print_way_in(Call& call, const DemoPlace& place, const Demo& demo) {
    fmt::print(call.out, "The demo in {}, where it is {}:\n\n", place.directory.string(), wall_clock(demo.now));
    fmt::print(call.out, "  console         {}\n", demo.settings.web.public_url);
    fmt::print(call.out, "  project leader  {}\n", demo.leader);
    fmt::print(call.out, "  director        {}\n", demo.director);
    fmt::print(call.out, "  password        {}   (of both)\n", kDemoPassword);
    if (demo.owner_link)
        fmt::print(call.out, "  action owner    {}   ({}; no password)\n", *demo.owner_link, demo.owner);
    else
        fmt::print(call.out,
                   "  action owner    no password: a link comes by letter, at the quarter's end (see below)\n");
    fmt::print(call.out, "  letters         {}/*.eml\n\n", demo.settings.mail.directory.string());
}

void print_clock(Call& call, const DemoPlace& place, const Demo& demo) {
    fmt::print(call.out,
               "Time stands still at the instant in {}; another instant written there is taken up at once.\n"
               "To the day when the progress requests leave: pilnveide demo {} --until quarter-end\n\n",
               place.clock_file.string(), place.directory.string());
    fmt::print(call.out, "Every other command works on it, too, such as\n  pilnveide rehearse {} --to {}\n",
               options_of(place), iso(local_day(demo.now) + kAhead));
}

// A demo that is there already: its clock goes on to the next progress requests.
Exit move_on(Call& call, const DemoPlace& place) {
    auto demo = open_demo(place);
    auto now = next_requests(Agency{}, demo.now);
    place.set_clock(now);
    fmt::print(call.out,
               "In the demo it is now {}, and the progress requests leave. While it is served, they are in\n"
               "{} within a second, and `pilnveide demo {}` says the owner's link.\n"
               "When it is not: pilnveide serve {}\n",
               wall_clock(now), demo.settings.mail.directory.string(), place.directory.string(), options_of(place));
    return kDone;
}

// A demo that is there already: how to enter it, and how to serve it again.
Exit show(Call& call, const DemoPlace& place) {
    print_way_in(call, place, open_demo(place));
    return call.refuse(kRefused, fmt::format("{} holds a demo already; serve it: pilnveide serve {}",
                                             place.directory.string(), options_of(place)));
}

Exit serve_demo(Call& call, const DemoPlace& place, const Demo& demo) {
    Clocks clocks("file:" + place.clock_file.string());
    Log log(2, demo.settings.log.form, clocks.clock(), demo.settings.log.level);
    RandomIds ids;
    return serve(demo.settings, clocks, ids, log, [&](std::uint16_t) {
        fmt::print(call.out, "\nServing; Ctrl-C ends.\n");
        call.out << std::flush;
    });
}

}  // namespace

Exit run_demo(Call& call) {
    if (call.arguments.words.size() != 1)
        return call.refuse(kMisused, "say where: pilnveide demo DIR (a new or empty directory)");
    auto until = call.arguments.value("--until");
    if (!until.empty() && until != "quarter-end") return call.refuse(kMisused, "--until is quarter-end");
    auto port = port_of(call);
    if (!port) return call.refuse(kMisused, "--port is a number from 1 to 65535");
    DemoPlace place(call.arguments.words.front());
    if (place.holds_demo()) return until.empty() ? show(call, place) : move_on(call, place);
    if (!place.is_free())
        return call.refuse(kRefused,
                           fmt::format("{} is not empty; name a new or empty directory", place.directory.string()));
    make_demo(place, local_day(SystemClock().now()), !until.empty(), *port);
    auto demo = open_demo(place);
    print_way_in(call, place, demo);
    print_clock(call, place, demo);
    call.out << std::flush;
    if (call.arguments.has("--make-only")) return kDone;
    return serve_demo(call, place, demo);
}

}  // namespace pilnveide::daemon
