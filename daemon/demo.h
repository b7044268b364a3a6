#pragma once

#include "daemon/settings.h"
#include "workflow/calendar/date.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::daemon {

// A directory that holds a demo: settings, the clock file, the record and the letters of the quarter that runs.
struct DemoPlace {
    explicit DemoPlace(std::filesystem::path where);

    [[nodiscard]] bool holds_demo() const;
    [[nodiscard]] bool is_free() const;  // missing or empty

    // The clock file, set to this instant. Throws Broken when it cannot be written.
    void set_clock(workflow::Instant now) const;

    std::filesystem::path directory;  // absolute
    std::filesystem::path settings_file;
    std::filesystem::path clock_file;
};

inline constexpr std::string_view kDemoPassword = "paraugs-pilnveidei";  // of both who sign in, on this computer only

// What a newcomer needs in order to enter a demo.
struct Demo {
    Settings settings;
    workflow::Instant now;                  // of its clock
    std::string director, leader;           // the addresses they sign in with
    std::string owner;                      // an action owner's name
    std::optional<std::string> owner_link;  // while their progress is asked
};

// A demo that is there, also beside the daemon that serves it.
Demo open_demo(const DemoPlace& place);

// Makes the demo in a free place: an agency that lived through its plan so far by the real rules, with letters that
// nobody got but those of the quarter that runs. With `until_requests` it lives on until the next progress requests
// leave. The same agency at every run on the same day.
void make_demo(const DemoPlace& place, workflow::Date real_today, bool until_requests, std::uint16_t port);

}  // namespace pilnveide::daemon
