#pragma once

#include "workflow/catalogue/official_wording.h"
#include "workflow/facts.h"
#include "workflow/letters/letter.h"
#include "workflow/letters/link.h"
#include "workflow/notices/notice.h"

#include <string>

namespace pilnveide::tests {

using namespace workflow;

// Every field of a row as text, so that two rows can be compared; a field that is added to a noun does not compile here
// until it is shown.
std::string shown(const Agency&);
std::string shown(const Person&);
std::string shown(const Role&);
std::string shown(const Substitute&);
std::string shown(const Cycle&);
std::string shown(const Task&);
std::string shown(const GateRecord&);
std::string shown(const Plan&);
std::string shown(const PlanVersion&);
std::string shown(const Priority&);
std::string shown(const Goal&);
std::string shown(const PlannedAction&);
std::string shown(const Action&);
std::string shown(const DeadlineWish&);
std::string shown(const Request&);
std::string shown(const ProgressReport&);
std::string shown(const Review&);
std::string shown(const OwnPractice&);
std::string shown(const OwnIndicator&);
std::string shown(const OfficialWording&);
std::string shown(const Meeting&);
std::string shown(const MeetingGuest&);
std::string shown(const HeldCertificate&);
std::string shown(const Publication&);
std::string shown(const HandOverWish&);
std::string shown(const Mailbox&);
std::string shown(const Hold&);
std::string shown(const Letter&);
std::string shown(const Link&);
std::string shown(const Notice&);

}  // namespace pilnveide::tests
