#include "web/linked_report.h"

#include "workflow/people/relations.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>
#include <cassert>

namespace pilnveide::web {

LinkedReport::LinkedReport(Visit& visit) : visit_(visit) {
    assert(visit.link);  // the route lets nobody else come here
    const auto& facts = *visit.facts;
    quarter_ = workflow::Quarter::from_text(visit.link->period);
    if (!quarter_) return;
    for (auto id : workflow::acts_for(facts, visit.link->person, visit.today)) {
        const auto* person = workflow::find(facts.people, id);
        if (person && !workflow::asked_about(facts, id, *quarter_).empty()) asked_.push_back(person);
    }
    if (visit.path.contains("person")) {
        const auto* named = visit.found(facts.people, "person");
        person_ = std::ranges::find(asked_, named) == asked_.end() ? nullptr : named;
    } else {
        person_ = asked_.empty() ? workflow::find(facts.people, visit.link->person) : asked_.front();
    }
}

bool LinkedReport::closed() const { return workflow::is_closed(*visit_.facts, *quarter_); }

// The reader's own has the plain address, so that a link in an old letter always opens.
std::string LinkedReport::path_of(const workflow::Person& person) const {
    const auto plain = "/r/" + visit_.path["token"];
    return &person == asked_.front() ? plain : plain + "/for/" + person.id.text();
}

ProgressSheet LinkedReport::sheet() const {
    ProgressSheet::Frame frame{.path = path_of(*person_), .back = {}, .back_word = {}};
    for (const auto* other : asked_) {
        if (other == person_) continue;
        frame.others.push_back(
            {other->id == visit_.link->person
                 ? visit_.words->say("Your own report")
                 : visit_.words->say("The report of {name}, for whom you stand in", {{"name", other->shown()}}),
             path_of(*other)});
    }
    return ProgressSheet(visit_, *person_, *quarter_, std::move(frame));
}

}  // namespace pilnveide::web
