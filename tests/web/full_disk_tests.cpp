#include "support/house.h"
#include "tests/store/support/frail_store.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using workflow::digest;

BOOST_AUTO_TEST_CASE(a_full_disk_closes_no_page_to_who_reads) {
    House house;
    tests::FrailStore disk(*house.record);
    Sessions sessions(disk);
    auto now = house.clock.at;
    Sessions::Steady began{};
    auto token = sessions.start(house.account, house.agency, now, began).token;
    disk.fill_after(0);
    for (int minute = 1; minute <= 3; ++minute) {
        std::chrono::minutes passed{minute};
        BOOST_TEST(sessions.of(token, now + passed, began + passed).has_value());
    }
    disk.free_space();
    std::chrono::minutes later{4};
    BOOST_TEST(sessions.of(token, now + later, began + later).has_value());
    BOOST_TEST((house.record->session(digest(token))->seen_at == now + later));
}

}  // namespace pilnveide::web::test
