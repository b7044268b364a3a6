#pragma once

#include "web/words.h"
#include "workflow/meeting/meeting.h"

#include <chrono>
#include <string>

namespace pilnveide::web {

// "10.00", by the wall clock.
std::string hour_words(std::chrono::minutes of_day);

// "1 hour 30 minutes".
std::string length_words(const Words& words, std::chrono::minutes length);

// "Wednesday, 14.10.2026., 10.00–11.30".
std::string when_words(const Words& words, const workflow::Meeting& meeting);

// What a meeting of this kind is called when nobody gave it a title: "Presentation of the improvement plan".
std::string meeting_kind_words(const Words& words, workflow::MeetingKind kind);

}  // namespace pilnveide::web
