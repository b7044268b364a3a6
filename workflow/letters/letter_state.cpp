#include "workflow/letters/letter.h"

namespace pilnveide::workflow {

std::string_view letter_state_name(LetterState state) {
    switch (state) {
        case LetterState::kPlanned:
            return "planned";
        case LetterState::kClaimed:
            return "claimed";
        case LetterState::kTransmitting:
            return "transmitting";
        case LetterState::kSent:
            return "sent";
        case LetterState::kRetry:
            return "retry";
        case LetterState::kFailed:
            return "failed";
        case LetterState::kUncertain:
            return "uncertain";
        case LetterState::kHeld:
            return "held";
        case LetterState::kCancelled:
            return "cancelled";
    }
    return "";
}

}  // namespace pilnveide::workflow
