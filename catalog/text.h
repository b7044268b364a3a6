#pragma once

#include <string>
#include <string_view>

namespace pilnveide::catalog {

// A text in the languages of the catalogue; both are always there.
struct Text {
    std::string lv;
    std::string en;

    [[nodiscard]] const std::string& in(std::string_view language) const { return language == "en" ? en : lv; }
};

}  // namespace pilnveide::catalog
