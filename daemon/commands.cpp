#include "daemon/commands.h"

#include <array>

namespace pilnveide::daemon {
namespace {

constexpr Option kConfig{"--config", "FILE",
                         "settings file; without it /etc/pilnveide/pilnveide.toml, and without that the defaults"};
constexpr Option kJson{"--json", "", "print JSON"};
constexpr Option kAgency{"--agency", "ID", "which agency; not needed when there is only one"};
constexpr Option kClock{"--clock", "file:PATH", "take the time from a file that holds one instant (rehearsals, tests)"};

constexpr std::array kServeOptions{kConfig, kClock};
constexpr std::array kDemoOptions{
    Option{"--until", "EVENT", "move the clock to an event: quarter-end"},
    Option{"--port", "PORT", "where the console listens"},
    Option{"--make-only", "", "make the agency and print how to enter, but do not serve"}};
constexpr std::array kCheckOptions{kConfig, kJson, Option{"--online", "", "ask the database and the relay, too"}};
constexpr std::array kRehearseOptions{kConfig,
                                      kClock,
                                      kJson,
                                      kAgency,
                                      Option{"--from", "DATE", "first day; today if left out"},
                                      Option{"--to", "DATE", "last day"},
                                      Option{"--mail", "DIR", "also write each letter as .eml into this directory"}};
constexpr std::array kTickOptions{kConfig, kClock, kJson};
constexpr std::array kOutboxOptions{kConfig,
                                    kClock,
                                    kJson,
                                    kAgency,
                                    Option{"--state", "STATE", "only letters in this state"},
                                    Option{"--restored", "", "hold: the record was put back from a backup"}};
constexpr std::array kBounceOptions{
    kConfig, Option{"--recipient", "ADDRESS", "the address it was delivered to, when the mail system says so"}};
constexpr std::array kMigrateOptions{kConfig, kJson};
constexpr std::array kUserOptions{kConfig,
                                  kClock,
                                  kJson,
                                  kAgency,
                                  Option{"--name", "NAME", "the person's name"},
                                  Option{"--post", "POST", "the person's post"},
                                  Option{"--email", "ADDRESS", "where letters go"},
                                  Option{"--role", "ROLE", "director, leader, member, group_leader or administrator"},
                                  Option{"--language", "lv|en", "language of letters; lv if left out"}};
constexpr std::array kAgencyOptions{kConfig,
                                    kClock,
                                    kJson,
                                    Option{"--name", "NAME", "the agency's name"},
                                    Option{"--phone", "PHONE", "printed in letters"},
                                    Option{"--language", "lv|en", "default language; lv if left out"}};
constexpr std::array kCatalogOptions{
    kConfig, kJson, Option{"--dry-run", "", "import-wording: tell what would be imported, and store nothing"}};
constexpr std::array kCalendarOptions{kJson, Option{"--from", "DATE", "first day (ISO)"},
                                      Option{"--to", "DATE", "last day (ISO)"}};
constexpr std::array kSettingsOptions{
    Option{"--sample", "", "print a settings file with every key, its default and its sentence"}};
constexpr std::array kVersionOptions{kJson};

const std::array kCommands{
    Command{"serve", "[--config FILE]", "Run the daemon in the foreground: console, scheduler, mail", kServeOptions,
            run_serve},
    Command{"demo", "DIR [--until EVENT]",
            "Make an agency in the middle of its plan in DIR and serve it, letters as DIR/mail/*.eml", kDemoOptions,
            run_demo},
    Command{"check", "[--config FILE] [--online]",
            "Tell everything that is wrong with the settings, with file and line", kCheckOptions, run_check},
    Command{"rehearse", "[--from D] --to D [--mail DIR]",
            "Tell every letter that would leave; sends nothing, changes nothing", kRehearseOptions, run_rehearse},
    Command{"tick", "[--config FILE]", "One pass of scheduler and outbox", kTickOptions, run_tick},
    Command{"outbox",
            "list | show LETTER | retry LETTER | hold [LETTER | --restored] | release [LETTER] | resume | resolve "
            "LETTER sent|again|drop",
            "The letters and their states; stopping them, letting them go, deciding what became of them",
            kOutboxOptions, run_outbox},
    Command{"bounce", "[--recipient ADDRESS] < MESSAGE",
            "Take a message that came to the return path of our letters; also while the daemon runs", kBounceOptions,
            run_bounce},
    Command{"migrate", "[--config FILE]", "Bring the schema of the record up to this version", kMigrateOptions,
            run_migrate},
    Command{"verify", "[--config FILE]", "Check the record and its history", kMigrateOptions, run_verify},
    Command{"user", "invite --name N --email A --role R | list | disable ADDRESS", "People who sign in", kUserOptions,
            run_user},
    Command{"agency", "add --name N | list", "The agencies of this record", kAgencyOptions, run_agency},
    Command{"catalog", "list | show FRAMEWORK[@VERSION] [NUMBER] | check DIR | import-wording FRAMEWORK FILE FILE",
            "The frameworks", kCatalogOptions, run_catalog},
    Command{"calendar", "list --from D --to D", "Working days and holidays", kCalendarOptions, run_calendar},
    Command{"settings", "--sample", "Print a sample of the settings file", kSettingsOptions, run_settings},
    Command{"version", "", "Own version and those of the libraries", kVersionOptions, run_version},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace pilnveide::daemon
