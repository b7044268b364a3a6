#include "daemon/opening.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace pilnveide::daemon {

std::optional<Settings> settings_of(Call& call) {
    std::optional<std::filesystem::path> file;
    if (call.arguments.has("--config")) file = call.arguments.value("--config");
    auto loaded = load(file);
    if (loaded.good()) return std::move(loaded.settings);
    for (const auto& finding : loaded.findings) fmt::print(call.err, "{}\n", line_of(finding));
    return std::nullopt;
}

std::optional<workflow::Agency> agency_of(Call& call, store::Store& store) {
    auto agencies = store.agencies();
    if (call.arguments.has("--agency")) {
        auto id = workflow::Id<workflow::Agency>::from_text(call.arguments.value("--agency"));
        for (auto& agency : agencies)
            if (id && agency.id == *id) return std::move(agency);
        call.refuse(kRefused, "there is no such agency; see pilnveide agency list");
        return std::nullopt;
    }
    if (agencies.size() == 1) return std::move(agencies.front());
    call.refuse(kRefused, agencies.empty()
                              ? "there is no agency yet; add one: pilnveide agency add --name NAME"
                              : "there are several agencies; say which: --agency ID (see pilnveide agency list)");
    return std::nullopt;
}

}  // namespace pilnveide::daemon
