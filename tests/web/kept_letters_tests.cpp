#include "tests/web/support/rich_service.h"
#include "web/letters/letter_link.h"
#include "web/letters/text_part.h"
#include "workflow/enumerators.h"
#include "workflow/letters/letter.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>

using namespace pilnveide::web;
using namespace pilnveide::workflow;
using Kind = NoticeKind;

namespace {

constexpr const char* kFolder = "PILNVEIDE_KEEP_LETTERS";  // a folder: subject, text and HTML of each letter go there

// Letters for people to read: PILNVEIDE_KEEP_LETTERS=/tmp/letters tests/web_tests --run_test=kept_letters
struct KeptLetters : pilnveide::web::test::RichService {
    int kept = 0;

    // The letter in both languages, looked at for what no letter may hold.
    void keep(const std::string& name, const std::vector<Notice>& notices, std::size_t to) {
        for (const char* language : {"lv", "en"}) {
            facts.people[to].language = language;
            const auto letter = this->letter(notices, to);
            BOOST_TEST_CONTEXT(name << ' ' << language << '\n' << letter.subject << "\n\n" << letter.text) {
                look_at(letter, language);
            }
            write(name + "." + language, letter);
            ++kept;
        }
        facts.people[to].language = "lv";
    }

private:
    static std::string first(const std::string& text, const char* pattern) {
        std::smatch found;
        return std::regex_search(text, found, std::regex(pattern)) ? found.str() : std::string{};
    }

    static void look_at(const Composed& letter, const std::string& language) {
        const auto words = letter.subject + "\n" + letter.text;
        BOOST_TEST(characters(letter.subject) <= 78u);
        BOOST_TEST(first(words, R"(\.\.|\.:|,,|\?\.|!\.|\n\n\n| [,.;:!?]|“”|„”|\{|\[\[)") == "");
        BOOST_TEST(first(letter.html, R"(<(p|li|h1|h2|h3|b|span)[^>]*>\s*</|href="")") == "");
        BOOST_TEST(letter.html.find("<html lang=\"" + language + "\">") != std::string::npos);
    }

    static void write(const std::string& name, const Composed& letter) {
        const char* folder = std::getenv(kFolder);
        if (folder == nullptr) return;
        std::filesystem::create_directories(folder);
        const auto path = std::filesystem::path(folder) / name;
        const std::string link = "https://pilnveide.example/r/0123456789abcdefghjkmnpqrs";
        std::ofstream(path.string() + ".txt") << letter.subject << "\n\n" << with_link(letter.text, link);
        std::ofstream(path.string() + ".html") << with_link(letter.html, link);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(kept_letters, KeptLetters)

BOOST_AUTO_TEST_CASE(each_kind_alone) {
    for (std::size_t i = 0; i < count_of<Kind>(); ++i) {
        const auto kind = static_cast<Kind>(i);
        today = kind == Kind::kSilenceList     ? date(2026, 10, 8)
                : kind == Kind::kQuarterDigest ? date(2026, 10, 12)
                : kind == Kind::kProgressNudge ? date(2026, 10, 7)
                                               : date(2026, 9, 24);
        facts.tasks[0].due = kind == Kind::kTaskDue ? date(2026, 9, 29) : date(2026, 9, 9);
        facts.actions[1].deadline = kind == Kind::kDeadlineGranted ? date(2026, 12, 15) : date(2026, 8, 31);
        keep("1." + std::string{notice_kind_name(kind)}, {notice(kind, kind == Kind::kActionOverdue ? 2 : 3)},
             reader(kind));
    }
    BOOST_TEST(kept == 2 * static_cast<int>(count_of<Kind>()));
}

BOOST_AUTO_TEST_CASE(several_of_one_kind) {
    for (const auto kind : {Kind::kActionOverdue, Kind::kActionEscalation, Kind::kDeadlineAsked, Kind::kDeadlineGranted,
                            Kind::kDeadlineRefused, Kind::kPleaseVerify, Kind::kSentBack, Kind::kActionDue,
                            Kind::kAssigned, Kind::kHandedOver}) {
        std::vector<Notice> notices;
        for (auto& wish : facts.wishes) {
            wish.state = kind == Kind::kDeadlineAsked     ? WishState::kAsked
                         : kind == Kind::kDeadlineGranted ? WishState::kGranted
                                                          : WishState::kRefused;
        }
        for (const std::int64_t id : {1, 2, 3, 9, 11}) {
            notices.push_back(notice(kind, id));
            notices.back().key.subject = {Noun::kAction, id};
        }
        keep("2.several." + std::string{notice_kind_name(kind)}, notices, reader(kind));
    }
}

BOOST_AUTO_TEST_CASE(what_comes_on_one_day_to_one_person) {
    today = date(2026, 10, 8);
    keep("3.owner",
         owed({Kind::kProgressNudge, Kind::kActionOverdue, Kind::kTaskOverdue, Kind::kSentBack, Kind::kActionDue,
               Kind::kTaskDue, Kind::kAssigned, Kind::kHandOverRefused},
              {2, 3}),
         1);
    keep("3.leader",
         owed({Kind::kTaskEscalation, Kind::kActionEscalation, Kind::kDeliveryFailed, Kind::kSilenceList,
               Kind::kDeadlineAsked, Kind::kHandOverAsked, Kind::kPleaseVerify, Kind::kLegalLimit,
               Kind::kCertificateEnds, Kind::kNextCyclePrompt},
              {2, 3}),
         0);
    keep("3.staff",
         owed({Kind::kAnnouncement, Kind::kResultsPublished, Kind::kPlanPublished, Kind::kQuarterSummary}, {}), 1);
    // An uncertain letter's request travels with the reminder, and a step with the one after it.
    keep("3.uncertain",
         owed({Kind::kProgressRequest, Kind::kProgressNudge, Kind::kActionDue, Kind::kActionOverdue}, {9}), 1);
}

BOOST_AUTO_TEST_CASE(the_quarter_s_letters) {
    facts.substitutes = {{{1}, 1, {3}, {2}, date(2026, 9, 1), date(2026, 12, 31)}};
    auto other = notice(Kind::kProgressRequest);
    other.key.subject.id = 3;
    keep("4.request.for.two", {notice(Kind::kProgressRequest), other}, 1);
    keep("4.request.for.absent", {other}, 1);
    today = date(2026, 10, 1);
    keep("4.request.quarter.over", {notice(Kind::kProgressRequest)}, 1);
    today = date(2026, 10, 15);
    keep("4.request.late", {notice(Kind::kProgressNudge)}, 1);
    for (auto& action : facts.actions) {
        if (action.is_open()) action.deadline = date(2026, 8, 31);
    }
    keep("4.digest.all.late", {notice(Kind::kQuarterDigest)}, 4);
}

BOOST_AUTO_TEST_CASE(after_the_day_has_passed) {
    today = date(2027, 1, 11);
    keep("5.certificate.ended", {notice(Kind::kCertificateEnds)}, 0);
    keep("5.limit.over", {notice(Kind::kLegalLimit)}, 4);
    keep("5.plan.ended", {notice(Kind::kNextCyclePrompt)}, 4);
}

BOOST_AUTO_TEST_CASE(for_those_who_have_less) {
    facts.people[1].account.reset();
    keep("6.no.account", owed({Kind::kActionOverdue, Kind::kTaskDue, Kind::kAssigned}, {2}), 1);
    facts.roles.clear();
    facts.agency.phone.clear();
    keep("6.nobody.to.ask", {notice(Kind::kActionDue, 3)}, 1);
    keep("6.gone", {notice(Kind::kActionDue, 99)}, 1);
    facts.meetings[0].cancelled = false;
    facts.guests[0].excused_on = date(2026, 9, 23);
    auto off = notice(Kind::kMeetingCancelled);
    off.key.subject.id = 1;
    keep("6.not.needed", {off}, 1);
    keep("6.own.meeting", {notice(Kind::kMeetingInvited)}, 0);
}

BOOST_AUTO_TEST_SUITE_END()
