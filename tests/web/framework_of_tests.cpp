#include "support/house.h"
#include "web/framework_of.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

BOOST_AUTO_TEST_CASE(a_cycle_is_shown_with_the_version_that_it_began_with) {
    catalog::Framework first = *House().catalogue.newest(catalog::kMethodology);
    first.version = "2026.1";
    catalog::Framework second = first;
    second.version = "2027.1";
    second.phases.front().tasks.front().title = {"Cits nosaukums", "Another title"};
    catalog::Catalogue catalogue({first, second});
    workflow::Cycle cycle;
    cycle.framework_version = "2026.1";
    BOOST_TEST(framework_of(catalogue, cycle).version == "2026.1");
    cycle.framework_version = "2027.1";
    BOOST_TEST(framework_of(catalogue, cycle).task(1).title.en == "Another title");
    cycle.framework_version = "1999";  // of a catalogue that is gone
    BOOST_TEST(framework_of(catalogue, cycle).version == "2027.1");
}

}  // namespace pilnveide::web::test
