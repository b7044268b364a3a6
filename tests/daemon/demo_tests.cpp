#include "daemon/demo.h"

#include "daemon/command.h"
#include "daemon/demo_days.h"
#include "daemon/demo_words.h"
#include "daemon/random_ids.h"
#include "daemon/service.h"
#include "workflow/calendar/zone.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"
#include "workflow/quarter/review_acts.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

using namespace pilnveide;
using namespace pilnveide::workflow;
using namespace pilnveide::daemon;

namespace {

const Date kToday = date(2026, 11, 22);  // the nearest quarter's end is that of 2026

// A directory that goes with the test.
class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "pilnveide-demo-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary directory");
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct MadeDemo {
    explicit MadeDemo(bool until_requests, Date today = kToday) : place(folder.path() / "demo") {
        make_demo(place, today, until_requests, 8080);
        demo = open_demo(place);
        RandomIds ids;
        Record record(demo.settings, Record::Use::kReading, ids);
        verdict = record.store->verify();
        record.store->read(record.store->agencies().front().id, [&](store::Reading& reading) {
            facts = reading.facts();
            store::Reading::LetterFilter all;
            all.most = 10'000;
            letters = reading.letters(all);
        });
    }

    [[nodiscard]] Execution numbers() const {
        return execution(*facts, actions_of(*facts, facts->plans.front().id), local_day(demo.now));
    }
    [[nodiscard]] const Action& action(DemoActionIndex index) const {
        return *std::ranges::find(facts->actions, demo_actions()[index].title, &Action::title);
    }
    // "2026-09-23 ilze… subject", of letters planned until then, in order.
    [[nodiscard]] std::vector<std::string> subjects(Instant until) const {
        std::vector<std::string> lines;
        for (const auto& letter : letters)
            if (letter.planned_at <= until)
                lines.push_back(iso(letter.planned_at) + " " + letter.to_address + " " + letter.subject);
        std::ranges::sort(lines);
        return lines;
    }
    [[nodiscard]] std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator(demo.settings.mail.directory), {});
    }

    Folder folder;
    DemoPlace place;
    Demo demo;
    store::Store::Verdict verdict;
    std::shared_ptr<const Facts> facts;
    std::vector<Letter> letters;
};

// The command line as it is typed; gives the exit code and what it said.
std::pair<int, std::string> said(const std::vector<std::string>& words) {
    std::ostringstream out, err;
    auto code = run_command_line(words, out, err);
    return {code, out.str() + err.str()};
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_demo_is_an_agency_in_the_middle_of_its_plan) {
    MadeDemo made(false);
    BOOST_TEST(made.verdict.sound);
    BOOST_TEST(iso(made.demo.now) == "2026-12-10T07:00:00Z");
    auto numbers = made.numbers();
    BOOST_TEST(numbers.done == 3);
    BOOST_TEST(numbers.on_time == 1);
    BOOST_TEST(numbers.at_risk == 2);
    BOOST_TEST(numbers.late == 1);
    BOOST_TEST(numbers.cancelled == 1);
    BOOST_TEST((made.action(kRewrite).state == ActionState::kVerified));
    BOOST_TEST((made.action(kProcedure).state == ActionState::kVerified));
    BOOST_TEST((made.action(kLearningPlans).state == ActionState::kDone));
    BOOST_TEST(is_late(*made.facts, made.action(kCalendar), local_day(made.demo.now)));
    BOOST_TEST(open_wish(*made.facts, made.action(kSupervision).id));
    BOOST_TEST(is_closed(*made.facts, {2026, 2}));
    BOOST_TEST(is_closed(*made.facts, {2026, 3}));
    BOOST_TEST(!is_closed(*made.facts, {2026, 4}));
    BOOST_TEST(silent(*made.facts, {2026, 3}).size() == 1u);
    BOOST_TEST(made.facts->requests.size() == 11u);  // five, five, and the one that was phoned in
    BOOST_TEST(std::ranges::count_if(made.facts->tasks, [](const Task& task) { return !!task.completed_at; }) == 8);
    BOOST_TEST(made.facts->publications.size() == 1u);
    BOOST_TEST(made.facts->certificates.size() == 1u);
    BOOST_TEST(!made.demo.owner_link);
    BOOST_TEST(made.files() > 0);
    BOOST_TEST(std::ranges::all_of(made.letters, [](const Letter& letter) {
        return letter.state == LetterState::kSent || letter.state == LetterState::kCancelled;
    }));
}

BOOST_AUTO_TEST_CASE(the_demo_is_the_same_again_and_lives_on_until_the_requests_leave) {
    MadeDemo made(false);
    MadeDemo later(true);
    auto subjects = made.subjects(made.demo.now);
    BOOST_TEST(subjects.size() > 50u);
    BOOST_TEST(subjects == later.subjects(made.demo.now), boost::test_tools::per_element());
    BOOST_TEST((local_day(later.demo.now) == dates_of(*later.facts, {2026, 4}).request_on));
    BOOST_TEST(std::ranges::count_if(later.facts->requests, [](const Request& request) {
                   return request.state == RequestState::kAsked && request.quarter == Quarter{2026, 4};
               }) == 4);
    BOOST_TEST(holds(later.demo.owner_link.value_or(""), "http://127.0.0.1:8080/r/"));
    BOOST_TEST(later.files() >= made.files() + 4);
}

BOOST_AUTO_TEST_CASE(the_story_holds_whatever_the_quarter) {
    for (auto today : {date(2027, 2, 20), date(2027, 6, 1), date(2027, 9, 30)}) {
        MadeDemo made(false, today);
        BOOST_TEST_CONTEXT(iso(today)) {
            auto numbers = made.numbers();
            BOOST_TEST((std::vector{numbers.done, numbers.on_time, numbers.at_risk, numbers.late, numbers.cancelled} ==
                        std::vector{3, 1, 2, 1, 1}));
            BOOST_TEST(made.facts->requests.size() == 11u);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_days_of_the_story_are_in_order_for_years) {
    for (auto today = date(2026, 1, 1); today < date(2036, 1, 1); today += days{17}) {
        const DemoDays story(Agency{}, today);
        BOOST_TEST_CONTEXT(iso(today)) {
            BOOST_TEST(std::chrono::abs(story.now - today).count() <= 47);
            BOOST_TEST((story.now < story.quarters[2].request_on));
            BOOST_TEST((story.due[6] <= story.quarters[0].quarter.last_day() - days{30}));
            BOOST_TEST((story.due[6] > story.plan_from - days{30}));
            BOOST_TEST((story.due[7] < story.quarters[0].request_on));
            BOOST_TEST(story.calendar.is_overdue(story.deadlines[kCalendar], story.now));
            BOOST_TEST((story.from(story.now, -3) <= story.learning_plans_later));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_directory_that_is_in_use_is_refused_with_what_to_do) {
    Folder folder;
    std::ofstream(folder.path() / "letter.txt") << "mine";
    auto [code, text] = said({"demo", folder.path().string(), "--make-only"});
    BOOST_TEST(code == kRefused);
    BOOST_TEST(holds(text, "is not empty; name a new or empty directory"), text);
    BOOST_TEST(said({"demo"}).first == kMisused);
    BOOST_TEST(said({"demo", folder.path().string(), "--until", "spring"}).first == kMisused);
    BOOST_TEST(said({"demo", folder.path().string(), "--port", "0"}).first == kMisused);
}

BOOST_AUTO_TEST_CASE(the_command_makes_a_demo_and_moves_its_clock) {
    Folder folder;
    auto directory = (folder.path() / "demo").string();
    auto [code, text] = said({"demo", directory, "--make-only", "--port", "8123"});
    BOOST_TEST(code == kDone, text);
    BOOST_TEST(holds(text, "http://127.0.0.1:8123\n"), text);
    BOOST_TEST(holds(text, "kristine.eglite@paraugnovads.example"), text);
    auto before = FileClock(folder.path() / "demo" / "clock").now();
    auto [again, way_in] = said({"demo", directory});
    BOOST_TEST(again == kRefused);
    BOOST_TEST(holds(way_in, "holds a demo already; serve it: pilnveide serve --config "), way_in);
    BOOST_TEST(said({"demo", directory, "--until", "quarter-end"}).first == kDone);
    auto after = FileClock(folder.path() / "demo" / "clock").now();
    BOOST_TEST((after == next_requests(Agency{}, before)));
    auto [checked, findings] = said({"verify", "--config", directory + "/pilnveide.toml"});
    BOOST_TEST(checked == kDone, findings);
}
