#pragma once

#include "catalog/reader.h"

#include <toml++/toml.h>

#include <set>
#include <string>
#include <vector>

namespace pilnveide::catalog {

// Reads one TOML table key by key and notes everything that is wrong with it; close() notes the keys nobody asked for.
class StrictTable {
public:
    StrictTable(const toml::table& table, std::string file, std::vector<Finding>& findings);

    std::string text(const std::string& key);
    int number(const std::string& key, int lowest, int highest);
    int number_or(const std::string& key, int lowest, int highest, int otherwise);
    Text both(const std::string& key);  // { lv = "…", en = "…" }
    std::vector<Text> list_of_both(const std::string& key);
    std::vector<std::string> list(const std::string& key);
    std::vector<StrictTable> tables(const std::string& key);
    void close();

    void found(const toml::node* at, const std::string& what);
    [[nodiscard]] const toml::table& node() const { return *table_; }

private:
    const toml::node* need(const std::string& key);
    Text text_of(const toml::node& node, const std::string& key);

    const toml::table* table_;
    std::string file_;
    std::vector<Finding>* findings_;
    std::set<std::string, std::less<>> asked_;
};

}  // namespace pilnveide::catalog
