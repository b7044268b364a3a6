#include "catalog/wording/proposal.h"
#include "daemon/commands.h"
#include "daemon/json.h"
#include "daemon/opening.h"
#include "workflow/letters/token.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <fstream>
#include <iterator>

// The official wording out of its owner's documents: what would be attached to which number, and what would not and
// why.

namespace pilnveide::daemon {
namespace {

using namespace catalog::wording;

// An agency accepts its texts itself, and the history tells who did.
constexpr std::string_view kWhereAccepted =
    "Texts are brought and accepted in the console, on the page /catalogue/wording, by the project leader or the "
    "director.";

struct File {
    std::string name;
    std::string bytes;
};

// Reads no further than one byte beyond what would be looked at: a device or a pipe may never end.
std::optional<File> file_of(Call& call, const std::filesystem::path& path) {
    std::error_code error;
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, error)) {
        call.refuse(kRefused, fmt::format("{} cannot be read; give the text of the document (pdftotext makes it)",
                                          path.string()));
        return std::nullopt;
    }
    File file{path.filename().string(), std::string(kMostBytes + 1, '\0')};
    stream.read(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
    file.bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (file.bytes.size() <= kMostBytes) return file;
    call.refuse(kRefused, fmt::format("{} is larger than {} MiB; give the text of the document (pdftotext makes it)",
                                      path.string(), kMostBytes >> 20));
    return std::nullopt;
}

Json json_of(const Tally& counts) {
    return Json::object()
        .set("expected", counts.expected)
        .set("certain", counts.certain)
        .set("doubtful", counts.doubtful)
        .set("missing", counts.missing);
}

Json json_of(const std::vector<Proposed>& texts) {
    auto all = Json::object();
    for (const auto& [number, text, state, reason] : texts) {
        auto values = Json::array();
        for (const auto& value : reason.values) values.add(value);
        all.set(number, Json::object()
                            .set("text", text)
                            .set("state", word_of(state))
                            .set("reason", english(reason))
                            .set("code", word_of(reason.code))
                            .set("values", values));
    }
    return all;
}

Json json_of(const catalog::Framework& framework, const std::vector<File>& files, const Proposal& proposal) {
    auto sources = Json::array();
    for (std::size_t i = 0; i < files.size(); ++i)
        sources.add(Json::object()
                        .set("name", files[i].name)
                        .set("sha256", workflow::digest(files[i].bytes))
                        .set("role", word_of(proposal.roles[i])));
    return Json::object()
        .set("framework", framework.id)
        .set("version", framework.version)
        .set("files", sources)
        .set("counts", Json::object()
                           .set("optimal", json_of(tally(proposal.optimal)))
                           .set("base", json_of(tally(proposal.base)))
                           .set("subcriteria", json_of(tally(proposal.subcriteria))))
        .set("optimal", json_of(proposal.optimal))
        .set("base", json_of(proposal.base))
        .set("subcriteria", json_of(proposal.subcriteria));
}

bool has_practices(const catalog::Framework& framework) {
    return std::ranges::any_of(framework.criteria, [](const catalog::Criterion& criterion) {
        return std::ranges::any_of(criterion.subcriteria,
                                   [](const catalog::Subcriterion& one) { return !one.practices.empty(); });
    });
}

bool is_whole(const std::vector<Proposed>& texts) { return tally(texts).certain == texts.size(); }

void print(std::ostream& out, std::string_view kind, const std::vector<Proposed>& texts) {
    auto [expected, certain, doubtful, missing] = tally(texts);
    fmt::print(out, "{}: {} of {} certain, {} doubtful, {} missing\n", kind, certain, expected, doubtful, missing);
    for (const auto& text : texts) {
        if (text.state == State::kCertain) continue;
        fmt::print(out, "  {:<6} {}: {}\n", text.number, word_of(text.state), english(text.reason));
        if (!text.text.empty()) fmt::print(out, "         candidate: {}\n", text.text);
    }
}

void print(std::ostream& out, const std::vector<File>& files, const Proposal& proposal) {
    for (std::size_t i = 0; i < files.size(); ++i)
        fmt::print(out, "{}: {} (SHA-256 {})\n", files[i].name, word_of(proposal.roles[i]),
                   workflow::digest(files[i].bytes));
    print(out, "optimal texts", proposal.optimal);
    print(out, "base texts", proposal.base);
    print(out, "titles of subcriteria", proposal.subcriteria);
    fmt::print(out, "Nothing was stored. {}\n", kWhereAccepted);
}

}  // namespace

Exit run_import_wording(Call& call) {
    const auto& words = call.arguments.words;
    if (words.size() < 3 || words.size() > 4)
        return call.refuse(kMisused,
                           "say which framework and the texts of both documents, the optimal and the base standard: "
                           "pilnveide catalog import-wording FRAMEWORK FILE FILE --dry-run");
    if (!call.arguments.has("--dry-run"))
        return call.refuse(
            kMisused, fmt::format("this command only shows what would be imported: add --dry-run. {}", kWhereAccepted));
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    auto catalogue = catalogue_of(settings->catalog.dir);
    const auto* framework = catalogue.newest(words[1]);
    if (framework == nullptr) return call.refuse(kRefused, "there is no such framework; see pilnveide catalog list");
    if (!has_practices(*framework))
        return call.refuse(kRefused, fmt::format("{} has no practices that a document could word", framework->id));
    std::vector<File> files;
    std::vector<std::string_view> bytes;
    for (std::size_t i = 2; i < words.size(); ++i) {
        auto file = file_of(call, words[i]);
        if (!file) return kRefused;
        files.push_back(std::move(*file));
    }
    for (const auto& file : files) bytes.emplace_back(file.bytes);
    auto proposal = propose(*framework, bytes);
    if (call.json())
        fmt::print(call.out, "{}\n", json_of(*framework, files, proposal).text());
    else
        print(call.out, files, proposal);
    return is_whole(proposal.optimal) && is_whole(proposal.base) && is_whole(proposal.subcriteria) ? kDone : kRefused;
}

}  // namespace pilnveide::daemon
