#pragma once

namespace pilnveide::workflow {

// Why a notice was not said, decided when it was not: answers "why not?" from what is stored.
enum class WhyNot {
    kNone,
    kDateSet,       // missed: its day was on or before the day its fact was set
    kFiguresSet,    // missed: its day was on or before the day the agency's figures were changed
    kLaterStep,     // missed or dropped: a later step says the same
    kNoLongerTrue,  // dropped: done, moved or decided meanwhile
    kSomebodyElse,  // dropped: told to the substitute, or by now to the person again
    kLeft,          // dropped: the recipient works here no more
    kNoAddress,     // dropped: nothing can be sent to the recipient
};

}  // namespace pilnveide::workflow
