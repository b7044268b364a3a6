#include "meeting_show.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/meeting_form.h"
#include "web/meeting_look.h"
#include "web/meeting_words.h"
#include "web/need.h"
#include "web/pages/meeting_pages.h"
#include "workflow/meeting/guests.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::meeting_show;
using workflow::Meeting;
using workflow::MeetingGuest;

std::string name_of(const Visit& visit, workflow::Id<workflow::Person> id) {
    const auto* person = workflow::find(visit.facts->people, id);
    return person ? person->shown() : std::string{};
}

// Since when they are on the list, and who comes instead of them.
std::string about(const Visit& visit, const Meeting& meeting, const MeetingGuest& guest) {
    const Words& words = *visit.words;
    auto text = words.say("invited {date}", {{"date", Words::day(guest.invited_on)}});
    const auto* person = workflow::find(visit.facts->people, guest.person);
    if (person && person->email.empty()) text += " · " + words.say("no e-mail address: tell them yourself");
    const auto comes = workflow::told_instead_of(*visit.facts, guest.person, meeting.day);
    if (comes != guest.person) text += " · " + words.say("{name} comes instead", {{"name", name_of(visit, comes)}});
    return text;
}

void show_guests(View& view, Visit& visit, const Meeting& meeting, bool may_change) {
    auto guests = workflow::guests_of(*visit.facts, meeting.id);
    if (guests.empty()) view.show(name::NOBODY);
    std::ranges::stable_sort(guests, [&](const MeetingGuest* a, const MeetingGuest* b) {
        return visit.words->before(name_of(visit, a->person), name_of(visit, b->person));
    });
    for (const auto* guest : guests) {
        View& row = view.add(name::GUEST);
        row.set(name::NAME, name_of(visit, guest->person));
        row.set(name::ABOUT, about(visit, meeting, *guest));
        if (!may_change) continue;
        View& off = row.add(name::TAKE_OFF);
        off.set(name::ID, guest->id.text());
        Form form(visit);
        form.stored_version(guest->version);
        form.place_hidden(off, name::HIDDEN);
    }
}

}  // namespace

Response meeting_show(Visit& visit) {
    const auto* meeting = visit.found(visit.facts->meetings, "meeting");
    if (!meeting) return not_found(visit);
    const Words& words = *visit.words;
    const bool may_change = may(visit.relations, Sees{Right::kCallMeetings}) && !meeting->cancelled &&
                            !workflow::is_over(*meeting, visit.now);
    View view;
    view.set(name::TITLE, meeting->title);
    view.set(name::PATH, meeting_path(*meeting));
    view.set(name::WHEN, when_words(words, *meeting));
    show_state(view, name::STATE, look(words, *meeting, visit.now));
    view.set(name::PLACE, meeting->place);
    view.set(name::LENGTH, length_words(words, meeting->length));
    view.set(name::KIND, meeting_kind_words(words, meeting->kind));
    view.set(name::CALLER, name_of(visit, meeting->called_by));
    if (!meeting->agenda.empty()) view.add(name::AGENDA).set(name::WORDS, meeting->agenda);
    if (may_change) {
        view.add(name::ACTS).set(name::PATH, meeting_path(*meeting));
        view.add(name::INVITE).set(name::PATH, meeting_path(*meeting));
    }
    show_guests(view, visit, *meeting, may_change);
    place_history(view, name::HISTORY, visit, {{workflow::Noun::kMeeting, meeting->id.value}});
    return page(visit, "meeting_show.html", std::move(view), meeting->title, "cycle");
}

}  // namespace pilnveide::web
