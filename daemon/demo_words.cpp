#include "daemon/demo_words.h"

namespace pilnveide::daemon {
namespace {

using workflow::ActionKind;
using workflow::ActionState;
using workflow::Gate;
using Address = workflow::Person::Address;
using enum DemoReport::Counted;

constexpr std::array kPeople{
    DemoPersonWords{"Aija Rudzīte", "Dienesta vadītāja", "aija.rudzite", Address::kFeminine},
    DemoPersonWords{"Kristīne Eglīte", "Projekta vadītāja", "kristine.eglite", Address::kFeminine},
    DemoPersonWords{"Ilze Ozoliņa", "Klientu apkalpošanas nodaļas vadītāja", "ilze.ozolina", Address::kFeminine},
    DemoPersonWords{"Baiba Krūmiņa", "Sociālā darba nodaļas vadītāja", "baiba.krumina", Address::kFeminine},
    DemoPersonWords{"Sanita Vītola", "Personāla speciāliste", "sanita.vitola", Address::kFeminine},
    DemoPersonWords{"Līga Strazdiņa", "Juriste", "liga.strazdina", Address::kFeminine},
    DemoPersonWords{"Mārtiņš Kalējs", "IT atbalsta speciālists", "martins.kalejs", Address::kMasculine},
};

constexpr std::array kGates{
    DemoGate{Gate::kDirectorsDecision, "Rīkojums par pašnovērtējuma veikšanu un projekta vadītājas iecelšanu.",
             "1-8/17"},
    DemoGate{Gate::kStaffTold, "Visiem darbiniekiem pastāstīts kopsapulcē; atgādinājums nosūtīts e-pastā.", ""},
    DemoGate{Gate::kStakeholdersTold, "Ziņa pašvaldības tīmekļvietnē un dienesta uzgaidāmajās telpās.", ""},
    DemoGate{Gate::kTrained, "Vienas dienas mācības, piedalījās visi seši grupas dalībnieki.", ""},
    DemoGate{Gate::kEvidenceList, "Pierādījumu saraksts izdalīts mācībās un ielikts grupas mapē.", ""},
    DemoGate{Gate::kTermsAgreed, "Grupa vienojās, ko dienestā nozīmē „klients”, „prakse” un „pierādījums”.", ""},
    DemoGate{Gate::kTrialScoring, "Vērtēšana izmēģināta 1.1. apakškritērijā; vērtējumi pārrunāti.", ""},
    DemoGate{Gate::kAllSubmitted, "Savus vērtējumus iesniedza visi seši dalībnieki.", ""},
    DemoGate{Gate::kSubcriteriaAgreed, "Divās sanāksmēs panākta vienošanās par visiem apakškritērijiem.", ""},
    DemoGate{Gate::kCriteriaAgreed, "Vienošanās protokols ar punktiem par astoņiem kritērijiem.", "PROT-2"},
    DemoGate{Gate::kIndicators, "Katram rezultātu kritērijam izvēlēts vismaz viens rādītājs.", ""},
    DemoGate{Gate::kReportApproved, "Ziņojums apstiprināts.", "1-8/31"},
    DemoGate{Gate::kResultsAnnounced, "Galvenie rezultāti izklāstīti nodaļu sanāksmēs un iekštīklā.", ""},
    DemoGate{Gate::kPresented, "Vadītāja un grupa plānu prezentēja visiem darbiniekiem.", ""},
    DemoGate{Gate::kVisibilityDecided, "Plānu redz visi darbinieki un pašvaldība; kopsavilkums būs tīmekļvietnē.", ""},
};

constexpr std::array kPriorities{
    DemoPriority{"Saprotami un pieejami pakalpojumi", "5.2., 6.1. apakškritērijs"},
    DemoPriority{"Zinoši un atbalstīti darbinieki", "3.2., 7.2. apakškritērijs"},
};

constexpr std::array kGoals{
    DemoGoal{0, "Iedzīvotāji pakalpojumu aprakstus saprot bez palīdzības",
             "Vismaz 80 % aptaujāto klientu atzīst, ka informācija ir saprotama (pirms gada – 54 %).",
             "Klientu aptauja: cik klientiem informācija ir saprotama, %"},
    DemoGoal{0, "Uz konsultāciju var pieteikties klātienē, pa tālruni un tīmeklī",
             "Gaidīšanas laiks līdz konsultācijai nepārsniedz 5 darba dienas (pirms gada – 11).",
             "Vidējais gaidīšanas laiks, darba dienas"},
    DemoGoal{1, "Katram sociālā darba speciālistam ir mācību plāns un regulāra supervīzija",
             "Ar atbalstu darbā ir apmierināti vismaz 75 % speciālistu (pirms gada – 58 %).",
             "Darbinieku aptauja: apmierināto speciālistu daļa, %"},
};

constexpr std::array kActions{
    DemoAction{0, kReception, ActionKind::kImprovement,
               "Pārrakstīt desmit biežāk lūgto pakalpojumu aprakstus vieglajā valodā", "Darba laiks"},
    DemoAction{0, kLawyer, ActionKind::kImprovement, "Saskaņot jaunos aprakstus ar dienesta noteikumiem",
               "Darba laiks"},
    DemoAction{1, kLawyer, ActionKind::kImprovement, "Noteikt vienotu kārtību, kādā klienti piesakās konsultācijai",
               "Darba laiks"},
    DemoAction{1, kComputers, ActionKind::kChange, "Ieviest tiešsaistes pieteikumu kalendāru", ""},
    DemoAction{1, kReception, ActionKind::kImprovement, "Apmācīt klientu pieņēmējus darbam ar kalendāru",
               "Iekšējās mācības, darba laiks"},
    DemoAction{2, kPersonnel, ActionKind::kImprovement, "Sagatavot individuālos mācību plānus",
               "Darba laiks; mācību budžets"},
    DemoAction{2, kSocialWork, ActionKind::kImprovement, "Nodrošināt supervīziju divas reizes ceturksnī",
               "Supervizora līgums, 1 800 euro"},
    DemoAction{2, kPersonnel, ActionKind::kImprovement, "Izdot ievadmācību rokasgrāmatu drukātā veidā",
               "Druka, 600 euro"},
};

constexpr std::array kReception0{
    DemoAnswer{kRewrite, ActionState::kDone, 100, "Pārrakstīti visi desmit apraksti, tos izlasīja arī divi klienti.",
               "", ""},
    DemoAnswer{kTraining, ActionState::kInProgress, 10, "Sagatavots apmācāmo darbinieku saraksts.",
               "Mācības notiks, kad kalendārs darbosies.", ""},
};
constexpr std::array kLawyer0{
    DemoAnswer{kAlign, ActionState::kInProgress, 10, "Saskaņots pirmais apraksts.", "Pārējie deviņi apraksti.", ""},
    DemoAnswer{kProcedure, ActionState::kInProgress, 50, "Uzrakstīts kārtības projekts.",
               "Jāpārrunā ar klientu apkalpošanas nodaļu.", ""},
};
constexpr std::array kSocialWork0{
    DemoAnswer{kSupervision, ActionState::kInProgress, 25, "Notikušas pirmās divas supervīzijas.",
               "Turpināt katru ceturksni.", ""},
};
constexpr std::array kComputers0{
    DemoAnswer{kCalendar, ActionState::kInProgress, 20, "Salīdzināti trīs risinājumi.",
               "Izvēlēties vienu un noslēgt līgumu.", ""},
};
constexpr std::array kPersonnel0{
    DemoAnswer{kLearningPlans, ActionState::kInProgress, 30, "Sarunas notikušas ar pusi speciālistu.",
               "Pārējās sarunas un plānu saskaņošana.", "Divas speciālistes ir ilgstošā prombūtnē.", true},
    DemoAnswer{kHandbook, ActionState::kInProgress, 10, "Apkopoti temati.", "Uzrakstīt tekstu.", ""},
};
constexpr std::array kLawyer1{
    DemoAnswer{kAlign, ActionState::kInProgress, 50, "Saskaņoti pieci apraksti no desmit.", "Vēl pieci apraksti.", ""},
    DemoAnswer{kProcedure, ActionState::kDone, 100, "Kārtība uzrakstīta un iesniegta vadītājai.", "", ""},
};
constexpr std::array kLawyer1Again{
    DemoAnswer{kAlign, ActionState::kInProgress, 50, "Saskaņoti pieci apraksti no desmit.", "Vēl pieci apraksti.", ""},
    DemoAnswer{kProcedure, ActionState::kDone, 100,
               "Kārtība papildināta ar pieteikšanos pa tālruni un apstiprināta ar rīkojumu.", "", ""},
};
constexpr std::array kSocialWork1{
    DemoAnswer{kSupervision, ActionState::kInProgress, 50, "Arī šajā ceturksnī notikušas divas supervīzijas.",
               "Turpināt.", ""},
};
constexpr std::array kPersonnel1{
    DemoAnswer{kLearningPlans, ActionState::kInProgress, 60, "Sarunas notikušas ar visiem, kas ir darbā.",
               "Saskaņot plānus ar nodaļas vadītāju.", ""},
};
constexpr std::array kReception1{
    DemoAnswer{kTraining, ActionState::kBlocked, 20, "Sagatavots mācību saturs.", "Pašas mācības.",
               "Kalendāra vēl nav, tāpēc mācības nevar sākt."},
};
constexpr std::array kPersonnel2{
    DemoAnswer{kLearningPlans, ActionState::kDone, 100, "Visi četrpadsmit mācību plāni ir parakstīti.", "", ""},
};

constexpr std::array kReports{
    DemoReport{kReception, 0, kAfterRequest, 1, kReception0},
    DemoReport{kLawyer, 0, kAfterRequest, 2, kLawyer0},
    DemoReport{kSocialWork, 0, kAfterRequest, 3, kSocialWork0},
    DemoReport{kComputers, 0, kAfterRequest, 4, kComputers0},
    DemoReport{kPersonnel, 0, kAfterDue, 1, kPersonnel0},
    DemoReport{kLawyer, 1, kAfterRequest, 1, kLawyer1},
    DemoReport{kSocialWork, 1, kAfterRequest, 2, kSocialWork1},
    DemoReport{kPersonnel, 1, kAfterRequest, 3, kPersonnel1},
    DemoReport{kLawyer, 1, kAfterDue, 0, kLawyer1Again},
    DemoReport{kReception, 1, kAfterDue, 1, kReception1},
    DemoReport{kPersonnel, 2, kBeforeNow, 3, kPersonnel2, true},
};

constexpr std::array kReviews{
    DemoReview{"Aija Rudzīte, Kristīne Eglīte un nodaļu vadītājas",
               "Plāns sākts laikā. Mācību plāniem dots vairāk laika, jo divas speciālistes ir prombūtnē. Kalendāra "
               "risinājums jāizvēlas līdz nākamā ceturkšņa vidum."},
    DemoReview{
        "Aija Rudzīte, Kristīne Eglīte, Ilze Ozoliņa, Baiba Krūmiņa",
        "Pieteikšanās kārtība ir spēkā. Par kalendāru ziņojuma nav; projekta vadītāja to noskaidro ar IT atbalsta "
        "speciālistu un pašvaldības IT nodaļu. Klientu pieņēmēju mācības sāksies, kad būs kalendārs."},
};

constexpr DemoSaid kSaid{
    "Pilnveides plāns",
    "Plāns ir labs. Lūdzu, pie tiešsaistes kalendāra norādiet, no kādiem līdzekļiem to apmaksās, un iesniedziet "
    "vēlreiz.",
    "Dienesta budžets, 2 400 euro gadā",
    "Piekrītu: abas speciālistes jāiesaista, kad tās atgriezīsies.",
    "Kārtībā nav pateikts, kas notiek, ja klients piesakās pa tālruni. Lūdzu, papildiniet.",
    "Rokasgrāmata būs iekštīklā, kur to viegli papildināt; drukāt to vairs nevajag.",
    "Supervizore saslima, un otrā nodarbība pārcelta uz nākamo ceturksni.",
};

}  // namespace

std::span<const DemoPersonWords> demo_people() { return kPeople; }
std::span<const DemoGate> demo_gates() { return kGates; }
std::span<const DemoPriority> demo_priorities() { return kPriorities; }
std::span<const DemoGoal> demo_goals() { return kGoals; }
std::span<const DemoAction> demo_actions() { return kActions; }
std::span<const DemoReport> demo_reports() { return kReports; }
std::span<const DemoReview> demo_reviews() { return kReviews; }
const DemoSaid& demo_said() { return kSaid; }

}  // namespace pilnveide::daemon
