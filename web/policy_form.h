#pragma once

#include "web/form.h"
#include "workflow/notices/policy_acts.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// The fields of the page on which an agency says when its letters leave, in groups. `law` leads the group of the legal
// limit.
struct PolicyGroup {
    std::string title;
    std::string lead;
    std::vector<Field> fields;
};
std::vector<PolicyGroup> policy_groups(const Words& words, const std::string& law);

// What stands in the form: stored values on a GET; what was typed on a POST, with what is wrong added to the form.
void store_policy(Form& form, const workflow::Agency& agency);
workflow::PolicyInput typed_policy(Form& form, const workflow::Agency& agency);

// Stands for all that was typed: whether it is still what the preview showed.
std::string fingerprint(const workflow::PolicyInput& input);

}  // namespace pilnveide::web
