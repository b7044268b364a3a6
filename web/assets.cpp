#include "web/assets.h"

#include "catalog/embedded.h"
#include "workflow/letters/token.h"

#include <map>

namespace pilnveide::web {
namespace {

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    if (name.ends_with(".png")) return "image/png";
    return "application/octet-stream";
}

std::map<std::string_view, Asset> read() {
    std::map<std::string_view, Asset> all;
    for (const auto& file : embedded_assets()) {
        all.emplace(file.name, Asset{file.bytes, type_of(file.name), workflow::digest(file.bytes).substr(0, 16)});
    }
    return all;
}

}  // namespace

const Asset* asset(std::string_view name) {
    static const auto all = read();
    auto at = all.find(name);
    return at == all.end() ? nullptr : &at->second;
}

std::string asset_path(std::string_view name) {
    const auto* found = asset(name);
    return "/static/" + std::string(name) + (found != nullptr ? "?v=" + found->tag : std::string());
}

}  // namespace pilnveide::web
