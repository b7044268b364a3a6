#include "workflow/letters/mailbox_acts.h"

#include "tests/workflow/support/small_agency.h"
#include "workflow/history/apply.h"
#include "workflow/people/people_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

class Counted : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 1'000'000;
};

struct Post {
    Post() { agency.at(agency.anna).email = "Anna@Dienests.lv"; }

    [[nodiscard]] Letter letter() const {
        Letter one;
        one.id = Id<Letter>{77};
        one.to_address = "anna@dienests.lv";
        return one;
    }
    Acting acting(Date today, std::optional<Id<Person>> by = {}) {
        return {agency.facts, By{by, {}}, Instant{today.time_since_epoch()}, today, ids};
    }
    void comes_back(Date today, Return how) {
        apply(agency.facts, note_return(acting(today), letter(), how, "550 5.1.1 no such user"));
    }
    [[nodiscard]] const Mailbox& mailbox() const { return agency.facts.mailboxes.at(0); }
    [[nodiscard]] auto told(Date today) {
        std::vector<Id<Person>> people;
        for (const auto& notice : agency.say(today))
            if (notice.key.kind == NoticeKind::kDeliveryFailed) people.push_back(notice.key.recipient);
        return people;
    }

    SmallAgency agency;
    Counted ids;
};

constexpr Date kDay = date(2026, 5, 20);

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mailbox_acts, Post)

BOOST_AUTO_TEST_CASE(three_hard_returns_on_three_days_suspend_an_address) {
    comes_back(kDay, Return::kHard);
    comes_back(kDay, Return::kHard);  // the same day: once
    BOOST_TEST(mailbox().score == 2);
    comes_back(kDay + days{1}, Return::kHard);
    BOOST_TEST(!is_suspended(agency.facts, "ANNA@dienests.lv"));
    comes_back(kDay + days{2}, Return::kHard);
    BOOST_TEST(is_suspended(agency.facts, "ANNA@dienests.lv"));
    BOOST_TEST(agency.facts.mailboxes.size() == 1u);
    BOOST_TEST(mailbox().last_word == "550 5.1.1 no such user");
}

BOOST_AUTO_TEST_CASE(soft_returns_count_half_and_are_told_when_they_suspend) {
    for (int day = 0; day < 5; ++day) comes_back(kDay + days{day}, Return::kSoft);
    BOOST_TEST(mailbox().score == 5);
    BOOST_TEST(!mailbox().failed_on.has_value());
    comes_back(kDay + days{5}, Return::kSoft);
    BOOST_TEST(mailbox().suspended_on.has_value());
    BOOST_TEST((told(kDay + days{6}) == std::vector{agency.leader}));
}

BOOST_AUTO_TEST_CASE(leaders_are_told_once_of_a_failure_and_directors_when_it_is_the_leaders_own) {
    comes_back(kDay, Return::kHard);
    comes_back(kDay + days{1}, Return::kHard);
    BOOST_TEST((told(kDay + days{1}) == std::vector{agency.leader}));
    BOOST_TEST(told(kDay + days{9}).empty());
    agency.at(agency.leader).email = agency.at(agency.anna).email;
    agency.ledger = {};
    const auto both = told(kDay + days{10});
    BOOST_TEST(std::ranges::count(both, agency.director) == 1);
    BOOST_TEST(std::ranges::count(both, agency.leader) == 1);  // of Anna
}

BOOST_AUTO_TEST_CASE(a_refusal_scores_and_what_was_given_up_does_not) {
    auto given_up = letter();
    given_up.last_reply = "could not connect";
    apply(agency.facts, note_refusal(acting(kDay), given_up));
    BOOST_TEST(mailbox().score == 0);
    BOOST_TEST((mailbox().failed_on == kDay));
    auto refused = letter();
    refused.last_reply = "550 5.1.1 no such user";
    apply(agency.facts, note_refusal(acting(kDay + days{3}), refused));
    BOOST_TEST(mailbox().score == 2);
    BOOST_TEST((mailbox().failed_on == kDay));
}

BOOST_AUTO_TEST_CASE(a_confirmed_and_a_corrected_address_begin_anew) {
    for (int day = 0; day < 3; ++day) comes_back(kDay + days{day}, Return::kHard);
    BOOST_TEST((confirm_address(acting(kDay, agency.juris), agency.anna).error().kind == Refusal::Kind::kNotAllowed));
    auto confirmed = confirm_address(acting(kDay + days{3}, agency.leader), agency.anna);
    BOOST_REQUIRE(confirmed.has_value());
    apply(agency.facts, *confirmed);
    BOOST_TEST(!is_suspended(agency.facts, "anna@dienests.lv"));
    BOOST_TEST(mailbox().score == 0);
    BOOST_TEST(told(kDay + days{4}).empty());

    for (int day = 5; day < 8; ++day) comes_back(kDay + days{day}, Return::kHard);
    const auto& anna = agency.at(agency.anna);
    auto edit = [&](std::string email) {
        const auto version = agency.at(agency.anna).version;
        auto change = edit_person(acting(kDay + days{9}, agency.leader), agency.anna,
                                  {anna.name, anna.post, std::move(email), {}, "lv", {}, version});
        BOOST_REQUIRE(change.has_value());
        apply(agency.facts, *change);
    };
    edit("anna.liepa@dienests.lv");
    BOOST_TEST(!is_suspended(agency.facts, agency.at(agency.anna).email));
    BOOST_TEST(is_suspended(agency.facts, "anna@dienests.lv"));
    edit("anna@dienests.lv");
    BOOST_TEST(!is_suspended(agency.facts, "anna@dienests.lv"));
}

BOOST_AUTO_TEST_CASE(nothing_is_gathered_for_a_suspended_address_and_all_that_holds_once_it_is_right) {
    for (int day = 0; day < 3; ++day) comes_back(kDay + days{day}, Return::kHard);
    Notice due;
    due.key = {NoticeKind::kActionDue, {Noun::kAction, 5}, "2026-06-30", 1, agency.anna};
    due.state = NoticeState::kPlanned;
    Ledger ledger{{due}};
    BOOST_TEST(gather(agency.facts, ledger, {}, kDay + days{5}).empty());
    auto confirmed = confirm_address(acting(kDay + days{5}, agency.leader), agency.anna);
    apply(agency.facts, *confirmed);
    BOOST_TEST(gather(agency.facts, ledger, {}, kDay + days{5}).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
