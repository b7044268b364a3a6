#include "catalog/catalogue.h"
#include "daemon/commands.h"
#include "daemon/commands/framework_json.h"
#include "daemon/commands/framework_text.h"
#include "daemon/opening.h"
#include "daemon/service.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

// What the catalogue holds, and whether a folder of it is right.

namespace pilnveide::daemon {
namespace {

Exit check_folder(Call& call, const std::filesystem::path& directory) {
    auto folders = catalog::folders_in(directory);
    if (folders.empty())
        return call.refuse(kRefused, fmt::format("{} holds no framework: no framework.toml there or in its folders",
                                                 directory.string()));
    auto findings = catalog::read_catalogue(folders).findings;
    auto all = Json::array();
    for (const auto& [file, line, text] : findings) {
        auto path = (directory / file).string();
        all.add(Json::object().set("file", path).set("line", line).set("text", text));
        if (!call.json()) fmt::print(call.out, "{}:{}: {}\n", path, line, text);
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return findings.empty() ? kDone : kRefused;
}

Exit list(Call& call, const catalog::Catalogue& catalogue) {
    auto all = Json::array();
    for (const auto& framework : catalogue.all()) {
        all.add(headed(framework));
        if (!call.json())
            fmt::print(call.out, "{:<18} {:<8} {}\n", framework.id, framework.version, framework.title.en);
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return kDone;
}

// "kvpm@2026.1": a framework, and which version of it; the newest when that is left out.
std::pair<std::string_view, std::string_view> split(std::string_view word) {
    auto at = word.find('@');
    return {word.substr(0, at), at == std::string_view::npos ? std::string_view() : word.substr(at + 1)};
}

Exit show(Call& call, const catalog::Catalogue& catalogue) {
    const auto& words = call.arguments.words;
    if (words.size() < 2) return call.refuse(kMisused, "say which: pilnveide catalog show FRAMEWORK [NUMBER]");
    auto [id, version] = split(words[1]);
    const auto* framework = version.empty() ? catalogue.newest(id) : catalogue.find(id, version);
    if (!framework) return call.refuse(kRefused, "there is no such framework; see pilnveide catalog list");
    std::string_view number = words.size() > 2 ? words[2] : std::string_view();
    if (call.json()) {
        auto json = number.empty() ? json_of(*framework) : json_of(*framework, number);
        if (json) fmt::print(call.out, "{}\n", json->text());
        if (json) return kDone;
    } else if (number.empty() ? print(call.out, *framework) : print(call.out, *framework, number)) {
        return kDone;
    }
    return call.refuse(kRefused, fmt::format("{} {} has nothing with the number {}; see pilnveide catalog show {}",
                                             framework->id, framework->version, number, framework->id));
}

}  // namespace

Exit run_catalog(Call& call) {
    const auto& words = call.arguments.words;
    auto what = words.empty() ? "list" : words.front();
    if (what == "check") {
        if (words.size() < 2) return call.refuse(kMisused, "say which directory: pilnveide catalog check DIR");
        return check_folder(call, words[1]);
    }
    if (what == "import-wording") return run_import_wording(call);
    if (what != "list" && what != "show")
        return call.refuse(kMisused,
                           "say what: pilnveide catalog list | show FRAMEWORK [NUMBER] | check DIR | import-wording");
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    auto catalogue = catalogue_of(settings->catalog.dir);
    return what == "list" ? list(call, catalogue) : show(call, catalogue);
}

}  // namespace pilnveide::daemon
