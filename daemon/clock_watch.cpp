#include "daemon/clock_watch.h"

#include <algorithm>
#include <cstdlib>

namespace pilnveide::daemon {
namespace {

using namespace std::chrono;
using workflow::Instant;

constexpr Instant kEarliest{sys_days{year{2026} / January / 1}};
constexpr minutes kBack{2};
constexpr hours kAhead{3};
constexpr minutes kSecondReading{5};
constexpr minutes kAgreement{2};
constexpr days kByItself{500};

}  // namespace

// How much further the calendar went than it should have; after a start, than the record.
seconds ClockWatch::ahead(const Reading& reading) const {
    if (trusted_) return reading.now - trusted_->now - floor<seconds>(reading.steady - trusted_->steady);
    return known_ ? reading.now - *known_ : seconds{0};
}

ClockWatch::Doubt ClockWatch::judge(const Reading& reading) const {
    if (reading.now < kEarliest) return Doubt::kTooEarly;
    const Instant seen = trusted_ ? latest_ : known_.value_or(reading.now);
    if (reading.now < seen - kBack) return Doubt::kBackwards;
    return ahead(reading) > kAhead ? Doubt::kForwards : Doubt::kNone;
}

// Both clocks went equally far between the two.
bool ClockWatch::agree(const std::optional<Reading>& earlier, const Reading& reading) {
    if (!earlier) return false;
    auto drift = (reading.now - earlier->now) - floor<seconds>(reading.steady - earlier->steady);
    return std::abs(drift.count()) <= seconds{kAgreement}.count();
}

ClockWatch::Doubt ClockWatch::look(Instant now, Steady steady) {
    const Reading reading{now, steady};
    doubt_ = judge(reading);
    if (doubt_ != Doubt::kNone && !agree(suspect_, reading)) suspect_ = reading;
    const bool second = suspect_ && steady - suspect_->steady >= kSecondReading;
    const bool released = doubt_ == Doubt::kForwards && second && ahead(reading) <= kByItself;
    const bool went_back = doubt_ == Doubt::kBackwards && agree(before_, reading);
    if (released) before_ = trusted_;
    if (went_back) before_.reset();
    if (released || went_back || (confirmed_ && doubt_ != Doubt::kTooEarly)) {
        doubt_ = Doubt::kNone;
        latest_ = now;  // also backwards
    }
    confirmed_ = false;
    if (doubt_ == Doubt::kNone) {
        trusted_ = reading;
        latest_ = std::max(latest_, now);
        suspect_.reset();
    }
    return doubt_;
}

bool ClockWatch::wants_a_word() const {
    if (doubt_ == Doubt::kNone) return false;
    return doubt_ != Doubt::kForwards || (suspect_ && ahead(*suspect_) > kByItself);
}

std::string_view words_of(ClockWatch::Doubt doubt) {
    switch (doubt) {
        case ClockWatch::Doubt::kTooEarly:
            return "the clock shows a time before 2026";
        case ClockWatch::Doubt::kBackwards:
            return "the clock lies before what the record knows";
        case ClockWatch::Doubt::kForwards:
            return "the clock jumped forwards";
        case ClockWatch::Doubt::kNone:
            break;
    }
    return "the clock is right";
}

}  // namespace pilnveide::daemon
