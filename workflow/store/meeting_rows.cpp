#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectMeetings = R"(
    select
        id, version, kind, title, day, starts, length, place, agenda, called_by, sequence, changed_on, cancelled
    from meeting where agency_id = :agency order by id)";

constexpr auto kInsertMeetings = R"(
    insert into meeting (
        agency_id, id, version, kind, title, day, starts, length, place, agenda, called_by, sequence, changed_on,
        cancelled)
    values (
        :agency, :id, :version + 1, :kind, :title, :day, :starts, :length, :place, :agenda, :called_by, :sequence,
        :changed_on, :cancelled))";

constexpr auto kUpdateMeetings = R"(
    update meeting set
        version = :version + 1, kind = :kind, title = :title, day = :day, starts = :starts, length = :length,
        place = :place, agenda = :agenda, called_by = :called_by, sequence = :sequence, changed_on = :changed_on,
        cancelled = :cancelled
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Meeting> {
    static constexpr Table kTable{"meeting", kSelectMeetings, kInsertMeetings, kUpdateMeetings};
    template <class Io>
    static void columns(Io& io, Meeting& meeting) {
        io("id", meeting.id);
        io("version", meeting.version);
        io("kind", meeting.kind);
        io("title", meeting.title);
        io("day", meeting.day);
        io("starts", meeting.starts);
        io("length", meeting.length);
        io("place", meeting.place);
        io("agenda", meeting.agenda);
        io("called_by", meeting.called_by);
        io("sequence", meeting.sequence);
        io("changed_on", meeting.changed_on);
        io("cancelled", meeting.cancelled);
    }
};

template std::vector<Meeting> load(const Scope&);
template Result<void> save(const Scope&, Meeting);

namespace {

constexpr auto kSelectGuests = R"(
    select
        id, version, meeting_id, person_id, invited_on, invited_at_sequence, excused_on
    from meeting_guest where agency_id = :agency order by id)";

constexpr auto kInsertGuests = R"(
    insert into meeting_guest (
        agency_id, id, version, meeting_id, person_id, invited_on, invited_at_sequence, excused_on)
    values (
        :agency, :id, :version + 1, :meeting_id, :person_id, :invited_on, :invited_at_sequence, :excused_on))";

constexpr auto kUpdateGuests = R"(
    update meeting_guest set
        version = :version + 1, meeting_id = :meeting_id, person_id = :person_id, invited_on = :invited_on,
        invited_at_sequence = :invited_at_sequence, excused_on = :excused_on
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<MeetingGuest> {
    static constexpr Table kTable{"meeting_guest", kSelectGuests, kInsertGuests, kUpdateGuests};
    template <class Io>
    static void columns(Io& io, MeetingGuest& guest) {
        io("id", guest.id);
        io("version", guest.version);
        io("meeting_id", guest.meeting);
        io("person_id", guest.person);
        io("invited_on", guest.invited_on);
        io("invited_at_sequence", guest.invited_at_sequence);
        io("excused_on", guest.excused_on);
    }
};

template std::vector<MeetingGuest> load(const Scope&);
template Result<void> save(const Scope&, MeetingGuest);

}  // namespace pilnveide::store
