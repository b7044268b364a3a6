#include "tests/promise/support/power_ground.h"

#include "daemon/demo.h"
#include "daemon/random_ids.h"

#include <stdexcept>

namespace pilnveide::power {
namespace {

std::filesystem::path new_folder() {
    auto name = (std::filesystem::temp_directory_path() / "pilnveide-power-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return name;
}

// The same demo at every run.
daemon::Settings settings_of_demo(const std::filesystem::path& folder) {
    const daemon::DemoPlace place(folder / "demo");
    daemon::make_demo(place, workflow::date(2026, 11, 20), false, 8080);
    auto loaded = daemon::load(place.settings_file);
    if (!loaded.good()) throw std::runtime_error("the demo's settings are wrong");
    return std::move(loaded.settings);
}

}  // namespace

PowerGround::PowerGround(std::uint64_t seed)
    : vfs(disk, seed),
      folder_(new_folder()),
      settings_(settings_of_demo(folder_)),
      keys_(daemon::open_keys(settings_.data.directory, false)),
      library_(settings_.catalog.dir),
      place(daemon::place_of(settings_)),
      key(keys_.history),
      desk{{}, daemon::stationery_of(settings_, library_, keys_)},
      demo(disk.image()) {
    place.readers = 1;
    daemon::RandomIds ids;
    desk.agency = store::open(place, store::Mode::kReadOnly, key, ids)->agencies().front().id;
}

}  // namespace pilnveide::power
