#include "tests/catalog/support/bird_garden.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace pilnveide::catalog {
namespace {

Practice practice(const std::string& number, bool base, const std::string& text, const std::string& narrower = {}) {
    return {number, base, {}, {text, text}, {narrower, narrower}};
}

Subcriterion subcriterion(const std::string& number, const std::string& title, std::vector<Practice> practices) {
    return {number, {title, title}, std::move(practices), {}};
}

Criterion criterion(int number, bool enabler, const std::string& title, std::vector<Subcriterion> subcriteria) {
    Criterion made;
    made.number = number;
    made.enabler = enabler;
    made.title = {title, title};
    made.subcriteria = std::move(subcriteria);
    return made;
}

std::string document(const std::string& name) {
    std::ifstream stream(pilnveide::tests::source_directory() + "/tests/catalog/wording/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Framework bird_garden() {
    Framework garden;
    garden.id = "bird-garden";
    garden.version = "1";
    garden.criteria = {
        criterion(
            1, true, "Dārza kopšana",
            {subcriterion(
                 "1.1", "Drošs dārzs putniem",
                 {practice("1.1.1", true, "Pirms ligzdošanas būrīši ir notīrīti un salaboti, jumti cieši."),
                  practice("1.1.2", false, "Katru gadu stāda krūmus, kur putniem paslēpties."),
                  practice("1.1.3", true, "Barotavas piepildītas divreiz dienā, barība pierakstīta.", "šaurāk")}),
             subcriterion("1.2", "Putnu vērošana un stāsti apmeklētājiem",
                          {practice("1.2.1", true, "Katru nedēļu putnus saskaita, skaits ir žurnālā."),
                           practice("1.2.2", false, "Ar ornitologiem gredzeno jaunos putnus, ziņo gredzenu numurus."),
                           practice("1.2.3", true, "Ekskursijas visām grupām: skolēniem, pensionāriem.", "šaurāk"),
                           practice("1.2.4", false, "Avīzē raksti un retāko sugu fotogrāfijas.")})}),
        criterion(2, true, "Dārza draugi",
                  {subcriterion("2.1", "Palīgi un ziedotāji",
                                {practice("2.1.1", true, "Kaimiņi divas reizes gadā nāk talkā."),
                                 practice("2.1.2", false, "Projekti piesaista naudu, lai atjaunotu žogu."),
                                 practice("2.1.3", true, "Ziedotājiem pateicas; ieguldījums ir pārskatā.", "šaurāk")}),
                   subcriterion("2.2", "Dārza īpašuma pārvaldīšana",
                                {practice("2.2.1", true, "Darbarīki glabājas šķūnī un ir pārskaitīti."),
                                 practice("2.2.2", false, "Ēkas apdrošinātas pret uguni, vētru.")})}),
        criterion(3, false, "Rezultāti", {subcriterion("3.1", "Putnu un apmeklētāju skaits", {})})};
    return garden;
}

std::string optimal_document() { return document("optimal.txt"); }
std::string required_document() { return document("required.txt"); }

wording::Proposal proposal_of(const std::string& optimal, const std::string& required) {
    return wording::propose(bird_garden(), std::to_array<std::string_view>({optimal, required}));
}

const wording::Proposed& of(const std::vector<wording::Proposed>& texts, std::string_view number) {
    auto found = std::ranges::find(texts, number, &wording::Proposed::number);
    BOOST_REQUIRE(found != texts.end());
    return *found;
}

std::string open_numbers(const std::vector<wording::Proposed>& texts) {
    std::string numbers;
    for (const auto& text : texts)
        if (text.state != wording::State::kCertain) numbers += text.number + " ";
    return numbers;
}

}  // namespace pilnveide::catalog
