#include "web/visit.h"

#include "web/once.h"
#include "workflow/people/standing_in.h"

namespace pilnveide::web {

workflow::Result<Response> Visit::write(const Work& work, const Response& done) {
    const auto form = posted_form(*this);
    std::optional<Response> before;
    auto saved = console.store.write(agency, by, now, [&](store::Writing& record) -> workflow::Result<void> {
        before = form ? answered_already(record, *this, *form) : std::nullopt;
        if (before) return {};
        auto worked = work(record);
        if (worked && form) record.keep_answered_form(answered(*this, *form, done));
        return worked;
    });
    if (!saved) return workflow::refuse(saved.error());
    if (before) return std::move(*before);
    if (console.letters_wait) console.letters_wait();
    return done;
}

workflow::Result<Response> Visit::act(const Act& act, const Response& done) {
    if (facts) by.instead_of = workflow::acts_instead_of({*facts, by, now, today, console.ids}, act);
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto fresh = record.facts();
        auto change = act({*fresh, by, now, today, console.ids});
        if (!change) return workflow::refuse(change.error());
        return record.put(*change);
    };
    return write(work, done);
}

const workflow::Person* Visit::person() const {
    return facts && by.person ? workflow::find(facts->people, *by.person) : nullptr;
}

}  // namespace pilnveide::web
