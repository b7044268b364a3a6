#pragma once

#include "daemon/service.h"
#include "tests/promise/support/office_acts.h"
#include "tests/promise/support/power_vfs.h"
#include "workflow/store/open.h"

#include <filesystem>

namespace pilnveide::power {

// A folder of a demo whose record lies on a disk without certain power. One at a time.
class PowerGround {
public:
    explicit PowerGround(std::uint64_t seed);
    PowerGround(const PowerGround&) = delete;
    PowerGround& operator=(const PowerGround&) = delete;
    ~PowerGround() { std::filesystem::remove_all(folder_); }

    Disk disk{{}};
    PowerVfs vfs;

private:
    std::filesystem::path folder_;
    daemon::Settings settings_;
    daemon::Keys keys_;
    daemon::Library library_;

public:
    store::Place place;
    workflow::Key key;
    Desk desk;
    Disk::Image demo;  // the disk with the demo's record, closed
};

}  // namespace pilnveide::power
