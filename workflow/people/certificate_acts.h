#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <span>
#include <string>

namespace pilnveide::workflow {

// Who keeps the list of the certificates that the agency holds.
inline constexpr Relations kCertificateKeepers =
    Relations::kDirector | Relations::kLeader | Relations::kAdministrator | Relations::kSystem;

// As typed. Fields: scheme, number, issued_by, valid_from, valid_to.
struct CertificateInput {
    std::string scheme;
    std::string number;
    std::string issued_by;  // may be empty
    Date valid_from;
    Date valid_to;
    int version = 0;  // of the row that was shown; 0 for a new one
};

// Adds or corrects one; a renewed certificate is a new row, so that the old one stays to be seen. `schemes` are the ids
// of the catalogue. Corrected, its end fires nothing retroactively.
Result<Change> save_certificate(const Acting& acting, std::optional<Id<HeldCertificate>> id,
                                const CertificateInput& input, std::span<const std::string> schemes);

// Whether another one of the same scheme ends later: nobody is reminded of this one's end any more.
bool is_renewed(const Facts& facts, const HeldCertificate& held);

}  // namespace pilnveide::workflow
