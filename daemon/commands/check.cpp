#include "daemon/check.h"

#include "daemon/commands.h"
#include "daemon/free_space.h"
#include "daemon/json.h"
#include "daemon/mail/smtp_mailer.h"
#include "daemon/random_ids.h"
#include "daemon/service.h"
#include "daemon/settings_mailer.h"
#include "workflow/fault.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace pilnveide::daemon {
namespace {

std::string database_trouble(const Settings& settings) {
    try {
        RandomIds ids;
        Record record(settings, Record::Use::kReading, ids);
        return {};
    } catch (const workflow::Unavailable& fault) {
        return fault.what();
    } catch (const workflow::Broken& fault) {
        return fault.what();
    }
}

void look_at_space(const Loaded& loaded, std::vector<Finding>& findings) {
    const auto space = free_space(loaded.settings);
    if (!space || !space->is_low()) return;
    findings.push_back(loaded.finding("data.directory", fmt::format("only {} are free for the record; make room there, "
                                                                    "for with a full disk nothing can be saved",
                                                                    space->text())));
}

}  // namespace

Exit run_check(Call& call) {
    std::optional<std::filesystem::path> file;
    if (call.arguments.has("--config")) file = call.arguments.value("--config");
    auto loaded = load(file);
    auto findings = check(loaded);
    if (call.arguments.has("--online") && findings.empty()) {
        Probes probes{[&] { return database_trouble(loaded.settings); },
                      [&] { return mail::SmtpMailer(relay_of(loaded.settings.mail)).probe(); }};
        findings = check_online(loaded, probes);
    }
    look_at_space(loaded, findings);
    auto all = Json::array();
    for (const auto& finding : findings) {
        all.add(Json::object().set("file", finding.file.string()).set("line", finding.line).set("text", finding.text));
        if (!call.json()) fmt::print(call.out, "{}\n", line_of(finding));
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    if (!call.json() && findings.empty())
        fmt::print(call.out, "nothing is wrong{}\n",
                   loaded.file.empty() ? "; there is no settings file, so the defaults are used" : "");
    return findings.empty() ? kDone : kRefused;
}

}  // namespace pilnveide::daemon
