#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace pilnveide::mail {

// Puts a file into a directory, which is made (0700) when it is missing. The file is for its owner alone (0600), and is
// there whole or not at all, also after a power cut. Throws std::system_error.
void put_whole_file(const std::filesystem::path& directory, const std::string& name, std::string_view bytes);

}  // namespace pilnveide::mail
