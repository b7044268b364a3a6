#include "support/planned_house.h"
#include "web/wording_words.h"
#include "workflow/catalogue/wording_acts.h"
#include "workflow/enumerators.h"

#include <boost/test/unit_test.hpp>

#include <set>

namespace pilnveide::web::test {
namespace {

// An agency for which 1.1.1 was read for certain and 1.1.2 was not.
struct Brought : PlannedHouse {
    std::vector<workflow::OfficialWording> kept;

    Brought() {
        catalog::wording::Proposal proposal;
        proposal.optimal = {{"1.1.1", "Oficiāls <teksts>.", catalog::wording::State::kCertain, {}},
                            {"1.1.2",
                             "Cits teksts",
                             catalog::wording::State::kDoubtful,
                             {catalog::wording::ReasonCode::kEndsInside, {}}}};
        proposal.subcriteria = {{"1.1", "Oficiāls virsraksts", catalog::wording::State::kCertain, {}}};
        auto saved = record->write(agency, {director, {}}, clock.at, [&](store::Writing& to) {
            auto facts = to.facts();
            auto change =
                workflow::propose_wording({*facts, {director, {}}, clock.at, workflow::date(2026, 10, 7), ids}, "kvpm",
                                          {}, proposal, "metodika.txt (SHA-256 00)");
            return to.put(*change);
        });
        BOOST_REQUIRE(saved);
        sign_in();
    }

    const workflow::OfficialWording& now(const std::string& number) {
        record->read(agency, [&](store::Reading& from) { kept = from.official_wording(); });
        return *std::ranges::find(kept, number, &workflow::OfficialWording::number);
    }
};

Request upload(PlannedHouse& house, std::vector<Upload> documents) {
    Request request;
    request.method = Method::kPost;
    request.path = "/catalogue/wording";
    request.form = {{"csrf", house.csrf}};
    request.cookies = house.cookies;
    for (auto& document : documents) request.files.emplace("documents", std::move(document));
    return request;
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_documents_are_asked_for_and_only_they_are_taken) {
    PlannedHouse house;
    house.sign_in();
    BOOST_TEST(says(house.get("/catalogue/wording"), "Vajadzīgi divi dokumenti"));
    auto one = house.ask(upload(house, {{"metodika.txt", "1.1. Kaut kas"}, {"", ""}}));
    BOOST_TEST(one.status == 422);
    BOOST_TEST(says(one, "Lūdzu, pievienojiet abus dokumentus"));
    auto strange = house.ask(upload(house, {{"<a>.txt", "Rīt līs."}, {"b.txt", "%PDF-1.4"}}));
    BOOST_TEST(strange.status == 422);
    BOOST_TEST(says(strange, "„&lt;a&gt;.txt” nav neviena no šiem dokumentiem teksts"));
}

BOOST_AUTO_TEST_CASE(certain_texts_are_accepted_at_once_and_shown_with_their_source) {
    Brought house;
    auto sheet = house.get("/catalogue/wording");
    BOOST_TEST(says(sheet, "Droši nolasīti 2 teksti"));
    BOOST_TEST(says(sheet, "Šķiet, ka trūkst tā beigu."));
    BOOST_TEST(!says(house.get("/catalogue/1.1.1"), "Oficiāls"));
    house.get("/catalogue/wording");
    BOOST_TEST(header(house.post("/accept-wording", {}), "Location") == "/catalogue/wording?said=wording_accepted");
    auto practice = house.get("/catalogue/1.1.1");
    BOOST_TEST(says(practice, "Oficiāls &lt;teksts&gt;."));
    BOOST_TEST(says(practice, "metodika.txt (SHA-256 00)"));
    BOOST_TEST(says(house.get("/catalogue/1"), "Oficiālais formulējums: <span lang=\"lv\">Oficiāls virsraksts"));
    BOOST_TEST(!house.now("1.1.2").accepted());
}

BOOST_AUTO_TEST_CASE(a_doubtful_text_is_compared_mended_and_accepted_by_a_person) {
    Brought house;
    auto path = "/catalogue/wording/" + house.now("1.1.2").id.text();
    auto shown = house.get(path);
    BOOST_TEST(says(shown, "Cits teksts</textarea>"));
    BOOST_TEST(says(shown, "Mūsu vārdiem"));
    auto version = std::to_string(house.now("1.1.2").version);
    auto empty = house.post(path, {{"text", " "}, {"version", version}});
    BOOST_TEST(empty.status == 422);
    BOOST_TEST(house.post(path, {{"text", "Cits teksts, līdz galam."}, {"version", version}}).status == 303);
    BOOST_TEST(house.now("1.1.2").text == "Cits teksts, līdz galam.");
    BOOST_TEST(house.get("/catalogue/wording/aaaaaaaaaaaaa").status == 404);
}

BOOST_AUTO_TEST_CASE(a_reader_is_shown_the_beginning_of_a_digest) {
    const std::string digest(64, 'a');
    BOOST_TEST(short_source("m.txt (SHA-256 " + digest + "), b (SHA-256 " + digest + ")") ==
               "m.txt (SHA-256 aaaaaaaa…), b (SHA-256 aaaaaaaa…)");
    BOOST_TEST(short_source("(SHA-256 " + digest + "a") == "(SHA-256 " + digest + "a");
    BOOST_TEST(short_source("m.txt (SHA-256 00)") == "m.txt (SHA-256 00)");
}

BOOST_AUTO_TEST_CASE(what_both_standards_say_is_said_once) {
    Brought house;
    house.get("/catalogue/wording");
    house.post("/accept-wording", {});
    BOOST_TEST(says(house.get("/catalogue/1.1.1"), "Optimālais standarts: oficiālais formulējums"));
    auto base = house.now("1.1.1");
    base.id = house.ids.make<workflow::OfficialWording>();
    base.version = 0;
    base.kind = workflow::WordingKind::kBase;
    workflow::Change change{{{"wording.accepted", {workflow::Noun::kAgency, house.agency.value}, {}}}, {base}, {}};
    house.put(change);
    auto practice = house.get("/catalogue/1.1.1");
    BOOST_TEST(says(practice, "Abos standartos: oficiālais formulējums"));
    BOOST_TEST(!says(practice, "Bāzes standarts: oficiālais formulējums"));
}

BOOST_AUTO_TEST_CASE(every_reason_has_words_of_its_own_in_both_languages) {
    using catalog::wording::ReasonCode;
    House house;
    for (const auto* code : {"lv", "en"}) {
        const Words& words = house.languages.of(code);
        std::set<std::string> told{reason_words(words, "of a later program")};
        for (std::size_t at = 0; at < workflow::count_of<ReasonCode>(); ++at) {
            auto reason = std::string(word_of(static_cast<ReasonCode>(at)));
            BOOST_TEST(told.insert(reason_words(words, reason + " 1.1.1")).second, reason);
        }
    }
}

}  // namespace pilnveide::web::test
