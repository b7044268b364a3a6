#pragma once

#include <cstdlib>
#include <random>

namespace pilnveide::power {

// A number of the environment, else the usual one.
inline int number_of(const char* variable, int otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::atoi(text);
}

// PILNVEIDE_SEED, or another one at each run.
inline unsigned seed() {
    static const auto chosen =
        static_cast<unsigned>(number_of("PILNVEIDE_SEED", static_cast<int>(std::random_device{}() >> 1)));
    return chosen;
}

}  // namespace pilnveide::power
