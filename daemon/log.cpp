#include "daemon/log.h"

#include "workflow/calendar/date.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>

namespace pilnveide::daemon {
namespace {

constexpr std::array<std::string_view, 4> kLevels = {"debug", "info", "warning", "error"};

// Nothing can be done about a log that cannot be written; the daemon goes on.
void write_out(int descriptor, std::string_view line) {
    while (!line.empty()) {
        auto written = ::write(descriptor, line.data(), line.size());
        if (written <= 0) return;
        line.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

std::string_view level_name(Log::Level level) { return kLevels.at(static_cast<std::size_t>(level)); }

std::string neutralised(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto byte = static_cast<unsigned char>(text[at]);
        auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
        if (byte < 0x20 || byte == 0x7F) {
            out += fmt::format("\\u{:04x}", byte);
        } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) {
            out += fmt::format("\\u{:04x}", next);
            ++at;
        } else if (text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029") {
            out += text[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

void Log::write(Level level, std::string_view event, Fields fields) {
    if (level < least_) return;
    std::string line;
    auto at = workflow::iso(clock_.now());
    if (form_ == Form::kJson) {
        auto object = Json::object();
        object.set("at", at).set("level", level_name(level)).set("event", event);
        for (const auto& [name, value] : fields) object.set(name, value);
        line = object.text();
    } else {
        line = fmt::format("{} {}: {}", at, level_name(level), event);
        for (const auto& [name, value] : fields) line += fmt::format(" {}={}", name, value.text());
    }
    line = neutralised(line) + "\n";
    std::lock_guard guard(mutex_);
    write_out(descriptor_, line);
}

}  // namespace pilnveide::daemon
