#pragma once

#include "daemon/mail/mailer.h"
#include "web/letters/compose.h"
#include "web/view.h"
#include "web/words.h"
#include "workflow/letters/letter.h"
#include "workflow/letters/link.h"
#include "workflow/letters/token.h"
#include "workflow/notices/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace pilnveide::daemon {

// How letters are written and signed: everything an outbox needs but the record and the relay.
struct Stationery {
    web::Paper paper;
    workflow::Key link_key;
    std::string from_address;
    std::string from_name;       // empty: the agency's name
    std::string bounce_address;  // what comes back names its letter there; empty: it comes back to from_address
};

// Looks at the facts again and writes the letter: `notices` become those that still hold, in the order they came; the
// others are given back as kDropped. Empty `notices` afterwards: the letter is not worth sending. The letter then knows
// its address, subject, both parts, Message-ID and whom an answer reaches.
struct Written {
    std::vector<workflow::Notice> holding;
    std::vector<workflow::Notice> dropped;
    bool needs_link = false;
};
Written write_letter(const Stationery& stationery, const workflow::Facts& facts, workflow::Letter& letter,
                     const std::vector<workflow::Notice>& notices, workflow::Date today);

// The e-mail of a written letter. With its link the address is filled in now; without one the sample stays. `now` dates
// a letter that was never tried.
mail::Parcel parcel_of(const Stationery& stationery, const workflow::Agency& agency, const workflow::Letter& letter,
                       const std::optional<workflow::Link>& link, workflow::Instant now);

// Whether a letter with these notices leaves at any hour: somebody waits for it before the screen (invitation, password
// reset).
bool leaves_at_any_hour(const std::vector<workflow::Notice>& notices);

}  // namespace pilnveide::daemon
