#include "web/icalendar.h"

#include <libical/ical.h>

#include <cassert>
#include <memory>

namespace pilnveide::web {
namespace {

using workflow::Instant;

constexpr auto kProduct = "-//Pilnveide//Pilnveide//LV";

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Freed>;

// Line breaks become \n in the object; nothing else below a space may stand in a text (RFC 5545, 3.3.11).
std::string plain(const std::string& text) {
    std::string kept;
    for (char letter : text) {
        auto byte = static_cast<unsigned char>(letter);
        if ((byte >= 0x20 && byte != 0x7F) || letter == '\n' || letter == '\t') kept += letter;
    }
    return kept;
}

// A parameter's value may hold no quotes, and no line breaks (RFC 5545, 3.2).
std::string parameter(const std::string& text) {
    std::string kept;
    for (char letter : plain(text)) kept += letter == '"' ? '\'' : letter == '\n' || letter == '\t' ? ' ' : letter;
    return kept;
}

// The library makes its UTC when it is first asked, for all threads and without a lock: here they wait for one another.
icaltimetype time_of(Instant instant) {
    static icaltimezone* const utc = icaltimezone_get_utc_timezone();
    return icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0, utc);
}

icaltimetype time_of(workflow::Date day) {
    const std::chrono::year_month_day date{day};
    auto time = icaltime_null_date();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

std::string address_of(const Attendant& person) {
    return person.address.empty() ? "invalid:nomail" : "mailto:" + person.address;
}

void name(icalproperty* property, const Attendant& person) {
    if (!person.name.empty())
        icalproperty_add_parameter(property, icalparameter_new_cn(parameter(person.name).c_str()));
}

void add_people(icalcomponent* event, const CalendarEntry& entry) {
    if (entry.organizer) {
        auto* organizer = icalproperty_new_organizer(address_of(*entry.organizer).c_str());
        name(organizer, *entry.organizer);
        icalcomponent_add_property(event, organizer);
    }
    if (!entry.attendee) return;
    auto* attendee = icalproperty_new_attendee(address_of(*entry.attendee).c_str());
    name(attendee, *entry.attendee);
    icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION));
    // Nobody counts answers.
    icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
    icalcomponent_add_property(event, attendee);
}

void add_time(icalcomponent* event, const CalendarEntry& entry) {
    icalcomponent_add_property(event, icalproperty_new_dtstamp(time_of(entry.written)));
    if (entry.whole_day) {
        icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(*entry.whole_day)));
        icalcomponent_add_property(event, icalproperty_new_dtend(time_of(*entry.whole_day + workflow::days{1})));
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        return;
    }
    icalcomponent_add_property(event, icalproperty_new_dtstart(time_of(entry.from)));
    icalcomponent_add_property(event, icalproperty_new_dtend(time_of(entry.to)));
}

void add_alarm(icalcomponent* event, const CalendarEntry& entry) {
    auto trigger = icaltriggertype_from_int(static_cast<int>(-std::chrono::seconds{*entry.remind}.count()));
    icalcomponent_add_component(event,
                                icalcomponent_vanew(ICAL_VALARM_COMPONENT, icalproperty_new_action(ICAL_ACTION_DISPLAY),
                                                    icalproperty_new_description(plain(entry.summary).c_str()),
                                                    icalproperty_new_trigger(trigger), nullptr));
}

icalcomponent* event_of(const CalendarEntry& entry) {
    auto* event = icalcomponent_new_vevent();
    icalcomponent_add_property(event, icalproperty_new_uid(entry.uid.c_str()));
    icalcomponent_add_property(event, icalproperty_new_sequence(entry.sequence));
    add_time(event, entry);
    icalcomponent_add_property(event, icalproperty_new_summary(plain(entry.summary).c_str()));
    if (!entry.location.empty())
        icalcomponent_add_property(event, icalproperty_new_location(plain(entry.location).c_str()));
    if (!entry.description.empty())
        icalcomponent_add_property(event, icalproperty_new_description(plain(entry.description).c_str()));
    if (!entry.url.empty()) icalcomponent_add_property(event, icalproperty_new_url(entry.url.c_str()));
    icalcomponent_add_property(
        event, icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add_people(event, entry);
    if (entry.remind && !entry.cancelled) add_alarm(event, entry);
    return event;
}

icalproperty_method method_of(CalendarMethod method) {
    switch (method) {
        case CalendarMethod::kPublish:
            return ICAL_METHOD_PUBLISH;
        case CalendarMethod::kRequest:
            return ICAL_METHOD_REQUEST;
        case CalendarMethod::kCancel:
            return ICAL_METHOD_CANCEL;
    }
    return ICAL_METHOD_PUBLISH;
}

}  // namespace

std::string icalendar(CalendarMethod method, const std::vector<CalendarEntry>& entries, const std::string& name) {
    Component calendar{icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                           icalproperty_new_prodid(kProduct), icalproperty_new_calscale("GREGORIAN"),
                                           icalproperty_new_method(method_of(method)), nullptr)};
    if (!name.empty()) {
        auto* shown = icalproperty_new_x(plain(name).c_str());
        icalproperty_set_x_name(shown, "X-WR-CALNAME");
        icalcomponent_add_property(calendar.get(), shown);
    }
    for (const auto& entry : entries) icalcomponent_add_component(calendar.get(), event_of(entry));
    std::unique_ptr<char, Freed> text{icalcomponent_as_ical_string_r(calendar.get())};
    assert(text);
    return text.get();
}

}  // namespace pilnveide::web
