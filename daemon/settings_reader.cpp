#include "daemon/settings.h"

#include "catalog/key_depth.h"
#include "daemon/settings_rules.h"
#include "daemon/settings_table.h"
#include "workflow/fault.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace pilnveide::daemon {
namespace {

namespace fs = std::filesystem;

class Reader {
public:
    Reader(Loaded& into, fs::path directory) : into_(into), directory_(std::move(directory)) {}

    void section(std::string_view name, const toml::node& node) {
        const auto* table = node.as_table();
        if (!table) return unknown(std::string(name), node);
        for (const auto& [key, value] : *table) entry(fmt::format("{}.{}", name, key.str()), value);
    }

    void standard(const Setting& setting) {
        if (setting.standard.empty()) return;
        if (setting.type == Setting::Type::kNumber) return put(setting, std::stoi(std::string(setting.standard)));
        put(setting, std::string(setting.standard));
    }

private:
    void entry(const std::string& key, const toml::node& node) {
        const auto* setting = setting_named(key);
        if (!setting) return unknown(key, node);
        into_.lines[key] = line(node);
        if (setting->type == Setting::Type::kNumber) {
            const auto* number = node.as_integer();
            if (!number || number->get() < setting->lowest || number->get() > setting->highest)
                return wrong(*setting, node);
            return put(*setting, static_cast<int>(number->get()));
        }
        const auto* text = node.as_string();
        if (!text || !put(*setting, text->get())) wrong(*setting, node);
    }

    void put(const Setting& setting, int value) {
        auto field = setting.field(into_.settings);
        if (auto** number = std::get_if<int*>(&field)) **number = value;
        if (auto** port = std::get_if<std::uint16_t*>(&field)) **port = static_cast<std::uint16_t>(value);
    }

    // False when the text is none of the choices, or holds a control character.
    bool put(const Setting& setting, const std::string& text) {
        if (std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }))
            return false;
        auto field = setting.field(into_.settings);
        if (setting.type == Setting::Type::kChoice) return choose(setting, text, field);
        if (auto** plain = std::get_if<std::string*>(&field)) **plain = text;
        if (auto** path = std::get_if<fs::path*>(&field))
            **path = text.empty() ? fs::path() : (directory_ / text).lexically_normal();
        return true;
    }

    static bool choose(const Setting& setting, const std::string& text, Setting::Field field) {
        auto choices = choices_of(setting);
        auto found = std::find(choices.begin(), choices.end(), text);
        if (found == choices.end()) return false;
        std::visit(
            [&](auto* place) {
                using Value = std::remove_pointer_t<decltype(place)>;
                if constexpr (std::is_enum_v<Value>) *place = static_cast<Value>(found - choices.begin());
            },
            field);
        return true;
    }

    void unknown(const std::string& key, const toml::node& node) {
        auto meant = likely_key(key);
        auto hint = meant.empty() ? std::string("; see `pilnveide settings --sample`")
                                  : fmt::format("; did you mean {}?", meant);
        into_.findings.push_back({into_.file, line(node), fmt::format("there is no setting {}{}", key, hint)});
    }

    void wrong(const Setting& setting, const toml::node& node) {
        std::string wanted = "a text in quotes, without control characters";
        if (setting.type == Setting::Type::kNumber)
            wanted = fmt::format("a number of {} to {}", setting.lowest, setting.highest);
        if (setting.type == Setting::Type::kChoice)
            wanted = fmt::format("one of: {}", fmt::join(choices_of(setting), ", "));
        into_.findings.push_back({into_.file, line(node), fmt::format("{} must be {}", setting.key, wanted)});
    }

    static int line(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

    Loaded& into_;
    fs::path directory_;
};

// False when nothing of the file is known.
bool read_file(Loaded& loaded, Reader& reader) {
    std::error_code nothing;
    std::ifstream in(loaded.file);
    if (!in || fs::is_directory(loaded.file, nothing)) {
        loaded.findings.push_back({loaded.file, 0, "cannot be read; is the path right, and may this user read it?"});
        return false;
    }
    std::ostringstream text;
    text << in.rdbuf();
    if (auto line = catalog::line_of_too_many_dots(text.view())) {
        loaded.findings.push_back({loaded.file, line, "a key has far too many parts"});
        return false;
    }
    try {
        auto table = toml::parse(text.view(), loaded.file.string());
        for (const auto& [name, node] : table) reader.section(name.str(), node);
        return true;
    } catch (const toml::parse_error& fault) {
        loaded.findings.push_back(
            {loaded.file, static_cast<int>(fault.source().begin.line), std::string(fault.description())});
        return false;
    }
}

// Defaults that hang on other settings.
void complete(Settings& settings) {
    if (settings.database.file.empty()) settings.database.file = settings.data.directory / "pilnveide.db";
    if (settings.mail.directory.empty()) settings.mail.directory = settings.data.directory / "mail";
    auto& web = settings.web;
    if (web.public_url.empty()) {
        bool numeric_v6 = web.host.find(':') != std::string::npos;
        web.public_url = fmt::format("{}://{}{}{}:{}", web.certificate_file.empty() ? "http" : "https",
                                     numeric_v6 ? "[" : "", web.host, numeric_v6 ? "]" : "", web.port);
    }
    while (web.public_url.ends_with('/')) web.public_url.pop_back();
}

}  // namespace

std::string line_of(const Finding& finding) {
    if (finding.file.empty()) return finding.text;
    if (finding.line == 0) return fmt::format("{}: {}", finding.file.string(), finding.text);
    return fmt::format("{}:{}: {}", finding.file.string(), finding.line, finding.text);
}

Finding Loaded::finding(std::string_view key, std::string_view text) const {
    auto at = lines.find(key);
    return {file, at == lines.end() ? 0 : at->second, fmt::format("{}: {}", key, text)};
}

Loaded load(const std::optional<fs::path>& file) {
    Loaded loaded;
    if (file) loaded.file = fs::absolute(*file);
    if (!file && fs::exists(kUsualFile)) loaded.file = kUsualFile;
    Reader reader(loaded, loaded.file.empty() ? fs::current_path() : loaded.file.parent_path());
    for (const auto& setting : setting_table()) reader.standard(setting);
    if (loaded.file.empty()) loaded.settings.data.directory = fs::current_path() / "pilnveide-data";
    bool known = loaded.file.empty() || read_file(loaded, reader);
    complete(loaded.settings);
    if (!known) return loaded;
    std::ranges::move(broken_rules(loaded), std::back_inserter(loaded.findings));
    std::ranges::stable_sort(loaded.findings, {}, &Finding::line);
    return loaded;
}

std::string read_secret(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line))
        throw workflow::Broken(fmt::format("{} cannot be read, or is empty", file.string()));
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) throw workflow::Broken(fmt::format("the first line of {} is empty", file.string()));
    return line;
}

}  // namespace pilnveide::daemon
