#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/review_sheet.h"
#include "workflow/quarter/review_acts.h"

namespace pilnveide::web {

using workflow::Quarter;

namespace {

// The links of the quarter die with it, in the same unit of work: nobody opens a form that cannot be saved.
void revoke_links(store::Writing& record, const workflow::Facts& facts, Quarter quarter) {
    for (const auto& request : facts.requests) {
        if (request.quarter != quarter) continue;
        auto link = record.link_for(request.person, workflow::LinkPurpose::kProgress, quarter.text());
        if (!link) continue;
        link->revoked = true;
        record.save_link(*link);
    }
}

workflow::Result<Response> close(Visit& visit, Quarter quarter, const workflow::ReviewInput& input) {
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto facts = record.facts();
        auto change =
            workflow::close_review({*facts, visit.by, visit.now, visit.today, visit.console.ids}, quarter, input);
        if (!change) return workflow::refuse(change.error());
        auto put = record.put(*change);
        if (put) revoke_links(record, *facts, quarter);
        return put;
    };
    return visit.write(work, see_other("/review/" + quarter.text(), "review_closed"));
}

workflow::Result<Response> save(Visit& visit, Quarter quarter, const workflow::ReviewInput& input) {
    auto act = [&](const workflow::Acting& acting) { return workflow::save_review(acting, quarter, input); };
    return visit.act(act, see_other("/review/" + quarter.text(), "review_saved"));
}

}  // namespace

Response review_save(Visit& visit) {
    auto quarter = Quarter::from_text(visit.path["quarter"]);
    if (!quarter) return not_found(visit);
    Form form(visit);
    bool closing = form.text("do") == "close";
    workflow::ReviewInput input;
    input.held_on = form.date("held_on").value_or(workflow::Date{});
    input.participants = form.text("participants");
    input.minutes = form.text("minutes");
    input.version = form.version();
    if (!form.sound()) {
        form.try_out([&](const workflow::Acting& acting) {
            return closing ? workflow::close_review(acting, *quarter, input)
                           : workflow::save_review(acting, *quarter, input);
        });
        return review_sheet(visit, *quarter, form);
    }
    auto done = closing ? close(visit, *quarter, input) : save(visit, *quarter, input);
    if (done) return *done;
    if (!form.refuse(done.error())) return refused(visit, done.error());
    return review_sheet(visit, *quarter, form);
}

}  // namespace pilnveide::web
