#pragma once

#include "catalog/catalogue.h"
#include "web/view.h"
#include "web/words.h"
#include "workflow/clock.h"
#include "workflow/ids.h"
#include "workflow/store/store.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace pilnveide::web {

class Throttle;
class Passwords;
class Sessions;

// What every page needs and none owns: made once by the daemon, lives as long as the server. All members are safe to
// use from several threads.
struct Console {
    store::Store& store;
    const workflow::Clock& clock;
    workflow::Ids& ids;
    const Languages& languages;
    const Templates& templates_lv;
    const Templates& templates_en;
    Throttle& throttle;
    const catalog::Framework& framework;  // what the tasks and questions say
    const catalog::Catalogue& catalogue;  // all frameworks, that one among them
    workflow::Key link_key;
    std::string public_url;              // without a trailing slash; "http://127.0.0.1:8080" by default
    std::function<void()> letters_wait;  // tells the outbox that there may be something to send; never blocks
    Passwords& passwords;
    Sessions& sessions;
    std::function<std::chrono::steady_clock::time_point()> steady;  // of sessions and throttles
    // What the clock shows while somebody should say whether it is right: nothing leaves until then. And that it is.
    std::function<std::optional<workflow::Instant>()> doubtful_clock = [] {
        return std::optional<workflow::Instant>{};
    };
    std::function<void(workflow::Id<workflow::Agency>, const workflow::By&)> clock_is_right = [](auto, const auto&) {};
    // How much room is left for the record, "312 MiB (4 %)", while that is little (D-05). Asked by each page that says
    // so.
    std::function<std::optional<std::string>()> little_room = [] { return std::optional<std::string>{}; };

    [[nodiscard]] const Templates& templates(const Words& words) const {
        return words.code() == "en" ? templates_en : templates_lv;
    }
};

}  // namespace pilnveide::web
