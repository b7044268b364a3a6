#include "web/letters/compose.h"

#include "tests/web/support/letter_service.h"
#include "web/letters/text_part.h"
#include "workflow/enumerators.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace pilnveide::web;
using namespace pilnveide::workflow;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

constexpr NoticeKind kKinds[] = {
    NoticeKind::kInvitation,       NoticeKind::kPasswordReset,    NoticeKind::kApprovalWanted,
    NoticeKind::kApprovalNudge,    NoticeKind::kApproved,         NoticeKind::kReturned,
    NoticeKind::kDeadlineGranted,  NoticeKind::kDeadlineRefused,  NoticeKind::kProgressRequest,
    NoticeKind::kProgressNudge,    NoticeKind::kActionOverdue,    NoticeKind::kTaskOverdue,
    NoticeKind::kActionEscalation, NoticeKind::kTaskEscalation,   NoticeKind::kSilenceList,
    NoticeKind::kQuarterDigest,    NoticeKind::kDeadlineAsked,    NoticeKind::kPleaseVerify,
    NoticeKind::kSentBack,         NoticeKind::kActionDue,        NoticeKind::kTaskDue,
    NoticeKind::kAssigned,         NoticeKind::kHandedOver,       NoticeKind::kNextCyclePrompt,
    NoticeKind::kLettersHeld,      NoticeKind::kMeetingCancelled, NoticeKind::kMeetingChanged,
    NoticeKind::kMeetingInvited,   NoticeKind::kOwnerLeft,        NoticeKind::kDeliveryFailed,
    NoticeKind::kHandOverAsked,    NoticeKind::kHandOverRefused,  NoticeKind::kLegalLimit,
    NoticeKind::kCertificateEnds,  NoticeKind::kAnnouncement,     NoticeKind::kResultsPublished,
    NoticeKind::kPlanPublished,    NoticeKind::kQuarterSummary,
};
static_assert(std::size(kKinds) == count_of<NoticeKind>());

// The words a reader sees in an HTML page.
std::string seen(std::string html) {
    html.erase(0, html.find("<body>"));
    html = std::regex_replace(html, std::regex("<[^>]*>"), " ");
    for (const auto& [entity, character] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        html = std::regex_replace(html, std::regex(entity), character);
    return html;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(letters, pilnveide::web::test::LetterService)

BOOST_AUTO_TEST_CASE(the_request_says_who_wants_what_by_when) {
    const auto letter = this->letter({notice(NoticeKind::kProgressRequest)});
    BOOST_TEST(letter.subject == "Lūdzam ziņot par 3 pasākumiem līdz 7. oktobrim");
    BOOST_TEST(
        letter.text.starts_with("Labdien!\n\nNoslēdzas 3. ceturksnis. Lūdzam līdz trešdienai, 07.10.2026., īsi\n"));
    BOOST_TEST(holds(letter.text,
                     "  1.1.1. Veikt klientu aptauju par informācijas saprotamību\n"
                     "         termiņš 30.11.2026. · apdraudēts · iepriekš ziņots: 30 %\n"));
    BOOST_TEST(holds(letter.text, "projekta vadītāja, tālr. 6000 0000"));
}

BOOST_AUTO_TEST_CASE(a_nudge_does_not_look_like_the_request_sent_twice) {
    const auto letter = this->letter({notice(NoticeKind::kProgressNudge)});
    BOOST_TEST(letter.subject == "Atgādinām: lūdzam ziņot par 3 pasākumiem līdz 7. oktobrim");
}

BOOST_AUTO_TEST_CASE(the_link_stands_in_both_parts_and_once_as_a_button) {
    const auto letter = this->letter({notice(NoticeKind::kProgressRequest), notice(NoticeKind::kProgressNudge)});
    BOOST_TEST(letter.needs_link);
    BOOST_TEST(times(letter.text, kLinkPlaceholder) == 2u);  // and once to say that something is not theirs
    BOOST_TEST(times(letter.html, kLinkPlaceholder) == 2u);
    BOOST_TEST(times(letter.html, "class=\"go\"") == 1u);
    BOOST_TEST(!this->letter({notice(NoticeKind::kPleaseVerify, 2)}).needs_link);
}

BOOST_AUTO_TEST_CASE(every_kind_makes_a_letter_in_both_languages) {
    std::set<std::string> subjects;
    for (const char* language : {"lv", "en"}) {
        facts.people[1].language = language;
        const auto about_nothing = this->letter({}).subject;
        for (const auto kind : kKinds) {
            const auto letter = this->letter({notice(kind)});
            BOOST_TEST_MESSAGE("== " << letter.subject << "\n\n" << letter.text);
            BOOST_TEST_CONTEXT(language << ' ' << notice_kind_name(kind) << '\n'
                                        << letter.subject << '\n'
                                        << letter.text) {
                BOOST_TEST(!letter.subject.empty());
                BOOST_TEST(letter.subject != about_nothing);
                BOOST_TEST(characters(letter.subject) <= 78u);
                BOOST_TEST(!holds(letter.text + letter.html + letter.subject, ".. "));
                BOOST_TEST(!holds(letter.text + letter.subject, "{"));
                BOOST_TEST(!holds(letter.html, "[["));
                BOOST_TEST(holds(letter.text, kind == NoticeKind::kPasswordReset || language[0] == 'e'
                                                  ? ""
                                                  : "Kāpēc saņēmāt šo vēstuli?"));
                subjects.insert(language + letter.subject);
            }
        }
    }
    BOOST_TEST(subjects.size() >=
               2 * std::size(kKinds) - 4);  // the two wordings of a request may agree, and of handing over
}

BOOST_AUTO_TEST_CASE(lines_of_the_text_have_at_most_72_characters) {
    std::vector<Notice> all;
    for (const auto kind : kKinds) all.push_back(notice(kind));
    std::istringstream lines(letter(all).text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("https://") == std::string::npos) BOOST_TEST(characters(line) <= 72u, line);
    }
}

BOOST_AUTO_TEST_CASE(both_parts_say_the_same) {
    std::vector<Notice> all;
    for (const auto kind : kKinds) all.push_back(notice(kind));
    const auto letter = this->letter(all);
    std::istringstream shown(seen(letter.html));
    std::set<std::string> known;
    for (std::string word; shown >> word;) known.insert(word);
    std::istringstream words(letter.text);
    for (std::string word; words >> word;) {
        if (word.starts_with("---") || word.starts_with("https://")) continue;
        if (!known.contains(word) && word.ends_with(':')) word.pop_back();  // the label before an address
        BOOST_TEST(known.contains(word), word);
    }
}

BOOST_AUTO_TEST_CASE(a_duty_can_be_declined_and_so_can_news_but_nothing_else) {
    const auto duty = this->letter({notice(NoticeKind::kActionDue, 3)});
    BOOST_TEST(holds(duty.text, "Vai kaut kas no minētā nav Jūsu darbs? Lūgt nodot citam:\n" +
                                    std::string{kLinkPlaceholder} + "\n"));
    BOOST_TEST((duty.needs_link && !duty.news));
    const auto progress = this->letter({notice(NoticeKind::kProgressRequest), notice(NoticeKind::kActionDue, 3)});
    BOOST_TEST(holds(progress.text, std::string{kLinkPlaceholder} + "/not-mine\n"));
    const auto news = this->letter({notice(NoticeKind::kPlanPublished)});
    BOOST_TEST((news.needs_link && news.news));
    BOOST_TEST(holds(news.text, "Atteikties no ziņām:\n" + std::string{kLinkPlaceholder} + "\n"));
    const auto both = this->letter({notice(NoticeKind::kPlanPublished), notice(NoticeKind::kPleaseVerify, 2)});
    BOOST_TEST((!both.needs_link && !both.news));
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_escaped) {
    const auto letter = this->letter({notice(NoticeKind::kActionOverdue, 2)});
    BOOST_TEST(holds(letter.html, "&lt;b&gt;kalendāru&lt;/b&gt; &amp; tālruni"));
    BOOST_TEST(holds(letter.text, "<b>kalendāru</b> & tālruni"));
}

BOOST_AUTO_TEST_CASE(the_most_urgent_part_gives_the_subject_and_the_others_follow) {
    const auto letter = this->letter({notice(NoticeKind::kActionDue, 3), notice(NoticeKind::kActionOverdue, 2)});
    BOOST_TEST(letter.subject == "Kavējas Jūsu pasākums 1.1.2. – termiņš bija 31.08.2026.");
    BOOST_TEST(letter.text.find("1.1.2.") < letter.text.find("1.1.3."));
    BOOST_TEST(holds(letter.html, "<h2>Līdz 30. oktobrim jāpabeidz pasākums 1.1.3.</h2>"));
    BOOST_TEST(times(letter.html, "class=\"go\"") == 1u);
}

BOOST_AUTO_TEST_CASE(a_list_begins_with_the_nearest_deadline) {
    const auto letter = this->letter({notice(NoticeKind::kProgressRequest)});
    const auto at = [&](std::string_view number) { return letter.text.find(number); };
    BOOST_TEST((at("  1.1.2. ") < at("  1.1.3. ") && at("  1.1.3. ") < at("  1.1.1. ")), letter.text);
}

BOOST_AUTO_TEST_CASE(tasks_of_one_day_stand_in_their_order) {
    facts.tasks.push_back(facts.tasks.front());
    facts.tasks[0].number = 10, facts.tasks[1].number = 9, facts.tasks[1].id = {2};
    auto second = notice(NoticeKind::kTaskDue);
    second.key.subject.id = 2;
    const auto letter = this->letter({notice(NoticeKind::kTaskDue), second});
    BOOST_TEST(letter.text.find("  9. ") < letter.text.find("  10. "), letter.text);
}

BOOST_AUTO_TEST_CASE(numbers_take_their_forms) {
    const auto due = [&](std::vector<std::int64_t> ids) {
        std::vector<Notice> notices;
        for (const auto id : ids) notices.push_back(notice(NoticeKind::kActionDue, id));
        return letter(notices).subject;
    };
    BOOST_TEST(due({1, 3}) == "Tuvojas termiņš 2 Jūsu pasākumiem");
    BOOST_TEST(due({3}) == "Līdz 30. oktobrim jāpabeidz pasākums 1.1.3.");
}

BOOST_AUTO_TEST_CASE(whoever_cannot_sign_in_gets_no_button_into_the_console) {
    facts.people[1].account.reset();
    const auto letter = this->letter({notice(NoticeKind::kActionOverdue, 2)});
    BOOST_TEST(times(letter.html, "href=") == 1u);  // the way to say that it is not theirs
    BOOST_TEST(!holds(letter.html, "class=\"go\""));
    BOOST_TEST(holds(letter.text, "atbildiet uz šo vēstuli"));
    BOOST_TEST(holds(this->letter({notice(NoticeKind::kProgressRequest)}).html, kLinkPlaceholder));
}

BOOST_AUTO_TEST_CASE(a_substitute_is_told_whose_actions_these_are) {
    const auto letter = this->letter({notice(NoticeKind::kProgressRequest)}, 2);
    BOOST_TEST(holds(letter.text, "Pasākumi, par kuriem atbild Jānis Bērziņš"));
    BOOST_TEST(!holds(letter.text, "Jūs atbildat"));
}

BOOST_AUTO_TEST_CASE(no_letter_carries_what_was_reported) {
    for (std::size_t to = 0; to < facts.people.size(); ++to) {
        for (const auto kind : kKinds) {
            const auto letter = this->letter({notice(kind)}, to);
            BOOST_TEST(!holds(letter.text + letter.html + letter.subject, "ATZIME"));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_facts_make_the_same_letter) {
    const std::vector<Notice> notices{notice(NoticeKind::kProgressRequest), notice(NoticeKind::kAssigned)};
    BOOST_TEST(letter(notices).html == letter(notices).html);
}

BOOST_AUTO_TEST_CASE(a_subject_that_is_gone_still_makes_a_letter) {
    const auto letter = this->letter({notice(NoticeKind::kActionOverdue, 99)});
    BOOST_TEST(letter.subject == "Pilnveides plānā kaut kas ir mainījies");
}

BOOST_AUTO_TEST_SUITE_END()
