#include "tests/daemon/support/post_office.h"
#include "tests/mail/support/sink.h"
#include "tests/store/support/ground.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide;
using namespace pilnveide::tests;
using Security = mail::Relay::Security;

namespace {

const Instant kMorning = *instant_from_iso("2026-10-07T07:00:00Z");
constexpr Id<Agency> kAgency{1};

// An agency with one letter that leaves this morning.
struct Case {
    Case() {
        agency.facts.agency.id = kAgency;
        agency.action(agency.anna, date(2026, 10, 5));
        move_in(ground.store(), agency.facts, kMorning);
    }

    // Lets the letter leave by a relay to which it must not go, and by a good one an hour later.
    void stays_from(mail::Sink& sink, mail::Relay relay) {
        relay.user = "pilnveide";
        relay.password = "slepens";
        mail::SmtpMailer mailer(relay);
        PostOffice office(ground.store(), ids, mailer, kAgency);
        office.look(kMorning);
        BOOST_TEST(sink.taken().empty());
        const auto said = mail::read_file(transcript);
        for (const auto* word :
             {"MAIL", "RCPT", "DATA", "AUTH PLAIN", "AUTH LOGIN", "slepens", "c2xlcGVucw", "Labdien"})
            BOOST_TEST(said.find(word) == std::string::npos, word << " in " << said);
        const auto letters = letters_in(ground.store(), kAgency);
        BOOST_REQUIRE(!letters.empty());
        for (const auto& one : letters) BOOST_TEST((one.state == LetterState::kRetry));
        BOOST_TEST(!letters.front().last_reply.empty());
        AnyRelay good;
        PostOffice(ground.store(), ids, good, kAgency).look(kMorning + std::chrono::hours{1});
        BOOST_TEST(good.taken.size() == letters.size());
    }

    mail::Folder folder;
    std::filesystem::path transcript = folder.path() / "transcript";
    Ground ground{Place::Kind::kSqlite};
    CountedIds ids;
    SmallAgency agency;
};

}  // namespace

// M-16: neither a password nor a word of a letter is on the wire, and the letter waits.
BOOST_FIXTURE_TEST_SUITE(relay_security, Case)

BOOST_AUTO_TEST_CASE(to_a_relay_without_starttls_nothing_goes_and_the_letter_waits) {
    mail::Sink sink({}, {"--transcript", transcript.string()});
    stays_from(sink, sink.relay(Security::kStarttls));
}

BOOST_AUTO_TEST_CASE(to_a_relay_of_unknown_certificate_nothing_goes_and_the_letter_waits) {
    mail::Certificate certificate(folder.path());
    auto options = certificate.options("starttls");
    options.insert(options.end(), {"--transcript", transcript.string()});
    mail::Sink sink({}, options);
    stays_from(sink, sink.relay(Security::kStarttls));
}

BOOST_AUTO_TEST_CASE(to_a_relay_whose_certificate_is_over_nothing_goes_and_the_letter_waits) {
    mail::Certificate certificate(folder.path(), "127.0.0.1", mail::Certificate::Validity::kOver);
    auto options = certificate.options("starttls");
    options.insert(options.end(), {"--transcript", transcript.string()});
    mail::Sink sink({}, options);
    auto relay = sink.relay(Security::kStarttls);
    relay.ca_file = certificate.certificate;
    stays_from(sink, relay);
}

BOOST_AUTO_TEST_SUITE_END()
