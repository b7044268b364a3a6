#include "web/certificate_words.h"
#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/legal_limit.h"
#include "workflow/deadline.h"
#include "workflow/people/people_acts.h"
#include "workflow/plan/execution.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::HeldCertificate;
using workflow::Id;
using workflow::Person;

std::vector<const HeldCertificate*> certificates_of(const Occasion& occasion, const Notices& notices) {
    std::vector<const HeldCertificate*> all;
    for (const auto& notice : notices) {
        if (notice.key.subject.noun != workflow::Noun::kCertificate) continue;
        const auto* held = workflow::find(occasion.facts.certificates, Id<HeldCertificate>{notice.key.subject.id});
        if (held != nullptr && std::ranges::find(all, held) == all.end()) all.push_back(held);
    }
    std::ranges::sort(all, {}, &HeldCertificate::valid_to);
    return all;
}

// A self-assessment that began after the last approval and whose own report is not approved yet.
bool is_under_way(const Occasion& occasion, workflow::Date counted_from) {
    const auto* cycle = workflow::current_cycle(occasion.facts);
    return cycle != nullptr && cycle->starts_on > counted_from && cycle->starts_on <= occasion.today;
}

void add_duties(Part& part, const Occasion& occasion, Id<Person> leaver) {
    const Words& words = occasion.words;
    List& list = part.lists.emplace_back();
    for (const auto* task : workflow::open_tasks_of(occasion.facts, leaver)) {
        Item line = item(occasion, *task);
        line.marks.push_back(deadline(words, task->due));
        if (workflow::calendar_of(occasion.facts).is_overdue(task->due, occasion.today))
            line.marks.push_back({words.say("late"), true});
        list.items.push_back(std::move(line));
    }
    for (const auto* action :
         workflow::by_deadline(occasion.facts, workflow::open_actions_of(occasion.facts, leaver))) {
        Item line = item(occasion, *action);
        line.marks.push_back(deadline(words, action->deadline));
        if (action->is_open() && workflow::calendar_of(occasion.facts).is_overdue(action->deadline, occasion.today))
            line.marks.push_back({words.say("late"), true});
        list.items.push_back(std::move(line));
    }
}

}  // namespace

std::optional<Part> write_certificate_ends(const Occasion& occasion, const Notices& notices) {
    const auto certificates = certificates_of(occasion, notices);
    if (certificates.empty()) return std::nullopt;
    const Words& words = occasion.words;
    const auto& first = *certificates.front();
    const Words::Values values{{"title", scheme_title(occasion.catalogue, words, first.scheme)},
                               {"date", Words::day(first.valid_to)}};
    Part part;
    part.subject = first.valid_to < occasion.today
                       ? words.say("The {title} certificate ended on {date} Please have it renewed", values)
                       : words.say("The {title} certificate ends on {date} Please have it renewed", values);
    part.opening.push_back(
        words.say("When you have the new certificate, enter it in the list of certificates; then we no longer remind "
                  "you of this one."));
    if (occasion.facts.agency.legal_limit_applies)
        part.opening.push_back(
            words.say("While a certificate is valid, the law requires no self-assessment; once it has ended, the law's "
                      "limit applies again."));
    List& list = part.lists.emplace_back();
    for (const auto* held : certificates) {
        Item line{{}, scheme_title(occasion.catalogue, words, held->scheme) + " · " + held->number, {}};
        line.marks.push_back({words.say("valid until {date}", {{"date", Words::day(held->valid_to)}}), false});
        list.items.push_back(std::move(line));
    }
    lead_to(part, occasion, N_("Open the certificates"), "/certificates");
    part.why = {office_of(occasion, workflow::RoleKind::kDirector),
                words.say("We tell you in good time that a certificate ends.")};
    return part;
}

std::optional<Part> write_legal_limit(const Occasion& occasion, const Notices&) {
    const auto limit = workflow::legal_limit(occasion.facts, occasion.today);
    if (!limit || !limit->day || !limit->counted_from) return std::nullopt;
    const Words& words = occasion.words;
    const Words::Values values{{"date", Words::day(*limit->day)},
                               {"from", Words::day(*limit->counted_from)},
                               {"months", std::to_string(occasion.facts.agency.policy.legal_months)}};
    const bool over = *limit->day < occasion.today;
    Part part;
    part.subject = over ? words.say("By law a self-assessment was due by {date}", values)
                        : words.say("By law the next self-assessment is due by {date}", values);
    part.opening.push_back(
        words.say("A self-assessment is required at least every {months} months. They are counted from the approval "
                  "of the report; the last one was approved on {from}",
                  values));
    if (is_under_way(occasion, *limit->counted_from)) {
        part.opening.push_back(
            words.say("A self-assessment is under way. It counts on the day on which its report is approved."));
        lead_to(part, occasion, N_("See what is still to be done"), "/cycle");
    } else {
        part.opening.push_back(
            words.say("From the decision to the approved report it takes three to four months. Please decide when the "
                      "next one begins."));
        lead_to(part, occasion, N_("Start the next self-assessment"), "/cycle/start");
    }
    part.why = {office_of(occasion, workflow::RoleKind::kDirector),
                words.say("This service has said that the law's limit applies to it.")};
    return part;
}

std::optional<Part> write_owner_left(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    Part part;
    int count = 0;
    for (const auto& notice : notices) {
        const auto& subject = notice.key.subject;
        if (subject.noun != workflow::Noun::kPerson) continue;
        const auto* person = workflow::find(occasion.facts.people, Id<Person>{subject.id});
        const int left = person != nullptr ? workflow::owns(occasion.facts, person->id) : 0;
        if (left == 0) continue;
        part.opening.push_back(
            words.say("{name} does not work here any more. What is listed still has no other owner: "
                      "nobody reports on it and nobody is reminded of it.",
                      {{"name", person->shown()}}));
        add_duties(part, occasion, person->id);
        lead_to(part, occasion, N_("Name who takes over"),
                count == 0 ? "/person/" + person->id.text() + "/heir" : "/people");
        count += left;
    }
    if (count == 0) return std::nullopt;
    part.subject = words.plural("{n} duty is left without an owner: please name one",
                                "{n} duties are left without an owner: please name one", count);
    part.why = {office_of(occasion, workflow::RoleKind::kLeader),
                words.say("We tell you at once what has lost its owner.")};
    return part;
}

}  // namespace pilnveide::web
