#include "support/plan_facts.h"
#include "workflow/catalogue/wording_acts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::workflow::test {
namespace {

using catalog::wording::Proposal;
using catalog::wording::ReasonCode;
using catalog::wording::State;

Proposal one(const std::string& text, State state = State::kCertain) {
    Proposal proposal;
    proposal.optimal = {{"1.1.1", text, state, {ReasonCode::kMisprinted, {"1.2.1"}}}};
    return proposal;
}

// An agency whose official wording the test keeps, as the record would.
struct Wording : PlanOffice {
    std::vector<OfficialWording> kept;

    void save(Result<Change> change) {
        BOOST_REQUIRE(change);
        for (const auto& row : change->rows) {
            auto wording = std::get<OfficialWording>(row);
            ++wording.version;
            auto there = std::ranges::find(kept, wording.id, &OfficialWording::id);
            if (there == kept.end())
                kept.push_back(wording);
            else
                *there = wording;
        }
    }
    void bring(const Proposal& proposal, const std::string& source = "a.txt") {
        save(propose_wording(as(leader), "kvpm", kept, proposal, source));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(official_wording, Wording)

BOOST_AUTO_TEST_CASE(what_an_import_found_is_a_candidate_until_a_person_accepts_it) {
    bring(one("Vadītājs seko."));
    BOOST_TEST(!kept.front().accepted());
    BOOST_TEST(kept.front().open());
    BOOST_TEST(kept.front().reason == "misprinted 1.2.1");
    save(accept_certain_wording(as(leader), kept));
    BOOST_TEST(kept.front().text == "Vadītājs seko.");
    BOOST_TEST(kept.front().source == "a.txt");
    BOOST_TEST((kept.front().accepted_by == leader));
    BOOST_TEST(!kept.front().open());
}

BOOST_AUTO_TEST_CASE(what_is_doubtful_is_never_accepted_with_the_rest) {
    bring(one("Vadītājs seko.", State::kDoubtful));
    BOOST_TEST(refused(accept_certain_wording(as(leader), kept), Problem::kWrongState));
    save(decide_wording(as(leader), kept.front(), "Vadītājs seko\nnotikumiem.", kept.front().version));
    BOOST_TEST(kept.front().text == "Vadītājs seko notikumiem.");
    BOOST_TEST(kept.front().corrected);
    BOOST_TEST(kept.front().source == "a.txt");
}

BOOST_AUTO_TEST_CASE(an_accepted_text_is_never_overwritten_by_another_import) {
    bring(one("Vadītājs seko."));
    save(accept_certain_wording(as(leader), kept));
    bring(one("Vadītājs apseko."), "b.txt");
    BOOST_TEST(kept.size() == 1u);
    BOOST_TEST(kept.front().text == "Vadītājs seko.");
    BOOST_TEST(kept.front().source == "a.txt");
    BOOST_TEST(kept.front().candidate == "Vadītājs apseko.");
    BOOST_TEST(refused(accept_certain_wording(as(leader), kept), Problem::kWrongState));
    save(decide_wording(as(leader), kept.front(), "Vadītājs apseko.", kept.front().version));
    BOOST_TEST(kept.front().text == "Vadītājs apseko.");
    BOOST_TEST(kept.front().source == "b.txt");
    BOOST_TEST(!kept.front().corrected);
}

BOOST_AUTO_TEST_CASE(the_same_documents_brought_again_leave_nothing_to_decide) {
    bring(one("Vadītājs seko."));
    save(accept_certain_wording(as(leader), kept));
    bring(one("Vadītājs seko."), "b.txt");
    BOOST_TEST(!kept.front().open());
    BOOST_TEST(kept.front().source == "a.txt");
}

BOOST_AUTO_TEST_CASE(an_empty_text_and_an_old_version_are_refused) {
    bring(one("Vadītājs seko."));
    BOOST_TEST(
        refused(decide_wording(as(leader), kept.front(), "  ", kept.front().version), Problem::kMissing, "text"));
    BOOST_TEST(refused(decide_wording(as(leader), kept.front(), "Cits.", 0), Refusal::Kind::kStale));
}

BOOST_AUTO_TEST_CASE(who_neither_directs_nor_leads_may_not) {
    BOOST_TEST(refused(propose_wording(as(clerk), "kvpm", kept, one("x"), "a.txt"), Refusal::Kind::kNotAllowed));
    bring(one("Vadītājs seko."));
    BOOST_TEST(refused(accept_certain_wording(as(clerk), kept), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(decide_wording(as(clerk), kept.front(), "x", kept.front().version), Refusal::Kind::kNotAllowed));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::workflow::test
