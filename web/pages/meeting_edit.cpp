#include "web/form_page.h"
#include "web/frame.h"
#include "web/meeting_form.h"
#include "web/pages/meeting_pages.h"

namespace pilnveide::web {

Response meeting_edit(Visit& visit) {
    const auto* meeting = visit.found(visit.facts->meetings, "meeting");
    if (!meeting) return not_found(visit);
    if (auto over = meeting_over(visit, *meeting)) return *over;
    const Words& words = *visit.words;
    Form form(visit);
    store_meeting(form, *meeting);
    const auto input = form.sent() ? meeting_typed(form) : workflow::MeetingInput{};
    auto act = [&](const workflow::Acting& acting) { return workflow::change_meeting(acting, meeting->id, input); };
    if (auto done = form.act(act, meeting_path(*meeting), "meeting_changed")) return *done;

    FormPage shown;
    shown.title = words.say("Change the meeting");
    shown.lead = words.say("When day, hour, length or place change, everybody who is invited gets a letter.");
    shown.not_saved = words.say("The meeting is not changed yet");
    shown.button = words.say("Save the meeting");
    shown.action = visit.request.path;
    shown.back = meeting_path(*meeting);
    shown.back_word = meeting->title;
    shown.menu = "cycle";
    shown.fields = meeting_fields(words, "");
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
