#include "workflow/people/certificate_acts.h"

#include "tests/workflow/support/office.h"
#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

const std::vector<std::string> kSchemes{"iso-9001", "equass"};

CertificateInput typed() {
    CertificateInput input;
    input.scheme = "iso-9001";
    input.number = " LV-77 ";
    input.issued_by = "Sertifikācijas centrs";
    input.valid_from = date(2025, 2, 1);
    input.valid_to = date(2028, 1, 31);
    return input;
}

struct Holding : SmallAgency {
    HeldCertificate& hold(const std::string& scheme, Date from, Date to, Date set_on = date(2025, 1, 1)) {
        facts.certificates.push_back({Id<HeldCertificate>{next()}, 1, scheme, "1", "", from, to, set_on});
        return facts.certificates.back();
    }
    // "2026-12-03 1": the day and the step of each notice to the leader.
    Said ends(Date from, Date to) {
        Said all;
        for (Date day = from; day <= to; day += days{1})
            for (const auto& one : say(day))
                if (one.key.kind == NoticeKind::kCertificateEnds && one.key.recipient == leader)
                    all.push_back(iso(day) + " " + std::to_string(one.key.step));
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(those_who_keep_certificates_add_and_correct_them, Office) {
    for (auto by : {director, leader, administrator})
        BOOST_TEST(save_certificate(as(by), {}, typed(), kSchemes).has_value());
    BOOST_TEST(refused(save_certificate(as(clerk), {}, typed(), kSchemes), Refusal::Kind::kNotAllowed));
    BOOST_TEST(tells(keep(save_certificate(as(leader), {}, typed(), kSchemes)), "certificate.added"));
    const auto& held = facts.certificates.front();
    BOOST_TEST((held.number == "LV-77" && held.set_on == today));
    auto input = typed();
    input.version = 1;
    today += days{40};
    BOOST_TEST(tells(keep(save_certificate(as(leader), held.id, input, kSchemes)), "certificate.edited"));
    BOOST_TEST((facts.certificates.front().set_on == date(2026, 1, 5)));  // its end did not change
    BOOST_TEST(refused(save_certificate(as(leader), held.id, input, kSchemes), Refusal::Kind::kStale));
    input.version = 2;
    input.valid_to -= days{1};
    keep(save_certificate(as(leader), held.id, input, kSchemes));
    BOOST_TEST((facts.certificates.front().set_on == today));
}

BOOST_FIXTURE_TEST_CASE(what_is_typed_about_a_certificate_is_checked_all_at_once, Office) {
    CertificateInput input;
    input.scheme = "gold-medal";
    input.valid_from = date(2026, 1, 1);
    input.valid_to = date(2025, 1, 1);
    const auto decided = save_certificate(as(leader), {}, input, kSchemes);
    BOOST_TEST(refused(decided, Problem::kUnknownChoice, "scheme"));
    BOOST_TEST(refused(decided, Problem::kMissing, "number"));
    BOOST_TEST(refused(decided, Problem::kEndBeforeStart, "valid_to"));
    input.valid_from = input.valid_to = {};
    BOOST_TEST(refused(save_certificate(as(leader), {}, input, kSchemes), Problem::kMissing, "valid_from"));
    BOOST_TEST(
        refused(save_certificate(as(leader), Id<HeldCertificate>{9}, input, kSchemes), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(its_end_is_told_90_30_and_0_days_before, Holding) {
    hold("iso-9001", date(2025, 1, 1), date(2026, 12, 31));
    const Said expected{"2026-10-02 1", "2026-12-01 2", "2026-12-31 3"};
    BOOST_TEST(ends(date(2026, 2, 2), date(2027, 3, 1)) == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(director_and_leader_are_told_of_a_certificates_end, Holding) {
    hold("iso-9001", date(2025, 1, 1), date(2026, 12, 31));
    say(date(2026, 10, 1));
    BOOST_TEST((told(*this, say(date(2026, 10, 2))) ==
                Said{"certificate_ends 1 to Direktore", "certificate_ends 1 to Vadītāja"}));
}

BOOST_FIXTURE_TEST_CASE(an_end_that_is_set_late_fires_nothing_retroactively, Holding) {
    hold("iso-9001", date(2025, 1, 1), date(2026, 12, 31), date(2026, 11, 2));
    const Said expected{"2026-12-01 2", "2026-12-31 3"};
    BOOST_TEST(ends(date(2026, 11, 2), date(2027, 3, 1)) == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_renewed_certificate_is_silent_and_one_of_another_scheme_does_not_count, Holding) {
    hold("iso-9001", date(2025, 1, 1), date(2026, 12, 31));
    hold("equass", date(2026, 1, 1), date(2029, 12, 31));
    BOOST_TEST(ends(date(2026, 10, 1), date(2026, 10, 31)).size() == 1u);
    hold("iso-9001", date(2026, 11, 15), date(2029, 11, 14));
    BOOST_TEST(ends(date(2026, 11, 15), date(2027, 3, 1)).empty());
}
