#include "daemon/outbox.h"
#include "daemon/random_ids.h"
#include "daemon/returned_letters.h"
#include "daemon/scheduler.h"
#include "daemon/service.h"
#include "tests/store/support/ground.h"
#include "tests/workflow/support/small_agency.h"
#include "web/held_letters.h"
#include "workflow/calendar/zone.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/letters/return_path.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

using namespace pilnveide;
using namespace pilnveide::workflow;
using namespace pilnveide::daemon;
using namespace std::chrono_literals;

namespace {

struct StillClock : Clock {
    Instant at = instant_of(date(2026, 1, 13), 9h);
    [[nodiscard]] Instant now() const override { return at; }
};

// Refuses letters to one address; keeps the Message-IDs of the others.
struct Relay : mail::Mailer {
    std::vector<mail::Parcel> taken;
    std::string refused;
    mail::Outcome send(const mail::Parcel& parcel) override {
        if (parcel.to_address == refused) return {mail::Outcome::Kind::kFailed, false, "550 5.1.1 no such user"};
        taken.push_back(parcel);
        return {mail::Outcome::Kind::kSent, false, "250 2.0.0 taken"};
    }
    [[nodiscard]] auto to(std::string_view address) const {
        return std::ranges::count(taken, address, &mail::Parcel::to_address);
    }
};

const Library& library() {
    static const Library made{{}};
    return made;
}

// A small agency in a record: each owner has something to do by the end of February.
struct Office {
    Office() {
        for (auto owner : {agency.anna, agency.juris, agency.zane}) agency.action(owner, date(2026, 2, 27));
        for (auto& person : agency.facts.people) person.email = "p" + person.id.text() + "@novads.example";
        ground.store().add_agency(agency.facts.agency, clock.at);
        Change change;
        auto put = [&](auto rows) {
            for (auto& row : rows) {
                row.version = 0;
                change.rows.emplace_back(row);
            }
        };
        put(agency.facts.people), put(agency.facts.roles), put(agency.facts.cycles), put(agency.facts.tasks);
        put(agency.facts.plans), put(agency.facts.versions), put(agency.facts.actions);
        write([&](store::Writing& to, const Acting&) { return to.put(change); }, "agency.changed", change);
        settings.web.public_url = "https://pilnveide.dienests.example";
        settings.mail.from_address = "pilnveide@dienests.example";
        settings.mail.bounce_address = "bounce@dienests.example";
    }
    ~Office() { std::filesystem::remove_all(folder); }

    void write(const std::function<Result<void>(store::Writing&, const Acting&)>& work, const std::string& event = {},
               Change& change = nothing()) {
        if (!event.empty()) change.events.push_back({event, {Noun::kAgency, id().value}, {}});
        auto saved = ground.store().write(id(), By{}, clock.at, [&](store::Writing& to) -> Result<void> {
            auto facts = to.facts();
            return work(to, Acting{*facts, By{}, clock.at, local_day(clock.at), ids});
        });
        BOOST_REQUIRE(saved);
    }
    static Change& nothing() {
        static Change none;
        return none;
    }
    // What the daemon does on a morning.
    void morning(Date day) {
        clock.at = instant_of(day, 9h);
        look();
    }
    void look() {
        auto stationery = stationery_of(settings, library(), Keys{Key{1}, Key{7}});
        Outbox outbox(ground.store(), clock, ids, relay, stationery, log);
        outbox.recover(id());
        tick(ground.store(), id(), clock.at, ids);
        while (outbox.run(id()).more) {
        }
    }
    Returned take(std::string_view message, std::string_view came_to) {
        ReturnBox box(folder);
        box.put(message, came_to, "one");
        return take_returned(box, ground.store(), {Key{1}, true}, clock.at, ids, log);
    }
    Facts facts() {
        Facts read;
        ground.store().read(id(), [&](store::Reading& from) { read = *from.facts(); });
        return read;
    }
    std::map<LetterState, int> states() {
        std::map<LetterState, int> count;
        ground.store().read(id(), [&](store::Reading& from) {
            for (const auto& one : from.letters({})) ++count[one.state];
        });
        return count;
    }
    [[nodiscard]] Id<Agency> id() const { return agency.facts.agency.id; }
    [[nodiscard]] std::string address(Id<Person> person) const { return "p" + person.text() + "@novads.example"; }

    SmallAgency agency;
    tests::Ground ground{store::Place::Kind::kSqlite};
    RandomIds ids;
    StillClock clock;
    Relay relay;
    Settings settings;
    Log log{2, Log::Form::kPlain, clock, Log::Level::kError};
    std::filesystem::path folder = [] {
        auto name = (std::filesystem::temp_directory_path() / "pilnveide-delivery-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(name.data()));
        return std::filesystem::path(name);
    }();
};

constexpr std::string_view kReturned =
    "From: MAILER-DAEMON@novads.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; "
    "x@novads.example\n"
    "Action: failed\nStatus: 5.1.1\n\n--b--\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(delivery, Office)

BOOST_AUTO_TEST_CASE(a_refused_letter_is_told_to_the_leader_and_said_anew_once_the_address_is_right) {
    relay.refused = address(agency.anna);
    look();
    BOOST_TEST(states()[LetterState::kFailed] == 1);
    BOOST_TEST(relay.to(address(agency.juris)) == 1);
    BOOST_REQUIRE(mailbox_of(facts(), relay.refused) != nullptr);
    morning(date(2026, 1, 14));
    BOOST_REQUIRE(relay.to(address(agency.leader)) >= 1);
    BOOST_TEST(relay.taken.back().text.find(relay.refused) != std::string::npos);
    write([&](store::Writing& to, const Acting& acting) -> Result<void> {
        auto person = *find(acting.facts.people, agency.anna);
        person.email = "anna.liepa@novads.example";
        return to.put({{{"person.edited", {Noun::kPerson, person.id.value}, {}}}, {person}, {}});
    });
    morning(date(2026, 1, 15));
    BOOST_TEST(relay.to("anna.liepa@novads.example") == 1);
    BOOST_TEST(states()[LetterState::kFailed] == 0);
}

BOOST_AUTO_TEST_CASE(what_comes_back_scores_a_letter_once_and_only_by_its_own_return_path) {
    look();
    const auto& parcel = relay.taken.front();
    BOOST_TEST(parcel.return_path.starts_with("bounce+"));
    BOOST_TEST(take(kReturned, parcel.return_path).scored == 1);
    BOOST_TEST(take(kReturned, parcel.return_path).scored == 0);  // a duplicate
    clock.at += 24h;
    BOOST_TEST(take(kReturned, parcel.return_path).scored == 0);
    auto forged = parcel.return_path;
    forged[forged.find('.') + 1] = forged[forged.find('.') + 1] == 'a' ? 'b' : 'a';
    BOOST_TEST(take(kReturned, forged).scored == 0);
    BOOST_TEST(take("Auto-Submitted: auto-replied\n\nI am away.\n", relay.taken.back().return_path).scored == 0);
    BOOST_TEST(ReturnBox(folder).waiting().empty());
    BOOST_TEST(facts().mailboxes.size() == 1u);
    BOOST_TEST(facts().mailboxes[0].score == 2);
}

BOOST_AUTO_TEST_CASE(while_all_is_held_only_the_word_about_it_leaves) {
    write([](store::Writing& to, const Acting& acting) -> Result<void> {
        return to.put(*hold_all(acting, HoldReason::kByHand));
    });
    look();
    BOOST_TEST(relay.taken.size() == 1u);
    BOOST_TEST(relay.to(address(agency.leader)) == 1);
    write([](store::Writing& to, const Acting& acting) {
        return web::end_hold(to, acting, hold_of_all(acting.facts)->id, Decision::kRelease);
    });
    look();
    BOOST_TEST(relay.to(address(agency.anna)) == 1);
    BOOST_TEST(states()[LetterState::kPlanned] == 0);
}

// M-14: what the backup thought unsent may have left. It never leaves as it is; what holds is carried on.
BOOST_AUTO_TEST_CASE(after_a_restore_nothing_is_sent_again_until_somebody_says_so_and_nothing_twice_then) {
    tick(ground.store(), id(), clock.at, ids);  // planned, and then the backup was made
    const int planned = states()[LetterState::kPlanned];
    BOOST_REQUIRE(planned > 0);
    write([](store::Writing& to, const Acting& acting) { return web::hold_for_restore(to, acting); });
    BOOST_TEST(states()[LetterState::kHeld] == planned);
    for (Date day = date(2026, 1, 13); day <= date(2026, 1, 16); day += days{1}) morning(day);
    for (const auto& parcel : relay.taken) BOOST_TEST(parcel.to_address == address(agency.leader));
    write([](store::Writing& to, const Acting& acting) {
        return web::end_hold(to, acting, hold_of_all(acting.facts)->id, Decision::kRelease);
    });
    for (Date day = date(2026, 1, 19); day <= date(2026, 3, 6); day += days{1}) morning(day);
    std::set<std::string> seen;
    for (const auto& parcel : relay.taken) BOOST_TEST(seen.insert(parcel.message_id).second);
    BOOST_TEST(relay.to(address(agency.anna)) >= 1);
    BOOST_TEST(states()[LetterState::kHeld] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
