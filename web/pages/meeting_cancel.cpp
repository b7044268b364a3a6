#include "web/form_page.h"
#include "web/frame.h"
#include "web/meeting_form.h"
#include "web/meeting_words.h"
#include "web/pages/meeting_pages.h"

namespace pilnveide::web {

Response meeting_cancel(Visit& visit) {
    const auto* meeting = visit.found(visit.facts->meetings, "meeting");
    if (!meeting) return not_found(visit);
    if (auto over = meeting_over(visit, *meeting)) return *over;
    const Words& words = *visit.words;
    Form form(visit);
    form.stored_version(meeting->version);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::cancel_meeting(acting, meeting->id, form.version());
    };
    if (auto done = form.act(act, meeting_path(*meeting), "meeting_cancelled")) return *done;

    FormPage shown;
    shown.title = words.say("Cancel the meeting");
    shown.lead = words.say("“{title}”: {when}. Everybody who was invited gets a letter that it will not take place.",
                           {{"title", meeting->title}, {"when", when_words(words, *meeting)}});
    shown.not_saved = words.say("The meeting is not cancelled");
    shown.button = words.say("Cancel the meeting");
    shown.action = visit.request.path;
    shown.back = meeting_path(*meeting);
    shown.back_word = meeting->title;
    shown.menu = "cycle";
    shown.notes = {words.say("It stays in the list of meetings, marked as cancelled. This cannot be taken back.")};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
