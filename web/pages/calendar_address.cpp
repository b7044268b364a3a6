#include "calendar_address.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/letters/letter_link.h"
#include "web/pages/meeting_pages.h"

namespace pilnveide::web {
namespace {

namespace name = names::calendar_address;
using workflow::Link;
using workflow::LinkPurpose;

constexpr workflow::days kForGood{100 * 366};

std::optional<Link> link_of(store::Reading& record, workflow::Id<workflow::Person> person) {
    return record.link_for(person, LinkPurpose::kCalendar, {});
}

Response changed(Visit& visit) {
    const bool make = visit.request.field("do") == "make";
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        if (auto before = link_of(record, *visit.by.person)) {
            before->revoked = true;
            record.save_link(*before);
        }
        if (make)
            record.save_link({visit.console.ids.make<Link>(),
                              *visit.by.person,
                              LinkPurpose::kCalendar,
                              {},
                              1,
                              visit.now,
                              visit.now + kForGood,
                              false,
                              false});
        return {};
    };
    auto done = visit.write(work, see_other("/my-calendar", make ? "calendar_made" : "calendar_stopped"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace

Response calendar_address(Visit& visit) {
    if (visit.request.method == Method::kPost) return changed(visit);
    std::optional<Link> link;
    visit.console.store.read(visit.agency, [&](store::Reading& record) { link = link_of(record, *visit.by.person); });
    View view;
    const Form form(visit);
    if (link) {
        View& address = view.add(name::ADDRESS);
        const auto token = workflow::link_token(visit.console.link_key, visit.agency, *link);
        address.set(name::URL, link_url(visit.console.public_url, token, LinkPurpose::kCalendar));
        form.place_hidden(address, name::HIDDEN);
        form.place_hidden(address, name::HIDDEN_TOO);
    } else {
        form.place_hidden(view.add(name::NONE), name::HIDDEN);
    }
    return page(visit, "calendar_address.html", std::move(view), visit.words->say("My calendar"), "work");
}

}  // namespace pilnveide::web
