#include "web/own_calendar.h"
#include "web/pages/meeting_pages.h"

#include <cassert>

namespace pilnveide::web {

Response calendar_feed(Visit& visit) {
    assert(visit.link);  // the route lets nobody else come here
    const auto& console = visit.console;
    const auto* person = visit.person();
    assert(person);  // a link of who has left does not open
    const Words& words = console.languages.of(person->language);
    const CalendarReader reader{words, *visit.facts, *person, console.catalogue, console.public_url, visit.now};
    Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = icalendar(CalendarMethod::kPublish, own_calendar(reader), "Pilnveide");
    response.headers.emplace_back("Content-Disposition", "inline; filename=\"pilnveide.ics\"");
    return response;
}

}  // namespace pilnveide::web
