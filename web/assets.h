#pragma once

#include <string>
#include <string_view>

namespace pilnveide::web {

// A stylesheet or drawing out of the binary.
struct Asset {
    std::string_view bytes;
    std::string_view type;  // Content-Type
    std::string tag;        // names this content: the ETag, and ?v= in addresses that may be kept for long
};

// nullptr when there is none of this name. Lives for ever.
const Asset* asset(std::string_view name);

// "/static/pilnveide.css?v=…": kept by the browser until its content changes.
std::string asset_path(std::string_view name);

}  // namespace pilnveide::web
