#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using namespace workflow;

namespace {

using Fields = std::multimap<std::string, std::string>;

// What the page's form holds when nothing was typed.
Fields figures_of(House& house) {
    Fields fields{
        {"due_first", "10"},      {"due_second", "3"},         {"overdue_first", "1"},       {"overdue_repeats", "4"},
        {"escalate_leader", "5"}, {"escalate_director", "10"}, {"request_before", "5"},      {"report_due", "5"},
        {"nudge_after", "5"},     {"review_due", "10"},        {"approval_nudge", "3"},      {"prompt_first", "60"},
        {"prompt_second", "30"},  {"certificate_first", "90"}, {"certificate_second", "30"}, {"legal_months", "36"},
        {"quiet_day", "0"},       {"follows_moved_days", "1"}, {"last_assessed_on", ""},     {"phone", ""}};
    house.record->read(house.agency, [&](store::Reading& record) {
        fields.emplace("version", std::to_string(record.facts()->agency.version));
    });
    return fields;
}

void type(Fields& fields, const std::string& name, const std::string& value) {
    fields.erase(name);
    fields.emplace(name, value);
}

Agency agency_of(House& house) {
    Agency agency;
    house.record->read(house.agency, [&](store::Reading& record) { agency = record.facts()->agency; });
    return agency;
}

// The hidden line that says what the preview showed.
std::string previewed(const Response& shown) {
    const std::string before = "name=\"previewed\" value=\"";
    const auto from = shown.body.find(before) + before.size();
    return shown.body.substr(from, shown.body.find('"', from) - from);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_pages)

BOOST_AUTO_TEST_CASE(figures_are_shown_first_and_saved_after_the_preview) {
    PlannedHouse house;
    house.sign_in();
    BOOST_TEST(says(house.get("/settings"), "Kad sūtām vēstules"));
    auto fields = figures_of(house);
    type(fields, "overdue_first", "7");
    const auto shown = house.post("/settings", fields);
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Kas mainīsies turpmākajās 90 dienās"));
    BOOST_TEST(says(shown, "Šīs izmaiņas dēļ šodien netiks sūtīts nekas."));
    BOOST_TEST(agency_of(house).policy.overdue_first == 1);
    type(fields, "previewed", previewed(shown));
    const auto saved = house.post("/settings", fields);
    BOOST_TEST(header(saved, "Location") == "/settings?said=policy_set");
    BOOST_TEST(agency_of(house).policy.overdue_first == 7);
    BOOST_TEST((agency_of(house).policy_set_on == date(2026, 10, 7)));
    BOOST_TEST(says(house.get("/settings"), "value=\"7\""));
}

BOOST_AUTO_TEST_CASE(what_was_typed_after_the_preview_is_shown_again_before_it_is_saved) {
    PlannedHouse house;
    house.sign_in();
    house.get("/settings");
    auto fields = figures_of(house);
    type(fields, "due_first", "12");
    type(fields, "previewed", previewed(house.post("/settings", fields)));
    type(fields, "due_first", "14");
    const auto shown = house.post("/settings", fields);
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Kas mainīsies turpmākajās 90 dienās"));
    BOOST_TEST(agency_of(house).policy.due_first == 10);
}

BOOST_AUTO_TEST_CASE(a_figure_out_of_its_range_or_order_is_told_beside_its_field) {
    PlannedHouse house;
    house.sign_in();
    house.get("/settings");
    auto fields = figures_of(house);
    type(fields, "due_second", "10");
    type(fields, "review_due", "");
    const auto shown = house.post("/settings", fields);
    BOOST_TEST(shown.status == 422);
    BOOST_TEST(says(shown, "Laiki vēl nav saglabāti"));
    BOOST_TEST(!says(shown, "Kas mainīsies turpmākajās 90 dienās"));
    BOOST_TEST(says(shown, "id=\"due_second\" name=\"due_second\" type=\"text\" value=\"10\""));
}

BOOST_AUTO_TEST_CASE(the_note_above_the_form_names_each_field_and_days_are_asked_for_as_days) {
    PlannedHouse house;
    house.sign_in();
    house.get("/settings");
    auto fields = figures_of(house);
    type(fields, "review_due", "");
    type(fields, "last_assessed_on", "2027-12-31");
    const auto shown = house.post("/settings", fields);
    BOOST_TEST(says(shown, "<a href=\"#review_due\">Ceturksni izvērtē līdz: Lūdzu, aizpildiet šo lauku.</a>"));
    BOOST_TEST(says(shown, "Izvēlieties dienu no 01.01.1990. līdz 07.10.2026."));
    BOOST_TEST(!says(shown, "1990-01-01"));
}

BOOST_AUTO_TEST_CASE(a_legal_limit_that_has_passed_when_it_is_switched_on_says_that_no_letter_comes) {
    PlannedHouse house;
    house.sign_in();
    house.get("/settings");
    auto fields = figures_of(house);
    type(fields, "legal_limit_applies", "1");
    type(fields, "last_assessed_on", "2020-03-01");
    const auto shown = house.post("/settings", fields);
    const char* no_letter = "Šī diena ir pagājusi, un vēstulēs par to vairs neatgādināsim";
    BOOST_TEST(says(shown, "Pēc likuma nākamais bija jāveic līdz 01.03.2023."));
    BOOST_TEST(says(shown, no_letter));
    type(fields, "previewed", previewed(shown));
    BOOST_TEST(house.post("/settings", fields).status == 303);
    BOOST_TEST(says(house.get("/settings"), no_letter));
    BOOST_TEST(says(house.get("/certificates"), no_letter));
}

BOOST_AUTO_TEST_CASE(the_second_of_two_savers_sees_both_figures) {
    PlannedHouse house;
    house.sign_in();
    house.get("/settings");
    auto fields = figures_of(house);
    type(fields, "due_first", "12");
    type(fields, "version", std::to_string(agency_of(house).version - 1));
    const auto shown = house.post("/settings", fields);
    BOOST_TEST(shown.status == 422);
    BOOST_TEST(agency_of(house).policy.due_first == 10);
}

BOOST_AUTO_TEST_CASE(the_coming_letters_are_listed_with_their_words) {
    PlannedHouse house;
    house.sign_in();
    const auto shown = house.get("/letters/coming");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Vēstules turpmākajās 90 dienās"));
    BOOST_TEST(says(shown, "href=\"/letters/coming/1\""));
    BOOST_TEST(!says(shown, "<script>alert"));
    const auto one = house.get("/letters/coming/1");
    BOOST_TEST(one.status == 200);
    BOOST_TEST(says(one, "Tā tā tiktu nosūtīta"));
    for (const auto* wrong : {"0", "9999", "x", "-1", "1x"})
        BOOST_TEST(house.get(std::string("/letters/coming/") + wrong).status == 404);
    BOOST_TEST(says(house.get("/letters"), "href=\"/letters/coming\""));
}

BOOST_AUTO_TEST_CASE(a_notice_answers_why_it_was_not_sent) {
    PlannedHouse house;
    const Notice missed{Id<Notice>{77},
                        {NoticeKind::kActionDue, {Noun::kAction, house.late.value}, "2026-09-30", 1, house.clerk},
                        NoticeState::kMissed,
                        {"action.due", "deadline 2026-09-30", date(2026, 9, 16)},
                        0,
                        WhyNot::kDateSet,
                        date(2026, 9, 20)};
    auto saved = house.record->write(house.agency, {}, house.clock.at, [&](store::Writing& to) -> Result<void> {
        to.add_notices({missed});
        return {};
    });
    BOOST_TEST(saved.has_value());
    house.sign_in();
    const auto shown = house.get("/letters/why?state=missed");
    BOOST_TEST(says(shown, "datums vai atbildīgais noteikts 20.09.2026."));
    BOOST_TEST(says(shown, "Izlaisti 1"));
    BOOST_TEST(says(house.get("/letters/why?state=sent"), "Tādu paziņojumu nav."));
    BOOST_TEST(says(house.get("/letters"), "/letters/why?state=noteworthy"));
    const auto action = house.get("/action/" + house.late.text());
    BOOST_TEST(says(action, "Atgādinājumi"));
    BOOST_TEST(says(action, "datums vai atbildīgais noteikts 20.09.2026."));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
