#include "web/visit.h"

namespace pilnveide::web {

workflow::Result<void> Visit::act(
    const std::function<workflow::Result<workflow::Change>(const workflow::Acting&)>& act) {
    auto done = console.store.write(agency, by, now, [&](store::Writing& record) -> workflow::Result<void> {
        auto fresh = record.facts();
        auto change = act({*fresh, by, now, today, console.ids});
        if (!change) return workflow::refuse(change.error());
        return record.put(*change);
    });
    if (done && console.letters_wait) console.letters_wait();
    return done;
}

const workflow::Person* Visit::person() const {
    return facts && by.person ? workflow::find(facts->people, *by.person) : nullptr;
}

}  // namespace pilnveide::web
