#include "workflow/notices/ledger.h"

namespace pilnveide::workflow {

Ledger::Ledger(std::vector<Notice> notices) {
    for (auto& notice : notices) put(std::move(notice));
}

const Notice* Ledger::find(const NoticeKey& key) const {
    auto at = by_key_.find(key);
    return at == by_key_.end() ? nullptr : &at->second;
}

void Ledger::put(Notice notice) {
    auto key = notice.key;
    by_key_.insert_or_assign(std::move(key), std::move(notice));
}

}  // namespace pilnveide::workflow
