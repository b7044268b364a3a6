#include "workflow/cycle/legal_limit.h"
#include "workflow/notices/families.h"
#include "workflow/people/certificate_acts.h"

namespace pilnveide::workflow {
namespace {

constexpr int kMonthsBefore[] = {6, 3, 1, 0};  // at 30, 33, 35 and 36 months (requirements, S-13)

void tell_organisers(Reckoning& reckoning, const std::vector<Occurrence>& series) {
    for (auto director : reckoning.directors()) reckoning.tell(director, series);
    for (auto leader : reckoning.leaders()) reckoning.tell(leader, series);
}

}  // namespace

void owe_about(Reckoning& reckoning, const HeldCertificate& held) {
    if (is_renewed(reckoning.facts(), held)) return;
    const auto& policy = reckoning.policy();
    const auto end = iso(held.valid_to);
    auto step = [&](int number, int days_before) {
        return Occurrence{NoticeKind::kCertificateEnds,
                          {Noun::kCertificate, held.id.value},
                          end,
                          number,
                          {"certificate.ends", "valid to " + end, held.valid_to - days{days_before}},
                          held.set_on,
                          days_before > 0};
    };
    tell_organisers(reckoning, {step(1, policy.certificate_first), step(2, policy.certificate_second), step(3, 0)});
}

// What fell into the time of a certificate is said once that is over: the limit, if it has passed meanwhile.
void owe_about_legal_limit(Reckoning& reckoning) {
    const auto limit = legal_limit(reckoning.facts(), reckoning.today());
    if (!limit || !limit->day || limit->exempted) return;
    const auto day = iso(*limit->day);
    const auto free_until = limit->exempt_until.value_or(Occurrence::kLongAgo);
    std::vector<Occurrence> series;
    int number = 0;
    for (int months : kMonthsBefore) {
        const Date due = std::max(months_later(*limit->day, -months), free_until + days{1});
        series.push_back({NoticeKind::kLegalLimit,
                          {Noun::kAgency, reckoning.facts().agency.id.value},
                          day,
                          ++number,
                          {"law.limit", "limit " + day, due},
                          Occurrence::kLongAgo,
                          true});
    }
    tell_organisers(reckoning, series);
}

}  // namespace pilnveide::workflow
