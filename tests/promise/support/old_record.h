#pragma once

#include "tests/promise/support/power_ground.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace pilnveide::power {

// The demo's record as an earlier pilnveide had it, and what every later schema makes of it.
class OldRecord {
public:
    // `schema`: the number of migrations it had, 0 for a record that is yet to be made. Of the demo's rows it has what
    // that schema had tables, columns and values for. The disk holds it afterwards.
    OldRecord(PowerGround& ground, std::size_t schema);

    void put_back();

    // The schema that the disk holds, with every row as its migrations make them; nothing when it is anything between.
    [[nodiscard]] std::optional<std::size_t> schema() const;
    [[nodiscard]] std::size_t newest() const { return schema_ + digests_.size() - 1; }

private:
    [[nodiscard]] std::uint64_t digest() const;

    PowerGround& ground_;
    std::size_t schema_;
    Disk::Image image_;
    std::vector<std::uint64_t> digests_;  // of this schema and each later one
};

// One migration as it stands in the binary. `within`: in one transaction, as the store does it; else each statement for
// itself, which a cut must be seen to spoil.
void apply_migration(const std::filesystem::path& record, std::size_t index, bool within);

}  // namespace pilnveide::power
