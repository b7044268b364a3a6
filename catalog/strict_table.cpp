#include "catalog/strict_table.h"

#include <fmt/format.h>

namespace pilnveide::catalog {

StrictTable::StrictTable(const toml::table& table, std::string file, std::vector<Finding>& findings)
    : table_(&table), file_(std::move(file)), findings_(&findings) {}

void StrictTable::found(const toml::node* at, const std::string& what) {
    const toml::node& place = at ? *at : *table_;
    findings_->push_back({file_, static_cast<int>(place.source().begin.line), what});
}

const toml::node* StrictTable::need(const std::string& key) {
    asked_.insert(key);
    const toml::node* node = table_->get(key);
    if (!node) found(nullptr, fmt::format("'{}' is missing", key));
    return node;
}

std::string StrictTable::text(const std::string& key) {
    const auto* node = need(key);
    if (!node) return {};
    auto value = node->value_exact<std::string>();
    if (!value || value->empty()) found(node, fmt::format("'{}' must be a text that is not empty", key));
    return value.value_or("");
}

int StrictTable::number(const std::string& key, int lowest, int highest) {
    const auto* node = need(key);
    if (!node) return lowest;
    auto value = node->value_exact<std::int64_t>();
    if (!value || *value < lowest || *value > highest) {
        found(node, fmt::format("'{}' must be a whole number from {} to {}", key, lowest, highest));
        return lowest;
    }
    return static_cast<int>(*value);
}

int StrictTable::number_or(const std::string& key, int lowest, int highest, int otherwise) {
    asked_.insert(key);
    return table_->contains(key) ? number(key, lowest, highest) : otherwise;
}

Text StrictTable::text_of(const toml::node& node, const std::string& key) {
    const auto* pair = node.as_table();
    if (!pair) {
        found(&node, fmt::format("'{}' must be written in both languages: {{ lv = \"…\", en = \"…\" }}", key));
        return {};
    }
    StrictTable both(*pair, file_, *findings_);
    Text text{both.text("lv"), both.text("en")};
    both.close();
    return text;
}

Text StrictTable::both(const std::string& key) {
    const auto* node = need(key);
    return node ? text_of(*node, key) : Text{};
}

std::vector<Text> StrictTable::list_of_both(const std::string& key) {
    std::vector<Text> texts;
    const auto* node = need(key);
    const auto* array = node ? node->as_array() : nullptr;
    if (node && (!array || array->empty())) found(node, fmt::format("'{}' must be a list that is not empty", key));
    if (array)
        for (const auto& one : *array) texts.push_back(text_of(one, key));
    return texts;
}

std::vector<std::string> StrictTable::list(const std::string& key) {
    std::vector<std::string> texts;
    const auto* node = need(key);
    const auto* array = node ? node->as_array() : nullptr;
    if (node && !array) found(node, fmt::format("'{}' must be a list of texts", key));
    if (!array) return texts;
    for (const auto& one : *array) {
        if (auto value = one.value_exact<std::string>())
            texts.push_back(*value);
        else
            found(&one, fmt::format("'{}' must hold texts only", key));
    }
    return texts;
}

std::vector<StrictTable> StrictTable::tables(const std::string& key) {
    std::vector<StrictTable> rows;
    const auto* node = need(key);
    const auto* array = node ? node->as_array() : nullptr;
    if (node && !array) found(node, fmt::format("'{}' must be a list of tables: [[{}]]", key, key));
    if (!array) return rows;
    for (const auto& one : *array) {
        if (const auto* table = one.as_table())
            rows.emplace_back(*table, file_, *findings_);
        else
            found(&one, fmt::format("'{}' must hold tables only", key));
    }
    return rows;
}

void StrictTable::close() {
    for (const auto& [key, node] : *table_)
        if (!asked_.contains(key.str()))
            found(&node,
                  fmt::format("'{}' is not known here; take it out or mend its spelling", std::string(key.str())));
}

}  // namespace pilnveide::catalog
