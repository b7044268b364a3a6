#include "tests/store/support/sample.h"

namespace pilnveide::tests {
namespace {

const Id<Person> kPerson{100};
const Id<Person> kOther{101};
const Quarter kQuarter{2026, 3};

void add_people(Change& change) {
    auto person = sample_person(kPerson.value);
    person.left_on = date(2031, 1, 1);
    auto other = sample_person(kOther.value);
    other.address = Person::Address::kMasculine;
    change.rows.emplace_back(Role{{102}, 0, kPerson, RoleKind::kGroupLeader, date(2026, 1, 5), date(2026, 12, 31)});
    change.rows.emplace_back(Substitute{{103}, 0, kPerson, kOther, date(2026, 7, 1), date(2026, 7, 31)});
    // After what refers to them: references are looked at when the unit of work ends.
    change.rows.emplace_back(std::move(person));
    change.rows.emplace_back(std::move(other));
}

void add_cycle(Change& change) {
    Cycle first{{104}, 0,    "Pirmais", "kvpm", "2021", Standard::kBase, "whole", date(2024, 1, 8), date(2024, 1, 2),
                {},    false};
    Cycle cycle{{105},
                0,
                "Cikls “2026”",
                "kvpm",
                "2021",
                Standard::kOptimal,
                "Nodaļa",
                date(2026, 1, 12),
                date(2026, 1, 8),
                first.id,
                true};
    Task task{{106}, 0,      cycle.id,       7, kPerson, date(2026, 5, 4), date(2026, 1, 9), date(2026, 1, 10),
              kNow,  kOther, "Trūkst punktu"};
    GateRecord record{{107}, 0,    cycle.id, Gate::kTrialScoring, date(2026, 2, 2), "Piezīme", "Nr. 5",
                      true,  true, kOther};
    change.rows.emplace_back(std::move(first));
    change.rows.emplace_back(std::move(cycle));
    change.rows.emplace_back(std::move(task));
    change.rows.emplace_back(std::move(record));
}

void add_plan(Change& change) {
    Plan plan{{108}, 0, {105}, "Plāns", date(2026, 6, 1), date(2028, 5, 31), date(2026, 5, 2), date(2026, 6, 3)};
    PlanVersion version{{109},
                        0,
                        plan.id,
                        2,
                        VersionState::kReturned,
                        "Lūdzu precizēt",
                        "+- +",
                        "Jā\n\nNē",
                        "Tā vajag",
                        "abcdef",
                        date(2026, 5, 20),
                        kPerson,
                        date(2026, 5, 25),
                        kOther};
    Priority priority{{110}, 0, version.id, {90}, 3, "Prioritāte", "5.2."};
    Goal goal{{111}, 0,        version.id,  {91},   priority.id,
              2,     "Mērķis", "Rezultāts", "80 %", {true, false, true, true, false}};
    PlannedAction planned{{112},
                          0,
                          version.id,
                          {113},
                          goal.id,
                          4,
                          "Pasākums",
                          kPerson,
                          date(2026, 10, 30),
                          "200 EUR",
                          ActionKind::kChange};
    Action action{{113},
                  0,
                  plan.id,
                  "Pasākums",
                  kPerson,
                  date(2026, 6, 3),
                  date(2026, 10, 30),
                  date(2026, 11, 30),
                  date(2026, 9, 1),
                  ActionState::kBlocked,
                  date(2026, 8, 20),
                  40,
                  true,
                  "Nav telpu",
                  Id<Action>{114},
                  {}};
    Action next{{114},
                0,
                plan.id,
                "Turpinājums",
                kOther,
                date(2026, 6, 4),
                date(2027, 1, 4),
                date(2027, 1, 5),
                date(2026, 6, 6),
                ActionState::kPlanned,
                {},
                {},
                false,
                "",
                {},
                Id<Action>{113}};
    DeadlineWish wish{{115},     0,       action.id,        date(2026, 12, 15),
                      "Slimība", kPerson, date(2026, 9, 2), WishState::kRefused,
                      "Nē",      kOther,  date(2026, 9, 3)};
    change.rows.emplace_back(std::move(plan));
    change.rows.emplace_back(std::move(version));
    change.rows.emplace_back(std::move(priority));
    change.rows.emplace_back(std::move(goal));
    change.rows.emplace_back(std::move(planned));
    change.rows.emplace_back(std::move(action));
    change.rows.emplace_back(std::move(next));
    change.rows.emplace_back(std::move(wish));
}

void add_quarter(Change& change) {
    Request request{{116}, 0, kPerson, kQuarter, date(2026, 10, 7), date(2026, 9, 23), RequestState::kReported, kNow};
    ProgressReport report{{117},       0,          request.id,
                          {113},       kQuarter,   ActionState::kBlocked,
                          40,          "Izdarīts", "Vēl jādara\r\nun jādara",
                          "Nav telpu", "Citur",    date(2026, 12, 15),
                          kNow,        kOther,     true};
    Review review{{118}, 0, kQuarter, date(2026, 10, 14), date(2026, 10, 13), "Protokols", "Visi", date(2026, 10, 15),
                  kOther};
    change.rows.emplace_back(std::move(request));
    change.rows.emplace_back(std::move(report));
    change.rows.emplace_back(std::move(review));
}

void add_own_additions(Change& change) {
    change.rows.emplace_back(OwnPractice{{119},
                                         0,
                                         "kvpm",
                                         "1.2",
                                         3,
                                         "Sava prakse",
                                         "Ko aplūko",
                                         date(2026, 2, 3),
                                         date(2026, 8, 4),
                                         "Apvienota ar 1.2.1."});
    change.rows.emplace_back(OwnIndicator{{120},
                                          0,
                                          "kvpm",
                                          "6.2.1",
                                          2,
                                          "Savs rādītājs",
                                          catalog::IndicatorKind::kPerformance,
                                          "percent",
                                          catalog::Direction::kDown,
                                          {"6.1.2", "7.2.1"},
                                          date(2026, 2, 4),
                                          date(2026, 8, 5),
                                          "Nav datu"});
}

void add_meeting(Change& change) {
    using std::chrono::minutes;
    change.rows.emplace_back(Meeting{{121},
                                     0,
                                     MeetingKind::kPresentation,
                                     "Plāna prezentācija",
                                     date(2026, 6, 10),
                                     minutes{570},
                                     minutes{90},
                                     "Zāle",
                                     "Darba kārtība",
                                     kPerson,
                                     2,
                                     date(2026, 6, 2),
                                     true});
    change.rows.emplace_back(MeetingGuest{{122}, 0, {121}, kOther, date(2026, 6, 1), 1, date(2026, 6, 3)});
}

void add_promise(Change& change) {
    change.rows.emplace_back(HeldCertificate{{123},
                                             0,
                                             "iso-9001",
                                             "LV-17",
                                             "Sertifikācijas centrs",
                                             date(2025, 1, 1),
                                             date(2027, 12, 31),
                                             date(2025, 1, 2)});
    change.rows.emplace_back(
        Publication{{124}, 0, PublicationKind::kQuarter, {105}, "2026-Q3", "Paldies!", date(2026, 10, 16), kPerson});
    change.rows.emplace_back(HandOverWish{{125},
                                          0,
                                          {Noun::kAction, 113},
                                          kPerson,
                                          date(2026, 9, 24),
                                          "Tas ir Jāņa darbs",
                                          date(2026, 9, 25),
                                          kOther,
                                          "Paliek Jums"});
    change.rows.emplace_back(
        Mailbox{{126}, 0, "ilze@example.lv", 5, date(2026, 9, 1), date(2026, 9, 2), date(2026, 9, 3), "550 5.1.1 nav"});
    change.rows.emplace_back(Hold{{127}, 0, HoldReason::kStorm, date(2026, 9, 4), 17, date(2026, 9, 5), kOther});
}

}  // namespace

Agency sample_agency(std::int64_t id) {
    Agency agency;
    agency.id = {id};
    agency.name = "Ādažu sociālais dienests";
    agency.language = "en";
    agency.phone = "+371 67997350";
    agency.follows_moved_days = false;
    agency.policy = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 4, 35, 36, 37};
    agency.policy_set_on = date(2026, 3, 4);
    agency.legal_limit_applies = true;
    agency.last_assessed_on = date(2024, 5, 6);
    return agency;
}

Person sample_person(std::int64_t id) {
    return {{id}, 0,  "Ilze Kalniņa",   "Vadītāja", "ilze@example.lv", "29 111 222", "en", Person::Address::kFeminine,
            {},   {}, date(2025, 2, 3), false};
}

Change sample_change() {
    Change change;
    change.events.push_back({"sample.made", {Noun::kPlan, 108}, {{"title", "Plāns \"A\"\n\\"}, {"empty", ""}}});
    add_people(change);
    add_cycle(change);
    add_plan(change);
    add_quarter(change);
    add_own_additions(change);
    add_meeting(change);
    add_promise(change);
    return change;
}

Change renamed(Person person, const std::string& name) {
    person.name = name;
    const Subject subject{Noun::kPerson, person.id.value};
    return {{{"person.changed", subject, {}}}, {std::move(person)}, {}};
}

Result<void> put(Store& store, Id<Agency> agency, const Change& change) {
    return store.write(agency, {}, kNow, [&](Writing& unit) { return unit.put(change); });
}

Facts facts_of(Store& store, Id<Agency> agency) {
    Facts facts;
    store.read(agency, [&](Reading& unit) { facts = *unit.facts(); });
    return facts;
}

Letter sample_letter(std::int64_t id, Id<Person> recipient) {
    Letter letter;
    letter.id = {id};
    letter.recipient = recipient;
    letter.immediate = true;
    letter.day = kToday;
    letter.state = LetterState::kRetry;
    letter.attempt = 3;
    letter.not_before = kNow + std::chrono::hours{1};
    letter.message_id = "m@example.lv";
    letter.to_address = "ilze@example.lv";
    letter.to_name = "Ilze Kalniņa";
    letter.reply_to = "janis@example.lv";
    letter.subject = "Atskaite";
    letter.text = "Labdien!\r\n{{link}}\r\n";
    letter.html = "<p>Labdien!</p>";
    letter.link = 900;
    letter.last_reply = "451 later";
    letter.planned_at = kNow;
    letter.first_tried_at = kNow + std::chrono::seconds{5};
    letter.sent_at = kNow + std::chrono::seconds{6};
    letter.thread = "root@example.lv";
    letter.news = true;
    letter.calendar = "BEGIN:VCALENDAR\r\n";
    letter.hold = 901;
    return letter;
}

Link sample_link(std::int64_t id, Id<Person> person) {
    return {{id}, person, LinkPurpose::kProgress, "2026-Q3", 2, kNow, kNow + days{45}, false, false};
}

Notice sample_notice(const std::string& period, Id<Person> recipient) {
    Notice notice;
    notice.key = {NoticeKind::kActionOverdue, {Noun::kAction, 113}, period, 1, recipient};
    notice.reason = {"action.overdue", "deadline 2026-09-30", kToday};
    return notice;
}

}  // namespace pilnveide::tests
