#include "web/assets.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {
namespace {

std::string value_of(const std::map<std::string, std::string>& values, const char* name) {
    auto at = values.find(name);
    return at == values.end() ? std::string() : at->second;
}

}  // namespace

Response static_file(Visit& visit) {
    const auto* file = asset(visit.path["file"]);
    if (file == nullptr) return not_found(visit);
    auto quoted = '"' + file->tag + '"';
    bool for_ever = value_of(visit.request.query, "v") == file->tag;
    Response response;
    response.may_be_kept = true;
    response.type = file->type;
    response.headers.emplace_back("Cache-Control", for_ever ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.emplace_back("ETag", quoted);
    if (value_of(visit.request.headers, "if-none-match") == quoted) {
        response.status = 304;
    } else {
        response.body = file->bytes;
    }
    return response;
}

}  // namespace pilnveide::web
