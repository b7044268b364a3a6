#include "web/own_calendar.h"

#include "web/framework_of.h"
#include "web/meeting_entry.h"
#include "web/titles.h"
#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"
#include "workflow/people/relations.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Date;
using workflow::Relations;

constexpr auto kDayBeforeAtNine = std::chrono::hours{15};  // before the midnight that a day begins with

// Gathers the entries, one kind of thing at a time.
class OwnCalendar {
public:
    explicit OwnCalendar(const CalendarReader& reader)
        : reader_(reader), words_(reader.words), facts_(reader.facts), today_(workflow::local_day(reader.now)) {}

    std::vector<CalendarEntry> take() {
        add_meetings();
        add_tasks();
        add_actions();
        add_report();
        add_reviews();
        return std::move(entries_);
    }

private:
    // "/task/…" opens only for those who can sign in.
    void add_day(const std::string& uid, Date day, std::string summary, const std::string& path) {
        if (day + kKept < today_) return;
        CalendarEntry entry;
        entry.uid = uid + "@pilnveide";
        entry.written = reader_.now;
        entry.whole_day = day;
        entry.summary = std::move(summary);
        entry.remind = kDayBeforeAtNine;
        if (reader_.person.account) entry.url = reader_.public_url + path;
        entries_.push_back(std::move(entry));
    }

    void add_meetings() {
        for (const auto* meeting : workflow::meetings_by_day(facts_)) {
            if (meeting->cancelled || meeting->day + kKept < today_) continue;
            for (const auto* guest : workflow::guests_of(facts_, meeting->id)) {
                if (!is_here_for(*guest, *meeting)) continue;
                auto entry =
                    meeting_entry(words_, facts_, *meeting, workflow::sequence_for(*meeting, *guest), reader_.now);
                if (reader_.person.account) entry.url = reader_.public_url + "/meeting/" + meeting->id.text();
                entries_.push_back(std::move(entry));
                break;
            }
        }
    }

    bool is_here_for(const workflow::MeetingGuest& guest, const workflow::Meeting& meeting) const {
        return guest.person == reader_.person.id ||
               workflow::told_instead_of(facts_, guest.person, meeting.day) == reader_.person.id;
    }

    void add_tasks() {
        for (const auto& task : facts_.tasks) {
            const auto* cycle = workflow::find(facts_.cycles, task.cycle);
            if (!cycle || task.completed_at || task.owner != reader_.person.id) continue;
            const auto& guide = framework_of(reader_.catalogue, *cycle).task(task.number);
            add_day("task-" + task.id.text(), task.due,
                    words_.say("Deadline of task {number}: {title}",
                               {{"number", std::to_string(task.number)}, {"title", guide.title.in(words_.code())}}),
                    "/task/" + task.id.text());
        }
    }

    void add_actions() {
        for (const auto& action : facts_.actions) {
            if (!action.is_open() || action.owner != reader_.person.id) continue;
            add_day("action-" + action.id.text(), action.deadline,
                    words_.say("Deadline: {title}", {{"title", title_of(facts_, action)}}),
                    "/action/" + action.id.text());
        }
    }

    void add_report() {
        for (const auto& request : facts_.requests) {
            const bool asked = request.person == reader_.person.id && !request.reported_at;
            if (!asked || workflow::is_closed(facts_, request.quarter)) continue;
            if (workflow::asked_about(facts_, request.person, request.quarter).empty()) continue;
            add_day("report-" + request.id.text(), request.due,
                    words_.say("Report on your actions: {quarter}", {{"quarter", words_.quarter(request.quarter)}}),
                    "/");
        }
    }

    void add_reviews() {
        const auto who = workflow::relations(facts_, {reader_.person.id, {}}, today_);
        if (!who.any_of(Relations::kLeader | Relations::kDirector)) return;
        for (const auto& asked : workflow::asked_quarters(facts_, today_)) {
            if (workflow::is_closed(facts_, asked.quarter)) continue;
            add_day("review-" + facts_.agency.id.text() + "-" + asked.quarter.text(), asked.review_due,
                    words_.say("Review is due: {quarter}", {{"quarter", words_.quarter(asked.quarter)}}),
                    "/review/" + asked.quarter.text());
        }
    }

    const CalendarReader& reader_;
    const Words& words_;
    const workflow::Facts& facts_;
    Date today_;
    std::vector<CalendarEntry> entries_;
};

}  // namespace

std::vector<CalendarEntry> own_calendar(const CalendarReader& reader) { return OwnCalendar(reader).take(); }

}  // namespace pilnveide::web
