#pragma once

#include "workflow/facts.h"
#include "workflow/history/event.h"

#include <cstdint>

namespace pilnveide::workflow {

// What a person is to the agency and to one object, as a set. Computed in one place (relations.cpp) from roles,
// ownership and substitutes; every table of rights and every button asks it.
class Relations {
public:
    enum One : std::uint32_t {
        kPerson = 1u << 0,  // signed in, works for this agency
        kDirector = 1u << 1,
        kLeader = 1u << 2,  // project leader
        kGroupLeader = 1u << 3,
        kMember = 1u << 4,  // of the assessment group
        kAdministrator = 1u << 5,
        kOwner = 1u << 6,       // of this object
        kNotOwner = 1u << 7,    // of this object, and it has an owner
        kLinkHolder = 1u << 8,  // came by a letter's link, for this object
        kSystem = 1u << 9,      // the daemon itself
    };

    constexpr Relations() = default;
    constexpr Relations(One one) : bits_(one) {}  // implicit: `kDirector | kLeader` reads as a set
    constexpr explicit Relations(std::uint32_t bits) : bits_(bits) {}

    [[nodiscard]] constexpr bool any_of(Relations wanted) const { return (bits_ & wanted.bits_) != 0; }
    [[nodiscard]] constexpr bool has(One one) const { return (bits_ & one) != 0; }
    [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }

    friend constexpr Relations operator|(Relations a, Relations b) { return Relations{a.bits_ | b.bits_}; }
    friend constexpr bool operator==(Relations, Relations) = default;

private:
    std::uint32_t bits_ = 0;
};

constexpr Relations operator|(Relations::One a, Relations::One b) { return Relations{a} | Relations{b}; }

// Of `by` to the agency as such. Somebody who stands in for an absent person has that person's relations too. A person
// who has left has none. No person at all is kSystem.
Relations relations(const Facts& facts, const By& by, Date today);

// The same, and to an object with this owner. A substitute of the owner counts as owner.
Relations relations(const Facts& facts, const By& by, Date today, std::optional<Id<Person>> owner);

// The persons who hold a role today; their substitutes are not among them.
std::vector<Id<Person>> holders(const Facts& facts, RoleKind kind, Date today);

// The person and everybody they stand in for today, directly or through another absent one; the person first.
std::vector<Id<Person>> acts_for(const Facts& facts, Id<Person> person, Date today);

// Who is told instead of this person today: the substitute, or the person.
Id<Person> told_instead_of(const Facts& facts, Id<Person> person, Date today);

}  // namespace pilnveide::workflow
