#pragma once

#include "tests/promise/support/databases.h"
#include "tests/promise/support/power_ground.h"
#include "tests/promise/support/record_content.h"

#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace pilnveide::power {

// What a cut left.
struct Left {
    enum class State {
        kLast,     // all that was acknowledged, and nothing of the commit in hand
        kInHand,   // that, and the commit in hand as a whole
        kEarlier,  // an earlier commit: `lost` acknowledged ones are gone
        kDamaged,  // no state that was ever committed, or a record that is not sound
    };
    State state = State::kLast;
    int lost = 0;
    std::string what;  // of damage
};

// One record through many power cuts. Its people act until the power goes, the record is opened on what the disk has
// left, and what is in it is compared with the digests that were taken at each commit before.
class Life {
public:
    Life(PowerGround& ground, Care care, std::uint64_t seed);

    // Until the next cut, and after it.
    Left next();

    [[nodiscard]] int commits() const { return commits_; }  // acknowledged so far, in all

private:
    struct Open;
    struct InHand {  // an act that did not end
        Disk::Image before;
        std::uint64_t seed = 0;
        std::size_t acknowledged = 0;  // of its commits
    };

    std::unique_ptr<Open> open(std::function<void(std::uint64_t)> committed);
    void arm();
    void live();
    void act(std::unique_ptr<Open>& open);
    Left judge();
    [[nodiscard]] std::uint64_t digest_left();
    [[nodiscard]] bool is_in_hand(std::uint64_t digest);
    void begin_again();
    int up_to(int most) { return std::uniform_int_distribution<int>(1, most)(chance_); }

    PowerGround& ground_;
    Care care_;
    std::mt19937_64 chance_;
    SeededAgain ids_;
    std::vector<std::uint64_t> committed_;  // digests of all states since the demo's that no cut took away
    std::optional<InHand> in_hand_;
    int cuts_ = 0;
    int commits_ = 0;
};

}  // namespace pilnveide::power
