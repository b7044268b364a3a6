#pragma once

#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace pilnveide::tests {

// A number of the environment, else the usual one; printed, so that a run can be had again.
inline unsigned given(const char* name, unsigned usual) {
    const char* text = std::getenv(name);
    const auto number = text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : usual;
    BOOST_TEST_MESSAGE(name << "=" << number);
    return number;
}

}  // namespace pilnveide::tests
