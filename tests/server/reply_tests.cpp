#include "web/server/reply.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::server::test {

BOOST_AUTO_TEST_CASE(a_refusal_says_everything_in_both_languages) {
    for (int status : {400, 405, 408, 413, 414, 415, 429, 431, 500}) {
        const auto body = refusal(status).body;
        BOOST_TEST_CONTEXT(status) {
            auto sentence = body.find("<p lang=\"en\">");
            auto way_on = body.find("Uz sākumlapu · <span lang=\"en\">To the start page</span>");
            BOOST_TEST(sentence != std::string::npos);
            BOOST_TEST(way_on != std::string::npos);
            BOOST_TEST(sentence < way_on);
        }
    }
}

}  // namespace pilnveide::server::test
