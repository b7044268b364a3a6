#pragma once

#include "workflow/fault.h"

namespace soci {
class soci_error;
}

namespace pilnveide::store {

// A row collided with another one: a unique key is taken, or a reference leads nowhere (another agency's object does).
class Conflict : public std::runtime_error {
public:
    enum class Kind { kTaken, kNoSuchObject };
    Conflict(Kind kind, const char* text) : std::runtime_error(text), kind_(kind) {}
    [[nodiscard]] Kind kind() const { return kind_; }

private:
    Kind kind_;
};

// The database gave way to another transaction (PostgreSQL 40001, 40P01): the same work may simply be run again.
class RunAgain : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The connection is gone; its session must be thrown away.
class Lost : public workflow::Unavailable {
    using workflow::Unavailable::Unavailable;
};

// What the library reported, said in our words: throws Conflict, RunAgain, Lost, Unavailable or Broken. Its text never
// holds bound values, for the log is no place for names of people.
[[noreturn]] void raise(const soci::soci_error& error);

}  // namespace pilnveide::store
