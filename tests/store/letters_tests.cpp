#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"
#include "tests/store/support/shown.h"

#include <thread>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};
const Id<Agency> kNeighbour{2};
const Id<Person> kPerson{100};
const Id<Person> kOther{101};

void begin(Ground& ground) {
    for (const auto agency : {kAgency, kNeighbour}) {
        ground.store().add_agency(sample_agency(agency.value), kNow);
        BOOST_REQUIRE(put(ground.store(), agency, sample_change()));
    }
}

void write(Ground& ground, const std::function<void(Writing&)>& work) {
    BOOST_REQUIRE(ground.store().write(kAgency, {}, kNow, [&](Writing& unit) -> Result<void> {
        work(unit);
        return {};
    }));
}

void read(Ground& ground, const std::function<void(Reading&)>& work) { ground.store().read(kAgency, work); }

std::vector<std::int64_t> ids_of(const std::vector<Letter>& letters) {
    std::vector<std::int64_t> ids;
    for (const auto& letter : letters) ids.push_back(letter.id.value);
    return ids;
}

}  // namespace

CONTRACT(a_notice_is_added_once_whoever_asks) {
    begin(ground);
    write(ground, [](Writing& unit) {
        const auto added =
            unit.add_notices({sample_notice("2026-09-30", kPerson), sample_notice("2026-10-30", kPerson)});
        BOOST_TEST(added.size() == 2u);
        BOOST_TEST(added.at(0).id.value != 0);
        BOOST_TEST(added.at(0).id.value != added.at(1).id.value);
    });
    write(ground, [](Writing& unit) {
        const auto added = unit.add_notices({sample_notice("2026-09-30", kPerson), sample_notice("2026-09-30", kOther),
                                             sample_notice("2026-10-30", kPerson)});
        BOOST_REQUIRE(added.size() == 1u);
        BOOST_TEST(added.at(0).key.recipient.value == kOther.value);
    });
    ground.reopen();
    read(ground, [](Reading& unit) { BOOST_TEST(unit.ledger().all().size() == 3u); });
    ground.store().read(kNeighbour, [](Reading& unit) { BOOST_TEST(unit.ledger().all().empty()); });
}

CONTRACT(eight_schedulers_at_once_make_each_notice_once) {
    begin(ground);
    std::atomic<std::size_t> added{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread) {
        threads.emplace_back([&] {
            (void)ground.store().write(kAgency, {}, kNow, [&](Writing& unit) -> Result<void> {
                added += unit.add_notices({sample_notice("2026-09-30", kPerson), sample_notice("2026-12-30", kPerson)})
                             .size();
                return {};
            });
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(added == 2u);
}

CONTRACT(a_notice_comes_back_with_its_reason_and_its_letter) {
    begin(ground);
    Notice saved;
    write(ground, [&](Writing& unit) {
        saved = unit.add_notices({sample_notice("2026-09-30", kPerson)}).at(0);
        unit.save_letter(sample_letter(800, kPerson));
        saved.state = NoticeState::kInLetter;
        saved.letter = 800;
        unit.save_notice(saved);
    });
    read(ground, [&](Reading& unit) {
        BOOST_TEST(shown(*unit.ledger().find(saved.key)) == shown(saved));
        BOOST_REQUIRE(unit.notices_of({800}).size() == 1u);
        BOOST_TEST(shown(unit.notices_of({800}).at(0)) == shown(saved));
        BOOST_TEST(unit.notices_of({801}).empty());
    });
}

CONTRACT(a_letter_comes_back_as_it_was_saved) {
    begin(ground);
    const auto letter = sample_letter(800, kPerson);
    auto bare = sample_letter(801, kOther);
    bare.not_before.reset();
    bare.first_tried_at.reset();
    bare.sent_at.reset();
    write(ground, [&](Writing& unit) {
        BOOST_TEST(unit.save_letter(letter));
        BOOST_TEST(unit.save_letter(bare));
    });
    ground.reopen();
    read(ground, [&](Reading& unit) {
        BOOST_TEST(shown(unit.letter({800}).value()) == shown(letter));
        BOOST_TEST(shown(unit.letter({801}).value()) == shown(bare));
        BOOST_TEST(!unit.letter({802}));
    });
    ground.store().read(kNeighbour, [](Reading& unit) { BOOST_TEST(!unit.letter({800})); });
}

CONTRACT(an_outcome_is_written_only_for_its_own_attempt) {
    begin(ground);
    auto letter = sample_letter(800, kPerson);
    write(ground, [&](Writing& unit) {
        BOOST_TEST(!unit.save_letter(letter, 3));  // there is none yet
        BOOST_TEST(unit.save_letter(letter));
        letter.attempt = 4;
        BOOST_TEST(unit.save_letter(letter, 3));
    });
    auto late = letter;
    late.state = LetterState::kSent;
    write(ground, [&](Writing& unit) { BOOST_TEST(!unit.save_letter(late, 3)); });
    read(ground, [&](Reading& unit) { BOOST_TEST(shown(unit.letter({800}).value()) == shown(letter)); });
}

CONTRACT(letters_are_found_by_what_is_asked_newest_first) {
    begin(ground);
    write(ground, [](Writing& unit) {
        for (int at = 0; at < 4; ++at) {
            auto letter = sample_letter(800 + at, at == 0 ? kOther : kPerson);
            letter.planned_at = kNow + std::chrono::seconds{at};
            letter.day = kToday + days{at};
            if (at == 3) letter.state = LetterState::kPlanned;
            unit.save_letter(letter);
        }
    });
    using Found = std::vector<std::int64_t>;
    read(ground, [](Reading& unit) {
        BOOST_TEST(ids_of(unit.letters({})) == (Found{803, 802, 801, 800}), boost::test_tools::per_element());
        BOOST_TEST(ids_of(unit.letters({LetterState::kRetry, {}, {}, 2})) == (Found{802, 801}),
                   boost::test_tools::per_element());
        BOOST_TEST(ids_of(unit.letters({{}, kOther, {}, 9})) == (Found{800}), boost::test_tools::per_element());
        BOOST_TEST(ids_of(unit.letters({LetterState::kRetry, kPerson, kToday + days{2}, 9})) == (Found{802}),
                   boost::test_tools::per_element());
    });
}

CONTRACT(the_link_of_a_person_and_period_is_the_one_not_revoked) {
    begin(ground);
    auto link = sample_link(900, kPerson);
    write(ground, [&](Writing& unit) { unit.save_link(link); });
    read(ground, [&](Reading& unit) {
        BOOST_TEST(shown(unit.link({900}).value()) == shown(link));
        BOOST_TEST(shown(unit.link_for(kPerson, LinkPurpose::kProgress, "2026-Q3").value()) == shown(link));
        BOOST_TEST(!unit.link_for(kPerson, LinkPurpose::kProgress, "2026-Q4"));
        BOOST_TEST(!unit.link_for(kPerson, LinkPurpose::kInvitation, "2026-Q3"));
        BOOST_TEST(!unit.link_for(kOther, LinkPurpose::kProgress, "2026-Q3"));
    });
    link.revoked = true;
    link.spent = true;
    const auto next = sample_link(901, kPerson);
    write(ground, [&](Writing& unit) {
        unit.save_link(link);
        unit.save_link(next);
    });
    read(ground, [&](Reading& unit) {
        BOOST_TEST(shown(unit.link({900}).value()) == shown(link));
        BOOST_TEST(unit.link_for(kPerson, LinkPurpose::kProgress, "2026-Q3").value().id.value == 901);
    });
    ground.store().read(kNeighbour, [](Reading& unit) { BOOST_TEST(!unit.link({900})); });
}
