#include "catalog/strict_table.h"

#include "catalog/clean_text.h"

#include <fmt/format.h>

#include <cstdint>

namespace pilnveide::catalog {

StrictTable::StrictTable(const toml::table& table, std::string file, std::vector<Finding>& findings)
    : table_(&table), file_(std::move(file)), findings_(&findings) {}

// A table that only a dotted key or a deeper heading made has no line of its own.
Place StrictTable::place_of(const toml::node& node) const {
    auto line = node.source().begin.line ? node.source().begin.line : table_->source().begin.line;
    return {file_, line ? static_cast<int>(line) : 1};
}

Place StrictTable::place(const std::string& key) const {
    const auto* node = key.empty() ? nullptr : table_->get(key);
    return place_of(node ? *node : *table_);
}

void StrictTable::found_at(const Place& place, const std::string& what) {
    findings_->push_back({place.file, place.line, what});
}

void StrictTable::found(const std::string& key, const std::string& what) { found_at(place(key), what); }

const toml::node* StrictTable::need(const std::string& key) {
    asked_.insert(key);
    const auto* node = table_->get(key);
    if (!node) found({}, fmt::format("'{}' is missing; add it", key));
    return node;
}

const toml::array* StrictTable::need_array(const std::string& key, std::string_view of) {
    const auto* node = need(key);
    const auto* array = node ? node->as_array() : nullptr;
    if (node && !array) found(key, fmt::format("'{}' must be a list of {}", key, of));
    return array;
}

bool StrictTable::has(const std::string& key) {
    asked_.insert(key);
    return table_->contains(key);
}

std::string StrictTable::text(const std::string& key) {
    const auto* node = need(key);
    if (!node) return {};
    auto value = node->value_exact<std::string>();
    if (!value) {
        found(key, fmt::format("'{}' must be a text in quotes", key));
        return {};
    }
    if (auto fault = fault_of(*value)) found(key, fmt::format("'{}' must not {}", key, *fault));
    return *value;
}

int StrictTable::number(const std::string& key, int lowest, int highest) {
    const auto* node = need(key);
    if (!node) return lowest;
    auto value = node->value_exact<std::int64_t>();
    if (!value || *value < lowest || *value > highest) {
        found(key, fmt::format("'{}' must be a whole number from {} to {}", key, lowest, highest));
        return lowest;
    }
    return static_cast<int>(*value);
}

bool StrictTable::flag(const std::string& key) {
    const auto* node = need(key);
    auto value = node ? node->value_exact<bool>() : std::optional<bool>();
    if (node && !value) found(key, fmt::format("'{}' must be true or false, without quotes", key));
    return value.value_or(false);
}

Text StrictTable::text_of(const toml::node& node, const std::string& key) {
    const auto* pair = node.as_table();
    if (!pair) {
        found_at(place_of(node),
                 fmt::format("'{}' must be written in both languages: {{ lv = \"…\", en = \"…\" }}", key));
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
    const auto* array = need_array(key, "texts in both languages");
    if (!array) return texts;
    if (array->empty()) found(key, fmt::format("'{}' must not be an empty list", key));
    for (const auto& one : *array) texts.push_back(text_of(one, key));
    return texts;
}

std::vector<Mention> StrictTable::mentions(const std::string& key) {
    std::vector<Mention> all;
    const auto* array = need_array(key, "texts");
    if (!array) return all;
    for (const auto& one : *array) {
        auto value = one.value_exact<std::string>();
        auto fault = value ? fault_of(*value) : std::optional<std::string>("hold anything but texts");
        if (fault)
            found_at(place_of(one), fmt::format("'{}' must not {}", key, *fault));
        else
            all.push_back({*value, place_of(one)});
    }
    return all;
}

std::vector<std::string> StrictTable::list(const std::string& key) {
    std::vector<std::string> texts;
    for (auto& mention : mentions(key)) texts.push_back(std::move(mention.text));
    return texts;
}

std::vector<StrictTable> StrictTable::tables(const std::string& key) {
    std::vector<StrictTable> rows;
    const auto* array = need_array(key, fmt::format("tables: [[{}]]", key));
    if (!array) return rows;
    if (array->empty()) found(key, fmt::format("'{}' must not be an empty list", key));
    for (const auto& one : *array) {
        if (const auto* table = one.as_table())
            rows.emplace_back(*table, file_, *findings_);
        else
            found_at(place_of(one), fmt::format("'{}' must hold tables only: [[{}]]", key, key));
    }
    return rows;
}

void StrictTable::close() {
    for (const auto& [key, node] : *table_)
        if (!asked_.contains(key.str()))
            found_at(place_of(node),
                     fmt::format("'{}' is not known here; take it out or mend its spelling", std::string(key.str())));
}

}  // namespace pilnveide::catalog
