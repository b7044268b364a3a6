#include "support/two_services.h"
#include "web/route.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <sstream>

// Walks all of web/routes.cpp as everybody who could knock (W-05, W-12). tests/web/access.txt is the documentation of
// who gets how far; with PILNVEIDE_KEEP_MATRICES=1 in the environment it is written anew, and its diff is the review.

namespace pilnveide::web::test {
namespace {

using workflow::RoleKind;

Request knock(const House& house, Method method, const std::string& path) {
    Request request;
    request.method = method;
    request.path = path;
    request.cookies = house.cookies;
    request.from = "192.0.2.1";
    return request;
}

bool names_a_thing(const Route& route) {
    constexpr std::string_view kNoThing[] = {"{gate}", "{quarter}", "{number}", "{framework}", "{file}", "{token}"};
    auto path = std::string(route.path);
    for (auto word : kNoThing) {
        if (auto at = path.find(word); at != std::string::npos) path.erase(at, word.size());
    }
    return path.find('{') != std::string::npos;
}

struct Knocker {
    const char* word;
    std::optional<RoleKind> role;
    bool owner;
};
constexpr Knocker kKnockers[] = {
    {"owner", std::nullopt, true},
    {"member", RoleKind::kMember, false},
    {"administrator", RoleKind::kAdministrator, false},
    {"leader", RoleKind::kLeader, false},
    {"director", RoleKind::kDirector, false},
};

// A column of statuses: pages as they are answered; posts without a token, so that nobody's changes anything: 403 tells
// that the token was asked for, 404 that the door is closed already.
std::vector<int> column(TwoServices& house) {
    std::vector<int> statuses;
    for (const auto& route : routes())
        statuses.push_back(house.ask(knock(house, route.method, house.path_of(route.path, house.own))).status);
    return statuses;
}

std::string matrix() {
    TwoServices house;
    std::vector<std::pair<std::string, std::vector<int>>> columns{{"nobody", column(house)}};
    house.sign_in();
    for (const auto& knocker : kKnockers) {
        house.become(knocker.role, knocker.owner);
        columns.emplace_back(knocker.word, column(house));
    }
    std::ostringstream text;
    text << std::left << std::setw(59) << "";
    for (const auto& [word, statuses] : columns) text << ' ' << word;
    for (std::size_t row = 0; const auto& route : routes()) {
        text << '\n' << std::setw(5) << (route.method == Method::kPost ? "POST" : "GET") << std::setw(54) << route.path;
        for (std::size_t skipped = 0; const auto& [word, statuses] : columns) {
            text << ' ' << std::string(skipped, ' ') << statuses[row];
            skipped = word.size() - 3;
        }
        ++row;
    }
    text << '\n';
    return text.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(everybody_gets_as_far_as_was_reviewed) {
    const auto path = pilnveide::tests::source_directory() + "/tests/web/access.txt";
    const auto now = matrix();
    if (std::getenv("PILNVEIDE_KEEP_MATRICES")) std::ofstream{path} << now;
    std::stringstream before;
    before << std::ifstream{path}.rdbuf();
    BOOST_TEST(now == before.str(), "who gets how far differs from " << path << "; it is now:\n" << now);
}

BOOST_AUTO_TEST_CASE(what_another_service_has_is_not_there) {
    TwoServices house;
    house.sign_in();
    for (auto role : {RoleKind::kDirector, RoleKind::kLeader}) {
        house.become(role);
        const auto before = house.events();
        for (const auto& route : routes()) {
            if (!names_a_thing(route)) continue;
            for (const auto* names : {&house.foreign, &house.absent}) {
                const auto path = house.path_of(route.path, *names);
                house.get("/people");  // for its token
                const auto answer = route.method == Method::kPost ? house.post(path, {}) : house.get(path);
                const bool by_link = std::holds_alternative<ByLink>(route.need);  // its token opens nothing here
                BOOST_TEST((answer.status == 404 || (by_link && answer.status == 410)),
                           path << " of " << route.path << ": " << answer.status);
            }
        }
        BOOST_TEST(house.events() == before);
    }
}

BOOST_AUTO_TEST_CASE(no_post_counts_without_its_own_token) {
    TwoServices house;
    house.get("/sign-in");
    const auto of_the_door = house.csrf;
    house.sign_in();
    house.become(RoleKind::kDirector);
    const auto before = house.events();
    for (const auto& route : routes()) {
        if (route.method != Method::kPost) continue;
        for (const auto& token : {std::string(), std::string("abc"), of_the_door}) {
            auto request = knock(house, Method::kPost, house.path_of(route.path, house.own));
            request.form.emplace("csrf", token);
            const bool by_link = std::holds_alternative<ByLink>(route.need);
            const bool for_anyone = std::holds_alternative<Anyone>(route.need);
            if (for_anyone && token == of_the_door) continue;  // there it is the right one
            const auto status = house.ask(request).status;
            BOOST_TEST((status == 403 || status == 404 || (by_link && status == 410)), route.path << ": " << status);
        }
    }
    BOOST_TEST(house.events() == before);
}

BOOST_AUTO_TEST_CASE(what_is_posted_is_not_fetched) {
    TwoServices house;
    house.sign_in();
    const auto before = house.events();
    for (const auto& route : routes()) {
        const auto is_same_path = [&](const Route& other) {
            return other.path == route.path && other.method != route.method;
        };
        if (std::ranges::any_of(routes(), is_same_path)) continue;
        const auto other = route.method == Method::kPost ? Method::kGet : Method::kPost;
        const auto path = house.path_of(route.path, house.own);
        const auto answer = house.ask(knock(house, other, path));
        BOOST_TEST(answer.status == 405, path << ": " << answer.status);
        BOOST_TEST(!header(answer, "Allow").empty(), path);
    }
    BOOST_TEST(house.events() == before);
}

}  // namespace pilnveide::web::test
