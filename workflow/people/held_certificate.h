#pragma once

#include "workflow/calendar/date.h"
#include "workflow/id.h"

#include <string>

namespace pilnveide::workflow {

// A certificate that the agency holds. While it is valid, an ISO 9001 or EQUASS certificate exempts from the legal
// limit of the self-assessment.
struct HeldCertificate {
    Id<HeldCertificate> id;
    int version = 0;
    std::string scheme;  // id in the catalogue of certificates: "iso-9001", "equass"
    std::string number;
    std::string issued_by;
    Date valid_from;
    Date valid_to;  // last day
    Date set_on;    // when valid_to became what it is

    [[nodiscard]] bool is_valid_on(Date day) const { return valid_from <= day && day <= valid_to; }
};

}  // namespace pilnveide::workflow
