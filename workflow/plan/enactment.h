#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"

#include <set>

namespace pilnveide::workflow {

// Brings an approved version into force over the actions: new ones begin, dropped ones are cancelled, and of the others
// only what differs between the version in force so far and this one takes effect. A hand-over or a granted deadline
// thus outlives an approval that agrees the same owner and deadline again. `acting.facts` are those before the
// approval.
class Enactment {
public:
    Enactment(const Acting& acting, const PlanVersion& approved);

    Change run();

private:
    void enact(const PlannedAction& planned);
    void begin(const PlannedAction& planned);
    void carry_over(const PlannedAction& planned, const Action& earlier);
    void follow(const PlannedAction& planned, const Action& action);
    void drop(const Action& action);
    [[nodiscard]] Action fresh(const PlannedAction& planned) const;
    void tell(std::string kind, const Action& action);

    const Acting& acting_;
    const PlanVersion& approved_;
    const PlanVersion* before_;  // in force so far, or nullptr
    Change change_;
};

}  // namespace pilnveide::workflow
