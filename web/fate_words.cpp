#include "web/fate_words.h"

#include "web/letter_words.h"

namespace pilnveide::web {
namespace {

using workflow::Fate;
using workflow::Notice;
using workflow::WhyNot;

std::string why_not(const Words& words, const Notice& notice) {
    const Words::Values on{{"date", notice.why_not_on ? Words::day(*notice.why_not_on) : std::string{}}};
    switch (notice.why_not) {
        case WhyNot::kDateSet:
            return words.say("Not sent: the date or the owner was set on {date}, and this day had passed by then.", on);
        case WhyNot::kFiguresSet:
            return words.say(
                "Not sent: the figures of letters were changed on {date}, and this day had passed by then.", on);
        case WhyNot::kLaterStep:
            return words.say("Not sent: a later notice says the same, of {date}", on);
        case WhyNot::kNoLongerTrue:
            return words.say("Not sent: it was no longer so when the letter was to leave, on {date}", on);
        case WhyNot::kSomebodyElse:
            return words.say("Not sent: since {date} somebody else is told it instead.", on);
        case WhyNot::kLeft:
            return words.say("Not sent: the recipient works here no more, since {date}", on);
        case WhyNot::kNoAddress:
            return words.say("Not sent: there is no address to which it could be sent.");
        case WhyNot::kNone:
            break;
    }
    return words.say("Not sent: it was overtaken. At that time the reason was not kept yet.");
}

}  // namespace

std::string fate_words(const Words& words, Fate fate, const Notice& notice, const workflow::Letter* letter) {
    const Words::Values when{{"when", letter ? when_of(words, *letter) : std::string{}}};
    switch (fate) {
        case Fate::kWaiting:
            return words.say("Waits for its letter.");
        case Fate::kInLetter:
            return words.say("In a letter that is on its way.");
        case Fate::kSent:
            return letter ? words.say("Sent: {when}", when) : words.say("Sent.");
        case Fate::kLate:
            return words.say("Sent late: {when}", when);
        case Fate::kMissed:
        case Fate::kDropped:
            return why_not(words, notice);
        case Fate::kHeld:
            return words.say("Held: its letter waits until somebody lets it go.");
        case Fate::kFailed:
            return words.say("Its letter could not be delivered.");
        case Fate::kUncertain:
            return words.say("It is not known whether its letter arrived; the next letter says it again.");
        case Fate::kCancelled:
            return words.say("Its letter was cancelled.");
    }
    return {};
}

}  // namespace pilnveide::web
