#include "catalog/catalogue.h"
#include "daemon/mail/mime.h"
#include "tests/mail/support/sink.h"
#include "tests/source_directory.h"
#include "web/letters/compose.h"
#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <random>

// Letters about meetings with whatever people type, as a mail program and a calendar read them
// (tests/daemon/calendar_letters.py).

using namespace pilnveide;
using namespace pilnveide::workflow;

namespace {

// No backslash, which the reader of this Debian takes apart wrongly: tests/web/icalendar_tests.cpp has it.
const std::vector<std::string> kPieces = {
    "ā",
    "ž",
    "😀",
    "–",
    "„",
    "”",
    " ",
    ";",
    ",",
    ":",
    "\"",
    "'",
    "=",
    "sanāksme",
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "METHOD:CANCEL",
    "^",
    "%",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

class Typist {
public:
    explicit Typist(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }
    std::string line(std::size_t most) {
        std::string text = "x";
        for (auto count = below(most) + 1; count > 0; --count) text += kPieces[below(kPieces.size())];
        return text + "x";
    }

private:
    std::mt19937 random_;
};

std::string json_text(const std::string& text) {
    std::string out = "\"";
    for (char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (letter == '\n')
            out += "\\n";
        else
            out += letter;
    }
    return out + '"';
}

// A leader who calls, a guest who is told.
struct Office {
    web::Languages languages;
    web::Templates lv{languages.of("lv")};
    web::Templates en{languages.of("en")};
    catalog::Catalogue catalogue = *catalog::read_catalogue(catalog::built_in_folders()).catalogue;
    Facts facts;
    mail::Folder kept;

    Office() {
        facts.agency.id = {1};
        facts.agency.name = "Paraugnovada Sociālais dienests";
        Person leader;
        leader.id = {1}, leader.name = "Ilze Kalniņa", leader.email = "ilze@dienests.example";
        Person guest;
        guest.id = {2}, guest.name = "Jānis Bērziņš", guest.email = "janis@dienests.example";
        facts.people = {leader, guest};
        facts.roles = {{{1}, 1, {1}, RoleKind::kLeader, date(2025, 1, 1), {}}};
    }

    void meeting_of(Typist& typist) {
        Meeting meeting;
        meeting.id = {static_cast<std::int64_t>(typist.below(1'000'000'000)) + 1};
        meeting.title = typist.line(8);
        meeting.place = typist.line(4);
        if (typist.below(3) > 0) meeting.agenda = typist.line(9) + "\n" + typist.line(9);
        meeting.day = date(2026, 1, 1) + days{typist.below(400)};
        if (typist.below(10) == 0) meeting.day = typist.below(2) ? date(2026, 10, 25) : date(2026, 3, 29);
        meeting.starts = std::chrono::minutes{typist.below(1440)};
        meeting.length = std::chrono::minutes{5 + typist.below(300)};
        meeting.called_by = {1};
        facts.meetings = {meeting};
        facts.people[0].name = typist.line(3);
        facts.guests = {{{1}, 1, meeting.id, {2}, date(2026, 1, 1), 0, {}}};
    }

    void write(unsigned number, NoticeKind kind, std::size_t to, int step) {
        const auto& meeting = facts.meetings.front();
        facts.meetings.front().cancelled = kind == NoticeKind::kMeetingCancelled;
        Notice notice;
        notice.key = {kind, {Noun::kMeeting, meeting.id.value}, {}, step, facts.people[to].id};
        auto letter = web::compose({languages, lv, en, catalogue, "https://pilnveide.example"}, facts, facts.people[to],
                                   {notice}, date(2026, 1, 1));
        auto parcel = mail::parcel(fmt::format("letter.{}@dienests.example", number));
        parcel.subject = letter.subject;
        parcel.text = letter.text;
        parcel.html = letter.html;
        parcel.calendar = letter.calendar;
        const auto name = (kept.path() / std::to_string(number)).string();
        mail::write_file(name + ".eml", mail::message_bytes(parcel));
        const bool off = meeting.cancelled;
        mail::write_file(
            name + ".json",
            fmt::format(
                R"({{"method": "{}", "uid": "meeting-{}@pilnveide", "sequence": {}, "title": {}, "place": {},
                     "agenda": {}, "from": "{}", "to": "{}", "status": "{}",
                     "organizer": "mailto:ilze@dienests.example", "attendee": "{}", "alarms": {}}})",
                to == 0 ? "PUBLISH"
                : off   ? "CANCEL"
                        : "REQUEST",
                meeting.id.text(), step, json_text(meeting.title), json_text(meeting.place),
                json_text(meeting.agenda.empty() ? "" : "Darba kārtība:\n" + meeting.agenda), iso(begins(meeting)),
                iso(ends(meeting)), off ? "CANCELLED" : "CONFIRMED", to == 0 ? "" : "mailto:janis@dienests.example",
                off ? 0 : 1));
    }

    [[nodiscard]] int read(std::string& said) const {
        mail::Child reader({"/usr/bin/python3", tests::source_directory() + "/tests/daemon/calendar_letters.py",
                            kept.path().string()});
        return reader.wait(&said);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(calendar_letters, Office)

BOOST_AUTO_TEST_CASE(what_is_said_of_a_meeting_is_what_a_calendar_reads) {
    constexpr NoticeKind kKinds[] = {NoticeKind::kMeetingInvited, NoticeKind::kMeetingChanged,
                                     NoticeKind::kMeetingCancelled};
    const char* given = std::getenv("PILNVEIDE_SEED");
    const auto seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20261122u;
    BOOST_TEST_MESSAGE("seed " << seed);
    Typist typist(seed);
    constexpr unsigned kLetters = 300;
    for (unsigned number = 1; number <= kLetters; ++number) {
        meeting_of(typist);
        write(number, kKinds[number % 3], number % 7 == 0 ? 0 : 1, static_cast<int>(number % 5));
    }
    std::string said;
    BOOST_TEST(read(said) == 0, said);
    BOOST_TEST(said.find(std::to_string(kLetters) + " letters compared, 0 faults") != std::string::npos, said);
}

BOOST_AUTO_TEST_CASE(the_reader_catches_a_calendar_that_differs) {
    Typist typist(1);
    meeting_of(typist);
    write(1, NoticeKind::kMeetingInvited, 1, 0);
    const auto name = kept.path() / "1";
    auto meant = mail::read_file(name.string() + ".json");
    meant.replace(meant.find("REQUEST"), 7, "CANCEL");
    mail::write_file(name.string() + ".json", meant);
    std::string said;
    BOOST_TEST(read(said) == 1);
    BOOST_TEST(said.find("method") != std::string::npos, said);
}

BOOST_AUTO_TEST_SUITE_END()
