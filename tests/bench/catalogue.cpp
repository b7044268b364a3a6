// Reading all built-in frameworks strictly, beside bare toml++ on the same bytes. Prints the medians of 21 runs in
// milliseconds and their ratio. Nothing else should run on the machine.
#include "catalog/catalogue.h"
#include "daemon/system_clock.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <vector>

namespace {

using namespace pilnveide;

constexpr int kRuns = 21;

double median_of(const std::function<void()>& work) {
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        auto began = daemon::steady_now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(daemon::steady_now() - began).count());
    }
    std::ranges::nth_element(times, times.begin() + kRuns / 2);
    return times[kRuns / 2];
}

}  // namespace

int main() {
    auto folders = catalog::built_in_folders();
    std::size_t bytes = 0;
    for (const auto& folder : folders)
        for (const auto& file : folder.files) bytes += file.text.size();
    auto floor = median_of([&] {
        for (const auto& folder : folders)
            for (const auto& file : folder.files) assert(!toml::parse(file.text).empty());
    });
    auto strict = median_of([&] {
        auto reading = catalog::read_catalogue(catalog::built_in_folders());
        assert(reading.catalogue);
    });
    fmt::print("{:.1f} {:.1f} {}\n", strict, floor, bytes);
    return 0;
}
