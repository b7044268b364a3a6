#pragma once

#include "workflow/calendar/date.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace pilnveide::web {

// Somebody in a calendar entry. Without an address: "invalid:nomail", which is how calendars write it.
struct Attendant {
    std::string name;
    std::string address;
};

// One entry of somebody's calendar (RFC 5545, VEVENT): at an hour, or on a whole day.
//
// Hours are written in UTC: Outlook, Google and Thunderbird show them by the reader's wall clock, an hour that an
// October night has twice is said without doubt, and no reader has to understand a description of our time zone. A
// deadline is an event on a whole day that leaves the day free, not a VTODO, which Google and Outlook do not show.
struct CalendarEntry {
    std::string uid;   // the same for one thing's whole life, whatever the settings say
    int sequence = 0;  // an entry with a smaller one does not replace it
    workflow::Instant written;
    workflow::Instant from;  // not of a whole day
    workflow::Instant to;
    std::optional<workflow::Date> whole_day;
    std::string summary;
    std::string location;     // may be empty
    std::string description;  // may be empty
    std::string url;          // may be empty
    bool cancelled = false;
    std::optional<Attendant> organizer;
    std::optional<Attendant> attendee;           // the reader of this copy, nobody else
    std::optional<std::chrono::minutes> remind;  // this long before it begins
};

enum class CalendarMethod {
    kPublish,  // to be looked at
    kRequest,  // an invitation, or a later state of it
    kCancel,
};

// An iCalendar object: lines of at most 75 octets that end in CRLF, UTF-8. `name` is what a calendar calls a feed; may
// be empty. Control characters in texts are left out.
std::string icalendar(CalendarMethod method, const std::vector<CalendarEntry>& entries, const std::string& name = {});

}  // namespace pilnveide::web
