#pragma once

#include "catalog/framework.h"
#include "catalog/wording/reason.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

// One official text that is proposed for one number. A doubtful text is a candidate to be looked at and is attached to
// nothing; a missing one is empty.
struct Proposed {
    std::string number;
    std::string text;
    State state = State::kMissing;
    Reason reason;
};

struct Tally {
    std::size_t expected = 0, certain = 0, doubtful = 0, missing = 0;
};
Tally tally(const std::vector<Proposed>& texts);

// What two documents offer for a framework, in the catalogue's order.
struct Proposal {
    std::vector<Proposed> optimal;      // one a practice
    std::vector<Proposed> base;         // one a practice of the base standard
    std::vector<Proposed> subcriteria;  // one a subcriterion: its title
    // What the files were taken for, in the order given.
    enum class Role { kUnreadable, kUnrelated, kOptimal, kBase };
    std::vector<Role> roles;
};

// Reads one or two files as pdftotext gives them, in any order, and lays their texts to the catalogue's numbers. With
// one document only nothing is certain, for each is the other's witness. Pure; takes well under a second for the
// documents and under two for 5 MiB of anything; bytes beyond kMostBytes (the longer document has 230 kB) are not
// looked at.
inline constexpr std::size_t kMostBytes = 2u << 20;
Proposal propose(const Framework& framework, std::span<const std::string_view> files);

std::string_view word_of(Proposal::Role role);  // "optimal", "base", "unrelated", "unreadable"

}  // namespace pilnveide::catalog::wording
