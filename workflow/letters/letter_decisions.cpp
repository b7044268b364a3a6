#include "workflow/letters/letter_decisions.h"

#include <optional>

namespace pilnveide::workflow {
namespace {

struct Line {
    LetterEvent event;
    std::string_view told;
    std::optional<NoticeState> notices;
};

Line line_of(Decision decision) {
    switch (decision) {
        case Decision::kHold:
            return {LetterEvent::kHold, "letter.held", std::nullopt};
        case Decision::kRelease:
            return {LetterEvent::kRelease, "letter.released", std::nullopt};
        case Decision::kArrived:
            return {LetterEvent::kDeliver, "letter.arrived", NoticeState::kSent};
        case Decision::kCarry:
            return {LetterEvent::kCancel, "letter.cancelled", NoticeState::kUncertain};
        case Decision::kSayAnew:
            return {LetterEvent::kCancel, "letter.cancelled", NoticeState::kPlanned};
        case Decision::kCancel:
            break;
    }
    return {LetterEvent::kCancel, "letter.cancelled", NoticeState::kDropped};
}

}  // namespace

Result<Decided> decide(const Letter& letter, std::vector<Notice> notices, Decision decision, Relations who) {
    const auto line = line_of(decision);
    auto next = step(kLetterMachine, letter.state, line.event, who);
    if (!next) return refuse(next.error());
    Decided decided{letter, {}, {}};
    decided.letter.state = *next;
    if (decision == Decision::kRelease) {
        decided.letter.hold = 0;
        decided.letter.not_before.reset();
    }
    if (decision == Decision::kArrived) decided.letter.sent_at = letter.first_tried_at;
    if (decision == Decision::kSayAnew) {
        decided.notices = unsaid(std::move(notices));
    } else if (line.notices) {
        for (auto& notice : notices) notice.state = *line.notices;
        decided.notices = std::move(notices);
    }
    decided.told.events.push_back({std::string{line.told}, {Noun::kLetter, letter.id.value}, {}});
    return decided;
}

std::vector<Notice> unsaid(std::vector<Notice> notices) {
    for (auto& notice : notices) {
        notice.state = NoticeState::kPlanned;
        notice.letter = 0;
    }
    return notices;
}

}  // namespace pilnveide::workflow
