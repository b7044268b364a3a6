#pragma once

#include "workflow/calendar/date.h"
#include "workflow/id.h"
#include "workflow/people/agency.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// A sign-in name and password, global, optional; may stand behind persons of several agencies.
struct Account {
    Id<Account> id;
    int version = 0;
    std::string address;        // unique, folded to lower case
    std::string password_hash;  // Argon2id, libsodium's text; empty until the invitation is accepted
    bool disabled = false;
};

// Somebody who works for one agency: owns tasks and actions, is told things by letter. Needs no account.
struct Person {
    enum class Address { kNone, kFeminine, kMasculine };  // how Latvian sentences agree; kNone: the post's own form

    Id<Person> id;
    int version = 0;
    std::string name;   // "Ilze Kalniņa"
    std::string post;   // "Klientu apkalpošanas nodaļas vadītāja"; may be empty
    std::string email;  // may be shared by two persons (office mailbox); may be empty: then nothing can be sent
    std::string phone;  // may be empty
    std::string language = "lv";
    Address address = Address::kNone;
    std::optional<Id<Account>> account;
    std::optional<Date> left_on;         // from this day on the person works here no more
    Date entered_on = date(1900, 1, 1);  // what was published before is not sent to them
    bool news = true;                    // wants what is sent to all the staff; duties come in any case

    [[nodiscard]] bool works_on(Date day) const { return !left_on || day < *left_on; }
    [[nodiscard]] const std::string& shown() const { return name.empty() ? post : name; }
};

enum class RoleKind { kDirector, kLeader, kGroupLeader, kMember, kAdministrator };

// What a person is for a time. `cycle` narrows group roles to one cycle; director, leader and administrator have none.
struct Role {
    Id<Role> id;
    int version = 0;
    Id<Person> person;
    RoleKind kind = RoleKind::kMember;
    Date from;
    std::optional<Date> to;  // last day, inclusive

    [[nodiscard]] bool holds_on(Date day) const { return from <= day && (!to || day <= *to); }
};

// `stands_in` acts and is told instead of `absent`, from–to inclusive; both names stand in the history.
struct Substitute {
    Id<Substitute> id;
    int version = 0;
    Id<Person> absent;
    Id<Person> stands_in;
    Date from;
    Date to;

    [[nodiscard]] bool holds_on(Date day) const { return from <= day && day <= to; }
};

}  // namespace pilnveide::workflow
