#include "workflow/people/certificate_acts.h"

#include "workflow/form_check.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

FormCheck fill(HeldCertificate& held, const CertificateInput& input, std::span<const std::string> schemes) {
    FormCheck check;
    held.scheme = input.scheme;
    if (std::ranges::find(schemes, input.scheme) == schemes.end()) check.add(Problem::kUnknownChoice, "scheme");
    held.number = check.line(input.number, "number", true);
    held.issued_by = check.line(input.issued_by, "issued_by");
    held.valid_from = input.valid_from;
    held.valid_to = input.valid_to;
    if (input.valid_from == Date{}) check.add(Problem::kMissing, "valid_from");
    if (input.valid_to == Date{})
        check.add(Problem::kMissing, "valid_to");
    else if (input.valid_to < input.valid_from)
        check.add(Problem::kEndBeforeStart, "valid_to", {iso(input.valid_from)});
    return check;
}

}  // namespace

Result<Change> save_certificate(const Acting& acting, std::optional<Id<HeldCertificate>> id,
                                const CertificateInput& input, std::span<const std::string> schemes) {
    const auto* known = id ? find(acting.facts.certificates, *id) : nullptr;
    if (id && !known) return refuse(Refusal::not_found());
    if (!relations(acting.facts, acting.by, acting.today).any_of(kCertificateKeepers))
        return refuse(Refusal::not_allowed());
    if (known && known->version != input.version) return refuse(Refusal::stale());
    HeldCertificate held = known ? *known : HeldCertificate{};
    const auto check = fill(held, input, schemes);
    if (!check.sound()) return refuse(check.refusal());
    if (!known) held.id = acting.ids.make<HeldCertificate>();
    if (!known || known->valid_to != held.valid_to) held.set_on = acting.today;
    Change change;
    change.events.push_back({known ? "certificate.edited" : "certificate.added",
                             {Noun::kCertificate, held.id.value},
                             {{"number", held.number}, {"to", iso(held.valid_to)}}});
    change.rows.emplace_back(std::move(held));
    return change;
}

bool is_renewed(const Facts& facts, const HeldCertificate& held) {
    return std::ranges::any_of(facts.certificates, [&](const HeldCertificate& other) {
        return other.id != held.id && other.scheme == held.scheme && other.valid_to > held.valid_to;
    });
}

}  // namespace pilnveide::workflow
