#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

enum class LetterState {
    kPlanned,
    kClaimed,
    kTransmitting,
    kSent,
    kRetry,
    kFailed,
    kUncertain,
    kHeld,
    kCancelled,
};

std::string_view letter_state_name(LetterState state);

// One e-mail to one person, carrying one or more notices. Body and Message-ID are made once, at the first claim; every
// retry sends these bytes. The body holds kLinkPlaceholder where the capability goes; it is filled at transmission.
struct Letter {
    Id<Letter> id;
    Id<Person> recipient;
    bool immediate = false;
    Date day;  // the day it was gathered for
    LetterState state = LetterState::kPlanned;
    int attempt = 0;                    // raised at each claim; an outcome is written only for its own attempt
    std::optional<Instant> not_before;  // of a retry
    std::string message_id;             // without angle brackets
    std::string to_address;             // as of rendering
    std::string to_name;
    std::string reply_to;  // the project leader's address; may be empty
    std::string subject;
    std::string text;
    std::string html;
    std::int64_t link = 0;   // id of the link whose token replaces the placeholder, or 0
    std::string last_reply;  // what the relay said last; for the administrator, never for the reader
    Instant planned_at;
    std::optional<Instant> first_tried_at;
    std::optional<Instant> sent_at;
    std::string thread;     // Message-ID that begins the thread this letter belongs to; empty: it begins one itself
    bool news = false;      // nothing but news in it: offers to send no more of them
    std::string calendar;   // an iCalendar object that travels along (RFC 5545, 6047); empty: none
    std::int64_t hold = 0;  // id of the storm that holds it, or 0
};

inline constexpr std::string_view kLinkPlaceholder = "https://pilnveide.invalid/link";  // RFC 2606: leads nowhere

}  // namespace pilnveide::workflow
