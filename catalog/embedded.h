#pragma once

#include <span>
#include <string_view>

namespace pilnveide {

// A file that was put into the binary at build (packaging/cmake/Embed.cmake). Lives for ever.
struct Embedded {
    std::string_view name;  // without its folder; for the catalogue "kvpm/framework.toml"
    std::string_view bytes;
};

std::span<const Embedded> embedded_catalog();     // TOML files of all frameworks
std::span<const Embedded> embedded_migrations();  // numbered .sql
std::span<const Embedded> embedded_templates();   // .html
std::span<const Embedded> embedded_assets();      // stylesheets, icons
std::span<const Embedded> embedded_messages();    // .mo

}  // namespace pilnveide
