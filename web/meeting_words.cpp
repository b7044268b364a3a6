#include "web/meeting_words.h"

#include "workflow/calendar/zone.h"
#include "workflow/meeting/guests.h"

#include <fmt/format.h>

namespace pilnveide::web {

using workflow::MeetingKind;

std::string hour_words(std::chrono::minutes of_day) {
    return fmt::format("{}.{:02}", of_day.count() / 60, of_day.count() % 60);
}

std::string length_words(const Words& words, std::chrono::minutes length) {
    const auto hours = length.count() / 60;
    const auto minutes = length.count() % 60;
    std::string text;
    if (hours > 0) text = words.plural("{n} hour", "{n} hours", hours);
    if (minutes > 0) text += (text.empty() ? "" : " ") + words.plural("{n} minute", "{n} minutes", minutes);
    return text;
}

std::string when_words(const Words& words, const workflow::Meeting& meeting) {
    // On a Sunday on which the clocks change its end is not the hour that one would add up.
    const auto end = std::chrono::floor<std::chrono::minutes>(workflow::local_time(workflow::ends(meeting)).of_day);
    return fmt::format("{}, {}, {}–{}", words.weekday(meeting.day), Words::day(meeting.day), hour_words(meeting.starts),
                       hour_words(end));
}

std::string meeting_kind_words(const Words& words, MeetingKind kind) {
    switch (kind) {
        case MeetingKind::kTraining:
            return words.say("Training of the assessment group");
        case MeetingKind::kConsensus:
            return words.say("Consensus meeting");
        case MeetingKind::kPresentation:
            return words.say("Presentation of the improvement plan");
        case MeetingKind::kReview:
            return words.say("Review of the quarter");
        case MeetingKind::kOther:
            return words.say("Other meeting");
    }
    return {};
}

}  // namespace pilnveide::web
