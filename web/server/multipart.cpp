#include "web/server/multipart.h"

#include "web/server/urlencoded.h"

#include <algorithm>

namespace pilnveide::server {
namespace {

constexpr std::string_view kBreak = "\r\n";
constexpr std::size_t kMostPartHeadBytes = 2048;

tl::unexpected<Malformed> malformed(int status = 400) { return tl::unexpected<Malformed>({status}); }

std::string lower(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return made;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Takes what stands before `end` off the text, and `end` itself; nothing when it is not there.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view end) {
    auto at = text.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    auto before = text.substr(0, at);
    text.remove_prefix(at + end.size());
    return before;
}

bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

struct PartHead {
    std::optional<std::string> name;
    std::optional<std::string> file;
};

// `; name="a"; filename="b.txt"`. Browsers write a quotation mark within as %22, so that the next one ends the value.
bool read_disposition(std::string_view text, PartHead& part) {
    if (!take(text, "form-data")) return false;
    while (!(text = trimmed(text)).empty()) {
        if (!take(text, ";")) return false;
        text = trimmed(text);
        auto key = take_until(text, "=\"");
        auto value = key ? take_until(text, "\"") : std::nullopt;
        if (!value || !is_clean(*value)) return false;
        auto& slot = *key == "name" ? part.name : part.file;
        if ((*key != "name" && *key != "filename") || slot) return false;
        slot = std::string(*value);
    }
    return part.name.has_value();
}

std::optional<PartHead> read_part_head(std::string_view head) {
    PartHead part;
    bool disposed = false;
    while (!head.empty()) {
        auto line = take_until(head, kBreak);
        if (!line) std::swap(line.emplace(), head);
        auto colon = line->find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        auto name = lower(line->substr(0, colon));
        if (name == "content-type") continue;  // what a file says of itself is not believed
        if (name != "content-disposition" || disposed) return std::nullopt;
        disposed = true;
        if (!read_disposition(trimmed(line->substr(colon + 1)), part)) return std::nullopt;
    }
    if (!disposed) return std::nullopt;
    return part;
}

}  // namespace

std::optional<std::string> boundary_of(std::string_view content_type) {
    auto kind = take_until(content_type, ";");
    if (!kind || lower(trimmed(*kind)) != "multipart/form-data") return std::nullopt;
    content_type = trimmed(content_type);
    if (lower(content_type.substr(0, 9)) != "boundary=") return std::nullopt;
    content_type.remove_prefix(9);
    if (content_type.size() > 1 && content_type.front() == '"' && content_type.back() == '"')
        content_type = content_type.substr(1, content_type.size() - 2);
    constexpr std::string_view kAllowed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=?";
    if (content_type.empty() || content_type.size() > 70) return std::nullopt;
    if (content_type.find_first_not_of(kAllowed) != std::string_view::npos) return std::nullopt;
    return std::string(content_type);
}

Read<void> read_multipart(std::string_view body, const std::string& boundary, web::Request& request) {
    const auto delimiter = "--" + boundary;
    if (!take(body, delimiter)) return malformed();
    std::size_t parts = 0;
    while (!take(body, "--")) {
        if (!take(body, kBreak)) return malformed();
        auto head = take_until(body, "\r\n\r\n");
        if (!head || head->size() > kMostPartHeadBytes) return malformed();
        auto part = read_part_head(*head);
        auto content = take_until(body, std::string(kBreak) + delimiter);
        if (!part || !content) return malformed();
        if (++parts > kMostFormFields) return malformed(413);
        if (part->file) {
            request.files.emplace(*part->name, web::Upload{*part->file, std::string(*content)});
            continue;
        }
        if (!is_clean(*content, kPasted)) return malformed();
        request.form.emplace(*part->name, with_line_feeds(*content));
    }
    if (!body.empty() && body != kBreak) return malformed();
    return {};
}

}  // namespace pilnveide::server
