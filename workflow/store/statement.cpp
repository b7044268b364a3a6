#include "workflow/store/statement.h"

#include "workflow/store/faults.h"

#include <cassert>

namespace pilnveide::store {

Statement::Statement(soci::session& session, std::string sql) : statement_(session), sql_(std::move(sql)) {}

Statement::Statement(soci::session& session, std::string sql, long long agency) : Statement(session, std::move(sql)) {
    agency_.number = agency;
    statement_.exchange(soci::use(agency_.number, agency_.indicator, "agency"));
}

Statement::Slot& Statement::next_input(const char* name, bool text) {
    if (next_input_ < inputs_.size()) return inputs_[next_input_++];
    assert(!prepared_);
    auto& slot = inputs_.emplace_back();
    ++next_input_;
    if (text) {
        statement_.exchange(soci::use(slot.text, slot.indicator, name));
    } else {
        statement_.exchange(soci::use(slot.number, slot.indicator, name));
    }
    return slot;
}

void Statement::bind(const char* name, std::optional<long long> value) {
    auto& slot = next_input(name, false);
    slot.number = value.value_or(0);
    slot.indicator = value ? soci::i_ok : soci::i_null;
}

void Statement::bind_text(const char* name, std::optional<std::string> value) {
    auto& slot = next_input(name, true);
    slot.indicator = value ? soci::i_ok : soci::i_null;
    slot.text = value ? std::move(*value) : std::string{};
}

void Statement::expect_number() {
    auto& slot = columns_.emplace_back();
    statement_.exchange(soci::into(slot.number, slot.indicator));
}

void Statement::expect_text() {
    auto& slot = columns_.emplace_back();
    statement_.exchange(soci::into(slot.text, slot.indicator));
}

void Statement::prepare() {
    next_input_ = 0;
    if (prepared_) return;
    statement_.alloc();
    // On PostgreSQL a one-time query is one round trip; a prepared one would be three.
    statement_.prepare(sql_, soci::details::st_one_time_query);
    statement_.define_and_bind();
    prepared_ = true;
}

long long Statement::run() {
    try {
        prepare();
        statement_.execute(true);
        return statement_.get_affected_rows();
    } catch (const soci::soci_error& error) {
        raise(error);
    }
}

void Statement::query() {
    try {
        prepare();
        first_row_ = statement_.execute(true);
        if (!first_row_) columns_.clear();
    } catch (const soci::soci_error& error) {
        raise(error);
    }
}

bool Statement::fetch() {
    next_column_ = 0;
    if (columns_.empty()) return false;
    if (first_row_) {
        first_row_ = false;
        return true;
    }
    try {
        return statement_.fetch();
    } catch (const soci::soci_error& error) {
        raise(error);
    }
}

std::optional<long long> Statement::number() {
    auto& slot = columns_.at(next_column_++);
    if (slot.indicator == soci::i_null) return std::nullopt;
    return slot.number;
}

std::optional<std::string> Statement::text() {
    auto& slot = columns_.at(next_column_++);
    if (slot.indicator == soci::i_null) return std::nullopt;
    return std::move(slot.text);
}

void run(soci::session& session, const std::string& sql) { Statement(session, sql).run(); }

}  // namespace pilnveide::store
