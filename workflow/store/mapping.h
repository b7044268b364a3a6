#pragma once

#include "workflow/result.h"
#include "workflow/store/faults.h"
#include "workflow/store/scope.h"
#include "workflow/store/stored.h"

#include <string>
#include <vector>

namespace pilnveide::store {

// The statements of one table. `select` lists the columns in the order of the mapping; `update` compares versions.
struct Table {
    const char* name;
    const char* select;
    const char* insert;
    const char* update;
};

// Specialised for each noun: `kTable`, and `columns(io, noun)`, which names every column with its field once, for all
// three ways.
template <class Noun>
struct Mapping;

template <class Field>
struct Optional : std::false_type {
    using Value = Field;
};
template <class Field>
struct Optional<std::optional<Field>> : std::true_type {
    using Value = Field;
};
template <class Field>
constexpr bool kIsText = std::is_same_v<typename Stored<typename Optional<Field>::Value>::Column, std::string>;

// First way: says which columns a query gives.
struct Expecting {
    Statement& statement;
    template <class Field>
    void operator()(const char*, Field&) {
        if constexpr (kIsText<Field>) {
            statement.expect_text();
        } else {
            statement.expect_number();
        }
    }
};

// Second way: takes the fields of a fetched row.
struct Taking {
    Statement& statement;
    template <class Field>
    void operator()(const char* name, Field& field) {
        using Value = typename Optional<Field>::Value;
        auto column = [this] {
            if constexpr (kIsText<Field>) {
                return statement.text();
            } else {
                return statement.number();
            }
        }();
        if (column) {
            field = Stored<Value>::in(std::move(*column));
        } else if constexpr (Optional<Field>::value) {
            field.reset();
        } else {
            throw workflow::Broken(std::string("the record holds nothing in column ") + name);
        }
    }
};

// Third way: gives the fields of a noun to a statement by name.
struct Binding {
    Statement& statement;
    template <class Field>
    void operator()(const char* name, const Field& field) {
        using Column = typename Stored<typename Optional<Field>::Value>::Column;
        std::optional<Column> column;
        if constexpr (!Optional<Field>::value) {
            column = Stored<Field>::out(field);
        } else if (field) {
            column = Stored<typename Field::value_type>::out(*field);
        }
        if constexpr (kIsText<Field>) {
            statement.bind_text(name, std::move(column));
        } else {
            statement.bind(name, column);
        }
    }
};

// Every row that the statement finds.
template <class Noun>
std::vector<Noun> all(Statement& statement) {
    Noun noun;
    Expecting expecting{statement};
    Mapping<Noun>::columns(expecting, noun);
    statement.query();
    std::vector<Noun> rows;
    Taking taking{statement};
    while (statement.fetch()) Mapping<Noun>::columns(taking, rows.emplace_back());
    return rows;
}

template <class Noun>
void bind_columns(Statement& statement, Noun& noun) {
    Binding binding{statement};
    Mapping<Noun>::columns(binding, noun);
}

}  // namespace pilnveide::store
