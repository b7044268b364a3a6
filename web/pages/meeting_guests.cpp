#include "meeting_guests.names.h"
#include "web/frame.h"
#include "web/guest_list.h"
#include "web/meeting_form.h"
#include "web/meeting_words.h"
#include "web/pages/meeting_pages.h"
#include "workflow/meeting/guests.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::meeting_guests;

Response meeting_guests(Visit& visit) {
    const auto* meeting = visit.found(visit.facts->meetings, "meeting");
    if (!meeting) return not_found(visit);
    if (auto over = meeting_over(visit, *meeting)) return *over;
    const Words& words = *visit.words;
    const auto back = meeting_path(*meeting);
    Form form(visit);
    const auto ticked = ticked_guests(visit);
    auto act = [&](const workflow::Acting& acting) { return workflow::invite_guests(acting, meeting->id, ticked); };
    if (auto done = form.act(act, back, "guests_invited")) return *done;

    auto offered = staff(visit);
    std::erase_if(offered, [&](auto person) {
        const auto* guest = workflow::guest_row(*visit.facts, meeting->id, person);
        return guest && !guest->excused_on;
    });
    View view;
    const auto title = words.say("Invite further people");
    view.set(name::TITLE, title);
    view.set(name::BACK, back);
    view.set(name::MEETING, meeting->title);
    view.set(name::LEAD, offered.empty() ? words.say("Everybody is invited already.") : when_words(words, *meeting));
    form.place_problems(view, name::PROBLEMS, words.say("Nobody is invited yet"));
    form.place_hidden(view, name::HIDDEN);
    place_guests(view, name::GUESTS, visit, form, offered, {});
    return form.answer(page(visit, "meeting_guests.html", std::move(view), title, "cycle"));
}

}  // namespace pilnveide::web
