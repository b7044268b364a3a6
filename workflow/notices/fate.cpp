#include "workflow/notices/fate.h"

#include "workflow/calendar/zone.h"

namespace pilnveide::workflow {
namespace {

constexpr int kTimely = 1;      // working days after its day: what falls due after the window leaves on the next
constexpr days kQuietPause{7};  // what can wait for the agency's weekday

bool is_late(const Notice& notice, const Letter& letter, const WorkingCalendar& calendar) {
    if (!letter.sent_at) return false;
    const Date from = can_wait(notice.key.kind) ? notice.reason.day + kQuietPause : notice.reason.day;
    return local_day(*letter.sent_at) > calendar.add_working_days(from, kTimely);
}

Fate fate_in(const Letter& letter) {
    switch (letter.state) {
        case LetterState::kHeld:
            return Fate::kHeld;
        case LetterState::kFailed:
            return Fate::kFailed;
        case LetterState::kUncertain:
            return Fate::kUncertain;
        case LetterState::kCancelled:
            return Fate::kCancelled;
        default:
            return Fate::kInLetter;
    }
}

}  // namespace

Fate fate_of(const Notice& notice, const Letter* letter, const WorkingCalendar& calendar) {
    switch (notice.state) {
        case NoticeState::kPlanned:
            return Fate::kWaiting;
        case NoticeState::kInLetter:
            return letter ? fate_in(*letter) : Fate::kInLetter;
        case NoticeState::kSent:
            return letter && is_late(notice, *letter, calendar) ? Fate::kLate : Fate::kSent;
        case NoticeState::kMissed:
            return Fate::kMissed;
        case NoticeState::kDropped:
            return Fate::kDropped;
        case NoticeState::kUncertain:
            return Fate::kUncertain;
    }
    return Fate::kWaiting;
}

}  // namespace pilnveide::workflow
