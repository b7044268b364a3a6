#pragma once

#include "workflow/calendar/working_calendar.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/notice.h"

namespace pilnveide::workflow {

// What became of a notice, by the row itself and the letter it travels in.
enum class Fate {
    kWaiting,   // for its letter
    kInLetter,  // in one that is on its way
    kSent,
    kLate,       // sent later than its day asks for: nothing ran, or nothing could leave (S-14)
    kMissed,     // never sent; see WhyNot
    kDropped,    // the same, found out when its letter was to leave
    kHeld,       // its letter waits for somebody's word
    kFailed,     // its letter could not be delivered
    kUncertain,  // the relay may have it; the next letter carries it
    kCancelled,  // its letter was cancelled by somebody
};

// `letter`: the one it names, or nullptr. Late is what left after the second working day from its day on, or, where it
// can wait, after a week more: the quiet day.
Fate fate_of(const Notice& notice, const Letter* letter, const WorkingCalendar& calendar);

}  // namespace pilnveide::workflow
