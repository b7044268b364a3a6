#pragma once

#include "workflow/acting.h"
#include "workflow/people/relations.h"

namespace pilnveide::workflow {

// Acts upon people have no states, so their rights are sets of relations instead of a machine's table. The console asks
// the same ones for its buttons. The system (the command line) may do whatever an administrator may.
inline constexpr auto kManagesPeople =
    Relations::kLeader | Relations::kDirector | Relations::kAdministrator | Relations::kSystem;
inline constexpr auto kGivesRoles = Relations::kDirector | Relations::kAdministrator | Relations::kSystem;
inline constexpr auto kAppointsLeader = Relations::kDirector | Relations::kSystem;

// Who may give or end a role of this kind.
constexpr Relations gives(RoleKind kind) { return kind == RoleKind::kLeader ? kAppointsLeader : kGivesRoles; }

inline bool may_manage_people(const Acting& acting) {
    return relations(acting.facts, acting.by, acting.today).any_of(kManagesPeople);
}

}  // namespace pilnveide::workflow
