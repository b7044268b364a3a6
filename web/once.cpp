#include "web/once.h"

#include "workflow/letters/token.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

constexpr std::string_view kLocation = "Location";

// Two texts that are not the same give two texts: lengths say where one value ends.
std::string content_of(const Request& request) {
    auto part = [](const std::string& text) { return std::to_string(text.size()) + ":" + text; };
    std::string content = part(request.path);
    for (const auto& [name, value] : request.form)
        if (name != "csrf") content += part(name) + part(value);
    for (const auto& [name, file] : request.files) content += part(name) + part(file.name) + part(file.bytes);
    return content;
}

}  // namespace

std::optional<store::AnsweredForm> posted_form(const Visit& visit) {
    const auto& request = visit.request;
    if (request.method != Method::kPost) return std::nullopt;
    auto once = workflow::Id<store::AnsweredForm>::from_text(request.field("once"));
    if (!once || !*once) return std::nullopt;
    return store::AnsweredForm{*once, workflow::digest(content_of(request)), {}};
}

std::optional<Response> answered_already(store::Reading& record, const Visit& visit, const store::AnsweredForm& form) {
    auto known = record.answered_form(form.once);
    // With other words it is another form: somebody went back to it and wrote the next thing.
    if (!known || known->content != form.content) return std::nullopt;
    return see_other(known->location.starts_with('/') ? known->location : visit.request.path + known->location);
}

store::AnsweredForm answered(const Visit& visit, store::AnsweredForm form, const Response& answer) {
    auto header = std::ranges::find(answer.headers, kLocation, &std::pair<std::string, std::string>::first);
    if (header != answer.headers.end()) form.location = header->second;
    const auto& own = visit.request.path;
    if (form.location.starts_with(own) && !form.location.substr(own.size()).starts_with('/'))
        form.location.erase(0, own.size());
    return form;
}

}  // namespace pilnveide::web
