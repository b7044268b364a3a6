#pragma once

#include "daemon/json.h"
#include "workflow/clock.h"

#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace pilnveide::daemon {

// The log: one line an event, for the administrator, in English. Plain ("warning: letter refused reply="550 …"") or a
// JSON object, with the instant in UTC. Control characters never reach the terminal or the journal; a value that
// somebody typed cannot look like a line of its own. No personal data but ids. Safe to use from several threads; each
// line is one write.
class Log {
public:
    enum class Level { kDebug, kInfo, kWarning, kError };
    enum class Form { kPlain, kJson };
    using Fields = std::initializer_list<std::pair<std::string_view, Json>>;

    // Writes to a file descriptor (2 is stderr) what is of `least` level or above. The clock outlives the log.
    Log(int descriptor, Form form, const workflow::Clock& clock, Level least = Level::kInfo)
        : descriptor_(descriptor), form_(form), clock_(clock), least_(least) {}

    // `event` is a short sentence that stays the same for all events of its kind: log.warning("letter refused",
    // {{"letter", id}}).
    void debug(std::string_view event, Fields fields = {}) { write(Level::kDebug, event, fields); }
    void info(std::string_view event, Fields fields = {}) { write(Level::kInfo, event, fields); }
    void warning(std::string_view event, Fields fields = {}) { write(Level::kWarning, event, fields); }
    void error(std::string_view event, Fields fields = {}) { write(Level::kError, event, fields); }
    void write(Level level, std::string_view event, Fields fields);

private:
    int descriptor_;
    Form form_;
    const workflow::Clock& clock_;
    Level least_;
    std::mutex mutex_;
};

std::string_view level_name(Log::Level level);

// A text on one line: control characters of ASCII and of Latin 1 and Unicode's line separators as \xNN, \u2028 and
// \u2029.
std::string neutralised(std::string_view text);

}  // namespace pilnveide::daemon
