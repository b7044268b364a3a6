#include "tests/daemon/support/post_office.h"
#include "tests/mail/support/replies.h"
#include "tests/mail/support/sink.h"
#include "tests/store/support/ground.h"
#include "workflow/letters/letter_acts.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <sstream>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

const Instant kMorning = *instant_from_iso("2026-10-07T07:00:00Z");
constexpr Id<Agency> kAgency{1};

// A record with one agency, and letters in it that are written and may leave.
struct Case {
    Case() {
        SmallAgency agency;
        agency.facts.agency.id = kAgency;
        move_in(ground.store(), agency.facts, kMorning);
    }

    // Somebody whose address this is: to another one than the reader's no letter leaves.
    Id<Person> reader_at(const std::string& address) {
        Person reader;
        reader.id = ids.make<Person>();
        reader.name = "Anna";
        reader.email = address;
        const Change added{{{"person.added", {Noun::kPerson, reader.id.value}, {}}}, {reader}, {}};
        BOOST_REQUIRE(ground.store().write(kAgency, By{}, kMorning, [&](store::Writing& to) { return to.put(added); }));
        return reader.id;
    }

    Id<Letter> letter_to(const std::string& address, Instant now = kMorning) {
        Letter one;
        one.id = ids.make<Letter>();
        one.recipient = reader_at(address);
        one.day = date(2026, 10, 7);
        one.planned_at = now;
        one.message_id = one.id.text() + "@dienests.example";
        one.to_address = address;
        one.subject = "Lūdzam ziņot";
        one.text = "Labdien!\n";
        auto saved = ground.store().write(kAgency, By{}, now, [&](store::Writing& to) -> Result<void> {
            to.save_letter(one);
            return {};
        });
        BOOST_REQUIRE(saved);
        return one.id;
    }

    Letter letter(Id<Letter> id) {
        std::optional<Letter> found;
        ground.store().read(kAgency, [&](store::Reading& from) { found = from.letter(id); });
        BOOST_REQUIRE(found);
        return *found;
    }

    // The moments at which the relay is asked until the letter waits no more, or until `last`.
    std::vector<Instant> tries(PostOffice& office, Id<Letter> id, Instant last) {
        std::vector<Instant> all;
        for (Instant now = kMorning; now <= last;) {
            const int before = letter(id).attempt;
            office.deliver(now);
            const auto stands = letter(id);
            if (stands.attempt > before) all.push_back(now);
            if (stands.state != LetterState::kRetry) break;
            now = stands.not_before.value_or(now + minutes{1});
        }
        return all;
    }

    int count(LetterState state) {
        int found = 0;
        for (const auto& one : letters_in(ground.store(), kAgency)) found += one.state == state;
        return found;
    }

    Ground ground{Place::Kind::kSqlite};
    CountedIds ids;
};

unsigned seed() {
    const char* given = std::getenv("PILNVEIDE_SEED");
    const auto value = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20261122u;
    BOOST_TEST_MESSAGE("PILNVEIDE_SEED=" << value);
    return value;
}

// All that went to the relay, escaped as the transcript has it, whatever pieces it came in.
std::string said_by_us(const std::filesystem::path& transcript) {
    constexpr std::string_view kBegins = R"(, "C", ")", kEnds = R"("])";
    std::string said;
    std::istringstream lines(mail::read_file(transcript));
    for (std::string line; std::getline(lines, line);)
        if (auto at = line.find(kBegins); at != std::string::npos)
            said += line.substr(at + kBegins.size(), line.size() - kEnds.size() - at - kBegins.size());
    return said;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(relay, Case)

// M-05, as it ends in the record. Who is told no is not asked again for six days; who is told later is.
BOOST_AUTO_TEST_CASE(after_each_of_24_replies_a_letter_is_tried_again_or_never) {
    mail::Sink sink;
    int number = 0, again = 0, never = 0;
    for (const auto& row : mail::twenty_four_replies()) {
        BOOST_TEST_CONTEXT(row.rule) {
            mail::SmtpMailer mailer(sink.relay());
            PostOffice office(ground.store(), ids, mailer, kAgency);
            sink.rules(row.rule);
            const auto id = letter_to("row" + std::to_string(++number) + "@dienests.example");
            const bool hard = row.kind == mail::Outcome::Kind::kFailed;
            const auto all = tries(office, id, kMorning + (hard ? hours{144} : hours{6}));
            for (int hour = 0; hard && hour < 144; ++hour) office.deliver(kMorning + hours{hour});
            BOOST_TEST((letter(id).state == (hard ? LetterState::kFailed : LetterState::kRetry)));
            BOOST_TEST((hard ? letter(id).attempt == 1 : all.size() >= 2));
            sink.rules("");
            office.deliver(kMorning + hours{150});
            BOOST_TEST((letter(id).state == (hard ? LetterState::kFailed : LetterState::kSent)));
            ++(hard ? never : again);
        }
    }
    BOOST_TEST(never == 7);
    BOOST_TEST(again == 17);
    BOOST_TEST(sink.taken().size() == 17u);
}

// M-04.
BOOST_AUTO_TEST_CASE(a_relay_that_says_451_for_six_days_is_asked_for_five_and_then_the_letter_is_given_up) {
    AnyRelay relay;
    relay.says = [](const mail::Parcel&) { return AnyRelay::later(); };
    PostOffice office(ground.store(), ids, relay, kAgency);
    for (int at = 0; at < 20; ++at) {
        const auto id = letter_to("anna" + std::to_string(at) + "@dienests.example");
        relay.asked = 0;
        const auto all = tries(office, id, kMorning + hours{144});
        BOOST_TEST(all.size() == static_cast<std::size_t>(relay.asked));
        BOOST_TEST(all.size() >= 38u);
        BOOST_TEST(all.size() <= 48u);
        for (std::size_t next = 1; next < all.size(); ++next)
            BOOST_TEST((all[next] - all[next - 1] >= minutes{24}), "try " << next);
        BOOST_TEST((letter(id).state == LetterState::kFailed));
        BOOST_TEST((all.back() - all.front() >= hours{117}));
        BOOST_TEST((all.back() - all.front() <= hours{123}));
        for (int hour = 123; hour < 144; ++hour) office.deliver(kMorning + hours{hour});
        BOOST_TEST(static_cast<std::size_t>(relay.asked) == all.size());
    }
}

BOOST_AUTO_TEST_CASE(every_try_sends_the_same_bytes_under_the_same_message_id) {
    mail::Folder folder;
    mail::Sink sink("times=12 end 451 4.3.0 later", {"--transcript", (folder.path() / "transcript").string()});
    mail::SmtpMailer mailer(sink.relay());
    PostOffice office(ground.store(), ids, mailer, kAgency);
    const auto id = letter_to("anna@dienests.example");
    BOOST_TEST(tries(office, id, kMorning + hours{144}).size() == 13u);
    BOOST_TEST((letter(id).state == LetterState::kSent));
    const auto said = said_by_us(folder.path() / "transcript");
    std::map<std::string, int> bodies;
    for (auto at = said.find("From: "); at != std::string::npos; at = said.find("From: ", at + 1))
        ++bodies[said.substr(at, said.find(R"(\r\n.\r\n)", at) - at)];
    BOOST_TEST(bodies.size() == 1u);
    BOOST_TEST(bodies.begin()->second == 13);
    BOOST_TEST(bodies.begin()->first.find("Message-ID: <" + id.text()) != std::string::npos);
}

// M-06.
BOOST_AUTO_TEST_CASE(seven_bad_addresses_of_a_hundred_touch_nobody_else) {
    mail::Sink sink("to=bad* rcpt 550 5.1.1 unknown");
    mail::SmtpMailer mailer(sink.relay());
    PostOffice office(ground.store(), ids, mailer, kAgency);
    std::vector<std::string> addresses;
    for (int at = 0; at < 100; ++at)
        addresses.push_back((at < 7 ? "bad" : "good") + std::to_string(at) + "@dienests.example");
    std::mt19937 random{seed()};
    std::ranges::shuffle(addresses, random);
    for (const auto& address : addresses) letter_to(address);
    office.deliver(kMorning);
    BOOST_TEST(count(LetterState::kSent) == 93);
    BOOST_TEST(count(LetterState::kFailed) == 7);
    std::map<std::string, int> taken;
    for (const auto& one : sink.taken()) ++taken[one.recipient];
    BOOST_TEST(taken.size() == 93u);
    for (const auto& [address, times] : taken) BOOST_TEST(times == 1, address);
    for (const auto& one : letters_in(ground.store(), kAgency)) BOOST_TEST(one.attempt == 1);
}

// M-07, sixty times faster: a reply after 590 of the 600 seconds that the relay may take.
BOOST_AUTO_TEST_CASE(a_relay_that_takes_its_time_has_the_letter_once) {
    mail::Sink sink("end slow 3");
    auto slow = sink.relay();
    slow.reply = seconds{1};
    slow.final_reply = seconds{30};
    mail::SmtpMailer mailer(slow);
    PostOffice office(ground.store(), ids, mailer, kAgency);
    const auto id = letter_to("anna@dienests.example");
    office.deliver(kMorning);
    BOOST_TEST((letter(id).state == LetterState::kSent));
    for (int hour = 0; hour < 48; ++hour) office.deliver(kMorning + hours{hour});
    BOOST_TEST(sink.taken().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_break_after_the_dot_is_uncertain_and_never_sent_again_by_itself) {
    for (const auto* rule : {"end drop", "end take-drop"}) {
        mail::Sink sink(rule);
        mail::SmtpMailer mailer(sink.relay());
        PostOffice office(ground.store(), ids, mailer, kAgency);
        const auto id = letter_to("anna@dienests.example");
        office.deliver(kMorning);
        BOOST_TEST((letter(id).state == LetterState::kUncertain));
        sink.rules("");
        for (int hour = 0; hour < 24 * 14; ++hour) office.deliver(kMorning + hours{hour});
        PostOffice{ground.store(), ids, mailer, kAgency}.deliver(kMorning + hours{24 * 14});
        BOOST_TEST((letter(id).state == LetterState::kUncertain));
        BOOST_TEST(letter(id).attempt == 1);
        BOOST_TEST(sink.taken().size() == (std::string_view(rule) == "end take-drop" ? 1u : 0u));
    }
}

BOOST_AUTO_TEST_SUITE_END()
