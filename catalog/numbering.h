#pragma once

#include "catalog/strict_table.h"

#include <string>

namespace pilnveide::catalog {

// The numbers of one list, in the order of its file: each is greater than the one before, so none stands twice. Gaps
// are allowed, because the number of what was taken out is never used again.
class Numbering {
public:
    // Plain numbers (1, 2, 3), or those under a parent: "1.2" for "1.2.1", "1.2.2".
    explicit Numbering(std::string parent = {}) : parent_(std::move(parent)) {}

    int whole(StrictTable& row);           // number = 3
    std::string dotted(StrictTable& row);  // number = "1.2.3"; as written, also when it is wrong

private:
    void follow(StrictTable& row, int number);

    std::string parent_;
    int last_ = 0;
};

}  // namespace pilnveide::catalog
