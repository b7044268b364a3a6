#pragma once

#include "daemon/settings.h"

#include <filesystem>
#include <string>

namespace pilnveide::daemon {

// A settings file in a directory that goes with the test, with what it points at.
class SettingsFile {
public:
    explicit SettingsFile(const std::string& text);
    ~SettingsFile();
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;

    [[nodiscard]] Loaded loaded() const;
    // The findings of loading alone, a line each: "3 web.port must be …".
    [[nodiscard]] std::string findings() const;
    // Another file beside it.
    std::filesystem::path beside(const std::string& name, const std::string& text, int mode = 0600) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

std::string lines(const std::vector<Finding>& findings);

}  // namespace pilnveide::daemon
