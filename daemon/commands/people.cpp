#include "daemon/commands.h"
#include "daemon/opening.h"
#include "daemon/random_ids.h"
#include "web/problems.h"
#include "workflow/calendar/zone.h"
#include "workflow/people/people_acts.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <array>

// Agencies and the people who sign in: what an administrator does once, before the console takes over.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::array kRoles{RoleKind::kDirector, RoleKind::kLeader, RoleKind::kGroupLeader, RoleKind::kMember,
                            RoleKind::kAdministrator};

std::optional<RoleKind> role_of(std::string_view name) {
    for (auto kind : kRoles)
        if (role_name(kind) == name) return kind;
    return std::nullopt;
}

Exit tell(Call& call, const Refusal& refusal) {
    if (refusal.problems.empty()) return call.refuse(kRefused, "that is not possible now; see pilnveide user list");
    web::Languages languages;
    for (const auto& problem : refusal.problems)
        call.refuse(kRefused, (problem.field.empty() ? "" : "--" + problem.field + ": ") +
                                  web::wording(languages.of("en"), Facts{}, problem));
    return kRefused;
}

Exit invite(Call& call, const Settings& settings, Clocks& clocks) {
    auto role = role_of(call.arguments.value("--role", "member"));
    if (!role) return call.refuse(kMisused, "--role is director, leader, group_leader, member or administrator");
    PersonInput input{call.arguments.value("--name"),
                      call.arguments.value("--post"),
                      call.arguments.value("--email"),
                      {},
                      call.arguments.value("--language", "lv"),
                      {},
                      0};
    if (!is_address(input.email)) return call.refuse(kMisused, "--email must be an address, such as ilze@novads.lv");
    RandomIds ids;
    Record record(settings, Record::Use::kWriting, ids);
    auto agency = agency_of(call, *record.store);
    if (!agency) return kRefused;
    auto now = clocks.clock().now();
    auto today = local_day(now);
    auto person = ids.make<Person>();
    auto saved = record.store->write(agency->id, By{}, now, [&](store::Writing& writing) -> Result<void> {
        auto change = add_person({*writing.facts(), By{}, now, today, ids}, input, person);
        if (!change) return refuse(change.error());
        if (auto put = writing.put(*change); !put) return put;
        auto given = give_role({*writing.facts(), By{}, now, today, ids}, person, *role, today, std::nullopt);
        if (!given) return refuse(given.error());
        if (auto put = writing.put(*given); !put) return put;
        Notice notice;
        notice.key = {NoticeKind::kInvitation, {Noun::kPerson, person.value}, iso(today), 0, person};
        notice.reason = {"person.invited", "invited", today};
        writing.add_notices({notice});
        return {};
    });
    if (!saved) return tell(call, saved.error());
    if (call.json())
        fmt::print(call.out, "{}\n", Json::object().set("person", person).set("agency", agency->id).text());
    else
        fmt::print(call.out, "{} is invited; the letter leaves when the daemon runs\n", input.email);
    return kDone;
}

Exit list(Call& call, const Settings& settings, Clocks& clocks) {
    RandomIds ids;
    Record record(settings, Record::Use::kReading, ids);
    auto agency = agency_of(call, *record.store);
    if (!agency) return kRefused;
    auto today = local_day(clocks.clock().now());
    auto people = Json::array();
    record.store->read(agency->id, [&](store::Reading& reading) {
        auto facts = reading.facts();
        for (const auto& person : facts->people) {
            auto roles = Json::array();
            std::string words;
            for (const auto& role : facts->roles) {
                if (role.person != person.id || !role.holds_on(today)) continue;
                roles.add(role_name(role.kind));
                words += fmt::format(" {}", role_name(role.kind));
            }
            people.add(Json::object()
                           .set("id", person.id)
                           .set("name", person.name)
                           .set("email", person.email)
                           .set("signs_in", person.account.has_value())
                           .set("roles", roles));
            if (!call.json())
                fmt::print(call.out, "{}  {:<30} {:<30}{}\n", person.id.text(), person.shown(), person.email, words);
        }
    });
    if (call.json()) fmt::print(call.out, "{}\n", people.text());
    return kDone;
}

Exit disable(Call& call, const Settings& settings) {
    if (call.arguments.words.size() < 2) return call.refuse(kMisused, "say whom: pilnveide user disable ADDRESS");
    RandomIds ids;
    Record record(settings, Record::Use::kWriting, ids);
    auto account = record.store->account_of(call.arguments.words[1]);
    if (!account) return call.refuse(kRefused, "nobody signs in with that address");
    account->disabled = true;
    auto saved = record.store->save_account(*account);
    if (!saved) return tell(call, saved.error());
    record.store->end_sessions_of(account->id);
    fmt::print(call.out, "{} can sign in no more\n", account->address);
    return kDone;
}

}  // namespace

Exit run_user(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    Clocks clocks(call.arguments.value("--clock"));
    auto what = call.arguments.words.empty() ? "" : call.arguments.words.front();
    if (what == "invite") return invite(call, *settings, clocks);
    if (what == "list") return list(call, *settings, clocks);
    if (what == "disable") return disable(call, *settings);
    return call.refuse(kMisused, "say what: pilnveide user invite | list | disable");
}

Exit run_agency(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    Clocks clocks(call.arguments.value("--clock"));
    RandomIds ids;
    auto what = call.arguments.words.empty() ? "" : call.arguments.words.front();
    if (what == "add") {
        Agency agency;
        agency.id = ids.make<Agency>();
        agency.name = call.arguments.value("--name");
        agency.phone = call.arguments.value("--phone");
        agency.language = call.arguments.value("--language", "lv");
        if (agency.name.empty()) return call.refuse(kMisused, "say its name: pilnveide agency add --name NAME");
        if (agency.language != "lv" && agency.language != "en") return call.refuse(kMisused, "--language is lv or en");
        Record record(*settings, Record::Use::kWriting, ids);
        record.store->add_agency(agency, clocks.clock().now());
        fmt::print(
            call.out, "{}\n",
            call.json() ? Json::object().set("id", agency.id).set("name", agency.name).text() : agency.id.text());
        return kDone;
    }
    if (what != "list") return call.refuse(kMisused, "say what: pilnveide agency add | list");
    Record record(*settings, Record::Use::kReading, ids);
    auto all = Json::array();
    for (const auto& agency : record.store->agencies()) {
        all.add(Json::object().set("id", agency.id).set("name", agency.name).set("language", agency.language));
        if (!call.json()) fmt::print(call.out, "{}  {}\n", agency.id.text(), agency.name);
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return kDone;
}

}  // namespace pilnveide::daemon
