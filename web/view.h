#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pilnveide::web {

// What a template is filled with: names to values, sections to shown views, includes to templates. Names are the
// constants that the build makes from each template, so that a misspelt one does not compile. Values are escaped by
// context when the template is expanded; a View knows nothing of HTML. Wraps ctemplate (view.cpp alone knows it).
class View {
public:
    View();
    ~View();
    View(View&&) noexcept;
    View& operator=(View&&) noexcept;

    void set(const char* name, std::string_view value);
    void set(const char* name, long long value);

    // Shows the section once; for a list call add() once a row. The view given back lives as long as this one.
    void show(const char* section);
    View& add(const char* section);

    // Fills an include of the template with another: include("MAIN", "plan_show.html").
    View& include(const char* name, std::string_view file);

private:
    friend class Templates;
    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;
    explicit View(std::unique_ptr<Dictionary> dictionary);
};

// All templates in one language, translated ([[Save]]) and parsed at start, frozen afterwards. Shared by threads.
class Templates {
public:
    // `say` translates one text; called once for each [[text]] of each embedded template. Throws Broken for a template
    // that does not parse or that lacks its directive.
    explicit Templates(const class Words& words);
    ~Templates();

    [[nodiscard]] std::string expand(std::string_view file, const View& view) const;

private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

}  // namespace pilnveide::web
