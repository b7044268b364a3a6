#include "daemon/random_ids.h"

#include "workflow/fault.h"

#include <sys/random.h>

namespace pilnveide::daemon {
namespace {

constexpr std::uint64_t kPositive = 0x7fff'ffff'ffff'ffffULL;

// SplitMix64 (Steele, Lea, Flood 2014): one step of a Weyl sequence and a mixing of its bits.
std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

}  // namespace

std::int64_t RandomIds::next() {
    for (;;) {
        std::uint64_t bits = 0;
        if (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits))
            throw workflow::Broken("the system gives no random numbers");
        if (auto id = static_cast<std::int64_t>(bits & kPositive)) return id;
    }
}

std::int64_t SeededIds::next() {
    for (;;) {
        auto step = state_.fetch_add(0x9e3779b97f4a7c15ULL) + 0x9e3779b97f4a7c15ULL;
        if (auto id = static_cast<std::int64_t>(mixed(step) & kPositive)) return id;
    }
}

}  // namespace pilnveide::daemon
