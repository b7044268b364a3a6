#pragma once

#include "workflow/fault.h"

namespace soci {
class soci_error;
}

namespace pilnveide::store {

// A row collided with another one: a unique key is taken, or a reference leads nowhere (another agency's object does).
// Where nobody turns it into a refusal it is Broken.
class Conflict : public workflow::Broken {
public:
    enum class Kind { kTaken, kNoSuchObject };
    Conflict(Kind kind, const char* text) : Broken(text), kind_(kind) {}
    [[nodiscard]] Kind kind() const { return kind_; }

private:
    Kind kind_;
};

// The database gave way to another transaction (PostgreSQL 40001, 40P01): the same work may simply be run again.
class RunAgain : public workflow::Unavailable {
    using workflow::Unavailable::Unavailable;
};

// The connection is gone; its session must be thrown away.
class Lost : public workflow::Unavailable {
    using workflow::Unavailable::Unavailable;
};

// What the library reported, said in our words: throws Conflict, RunAgain, Lost, Unavailable or Broken. Its text never
// holds bound values, for the log is no place for names of people.
[[noreturn]] void raise(const soci::soci_error& error);

}  // namespace pilnveide::store
