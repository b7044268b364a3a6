#include "catalog/reader.h"
#include "daemon/commands.h"
#include "daemon/json.h"
#include "daemon/library_versions.h"
#include "daemon/service.h"
#include "daemon/settings_table.h"
#include "workflow/calendar/holidays.h"
#include "workflow/calendar/working_calendar.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

// The commands that only tell what is built in: frameworks, working days, settings, versions.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

Json both(const catalog::Text& text) { return Json::object().set("lv", text.lv).set("en", text.en); }

Json described(const catalog::TaskGuide& task) {
    auto gates = Json::array();
    for (const auto& gate : task.gates) gates.add(gate);
    return Json::object()
        .set("number", task.number)
        .set("title", both(task.title))
        .set("purpose", both(task.purpose))
        .set("gates", gates);
}

Exit show_framework(Call& call, const catalog::Framework& framework) {
    auto tasks = Json::array();
    for (const auto& phase : framework.phases) {
        if (!call.json()) fmt::print(call.out, "{}. {} / {}\n", phase.number, phase.title.lv, phase.title.en);
        for (const auto& task : phase.tasks) {
            tasks.add(described(task));
            if (!call.json()) fmt::print(call.out, "  {:>2}. {} / {}\n", task.number, task.title.lv, task.title.en);
        }
    }
    if (call.json())
        fmt::print(call.out, "{}\n",
                   Json::object()
                       .set("id", framework.id)
                       .set("version", framework.version)
                       .set("title", both(framework.title))
                       .set("tasks", tasks)
                       .text());
    return kDone;
}

// A free day's name, or why a day is worked; empty on an ordinary day.
std::string name_of(Date day) {
    for (const auto& holiday : holidays(year_of(day)))
        if (holiday.day == day) return std::string(holiday.name_lv);
    for (const auto& moved : known_moved_days())
        if (moved.day == day) return moved.working ? "pārcelta darba diena" : "pārcelta brīvdiena";
    return {};
}

}  // namespace

Exit run_catalog(Call& call) {
    const auto& words = call.arguments.words;
    auto what = words.empty() ? "list" : words.front();
    if (what == "check") {
        if (words.size() < 2) return call.refuse(kMisused, "say which directory: pilnveide catalog check DIR");
        auto reading = catalog::read(catalog::sources_in(words[1]));
        for (const auto& finding : reading.findings)
            fmt::print(call.out, "{}:{}: {}\n", finding.file, finding.line, finding.text);
        return reading.framework ? kDone : kRefused;
    }
    auto framework = framework_of({});
    if (what == "show") {
        if (words.size() < 2 || words[1] != framework.id)
            return call.refuse(kRefused, "there is no such framework; see pilnveide catalog list");
        return show_framework(call, framework);
    }
    if (what != "list") return call.refuse(kMisused, "say what: pilnveide catalog list | show FRAMEWORK | check DIR");
    if (call.json())
        fmt::print(call.out, "{}\n",
                   Json::array()
                       .add(Json::object()
                                .set("id", framework.id)
                                .set("version", framework.version)
                                .set("title", both(framework.title)))
                       .text());
    else
        fmt::print(call.out, "{}  {}  {}\n", framework.id, framework.version, framework.title.en);
    return kDone;
}

Exit run_calendar(Call& call) {
    auto from = date_from_iso(call.arguments.value("--from"));
    auto to = date_from_iso(call.arguments.value("--to"));
    if (call.arguments.words.empty() || call.arguments.words.front() != "list" || !from || !to || *to < *from)
        return call.refuse(kMisused, "say which days: pilnveide calendar list --from 2026-01-01 --to 2026-12-31");
    WorkingCalendar calendar(known_moved_days());
    auto all = Json::array();
    for (auto day = *from; day <= *to; day += days{1}) {
        all.add(
            Json::object().set("date", iso(day)).set("working", calendar.is_working(day)).set("name", name_of(day)));
        if (!call.json())
            fmt::print(call.out, "{}  {:<7} {}\n", iso(day), calendar.is_working(day) ? "working" : "free",
                       name_of(day));
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return kDone;
}

Exit run_settings(Call& call) {
    if (!call.arguments.has("--sample")) return call.refuse(kMisused, "say what: pilnveide settings --sample");
    fmt::print(call.out, "{}", sample_settings());
    return kDone;
}

Exit run_version(Call& call) {
    auto json = Json::object();
    for (const auto& [name, version] : library_versions()) {
        json.set(name, version);
        if (!call.json()) fmt::print(call.out, "{} {}\n", name, version);
    }
    if (call.json()) fmt::print(call.out, "{}\n", json.text());
    return kDone;
}

}  // namespace pilnveide::daemon
