#include "daemon/outbox.h"

#include "daemon/random_ids.h"
#include "daemon/service.h"
#include "tests/store/support/frail_store.h"
#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <map>

using namespace pilnveide;
using namespace pilnveide::workflow;
using namespace pilnveide::daemon;

namespace {

struct StillClock : Clock {
    Instant at = *instant_from_iso("2026-01-13T08:00:00Z");  // a working morning
    Instant now() const override { return at; }
};

// Takes every letter, or does with it what the test wants.
struct KeptMail : mail::Mailer {
    std::vector<std::string> taken;  // Message-IDs
    std::function<mail::Outcome()> outcome = [] { return mail::Outcome{mail::Outcome::Kind::kSent, false, "250 ok"}; };
    mail::Outcome send(const mail::Parcel& parcel) override {
        taken.push_back(parcel.message_id);
        return outcome();
    }
};

Settings settings_in(const std::filesystem::path& folder) {
    Settings settings;
    settings.data.directory = folder;
    settings.database.file = folder / "pilnveide.db";
    return settings;
}

// An agency with three letters that are written and may leave.
struct Office {
    Office() {
        Agency agency;
        agency.id = kAgency;
        agency.name = "Ozolu novada sociālais dienests";
        record.store->add_agency(agency, clock.at);
        Person person;
        person.id = kPerson;
        person.name = "Anna";
        person.email = "anna@dienests.example";
        auto saved = record.store->write(kAgency, By{}, clock.at, [&](store::Writing& to) -> Result<void> {
            auto added = to.put({{{"person.added", {Noun::kPerson, kPerson.value}, {}}}, {person}, {}});
            for (std::int64_t at = 1; at <= 3; ++at) to.save_letter(letter(at));
            return added;
        });
        BOOST_REQUIRE(saved);
    }
    ~Office() { std::filesystem::remove_all(folder); }

    Letter letter(std::int64_t number) const {
        Letter one;
        one.id = Id<Letter>{number};
        one.recipient = kPerson;
        one.day = date(2026, 1, 13);
        one.message_id = std::to_string(number) + "@dienests.example";
        one.to_address = "anna@dienests.example";
        one.subject = "Lūdzam ziņot";
        one.planned_at = clock.at;
        return one;
    }
    std::map<LetterState, int> states() {
        std::map<LetterState, int> count;
        record.store->read(kAgency, [&](store::Reading& from) {
            for (const auto& one : from.letters({})) ++count[one.state];
        });
        return count;
    }
    // A pass while the disk is full from the given write on; then there is space, and the daemon has not been stopped.
    void full_from_write(int number) {
        store.fill_after(number - 1);
        BOOST_CHECK_THROW(outbox.run(kAgency), Unavailable);
        store.free_space();
        outbox.run(kAgency);
    }

    static constexpr Id<Agency> kAgency{1};
    static constexpr Id<Person> kPerson{100};
    std::filesystem::path folder = [] {
        auto name = (std::filesystem::temp_directory_path() / "pilnveide-outbox-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(name.data()));
        return std::filesystem::path(name);
    }();
    Settings settings = settings_in(folder);
    StillClock clock;
    RandomIds ids;
    Library library{settings.catalog.dir};
    Record record{settings, Record::Use::kWriting, ids};
    Log log{2, Log::Form::kPlain, clock, Log::Level::kError};
    tests::FrailStore store{*record.store};
    KeptMail mailer;
    Outbox outbox{store, clock, ids, mailer, stationery_of(settings, library, record.keys), log};
};

using Count = std::map<LetterState, int>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outbox, Office)

BOOST_AUTO_TEST_CASE(every_letter_leaves_once) {
    BOOST_TEST(this->outbox.run(kAgency).sent == 3);
    BOOST_TEST(this->outbox.run(kAgency).sent == 0);
    BOOST_TEST((states() == Count{{LetterState::kSent, 3}}));
    BOOST_TEST(mailer.taken.size() == 3u);
}

// The writes of a pass: the claim, one before each of three letters, and what became of the last.
BOOST_AUTO_TEST_CASE(whenever_the_disk_is_full_no_letter_is_lost_and_none_leaves_twice) {
    for (int write = 1; write <= 5; ++write) {
        BOOST_TEST_CONTEXT("full from write " << write) {
            Office office;
            office.full_from_write(write);
            BOOST_TEST((office.states() == Count{{LetterState::kSent, 3}}));
            BOOST_TEST(office.mailer.taken.size() == 3u);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_was_refused_while_the_record_was_away_is_told_when_it_is_back) {
    mailer.outcome = [] { return mail::Outcome{mail::Outcome::Kind::kFailed, false, "550 unknown"}; };
    full_from_write(3);
    BOOST_TEST((states() == Count{{LetterState::kFailed, 3}}));
    BOOST_TEST(mailer.taken.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_relay_that_is_down_leaves_the_others_untried) {
    mailer.outcome = [] { return mail::Outcome{mail::Outcome::Kind::kRetry, true, "no connection"}; };
    auto run = this->outbox.run(kAgency);
    BOOST_TEST(run.relay_down);
    BOOST_TEST(run.retried == 1);
    BOOST_TEST((states() == Count{{LetterState::kRetry, 3}}));
    BOOST_TEST(mailer.taken.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
