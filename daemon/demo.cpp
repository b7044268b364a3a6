#include "daemon/demo.h"

#include "daemon/demo_story.h"
#include "daemon/mail/directory_mailer.h"
#include "daemon/random_ids.h"
#include "daemon/service.h"
#include "web/letters/letter_link.h"
#include "web/passwords.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"

#include <fmt/format.h>

#include <cassert>
#include <fstream>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::uint64_t kSeed = 20'261'210;
constexpr DemoPerson kShownOwner = kReception;

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    if (!(out << text << std::flush)) throw Broken(fmt::format("{} cannot be written", file.string()));
}

std::string settings_text(std::uint16_t port) {
    return fmt::format(
        "# The settings of a demo of Pilnveide; every command takes them with --config.\n\n"
        "[data]\ndirectory = \"data\"\n\n"
        "[web]\nport = {0}\npublic_url = \"http://127.0.0.1:{0}\"\n\n"
        "[mail]\ndirectory = \"mail\"\nfrom_address = \"pilnveide@{1}\"\n",
        port, kDemoDomain);
}

Settings settings_in(const DemoPlace& place) {
    auto loaded = load(place.settings_file);
    if (!loaded.good()) throw Broken("the demo's settings are wrong: " + line_of(loaded.findings.front()));
    return std::move(loaded.settings);
}

Agency new_agency(Ids& ids) {
    Agency agency;
    agency.id = ids.make<Agency>();
    agency.name = kDemoAgency;
    agency.phone = kDemoPhone;
    return agency;
}

std::string address_of(DemoPerson who) { return fmt::format("{}@{}", demo_people()[who].mailbox, kDemoDomain); }

// Lets the agency live until that day; what leaves in the quarter that runs is kept as files.
void live(DemoOffice& office, const DemoDays& days, Date until, const std::filesystem::path& letters) {
    DemoStory story(office, days);
    PastMailer past;
    office.post_by(past);
    story.live_until(days.begin);
    auto hash = web::Passwords().hash(kDemoPassword);
    for (auto who : {kDirector, kLeader}) office.open_account(who, hash);
    story.live_until(days.quarters[2].quarter.first_day() - workflow::days{1});
    mail::DirectoryMailer kept(letters);
    office.post_by(kept);
    story.live_until(until);
    office.post_by(past);
}

// The shown owner's link of the quarter that runs, while there is one.
std::optional<std::string> link_of(const Record& record, const Settings& settings, Date today) {
    std::optional<Link> link;
    auto agency = record.store->agencies().front().id;
    record.store->read(agency, [&](store::Reading& reading) {
        auto facts = reading.facts();
        auto owner = std::ranges::find(facts->people, demo_people()[kShownOwner].name, &Person::name);
        if (owner == facts->people.end()) return;
        link = reading.link_for(owner->id, LinkPurpose::kProgress, Quarter::of(today).text());
    });
    if (!link) return std::nullopt;
    return web::link_url(settings.web.public_url, link_token(record.keys.link, agency, *link), link->purpose);
}

}  // namespace

DemoPlace::DemoPlace(std::filesystem::path where)
    : directory(std::filesystem::absolute(where).lexically_normal()),
      settings_file(directory / "pilnveide.toml"),
      clock_file(directory / "clock") {}

bool DemoPlace::holds_demo() const {
    return std::filesystem::exists(settings_file) && std::filesystem::exists(clock_file);
}

bool DemoPlace::is_free() const {
    if (!std::filesystem::exists(directory)) return true;
    return std::filesystem::is_directory(directory) && std::filesystem::is_empty(directory);
}

// Renamed into place, so that a daemon that looks meanwhile sees one instant or the other.
void DemoPlace::set_clock(Instant now) const {
    auto fresh = clock_file;
    fresh += ".new";
    write(fresh, iso(now) + "\n");
    std::filesystem::rename(fresh, clock_file);
}

Demo open_demo(const DemoPlace& place) {
    Demo demo;
    demo.settings = settings_in(place);
    demo.now = FileClock(place.clock_file).now();
    demo.director = address_of(kDirector);
    demo.leader = address_of(kLeader);
    demo.owner = demo_people()[kShownOwner].name;
    RandomIds ids;
    Record record(demo.settings, Record::Use::kReading, ids);
    demo.owner_link = link_of(record, demo.settings, local_day(demo.now));
    return demo;
}

void make_demo(const DemoPlace& place, Date real_today, bool until_requests, std::uint16_t port) {
    assert(place.is_free());
    std::error_code fault;
    std::filesystem::create_directories(place.directory, fault);
    if (fault) throw Broken(fmt::format("{} cannot be made: {}", place.directory.string(), fault.message()));
    write(place.settings_file, settings_text(port));
    auto settings = settings_in(place);

    SeededIds ids(kSeed);
    auto agency = new_agency(ids);
    const DemoDays days(agency, real_today);
    auto until = until_requests ? days.quarters[2].request_on : days.now;
    Record record(settings, Record::Use::kWriting, ids);
    Library library(settings.catalog.dir);
    auto stationery = stationery_of(settings, library, record.keys);
    DemoClock clock;
    clock.set(demo_morning(days.begin));
    Log log(2, settings.log.form, clock, Log::Level::kWarning);
    DemoOffice office(*record.store, ids, stationery, log, clock, agency);
    live(office, days, until, settings.mail.directory);
    place.set_clock(demo_morning(until));
}

}  // namespace pilnveide::daemon
