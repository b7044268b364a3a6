#include "daemon/rehearsal.h"

#include "workflow/notices/forecast.h"

namespace pilnveide::daemon {

using namespace workflow;

std::vector<Foretold> rehearse(const Stationery& stationery, Facts facts, Ledger ledger, std::vector<Letter> written,
                               Instant from, Date to, Ids& ids) {
    auto write = [&](const Facts& then, Letter& letter, const std::vector<Notice>& notices, Date day) {
        write_letter(stationery, then, letter, notices, day);
    };
    std::vector<Foretold> foretold;
    Forecast forecast(std::move(facts), std::move(ledger), std::move(written), ids, write);
    for (auto& one : forecast.run(from, to)) {
        foretold.push_back({one.at, std::move(one.letter), {}});
        for (const auto& notice : one.notices) foretold.back().notices.push_back(notice.key);
    }
    return foretold;
}

}  // namespace pilnveide::daemon
