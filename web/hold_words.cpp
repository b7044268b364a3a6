#include "web/hold_words.h"

namespace pilnveide::web {

using workflow::HoldReason;

std::string why_held(const Words& words, const workflow::Hold& hold) {
    switch (hold.reason) {
        case HoldReason::kStorm:
            return words.plural(
                "Far more letters than on other days would have left at once; {n} letter waits for your word.",
                "Far more letters than on other days would have left at once; {n} letters wait for your word.",
                hold.letters);
        case HoldReason::kRestore:
            return words.say(
                "The data were brought back from a backup. So that nobody gets a letter twice, no letters leave until "
                "somebody says so.");
        case HoldReason::kByHand:
            break;
    }
    return words.say("Somebody of your service has stopped the letters; none leave until they are let go on.");
}

}  // namespace pilnveide::web
