#include "tests/catalog/support/bird_garden.h"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace pilnveide::catalog;
using namespace pilnveide::catalog::wording;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

// The text without what stands from one string up to another one.
std::string without(std::string text, std::string_view from, std::string_view to) {
    auto at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.erase(at, text.find(to, at) - at);
}

std::string part(const std::string& text, std::string_view from, std::string_view to) {
    auto at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.substr(at, text.find(to, at) - at);
}

// Two neighbouring parts in the other order: `first` up to `second`, and that up to `end`.
std::string exchanged(const std::string& text, std::string_view first, std::string_view second, std::string_view end) {
    auto one = part(text, first, second);
    auto two = part(text, second, end);
    return replaced(text, one + two, two + one);
}

void everything_is_certain(const Proposal& proposal) {
    BOOST_TEST(open_numbers(proposal.optimal) == "");
    BOOST_TEST(open_numbers(proposal.base) == "");
    BOOST_TEST(open_numbers(proposal.subcriteria) == "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_documents_together_give_every_text) {
    auto proposal = proposal_of(optimal_document(), required_document());
    everything_is_certain(proposal);
    BOOST_TEST(proposal.optimal.size() == 12U);
    BOOST_TEST(proposal.base.size() == 7U);
    BOOST_TEST(proposal.subcriteria.size() == 5U);
}

BOOST_AUTO_TEST_CASE(broken_words_footnote_marks_and_labels_of_figures_are_no_part_of_a_text) {
    auto texts = proposal_of(optimal_document(), required_document()).optimal;
    BOOST_TEST(of(texts, "1.1.1").text ==
               "Dārznieks pavasarī notīra visus būrīšus un salabo tos, kuriem ziemā bojāts jumts.");
    BOOST_TEST(of(texts, "1.1.2").text ==
               "Dārznieks katru gadu iestāda jaunus krūmus (piemēram, pīlādžus, ērkšķogas u.c.), kuros putni var "
               "paslēpties.");
    BOOST_TEST(of(texts, "1.2.1").text ==
               "Dārznieks reizi nedēļā saskaita putnus un skaitli ieraksta vērojumu žurnālā.");
    BOOST_TEST(of(texts, "1.2.4").text == "Dārznieks raksta rakstus vietējai avīzei un fotografē retākās sugas.");
}

BOOST_AUTO_TEST_CASE(the_narrower_text_is_told_from_the_wider_one) {
    auto proposal = proposal_of(optimal_document(), required_document());
    BOOST_TEST(of(proposal.optimal, "1.2.3").text ==
               "Dārznieks vada ekskursijas skolēniem, pensionāriem un tūristiem.");
    BOOST_TEST(of(proposal.base, "1.2.3").text == "Dārznieks vada ekskursijas skolēniem.");
    BOOST_TEST(of(proposal.optimal, "2.1.3").text ==
               "Biedrība pateicas ziedotājiem svētkos un gada pārskatā nosauc katra ieguldījumu.");
    BOOST_TEST(of(proposal.base, "2.1.3").text == "Biedrība pateicas ziedotājiem svētkos.");
}

BOOST_AUTO_TEST_CASE(a_misprinted_number_is_put_right_by_its_content) {
    auto proposal = proposal_of(optimal_document(), required_document());
    const auto& text = of(proposal.optimal, "2.1.2");
    BOOST_TEST(text.text == "Biedrība raksta projektus un piesaista naudu žoga atjaunošanai.");
    BOOST_TEST((text.reason.code == ReasonCode::kMisprinted));
    BOOST_TEST(text.reason.values.at(0) == "2.2.1");
}

BOOST_AUTO_TEST_CASE(a_title_goes_on_at_the_top_of_the_next_page) {
    auto titles = proposal_of(optimal_document(), required_document()).subcriteria;
    BOOST_TEST(of(titles, "1.2").text == "Dārznieks vēro putnus un par redzēto stāsta apmeklētājiem.");
    BOOST_TEST(of(titles, "2.2").text == "Biedrība pārvalda dārza īpašumu.");
    BOOST_TEST(of(titles, "3.1").text == "PUTNU UN APMEKLĒTĀJU SKAITS");
}

BOOST_AUTO_TEST_CASE(the_order_of_the_files_does_not_matter) {
    auto proposal = proposal_of(required_document(), optimal_document());
    everything_is_certain(proposal);
    BOOST_TEST((proposal.roles.front() == Proposal::Role::kBase));
}

BOOST_AUTO_TEST_CASE(line_ends_form_feeds_soft_hyphens_and_a_byte_order_mark_do_not_matter) {
    auto optimal = optimal_document();
    auto required = required_document();
    everything_is_certain(proposal_of(replaced(optimal, "\n", "\r\n"), replaced(required, "\n", "\r\n")));
    everything_is_certain(proposal_of("\xEF\xBB\xBF" + optimal, required));
    everything_is_certain(proposal_of(replaced(optimal, "sala-", "sala\xC2\xAD"), required));
    everything_is_certain(
        proposal_of(replaced(optimal, "\n 2.3", "\n\f2.3"), replaced(required, "\n 2. k", "\n\f2. k")));
}

BOOST_AUTO_TEST_CASE(one_document_alone_makes_nothing_certain) {
    auto optimal = optimal_document();
    auto alone = propose(bird_garden(), std::to_array<std::string_view>({optimal}));
    BOOST_TEST(tally(alone.optimal).certain == 0U);
    BOOST_TEST(tally(alone.base).missing == 7U);
    auto twice = proposal_of(optimal, optimal);
    BOOST_TEST(tally(twice.optimal).certain == 0U);
}

BOOST_AUTO_TEST_CASE(a_practice_that_was_dropped_is_missing_and_the_others_stay) {
    auto proposal = proposal_of(without(optimal_document(), "1.2.2.", "1.2.3."), required_document());
    BOOST_TEST(open_numbers(proposal.optimal) == "1.2.2 ");
    BOOST_TEST((of(proposal.optimal, "1.2.2").state == State::kMissing));
}

BOOST_AUTO_TEST_CASE(a_practice_that_stands_twice_is_doubtful) {
    auto optimal = optimal_document();
    auto twice = part(optimal, "1.2.2.", "1.2.3.");
    auto proposal = proposal_of(replaced(optimal, twice, twice + twice), required_document());
    BOOST_TEST(open_numbers(proposal.optimal) == "1.2.2 ");
    BOOST_TEST((of(proposal.optimal, "1.2.2").reason.code == ReasonCode::kPrintedTwice));
}

BOOST_AUTO_TEST_CASE(practices_in_the_wrong_order_are_doubtful) {
    auto changed = exchanged(optimal_document(), "2.2.1. Biedrība glabā", "2.2.2. Biedrība apdrošina", "3. kritērijs");
    BOOST_TEST(open_numbers(proposal_of(changed, required_document()).optimal) == "2.2.1 2.2.2 ");
}

BOOST_AUTO_TEST_CASE(contents_under_each_other_s_numbers_are_doubtful) {
    auto changed = replaced(optimal_document(), "1.2.2. Dārznieks gredzeno", "1.2.9. Dārznieks gredzeno");
    changed = replaced(changed, "1.2.4. Dārznieks raksta", "1.2.2. Dārznieks raksta");
    changed = replaced(changed, "1.2.9. Dārznieks gredzeno", "1.2.4. Dārznieks gredzeno");
    auto proposal = proposal_of(changed, required_document());
    BOOST_TEST((of(proposal.optimal, "1.2.2").state != State::kCertain));
    BOOST_TEST((of(proposal.optimal, "1.2.4").state != State::kCertain));
}

BOOST_AUTO_TEST_CASE(a_document_that_breaks_off_says_so) {
    auto optimal = optimal_document();
    auto proposal = proposal_of(optimal.substr(0, optimal.find("fotografē")), required_document());
    BOOST_TEST((of(proposal.optimal, "1.2.4").reason.code == ReasonCode::kEndsInside));
    BOOST_TEST((of(proposal.optimal, "2.2.2").state == State::kMissing));
    BOOST_TEST((of(proposal.optimal, "1.2.2").state == State::kCertain));
}

BOOST_AUTO_TEST_CASE(a_letter_that_was_cut_in_two_does_not_change_how_the_others_are_read) {
    auto proposal = proposal_of(optimal_document() + "\xC4", required_document());
    BOOST_TEST(of(proposal.optimal, "1.2.2").text ==
               "Dārznieks gredzeno jaunos putnus sadarbībā ar ornitologiem. Gredzenu numurus nosūta uz centru.");
}

BOOST_AUTO_TEST_CASE(words_without_end_behind_the_last_number_hold_nothing_up) {
    std::string endless;
    for (int i = 0; i < 40000; ++i) endless += "Putns dzied. ";
    auto proposal = proposal_of(optimal_document() + "\n" + endless, required_document() + "\n" + endless);
    BOOST_TEST((of(proposal.optimal, "1.2.2").state == State::kCertain));
}

BOOST_AUTO_TEST_CASE(a_file_of_something_else_is_called_unrelated_and_gives_nothing) {
    auto proposal = proposal_of("Pilnīgi cits teksts.\n1.1. Par ko citu\n", std::string("%PDF-1.4 \0x", 11));
    BOOST_TEST((proposal.roles.at(0) == Proposal::Role::kUnrelated));
    BOOST_TEST((proposal.roles.at(1) == Proposal::Role::kUnreadable));
    BOOST_TEST(tally(proposal.optimal).missing == 12U);
}
