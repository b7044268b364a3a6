#pragma once

#include "catalog/catalogue.h"
#include "web/console.h"
#include "web/passwords.h"
#include "web/request.h"
#include "web/response.h"
#include "web/sessions.h"
#include "web/throttle.h"
#include "workflow/store/open.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

namespace pilnveide::web::test {

class SetClock : public workflow::Clock {
public:
    workflow::Instant at = *workflow::instant_from_iso("2026-10-07T07:00:00Z");
    workflow::Instant now() const override { return at; }
};

class CountedIds : public workflow::Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::atomic<std::int64_t> last_ = 1000;
};

// A folder that is gone afterwards.
class Folder {
public:
    Folder();
    ~Folder();
    std::filesystem::path path;
};

// One agency behind the whole console, with a real record in a file: a director who signs in, a clerk who cannot, both
// clocks in the test's hand. ask() is what the edge would call.
class House {
public:
    House();

    static constexpr const char* kAddress = "dace@dienests.lv";
    static constexpr const char* kPassword = "zirgs lido pa balkonu";

    Response ask(const Request& request);
    Response get(const std::string& path);
    // With the cookies and the token of the page that was shown last.
    Response post(const std::string& path, std::multimap<std::string, std::string> form);

    // Signs in by the form; the cookies stay for what comes after.
    Response sign_in(const std::string& address = kAddress, const std::string& password = kPassword,
                     const std::string& next = {});
    // A token as a letter would carry it.
    std::string link_to(workflow::Id<workflow::Person> person, workflow::LinkPurpose purpose);

    void pass(std::chrono::seconds time);  // on both clocks
    void restart();                        // what was only in memory is gone

    Folder folder;
    SetClock clock;
    std::chrono::steady_clock::time_point steady;
    CountedIds ids;
    std::unique_ptr<store::Store> record;
    Languages languages;
    Templates lv, en;
    catalog::Catalogue catalogue;
    const catalog::Framework& framework;
    Throttle throttle;
    Passwords passwords;
    std::unique_ptr<Sessions> sessions;
    std::unique_ptr<Console> console;
    int letters_waited = 0;

    workflow::Id<workflow::Agency> agency;
    workflow::Id<workflow::Person> director, clerk;
    workflow::Id<workflow::Account> account;
    std::map<std::string, std::string> cookies;  // the browser's
    std::string csrf;                            // of the page that was shown last

private:
    void furnish();
};

std::string header(const Response& response, const std::string& name);
bool says(const Response& response, const std::string& text);

}  // namespace pilnveide::web::test
