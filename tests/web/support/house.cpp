#include "house.h"

#include "catalog/folders.h"
#include "web/route.h"

#include <unistd.h>

#include <stdexcept>

namespace pilnveide::web::test {

using namespace workflow;

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "house.XXXXXX").string();
    path = mkdtemp(name.data());
}
Folder::~Folder() { std::filesystem::remove_all(path); }

namespace {

std::unique_ptr<store::Store> opened(const Folder& folder, Ids& ids) {
    store::Place place{store::Place::Kind::kSqlite, folder.path / "record.db", {}, 2};
    store::migrate(place);
    return store::open(place, store::Mode::kDaemon, Key{1}, ids);
}

void must(const Result<void>& done) {
    if (!done) throw std::logic_error("the house could not be furnished");
}

}  // namespace

House::House()
    : steady(std::chrono::hours{1000}),
      record(opened(folder, ids)),
      lv(languages.of("lv")),
      en(languages.of("en")),
      catalogue(*catalog::read_catalogue(catalog::built_in_folders()).catalogue),
      framework(*catalogue.newest(catalog::kMethodology)) {
    furnish();
    restart();
}

void House::restart() {
    sessions = std::make_unique<Sessions>(*record);
    console = std::unique_ptr<Console>(new Console{.store = *record,
                                                   .clock = clock,
                                                   .ids = ids,
                                                   .languages = languages,
                                                   .templates_lv = lv,
                                                   .templates_en = en,
                                                   .throttle = throttle,
                                                   .framework = framework,
                                                   .catalogue = catalogue,
                                                   .link_key = Key{2},
                                                   .public_url = "http://127.0.0.1:8080",
                                                   .letters_wait = [this] { ++letters_waited; },
                                                   .passwords = passwords,
                                                   .sessions = *sessions,
                                                   .steady = [this] { return steady; }});
}

void House::furnish() {
    Agency service;
    service.id = agency = ids.make<Agency>();
    service.name = "Paraugnovada Sociālais dienests";
    record->add_agency(service, clock.at);
    Account own;
    own.id = account = ids.make<Account>();
    own.address = kAddress;
    own.password_hash = passwords.hash(kPassword);
    must(record->save_account(own));
    Person first;
    first.id = director = ids.make<Person>();
    first.name = "Dace Ozola";
    first.email = "Dace@dienests.lv";
    first.account = account;
    Person second;
    second.id = clerk = ids.make<Person>();
    second.name = "Juris Bērziņš";
    second.email = "Juris@dienests.lv";
    Role role;
    role.id = ids.make<Role>();
    role.person = director;
    role.kind = RoleKind::kDirector;
    role.from = date(2026, 1, 1);
    Change change;
    change.events.push_back({"person.added", {Noun::kPerson, director.value}, {}});
    change.rows = {first, second, role};
    must(record->write(agency, {}, clock.at, [&](store::Writing& to) { return to.put(change); }));
}

Response House::ask(const Request& request) {
    auto response = answer(*console, request);
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        auto equals = value.find('=');
        cookies[value.substr(0, equals)] = value.substr(equals + 1, value.find(';') - equals - 1);
    }
    auto field = response.body.find("name=\"csrf\" value=\"");
    if (field != std::string::npos)
        csrf = response.body.substr(field + 19, response.body.find('"', field + 19) - field - 19);
    return response;
}

Response House::get(const std::string& path) {
    Request request;
    auto question = path.find('?');
    request.path = path.substr(0, question);
    if (question != std::string::npos) {
        auto equals = path.find('=', question);
        request.query[path.substr(question + 1, equals - question - 1)] = path.substr(equals + 1);
    }
    request.cookies = cookies;
    request.from = "192.0.2.1";
    return ask(request);
}

Response House::post(const std::string& path, std::multimap<std::string, std::string> form) {
    Request request;
    request.method = Method::kPost;
    request.path = path;
    request.form = std::move(form);
    request.form.emplace("csrf", csrf);
    request.cookies = cookies;
    request.from = "192.0.2.1";
    return ask(request);
}

Response House::sign_in(const std::string& address, const std::string& password, const std::string& next) {
    get("/sign-in");
    return post("/sign-in", {{"email", address}, {"password", password}, {"next", next}});
}

std::string House::link_to(Id<Person> person, LinkPurpose purpose) {
    Link link;
    link.id = ids.make<Link>();
    link.person = person;
    link.purpose = purpose;
    link.made_at = clock.at;
    link.expires_at = clock.at + std::chrono::days{1};
    auto saved = record->write(agency, {}, clock.at, [&](store::Writing& to) -> Result<void> {
        to.save_link(link);
        return {};
    });
    must(saved);
    return link_token(Key{2}, agency, link);
}

void House::pass(std::chrono::seconds time) {
    clock.at += time;
    steady += time;
}

std::string header(const Response& response, const std::string& name) {
    for (const auto& [known, value] : response.headers) {
        if (known == name) return value;
    }
    return {};
}

bool says(const Response& response, const std::string& text) { return response.body.find(text) != std::string::npos; }

}  // namespace pilnveide::web::test
