#include "meeting_new.names.h"
#include "web/frame.h"
#include "web/guest_list.h"
#include "web/meeting_form.h"
#include "web/meeting_words.h"
#include "web/pages/meeting_pages.h"
#include "workflow/calendar/quarter.h"

namespace pilnveide::web {
namespace {

namespace name = names::meeting_new;
using workflow::MeetingKind;

std::string asked(const Visit& visit, const char* what) {
    auto at = visit.request.query.find(what);
    return at == visit.request.query.end() ? std::string{} : at->second;
}

// What the page that led here means: "?kind=review&quarter=2026-Q3".
void propose(Form& form, const Visit& visit, MeetingKind kind) {
    const Words& words = *visit.words;
    form.stored("kind", std::string(workflow::meeting_kind_name(kind)));
    form.stored("starts", "10:00");
    form.stored("length", "60");
    const auto quarter = workflow::Quarter::from_text(asked(visit, "quarter"));
    if (kind == MeetingKind::kReview && quarter)
        form.stored("title", words.say("Review: {quarter}", {{"quarter", words.quarter(*quarter)}}));
    else if (kind != MeetingKind::kOther)
        form.stored("title", meeting_kind_words(words, kind));
}

}  // namespace

Response meeting_new(Visit& visit) {
    const Words& words = *visit.words;
    Form form(visit);
    const auto kind = meeting_kind_of(asked(visit, "kind"));
    propose(form, visit, kind);
    const auto input = form.sent() ? meeting_typed(form) : workflow::MeetingInput{};
    const auto guests = ticked_guests(visit);
    auto act = [&](const workflow::Acting& acting) { return workflow::call_meeting(acting, input, guests); };
    if (auto done = form.act(act, "/meetings", "meeting_called")) return *done;

    View view;
    const auto title = words.say("Call a meeting");
    view.set(name::TITLE, title);
    form.place_problems(view, name::PROBLEMS, words.say("The meeting is not called yet"));
    form.place_hidden(view, name::HIDDEN);
    for (const auto& field : meeting_fields(words, name::FIELDS)) form.place(view, field);
    place_guests(view, name::GUESTS, visit, form, staff(visit), usual_guests(visit, kind));
    form.place_confirm(view, name::CONFIRM);
    return form.answer(page(visit, "meeting_new.html", std::move(view), title, "cycle"));
}

}  // namespace pilnveide::web
