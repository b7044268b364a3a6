#pragma once

#include "catalog/finding.h"
#include "catalog/text.h"

#include <toml++/toml.h>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilnveide::catalog {

// One text of a list, and where it stands: what another part of the framework is called by.
struct Mention {
    std::string text;
    Place place;
};

// Reads one TOML table key by key and notes everything that is wrong with it; close() notes the keys nobody asked for.
// Whatever is wrong is read as empty, lowest or first, so that the rest is looked at in the same run. A key read with
// has() first may be missing; every other must be there.
class StrictTable {
public:
    StrictTable(const toml::table& table, std::string file, std::vector<Finding>& findings);

    bool has(const std::string& key);
    std::string text(const std::string& key);
    int number(const std::string& key, int lowest, int highest);
    bool flag(const std::string& key);
    Text both(const std::string& key);  // { lv = "…", en = "…" }
    std::vector<Text> list_of_both(const std::string& key);
    std::vector<Mention> mentions(const std::string& key);  // a list of texts; may be empty
    std::vector<std::string> list(const std::string& key);  // the same without their places
    std::vector<StrictTable> tables(const std::string& key);

    // One of a few words, each with what it means; the first when it is none of them.
    template <class Meaning>
    Meaning choice(const std::string& key, std::span<const std::pair<std::string_view, Meaning>> words) {
        auto said = text(key);
        for (const auto& [word, meaning] : words)
            if (word == said) return meaning;
        std::string all;
        for (const auto& [word, meaning] : words) all += (all.empty() ? "\"" : ", \"") + std::string(word) + "\"";
        if (!said.empty()) found(key, "'" + key + "' must be one of " + all);
        return words.front().second;
    }

    // A finding in the line of the key, or in the table's own when it has no such key.
    void found(const std::string& key, const std::string& what);
    [[nodiscard]] Place place(const std::string& key = {}) const;
    void close();

private:
    const toml::node* need(const std::string& key);
    const toml::array* need_array(const std::string& key, std::string_view of);
    Text text_of(const toml::node& node, const std::string& key);
    [[nodiscard]] Place place_of(const toml::node& node) const;
    void found_at(const Place& place, const std::string& what);

    const toml::table* table_;
    std::string file_;
    std::vector<Finding>* findings_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace pilnveide::catalog
