#include "meeting_list.names.h"
#include "web/meeting_form.h"
#include "web/meeting_look.h"
#include "web/meeting_words.h"
#include "web/need.h"
#include "web/pages/meeting_pages.h"
#include "workflow/meeting/guests.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::meeting_list;
using workflow::Meeting;

void show_block(View& view, const Visit& visit, const std::vector<const Meeting*>& meetings, const char* anchor,
                const std::string& heading) {
    if (meetings.empty()) return;
    const Words& words = *visit.words;
    View& block = view.add(name::BLOCK);
    block.set(name::ANCHOR, anchor);
    block.set(name::HEADING, heading);
    for (const auto* meeting : meetings) {
        View& row = block.add(name::ROW);
        row.set(name::HREF, meeting_path(*meeting));
        row.set(name::TITLE, meeting->title);
        row.set(name::WHEN, when_words(words, *meeting));
        row.set(name::PLACE, meeting->place);
        row.set(name::GUESTS,
                words.plural("{n} person", "{n} people", std::ssize(workflow::guests_of(*visit.facts, meeting->id))));
        show_state(row, name::STATE, look(words, *meeting, visit.now));
    }
}

}  // namespace

Response meeting_list(Visit& visit) {
    const Words& words = *visit.words;
    auto coming = workflow::meetings_by_day(*visit.facts);
    auto middle = std::ranges::stable_partition(coming, [&](const Meeting* meeting) {
                      return !workflow::is_over(*meeting, visit.now);
                  }).begin();
    std::vector<const Meeting*> past(std::make_reverse_iterator(coming.end()), std::make_reverse_iterator(middle));
    coming.erase(middle, coming.end());
    View view;
    const auto held = std::ranges::count(coming, false, &Meeting::cancelled);
    view.set(name::LEAD, held == 0 ? words.say("No meeting is called at the moment.")
                                   : words.plural("{n} meeting is coming.", "{n} meetings are coming.", held));
    if (may(visit.relations, Sees{Right::kCallMeetings})) view.show(name::CALL);
    show_block(view, visit, coming, "coming", words.say("Coming meetings"));
    show_block(view, visit, past, "past", words.say("Past meetings"));
    return page(visit, "meeting_list.html", std::move(view), words.say("Meetings"), "cycle");
}

}  // namespace pilnveide::web
