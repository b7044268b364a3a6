#pragma once

#include "web/visit.h"
#include "workflow/notices/fate.h"

#include <vector>

namespace pilnveide::web {

// A notice with what became of it and the letter it travels in.
struct FatedNotice {
    workflow::Notice notice;
    workflow::Fate fate{};
    std::optional<workflow::Letter> letter;
};

// The notices whose day lies in the last 90 days, newest first.
std::vector<FatedNotice> recent_fates(Visit& visit);
// All that was ever said or not said about this subject, newest first.
std::vector<FatedNotice> fates_of(Visit& visit, workflow::Subject subject);

// What somebody may wonder about: missed, dropped, late, failed, held or uncertain.
bool is_noteworthy(const FatedNotice& one);

}  // namespace pilnveide::web
