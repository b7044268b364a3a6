#include "tests/promise/support/asked.h"
#include "tests/promise/support/old_record.h"
#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <random>

using namespace pilnveide::power;
namespace store = pilnveide::store;

namespace {

// A pilnveide is replaced by a newer one, and the power goes again and again while the record is brought up to it.
class Upgrade {
public:
    Upgrade(PowerGround& ground, std::size_t from)
        : ground_(ground), old_(ground, from), chance_(seed()), from_(from), schema_(from) {
        ground_.vfs.reseed(seed());
    }

    // Until the power goes or all is done; false when what is left is no schema's record, or less than there was.
    bool is_survived(const std::function<void()>& migrate) {
        cut_somewhere();
        try {
            migrate();
        } catch (const std::runtime_error&) {
            if (!ground_.disk.is_dark()) throw;
        }
        if (ground_.disk.is_dark()) ++cuts_;
        ground_.disk.never_cut();
        ground_.disk.restore(chance_);
        const auto left = ground_.disk.image();
        const auto schema = old_.schema();
        const bool sound = schema && *schema >= schema_;
        ++found_[schema ? static_cast<int>(*schema) : -1];
        if (!sound || *schema == old_.newest()) return begin_again(sound);
        schema_ = *schema;
        ground_.disk.load(left);
        return true;
    }

    [[nodiscard]] int cuts() const { return cuts_; }
    [[nodiscard]] const std::map<int, int>& found() const { return found_; }
    [[nodiscard]] std::size_t schema() const { return schema_; }
    [[nodiscard]] std::size_t newest() const { return old_.newest(); }

private:
    // Half of the cuts are in syncs, where something is thought to be safe. Some come after the end.
    void cut_somewhere() {
        const auto up_to = [&](int most) { return std::uniform_int_distribution<int>(1, most)(chance_); };
        const int migrations = static_cast<int>(old_.newest() - schema_);
        if (up_to(2) == 1)
            ground_.disk.cut_in_syncs(up_to(3 * migrations));
        else
            ground_.disk.cut_in_changes(up_to(25 * migrations));
    }
    bool begin_again(bool sound) {
        old_.put_back();
        schema_ = from_;
        return sound;
    }

    PowerGround& ground_;
    OldRecord old_;
    std::mt19937_64 chance_;
    std::size_t from_;
    std::size_t schema_;  // that the record has by now
    int cuts_ = 0;
    std::map<int, int> found_;  // by schema; -1: none
};

void print(std::size_t from, const Upgrade& upgrade) {
    std::cout << "seed " << seed() << ": from schema " << from << ", " << upgrade.cuts() << " cuts;";
    for (const auto& [schema, times] : upgrade.found())
        std::cout << " " << times << " times " << (schema < 0 ? "damaged" : "schema " + std::to_string(schema));
    std::cout << std::endl;
}

int cuts() { return std::max(20, number_of("PILNVEIDE_CUTS", 200) / 5); }

}  // namespace

BOOST_AUTO_TEST_SUITE(migration_cuts)

// D-03, D-12: from an empty disk, from the first schemas, and from the last but two.
BOOST_AUTO_TEST_CASE(after_a_cut_the_record_has_the_old_schema_or_a_newer_one_and_every_row) {
    PowerGround ground(seed());
    for (std::size_t from : {0U, 5U, 9U}) {
        Upgrade upgrade(ground, from);
        bool survived = true;
        while (survived && upgrade.cuts() < cuts()) {
            survived = upgrade.is_survived([&] { store::migrate(ground.place); });
            BOOST_TEST(survived);
        }
        print(from, upgrade);
        BOOST_TEST(upgrade.found().size() > 1U);  // the cuts hit before the end, too
        BOOST_TEST(upgrade.found().contains(static_cast<int>(upgrade.newest())));
    }
}

BOOST_AUTO_TEST_CASE(a_record_that_was_cut_and_migrated_to_the_end_is_sound) {
    PowerGround ground(seed());
    const OldRecord old(ground, 9);
    std::mt19937_64 chance(seed());
    ground.disk.cut_in_syncs(2);
    BOOST_CHECK_THROW(store::migrate(ground.place), std::runtime_error);
    ground.disk.restore(chance);
    store::migrate(ground.place);
    SeededAgain ids;
    const auto record = store::open(ground.place, store::Mode::kDaemon, ground.key, ids);
    BOOST_TEST(record->verify().sound);
    BOOST_TEST(record->agencies().size() == 1u);
}

// The same cuts find what is wrong where a migration is no transaction.
BOOST_AUTO_TEST_CASE(migrations_of_single_statements_are_caught) {
    PowerGround ground(seed());
    Upgrade upgrade(ground, 9);
    bool survived = true;
    while (survived && upgrade.cuts() < 200) {
        survived = upgrade.is_survived([&] {
            for (auto index = upgrade.schema(); index < upgrade.newest(); ++index)
                apply_migration(ground.place.file, index, false);
        });
    }
    print(9, upgrade);
    BOOST_TEST(!survived);
}

BOOST_AUTO_TEST_SUITE_END()
