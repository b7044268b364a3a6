#include "tests/daemon/support/settings_file.h"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace pilnveide::daemon {

SettingsFile::SettingsFile(const std::string& text) {
    auto name = (std::filesystem::temp_directory_path() / "pilnveide-settings-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary directory");
    folder_ = name;
    beside("pilnveide.toml", text);
}

SettingsFile::~SettingsFile() { std::filesystem::remove_all(folder_); }

Loaded SettingsFile::loaded() const { return load(folder_ / "pilnveide.toml"); }

std::string SettingsFile::findings() const { return lines(loaded().findings); }

std::filesystem::path SettingsFile::beside(const std::string& name, const std::string& text, int mode) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    ::chmod((folder_ / name).c_str(), static_cast<mode_t>(mode));
    return folder_ / name;
}

std::string lines(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings) out += std::to_string(finding.line) + " " + finding.text + "\n";
    return out;
}

}  // namespace pilnveide::daemon
