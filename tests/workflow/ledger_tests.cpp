#include "workflow/notices/ledger.h"

#include "workflow/enumerators.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

Notice notice_to(std::int64_t person, NoticeState state) {
    return {Id<Notice>{person},
            {NoticeKind::kActionDue, {Noun::kAction, 7}, "2026-09-30", 1, Id<Person>{person}},
            state,
            {},
            0};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ledger)

BOOST_AUTO_TEST_CASE(a_notice_is_found_by_its_whole_key) {
    const Ledger ledger{{notice_to(1, NoticeState::kSent)}};
    auto key = notice_to(1, NoticeState::kSent).key;
    BOOST_TEST(ledger.has(key));
    key.period = "2026-10-31";
    BOOST_TEST(!ledger.has(key));
    BOOST_TEST(!ledger.find(key));
    BOOST_TEST(!ledger.has(notice_to(2, NoticeState::kSent).key));
}

BOOST_AUTO_TEST_CASE(putting_a_key_again_replaces_its_notice) {
    Ledger ledger{{notice_to(1, NoticeState::kPlanned)}};
    ledger.put(notice_to(1, NoticeState::kSent));
    BOOST_TEST(ledger.all().size() == 1u);
    BOOST_TEST((ledger.find(notice_to(1, NoticeState::kSent).key)->state == NoticeState::kSent));
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_name_of_its_own_and_the_immediate_ones_come_first) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at < count_of<NoticeKind>(); ++at)
        names.push_back(notice_kind_name(static_cast<NoticeKind>(at)));
    std::ranges::sort(names);
    BOOST_TEST((std::ranges::adjacent_find(names) == names.end()));
    BOOST_TEST(!names.front().empty());
    BOOST_TEST(is_immediate(NoticeKind::kInvitation));
    BOOST_TEST(is_immediate(NoticeKind::kDeadlineRefused));
    BOOST_TEST(!is_immediate(NoticeKind::kProgressRequest));
    BOOST_TEST(!is_immediate(NoticeKind::kNextCyclePrompt));
}

BOOST_AUTO_TEST_SUITE_END()
