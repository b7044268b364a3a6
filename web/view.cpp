#include "web/view.h"

#include "catalog/embedded.h"
#include "web/words.h"
#include "workflow/fault.h"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include <cassert>
#include <forward_list>

namespace pilnveide::web {
namespace {

using ctemplate::TemplateString;

constexpr std::string_view kDirective = "{{%AUTOESCAPE context=\"HTML\"}}";

// A name with its id reckoned at once. Without it ctemplate enters the name in a table of all names, under a lock of
// the whole process, at every use: a fifth of a page of rows.
class Name : public TemplateString {
public:
    explicit Name(const char* name) : TemplateString(name) { CacheGlobalId(); }
};

TemplateString passed(std::string_view text) { return {text.data(), text.size()}; }

void append_escaped(std::string& out, std::string_view text) {
    for (char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
}

// Replaces each [[text]] by its translation.
std::string translated(const Embedded& file, const Words& words) {
    std::string out;
    out.reserve(file.bytes.size() * 5 / 4);
    std::string_view rest = file.bytes;
    for (auto open = rest.find("[["); open != std::string_view::npos; open = rest.find("[[")) {
        const auto close = rest.find("]]", open);
        if (close == std::string_view::npos) {
            throw workflow::Broken("template " + std::string(file.name) + ": [[ without ]]");
        }
        out += rest.substr(0, open);
        append_escaped(out, words.say(rest.substr(open + 2, close - open - 2)));
        rest.remove_prefix(close + 2);
    }
    out += rest;
    return out;
}

}  // namespace

// Either the root, which owns its dictionary, or a section or include of one.
struct View::Dictionary {
    std::unique_ptr<ctemplate::TemplateDictionary> root;
    ctemplate::TemplateDictionary* filled = nullptr;
    std::forward_list<View> children;  // a list: a row given back stays where it is, and one without rows costs nothing

    explicit Dictionary(ctemplate::TemplateDictionary* child) : filled(child) {}
    Dictionary() : root(std::make_unique<ctemplate::TemplateDictionary>("page")), filled(root.get()) {}

    View& keep(ctemplate::TemplateDictionary* child) {
        return children.emplace_front(View(std::make_unique<Dictionary>(child)));
    }
};

View::View() : dictionary_(std::make_unique<Dictionary>()) {}
View::View(std::unique_ptr<Dictionary> dictionary) : dictionary_(std::move(dictionary)) {}
View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

void View::set(const char* name, std::string_view value) { dictionary_->filled->SetValue(Name(name), passed(value)); }

void View::set(const char* name, long long value) { dictionary_->filled->SetIntValue(Name(name), value); }

void View::show(const char* section) { dictionary_->filled->ShowSection(Name(section)); }

View& View::add(const char* section) {
    return dictionary_->keep(dictionary_->filled->AddSectionDictionary(Name(section)));
}

View& View::include(const char* name, std::string_view file) {
    auto* child = dictionary_->filled->AddIncludeDictionary(Name(name));
    child->SetFilename(passed(file));
    return dictionary_->keep(child);
}

struct Templates::Cache {
    ctemplate::TemplateCache templates;
};

Templates::Templates(const Words& words) : cache_(std::make_unique<Cache>()) {
    for (const auto& file : embedded_templates()) {
        if (!file.bytes.starts_with(kDirective)) {
            throw workflow::Broken("template " + std::string(file.name) + " does not begin with its directive");
        }
        if (!cache_->templates.StringToTemplateCache(passed(file.name), passed(translated(file, words)),
                                                     ctemplate::STRIP_BLANK_LINES)) {
            throw workflow::Broken("template " + std::string(file.name) + " does not parse");
        }
    }
    cache_->templates.Freeze();
}

Templates::~Templates() = default;

std::string Templates::expand(std::string_view file, const View& view) const {
    std::string out;
    out.reserve(32 * 1024);  // bytes; most pages fit
    ctemplate::PerExpandData data;
    [[maybe_unused]] const bool known = cache_->templates.ExpandNoLoad(passed(file), ctemplate::STRIP_BLANK_LINES,
                                                                       view.dictionary_->filled, &data, &out);
    assert(known && "no such template, or one that it includes");
    return out;
}

}  // namespace pilnveide::web
