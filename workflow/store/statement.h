#pragma once

#include <deque>
#include <optional>
#include <string>

#include <soci/soci.h>

namespace pilnveide::store {

// One SQL statement with named values and typed columns; nothing but 64-bit numbers and text crosses this line, because
// that is what both backends of SOCI 4.0.3 carry unharmed. Values are bound once; binding the same names again in the
// same order and running again uses the prepared statement. Throws what faults.h says.
class Statement {
public:
    Statement(soci::session& session, std::string sql);
    // With `:agency` bound (scope.h).
    Statement(soci::session& session, std::string sql, long long agency);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(const char* name, std::optional<long long> value);
    void bind_text(const char* name, std::optional<std::string> value);

    // Declares the next column of a query, before query().
    void expect_number();
    void expect_text();

    // Runs what returns no rows; gives the number of rows it touched.
    long long run();

    // Runs a query; then fetch() until it says no, or a transaction would keep its snapshot.
    void query();
    bool fetch();

    // The columns of the row just fetched, from left to right.
    std::optional<long long> number();
    std::optional<std::string> text();

private:
    struct Slot {
        long long number = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };
    Slot& next_input(const char* name, bool text);
    void prepare();

    soci::statement statement_;
    std::string sql_;
    Slot agency_;
    std::deque<Slot> inputs_;  // SOCI keeps pointers into these three
    std::deque<Slot> columns_;
    std::size_t next_input_ = 0;
    std::size_t next_column_ = 0;
    bool prepared_ = false;
    bool first_row_ = false;
};

// Runs a statement that has neither values nor rows, such as `commit`.
void run(soci::session& session, const std::string& sql);

}  // namespace pilnveide::store
