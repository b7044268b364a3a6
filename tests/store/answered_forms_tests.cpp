#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include <thread>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};
const Id<Agency> kNeighbour{2};
const AnsweredForm kForm{{900}, "typed", "/plan?said=saved"};

void begin(Ground& ground) {
    for (const auto agency : {kAgency, kNeighbour}) {
        ground.store().add_agency(sample_agency(agency.value), kNow);
        BOOST_REQUIRE(put(ground.store(), agency, sample_change()));
    }
}

void keep(Ground& ground, const AnsweredForm& form, Instant at) {
    BOOST_REQUIRE(ground.store().write(kAgency, {}, at, [&](Writing& unit) -> Result<void> {
        unit.keep_answered_form(form);
        return {};
    }));
}

std::optional<AnsweredForm> known(Ground& ground, Id<Agency> agency, Id<AnsweredForm> once) {
    std::optional<AnsweredForm> found;
    ground.store().read(agency, [&](Reading& unit) { found = unit.answered_form(once); });
    return found;
}

}  // namespace

CONTRACT(an_answered_form_is_known_after_a_restart_to_its_agency_alone) {
    begin(ground);
    keep(ground, kForm, kNow);
    ground.reopen();
    const auto found = known(ground, kAgency, kForm.once);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->content == "typed");
    BOOST_TEST(found->location == "/plan?said=saved");
    BOOST_TEST(!known(ground, kAgency, {901}));
    BOOST_TEST(!known(ground, kNeighbour, kForm.once));
}

CONTRACT(a_form_that_was_refused_is_not_kept) {
    begin(ground);
    const auto refused = ground.store().write(kAgency, {}, kNow, [](Writing& unit) -> Result<void> {
        unit.keep_answered_form(kForm);
        return refuse(Refusal::not_allowed());
    });
    BOOST_TEST(!refused);
    BOOST_TEST(!known(ground, kAgency, kForm.once));
}

CONTRACT(a_form_that_is_answered_anew_keeps_the_last_answer) {
    begin(ground);
    keep(ground, kForm, kNow);
    keep(ground, {kForm.once, "typed anew", "/plan?said=other"}, kNow);
    BOOST_TEST(known(ground, kAgency, kForm.once)->content == "typed anew");
    BOOST_TEST(known(ground, kAgency, kForm.once)->location == "/plan?said=other");
}

CONTRACT(an_answered_form_is_forgotten_after_a_week) {
    begin(ground);
    keep(ground, kForm, kNow);
    keep(ground, {{901}, "later", "/"}, kNow + days{7});
    BOOST_TEST(known(ground, kAgency, kForm.once).has_value());
    keep(ground, {{902}, "later still", "/"}, kNow + days{7} + std::chrono::seconds{1});
    BOOST_TEST(!known(ground, kAgency, kForm.once));
    BOOST_TEST(known(ground, kAgency, {901}).has_value());
}

CONTRACT(one_of_eight_threads_that_bring_the_same_form_does_what_it_says) {
    begin(ground);
    constexpr int kThreads = 8;
    constexpr int kForms = 10;
    std::atomic<int> done{0};
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&ground, &done, &failed, thread] {
            for (int at = 0; at < kForms; ++at) {
                bool acted = false;
                const auto saved = ground.store().write(kAgency, {}, kNow, [&](Writing& unit) -> Result<void> {
                    const Id<AnsweredForm> once{5000 + at};
                    acted = !unit.answered_form(once);
                    if (!acted) return {};
                    const std::int64_t person = 1000 + thread * kForms + at;
                    unit.keep_answered_form({once, "typed", "/"});
                    return unit.put({{{"person.added", {Noun::kPerson, person}, {}}}, {sample_person(person)}, {}});
                });
                if (!saved) ++failed;
                if (acted) ++done;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(failed == 0);
    BOOST_TEST(done == kForms);
    BOOST_TEST(facts_of(ground.store(), kAgency).people.size() == 2u + kForms);
}
