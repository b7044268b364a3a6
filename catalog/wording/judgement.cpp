#include "catalog/wording/judgement.h"

#include "catalog/wording/witness.h"

namespace pilnveide::catalog::wording {
namespace {

constexpr double kRelated = 0.4;  // of a narrower text's words stand in the wider one

bool sound(const Reading* reading) { return reading != nullptr && !reading->text.empty() && !reading->flaw; }

Proposed with(const Place& place, std::string text, State state, ReasonCode code,
              std::vector<std::string> values = {}) {
    return {place.number, std::move(text), state, {code, std::move(values)}};
}

// By its own evidence only.
Proposed alone(const Place& place, const Reading& reading) {
    if (reading.printed == place.number)
        return with(place, reading.text, State::kCertain, ReasonCode::kNumberAndContent);
    return with(place, reading.text, State::kCertain, ReasonCode::kMisprinted, {reading.printed});
}

Proposed compared(const Place& place, const Reading& reading, const Reading& other) {
    if (place.base_variant && words_apart(reading.text, other.text) == 0)
        return with(place, reading.text, State::kDoubtful, ReasonCode::kDocumentsSame);
    if (!place.base_variant && alike(reading.text, other.text))
        return with(place, reading.text, State::kCertain, ReasonCode::kBothAgree);
    auto related = place.base_variant && (share_found(reading.text, other.text) >= kRelated ||
                                          share_found(other.text, reading.text) >= kRelated);
    if (related) return with(place, reading.text, State::kCertain, ReasonCode::kNarrowerInBase);
    return with(place, reading.text, State::kDoubtful, ReasonCode::kDocumentsDiffer);
}

// `mine` is the document that the text is wanted from. `in_both` says that the other one should have it, too.
Proposed judged(const Place& place, const Reading* mine, const Reading* other, bool in_both) {
    if (mine == nullptr) return with(place, {}, State::kMissing, ReasonCode::kNoDocument);
    if (mine->text.empty() && mine->note) return with(place, {}, State::kMissing, ReasonCode::kNotIncluded);
    if (mine->text.empty()) return with(place, {}, State::kMissing, ReasonCode::kNotFound);
    if (mine->flaw) return {place.number, mine->text, State::kDoubtful, *mine->flaw};
    if (other == nullptr) return with(place, mine->text, State::kDoubtful, ReasonCode::kOneDocument);
    if (!in_both || !sound(other)) return alone(place, *mine);
    return compared(place, *mine, *other);
}

}  // namespace

Proposed judged_optimal(const Place& place, const Pair& pair) {
    auto verdict = judged(place, pair.main, pair.base, place.base);
    // The wider document may print both texts in one place; only the narrower one tells where the other ends.
    if (verdict.state == State::kCertain && place.base_variant && !sound(pair.base))
        return with(place, std::move(verdict.text), State::kDoubtful, ReasonCode::kNoWitness);
    return verdict;
}

Proposed judged_base(const Place& place, const Pair& pair) { return judged(place, pair.base, pair.main, true); }

Proposed judged_title(const Place& place, const Pair& pair) {
    auto from_main = judged(place, pair.main, pair.base, place.base);
    if (pair.base == nullptr || !place.base || from_main.state == State::kCertain) return from_main;
    if (sound(pair.main)) return from_main;
    // Both documents print it; one that is whole is enough, as long as the other one is there.
    auto from_base = judged(place, pair.base, pair.main, true);
    return from_base.state == State::kCertain ? from_base : from_main;
}

}  // namespace pilnveide::catalog::wording
