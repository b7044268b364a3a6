#pragma once

#include "daemon/log.h"
#include "workflow/ids.h"
#include "workflow/letters/token.h"
#include "workflow/store/store.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::daemon {

// What came back lies here until the daemon takes it: a mail system hands it over (pilnveide bounce) whether the daemon
// runs or not. One file a message.
class ReturnBox {
public:
    explicit ReturnBox(std::filesystem::path data) : directory_(std::move(data) / "bounces") {}

    // The message is there whole or not at all, also after a power cut. `came_to` is the address it was delivered to,
    // where the mail system says so. Throws std::system_error.
    void put(std::string_view message, std::string_view came_to, const std::string& name) const;

    // In the order of their names, at most 200.
    [[nodiscard]] std::vector<std::filesystem::path> waiting() const;

private:
    std::filesystem::path directory_;
};

// How returns are told to be ours.
struct ReturnRules {
    workflow::Key key;
    bool by_return_path = false;  // letters leave with return paths of their own: nothing else is believed
};

struct Returned {
    int scored = 0;
    int ignored = 0;  // no return, of no letter of ours, or known already
};

// Takes what lies in the box: finds letter and address, scores the address (mailbox_acts.h), a letter once, and removes
// the file after the commit.
Returned take_returned(const ReturnBox& box, store::Store& store, const ReturnRules& rules, workflow::Instant now,
                       workflow::Ids& ids, Log& log);

}  // namespace pilnveide::daemon
