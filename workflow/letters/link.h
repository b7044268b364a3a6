#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <string>
#include <string_view>

namespace pilnveide::workflow {

enum class LinkPurpose {
    kProgress,
    kInvitation,
    kPasswordReset,
    kDuties,    // "not mine, hand over": the person's open actions and tasks
    kNews,      // no more letters to all the staff (RFC 8058)
    kCalendar,  // the person's calendar feed; until it is revoked
};

// A capability for one person, one purpose, one period. The record holds this; the token is made from it and a key that
// lies outside of the record (workflow/letters/token.h), so a stolen record opens nothing.
struct Link {
    Id<Link> id;
    Id<Person> person;
    LinkPurpose purpose = LinkPurpose::kProgress;
    std::string period;  // the quarter for kProgress, else empty
    int epoch = 1;
    Instant made_at;
    Instant expires_at;
    bool revoked = false;
    bool spent = false;  // invitation and reset open once
};

}  // namespace pilnveide::workflow
