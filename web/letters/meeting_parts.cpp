#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/text_part.h"
#include "web/meeting_entry.h"
#include "web/meeting_words.h"
#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"

namespace pilnveide::web {
namespace {

using workflow::Meeting;
using workflow::Notice;

const Meeting* meeting_of(const Occasion& occasion, const Notice& notice) {
    const auto& subject = notice.key.subject;
    if (subject.noun != workflow::Noun::kMeeting) return nullptr;
    return workflow::find(occasion.facts.meetings, workflow::Id<Meeting>{subject.id});
}

// The title, or its first words and "…": at most so many characters.
std::string short_title(const std::string& title, std::size_t most) {
    if (characters(title) <= most) return title;
    std::size_t end = 0;
    for (std::size_t at = 0; at < title.size() && characters(title.substr(0, at)) < most; ++at) {
        if (title[at] == ' ') end = at;
    }
    if (end == 0) {
        while (characters(title.substr(0, end + 1)) < most) ++end;
        while ((static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) ++end;
    }
    return title.substr(0, end) + "…";
}

// Has at most 78 characters (RFC 5322, 2.1.1): the title gets what the sentence leaves; the whole stands in the letter.
std::string subject(const Words& words, std::string_view english, Words::Values values, const Meeting& meeting) {
    constexpr std::size_t kMost = 78;
    values.emplace_back("short", "");
    values.back().second = short_title(meeting.title, kMost - characters(words.say(english, values)));
    return words.say(english, values);
}

Words::Values values_of(const Occasion& occasion, const Meeting& meeting) {
    return {{"title", meeting.title},
            {"date", Words::day(meeting.day)},
            {"hour", hour_words(meeting.starts)},
            {"caller", name_of(occasion, meeting.called_by)}};
}

List facts_of(const Words& words, const Meeting& meeting) {
    List list;
    list.items.push_back({"", words.say("When: {when}", {{"when", when_words(words, meeting)}}), {}});
    list.items.back().marks.push_back({length_words(words, meeting.length), false});
    list.items.push_back({"", words.say("Where: {place}", {{"place", meeting.place}}), {}});
    return list;
}

void add_agenda(Part& part, const Words& words, const Meeting& meeting) {
    if (meeting.agenda.empty()) return;
    List& list = part.lists.emplace_back();
    list.heading = words.say("Agenda");
    for (std::size_t from = 0; from < meeting.agenda.size();) {
        const auto end = std::min(meeting.agenda.find('\n', from), meeting.agenda.size());
        auto line = meeting.agenda.substr(from, end - from);
        if (line.find_first_not_of(" \t\r") != std::string::npos) list.items.push_back({"", std::move(line), {}});
        from = end + 1;
    }
}

// Who asks; or for whom the reader will be there.
std::string why_of(const Occasion& occasion, const Meeting& meeting) {
    const Words& words = occasion.words;
    if (meeting.called_by == occasion.recipient.id) return words.say("You have called the meeting.");
    const auto* row = workflow::guest_row(occasion.facts, meeting.id, occasion.recipient.id);
    if (row != nullptr && !row->excused_on)
        return words.say("You are on the list of those who are invited to the meeting.");
    for (const auto* guest : workflow::guests_of(occasion.facts, meeting.id)) {
        if (workflow::told_instead_of(occasion.facts, guest->person, meeting.day) == occasion.recipient.id)
            return words.say("On the day of the meeting you stand in for somebody who is invited: {name}.",
                             {{"name", name_of(occasion, guest->person)}});
    }
    return words.say("You were on the list of those who are invited to the meeting.");
}

// The entry for the reader's calendar. Whoever called the meeting is no guest of theirs: calendars take an invitation
// from oneself for nothing, but show what is published.
std::string calendar_of(const Occasion& occasion, const Meeting& meeting, const Notice& notice) {
    const bool off = notice.key.kind == workflow::NoticeKind::kMeetingCancelled;
    auto entry =
        meeting_entry(occasion.words, occasion.facts, meeting, notice.key.step, workflow::instant_of(occasion.today));
    entry.cancelled = off;
    if (occasion.can_sign_in()) entry.url = occasion.url("/meeting/" + meeting.id.text());
    const auto* organizer = organizer_of(occasion.facts, meeting, occasion.today);
    if (organizer && organizer->id == occasion.recipient.id) return icalendar(CalendarMethod::kPublish, {entry});
    entry.attendee = Attendant{occasion.recipient.shown(), occasion.recipient.email};
    return icalendar(off ? CalendarMethod::kCancel : CalendarMethod::kRequest, {entry});
}

// The words of one letter about a meeting; of several meetings the first has the subject.
struct Wording {
    std::string subject;
    std::string opening;
};

using WordingOf = Wording (*)(const Occasion&, const Meeting&);

std::optional<Part> write(const Occasion& occasion, const Notices& notices, WordingOf wording_of) {
    const Words& words = occasion.words;
    Part part;
    for (const auto& notice : notices) {
        const auto* meeting = meeting_of(occasion, notice);
        if (meeting == nullptr) continue;
        auto wording = wording_of(occasion, *meeting);
        part.opening.push_back(std::move(wording.opening));
        const bool off = notice.key.kind == workflow::NoticeKind::kMeetingCancelled;
        if (!off) {
            part.lists.push_back(facts_of(words, *meeting));
            add_agenda(part, words, *meeting);
        }
        if (!part.subject.empty()) continue;
        part.subject = std::move(wording.subject);
        part.calendar = calendar_of(occasion, *meeting, notice);
        part.closing.push_back(off ? words.say("If the meeting is in your calendar, take it out.")
                                   : words.say("An entry for your calendar comes with this letter."));
        lead_to(part, occasion, N_("Open the meeting"), "/meeting/" + meeting->id.text());
        part.why = {why_of(occasion, *meeting)};
    }
    if (part.subject.empty()) return std::nullopt;
    return part;
}

}  // namespace

std::optional<Part> write_meeting_invited(const Occasion& occasion, const Notices& notices) {
    return write(occasion, notices, [](const Occasion& to, const Meeting& meeting) -> Wording {
        const auto values = values_of(to, meeting);
        const bool own = meeting.called_by == to.recipient.id;
        return {subject(to.words, N_("Meeting on {date} at {hour}: {short}"), values, meeting),
                own ? to.words.say("You have called the meeting “{title}”.", values)
                    : to.words.say("{caller} invites you to the meeting “{title}”.", values)};
    });
}

std::optional<Part> write_meeting_changed(const Occasion& occasion, const Notices& notices) {
    return write(occasion, notices, [](const Occasion& to, const Meeting& meeting) -> Wording {
        const auto values = values_of(to, meeting);
        return {subject(to.words, N_("Meeting changed, now {date} at {hour}: {short}"), values, meeting),
                to.words.say("Time, length or place of the meeting “{title}” have changed. What stands here holds from "
                             "now on.",
                             values)};
    });
}

std::optional<Part> write_meeting_cancelled(const Occasion& occasion, const Notices& notices) {
    return write(occasion, notices, [](const Occasion& to, const Meeting& meeting) -> Wording {
        const auto values = values_of(to, meeting);
        if (meeting.cancelled)
            return {subject(to.words, N_("Cancelled: meeting on {date} at {hour}: {short}"), values, meeting),
                    to.words.say("The meeting “{title}” on {date} at {hour} will not take place.", values)};
        return {subject(to.words, N_("Meeting on {date} – you are not needed: {short}"), values, meeting),
                to.words.say("You need not come to the meeting “{title}” on {date} at {hour}: you were taken off the "
                             "list.",
                             values)};
    });
}

}  // namespace pilnveide::web
