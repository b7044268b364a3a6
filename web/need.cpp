#include "web/need.h"

#include "workflow/announcing/publication_acts.h"
#include "workflow/catalogue/own_additions.h"
#include "workflow/machine/action_machine.h"
#include "workflow/machine/task_machine.h"
#include "workflow/machine/version_machine.h"
#include "workflow/notices/policy_acts.h"
#include "workflow/meeting/meeting_acts.h"
#include "workflow/people/certificate_acts.h"

#include <span>

namespace pilnveide::web {
namespace {

using namespace workflow;

// Everybody that some line of the table names for this event.
template <class State, class Event>
Relations who_may(const Machine<State, Event>& machine, Event event) {
    Relations who;
    for (const auto& line : machine.table) {
        if (line.event == event) who = who | line.who;
    }
    return who;
}

Relations who_may(TaskEvent event) {
    return who_may(directors_task_machine(), event) | who_may(leaders_task_machine(), event);
}
Relations who_may(VersionEvent event) { return who_may(kVersionMachine, event); }
Relations who_may(ActionEvent event) { return who_may(kActionMachine, event); }

struct Line {
    Right right;
    Relations who;
};

constexpr Relations kOrganisers = Relations::kDirector | Relations::kLeader;

constexpr Line kRights[] = {
    {Right::kSeeAgency, Relations::kPerson},
    {Right::kSeeExecution, kOrganisers},
    {Right::kSeeLetters, kOrganisers | Relations::kAdministrator},
    {Right::kManagePeople, kOrganisers | Relations::kAdministrator},
    {Right::kSetPolicy, kSetsPolicy},
    {Right::kStartCycle, kOrganisers},
    {Right::kEditPlan, kOrganisers},
    {Right::kHoldReview, kOrganisers},
    {Right::kCallMeetings, kCallsMeetings},
    {Right::kEnterReports, kOrganisers},
    {Right::kDecideWishes, kOrganisers},
    {Right::kPublish, kPublishers},
    {Right::kKeepCertificates, kCertificateKeepers},
    {Right::kAddOwn, kAddsOwn},
};

Relations who_may(Right right) {
    for (const auto& line : kRights) {
        if (line.right == right) return line.who;
    }
    return {};
}

struct Asked {
    Relations by;
    bool operator()(Anyone) const { return true; }
    bool operator()(SignedIn) const { return by.has(Relations::kPerson); }
    bool operator()(ByLink) const { return by.has(Relations::kLinkHolder); }
    bool operator()(Sees sees) const { return by.any_of(who_may(sees.right)); }
    bool operator()(const Does& does) const {
        return std::visit([this](auto event) { return by.any_of(who_may(event)); }, does.event);
    }
};

}  // namespace

bool may(Relations relations, const Need& need) { return std::visit(Asked{relations}, need); }

}  // namespace pilnveide::web
