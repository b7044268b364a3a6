#include "daemon/letter_writing.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide;
using namespace pilnveide::workflow;

namespace {

// A service that speaks Latvian, with an invitation to somebody.
struct Invitation {
    web::Languages languages;
    web::Templates lv{languages.of("lv")};
    web::Templates en{languages.of("en")};
    catalog::Catalogue catalogue = *catalog::read_catalogue(catalog::built_in_folders()).catalogue;
    daemon::Stationery stationery{
        {languages, lv, en, catalogue, "https://pilnveide.example"}, {}, "p@example.lv", "", ""};
    Facts facts;
    Letter letter;

    explicit Invitation(const std::string& language) {
        facts.agency.id = {1}, facts.agency.name = "Paraugnovada sociālais dienests", facts.agency.language = "lv";
        Person reader;
        reader.id = {2}, reader.name = "Jānis Bērziņš", reader.email = "janis@example.lv", reader.language = language;
        facts.people = {reader};
        Notice notice;
        notice.key = {NoticeKind::kInvitation, {Noun::kPerson, 2}, "", 0, {2}};
        letter.html = web::compose(stationery.paper, facts, reader, {notice}, date(2026, 9, 24)).html;
    }
    [[nodiscard]] mail::Parcel parcel() const {
        return daemon::parcel_of(stationery, facts.agency, letter, std::nullopt,
                                 *instant_from_iso("2026-09-24T08:00:00Z"));
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_language)

BOOST_AUTO_TEST_CASE(a_letter_says_the_language_of_its_reader_not_of_the_service) {
    BOOST_TEST(Invitation("en").parcel().language == "en");
    BOOST_TEST(Invitation("lv").parcel().language == "lv");
}

BOOST_AUTO_TEST_CASE(a_letter_that_was_written_before_the_reader_chose_another_language_says_its_own) {
    Invitation invitation("en");
    invitation.facts.people[0].language = "lv";
    BOOST_TEST(invitation.parcel().language == "en");
}

BOOST_AUTO_TEST_CASE(a_letter_of_text_alone_says_the_language_of_the_service) {
    Invitation invitation("en");
    invitation.letter.html.clear();
    BOOST_TEST(invitation.parcel().language == "lv");
}

BOOST_AUTO_TEST_SUITE_END()
