#include "daemon/demo_story.h"
#include "workflow/announcing/publication_acts.h"
#include "workflow/people/certificate_acts.h"

// What the demo's staff are told by one letter, and the certificate that its agency holds.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr auto kWords =
    "Paldies visiem, kas piedalījās pašnovērtējumā! Plāns ir apstiprināts, un tajā ir tas, ko paši atzināt par "
    "svarīgāko.\nKatru ceturksni pastāstīsim, kā mums veicas.";

}  // namespace

void DemoStory::tell_news() {
    on(days_.begin, kLeader, [this](const Acting& acting) {
        CertificateInput input;
        input.scheme = "iso-9001";
        input.number = "LV-QMS-0417";
        input.issued_by = "Sertifikācijas centrs";
        input.valid_from = days_.begin - workflow::days{200};
        input.valid_to = days_.plan_to + workflow::days{200};
        return save_certificate(acting, std::nullopt, input, std::array<std::string, 1>{input.scheme});
    });
    on(days_.from(days_.due[7], -1), kLeader, [](const Acting& acting) {
        return publish(acting, {PublicationKind::kPlan, acting.facts.cycles.front().id, {}}, kWords, false);
    });
}

}  // namespace pilnveide::daemon
