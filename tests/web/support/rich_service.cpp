#include "tests/web/support/rich_service.h"

using namespace pilnveide::workflow;

namespace pilnveide::web::test {
namespace {

constexpr std::size_t kLeader = 0;
constexpr std::size_t kOwner = 1;
constexpr std::size_t kDirector = 4;

struct Planned {
    const char* title;
    std::int64_t owner;
    int month;  // of 2026
    int day;
};
constexpr Planned kActions[] = {
    {"Veikt klientu aptauju par informācijas saprotamību", 2, 11, 30},
    {"Apmācīt 12 darbiniekus darbam ar <b>kalendāru</b> & tālruni", 2, 8, 31},
    {"Izstrādāt un ieviest vienotu kārtību, kādā ģimenēm ar bērniem, senioriem un cilvēkiem ar invaliditāti sniedz "
     "skaidru un saprotamu informāciju visās pieņemšanas vietās",
     2, 10, 30},
    {"Izveidot brīvprātīgo darba kārtību", 4, 9, 11},
    {"Atjaunot dienesta mājaslapu", 3, 5, 29},
    {"Noslēgt sadarbības līgumus ar pirmsskolas izglītības iestādēm", 3, 6, 30},
    {"Ieviest klientu pieraksta sistēmu", 3, 7, 31},
    {"Pārskatīt amatu aprakstus struktūrvienībās", 5, 8, 14},
    {"Sagatavot vieglajā valodā rakstītu ceļvedi par pabalstiem", 2, 9, 18},
    {"Organizēt supervīzijas sociālajiem darbiniekiem", 3, 12, 11},
    {"Izvērtēt un papildināt Šķaunes, Ģikšu un Ņukšu pagastu klientu pieņemšanas laikus", 2, 12, 18},
};

}  // namespace

RichService::RichService() {
    name_people();
    name_plan();
    ask_for_reports();
    facts.meetings[0].title = facts.meetings[1].title =
        "Pašnovērtējuma grupas vienošanās sanāksme par 5. un 6. kritēriju";
    facts.meetings[0].agenda =
        "1. Ievads un iepriekšējās sanāksmes lēmumu izpilde\n"
        "2. Vienošanās par punktiem, par kuriem grupas locekļu vērtējumi atšķiras visvairāk\n3. Dažādi";
    facts.hand_over_wishes[0].duty.id = 3;
    facts.hand_over_wishes[0].word =
        "Par informāciju ģimenēm atbild Klientu apkalpošanas nodaļa. Lūdzu, nododiet to Annai Ozolai!";
    facts.hand_over_wishes[1].answer = "Klientu apkalpošanas nodaļā šogad nav neviena, kas to varētu pārņemt.";
    facts.mailboxes[0].address = "anna.ozola@rietumlatgale.example";
    facts.mailboxes[0].suspended_on = date(2026, 9, 28);
    facts.publications[0].text =
        "Labdien, kolēģi!\n\nOktobrī sākam pašnovērtējumu. Grupā strādās septiņi cilvēki no visām nodaļām, un katrs "
        "drīkst iesniegt savus priekšlikumus.\n\nPaldies, ka palīdzat!";
}

void RichService::name_people() {
    facts.agency.name = "Rietumlatgales novada Sociālo pakalpojumu un sociālās palīdzības dienests";
    facts.agency.phone = "6460 0000";
    facts.people[kLeader].name = "Ilze Kalniņa-Zvirbulīte";
    facts.people[kLeader].email = "ilze.kalnina-zvirbulite@rietumlatgale.example";
    facts.people[kOwner].name = "Kārlis Ēriks Šķēle-Žagariņš";
    facts.people[kOwner].email = "karlis.eriks.skele-zagarins@rietumlatgale.example";
    facts.people[2].email = "anna.ozola@rietumlatgale.example";
    facts.people[2].phone = "2600 0001";
    auto director = facts.people[kOwner];
    director.id = {5}, director.account = Id<Account>{5}, director.name = "Ģertrūde Āboltiņa-Čakšte";
    director.email = "gertrude.aboltina-cakste@rietumlatgale.example", director.address = Person::Address::kFeminine;
    facts.people.push_back(director);
    auto poor = director;  // has neither account nor address
    poor.id = {6}, poor.account = {}, poor.name = "", poor.post = "Sociālās aprūpes centra saimniecības pārzine";
    poor.email = "", poor.phone = "6460 0011";
    facts.people.push_back(poor);
    facts.roles.push_back({{2}, 1, {5}, RoleKind::kDirector, date(2025, 1, 1), {}});
}

void RichService::name_plan() {
    facts.plans[0].title = "Pilnveides plāns 2025.–2026. gadam „Saprotams dienests”";
    facts.versions[0].comment =
        "Lūdzu, precizējiet otrā mērķa sasniedzamo rezultātu. Trešajam pasākumam vajadzīgs cits termiņš: līdz oktobrim "
        "nepaspēsim.";
    for (std::size_t i = 0; i < std::size(kActions); ++i) {
        const auto& line = kActions[i];
        const auto id = static_cast<std::int64_t>(i + 1);
        if (i >= facts.actions.size()) {
            facts.actions.push_back(facts.actions[0]);
            facts.actions.back().id = {id};
            facts.planned_actions.push_back(facts.planned_actions[0]);
            facts.planned_actions.back().id = {id}, facts.planned_actions.back().action = {id};
            facts.planned_actions.back().order = static_cast<int>(id);
        }
        facts.actions[i].title = facts.planned_actions[i].title = line.title;
        facts.actions[i].owner = {line.owner};
        facts.actions[i].deadline = facts.actions[i].approved_deadline = date(2026, line.month, line.day);
    }
    facts.actions[2].state_reason = "Nav pievienots saskaņotais paraugs. Lūdzu, pievienojiet to!";
}

void RichService::ask_for_reports() {
    facts.actions.push_back(facts.actions[9]);
    facts.actions.back().id = {12}, facts.actions.back().owner = {6};
    for (const std::int64_t person : {3, 6}) {
        auto request = facts.requests[0];
        request.id = {person}, request.person = {person};
        facts.requests.push_back(request);
    }
}

std::size_t RichService::reader(NoticeKind kind) const {
    switch (kind) {
        case NoticeKind::kApprovalWanted:
        case NoticeKind::kApprovalNudge:
        case NoticeKind::kActionEscalation:
        case NoticeKind::kQuarterDigest:
        case NoticeKind::kLegalLimit:
        case NoticeKind::kNextCyclePrompt:
            return kDirector;
        case NoticeKind::kApproved:
        case NoticeKind::kReturned:
        case NoticeKind::kLettersHeld:
        case NoticeKind::kOwnerLeft:
        case NoticeKind::kTaskEscalation:
        case NoticeKind::kDeliveryFailed:
        case NoticeKind::kSilenceList:
        case NoticeKind::kDeadlineAsked:
        case NoticeKind::kHandOverAsked:
        case NoticeKind::kPleaseVerify:
        case NoticeKind::kCertificateEnds:
            return kLeader;
        default:
            return kOwner;
    }
}

std::vector<Notice> RichService::owed(const std::vector<NoticeKind>& kinds,
                                      const std::vector<std::int64_t>& actions) const {
    std::vector<Notice> all;
    for (const auto kind : kinds) {
        if (notice(kind).key.subject.noun != Noun::kAction)
            all.push_back(notice(kind));
        else
            for (const auto id : actions) all.push_back(notice(kind, id));
    }
    return all;
}

}  // namespace pilnveide::web::test
