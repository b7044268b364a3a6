#pragma once

#include "workflow/notices/notice.h"

#include <map>
#include <vector>

namespace pilnveide::workflow {

// The notices of one agency that were ever made, by key. What has been said once is never owed again.
class Ledger {
public:
    Ledger() = default;
    explicit Ledger(std::vector<Notice> notices);

    [[nodiscard]] bool has(const NoticeKey& key) const { return by_key_.contains(key); }
    [[nodiscard]] const Notice* find(const NoticeKey& key) const;

    // Adds it, or replaces the one of the same key.
    void put(Notice notice);

    // Every notice, in the order of keys.
    [[nodiscard]] const std::map<NoticeKey, Notice>& all() const { return by_key_; }

private:
    std::map<NoticeKey, Notice> by_key_;
};

}  // namespace pilnveide::workflow
