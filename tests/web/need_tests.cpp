#include "web/need.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web {

using workflow::Relations;

BOOST_AUTO_TEST_CASE(anyone_may_where_anyone_may) {
    BOOST_TEST(may({}, Anyone{}));
    BOOST_TEST(!may({}, SignedIn{}));
    BOOST_TEST(may(Relations::kPerson, SignedIn{}));
}

BOOST_AUTO_TEST_CASE(a_link_opens_nothing_else) {
    BOOST_TEST(may(Relations::kLinkHolder, ByLink{workflow::LinkPurpose::kProgress}));
    BOOST_TEST(!may(Relations::kPerson | Relations::kDirector, ByLink{workflow::LinkPurpose::kProgress}));
    BOOST_TEST(!may(Relations::kLinkHolder, SignedIn{}));
    BOOST_TEST(!may(Relations::kLinkHolder, Sees{Right::kSeeAgency}));
}

BOOST_AUTO_TEST_CASE(each_right_belongs_to_its_roles) {
    auto clerk = Relations{Relations::kPerson};
    auto leader = Relations::kPerson | Relations::kLeader;
    auto director = Relations::kPerson | Relations::kDirector;
    auto administrator = Relations::kPerson | Relations::kAdministrator;
    for (auto right : {Right::kSeeExecution, Right::kStartCycle, Right::kEditPlan, Right::kHoldReview,
                       Right::kEnterReports, Right::kAddOwn}) {
        BOOST_TEST(may(leader, Sees{right}));
        BOOST_TEST(may(director, Sees{right}));
        BOOST_TEST(!may(administrator, Sees{right}));
        BOOST_TEST(!may(clerk, Sees{right}));
    }
    for (auto right : {Right::kSeeLetters, Right::kManagePeople}) {
        BOOST_TEST(may(administrator, Sees{right}));
        BOOST_TEST(!may(clerk, Sees{right}));
    }
    BOOST_TEST(may(clerk, Sees{Right::kSeeAgency}));
}

BOOST_AUTO_TEST_CASE(what_one_does_is_read_from_the_machines_table) {
    auto leader = Relations::kPerson | Relations::kLeader;
    auto director = Relations::kPerson | Relations::kDirector;
    BOOST_TEST(may(director, Does{workflow::VersionEvent::kApprove}));
    BOOST_TEST(!may(leader, Does{workflow::VersionEvent::kApprove}));
    BOOST_TEST(may(leader, Does{workflow::VersionEvent::kSubmit}));
    BOOST_TEST(!may(Relations::kPerson, Does{workflow::TaskEvent::kComplete}));
    BOOST_TEST(may(leader, Does{workflow::ActionEvent::kCancel}));
    BOOST_TEST(!may({}, Does{workflow::ActionEvent::kCancel}));
}

}  // namespace pilnveide::web
