#include "person_show.names.h"
#include "web/cycle_words.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/role_words.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/people/people_acts.h"
#include "workflow/people/rights.h"

namespace pilnveide::web {
namespace {

namespace name = names::person_show;
using workflow::Person;

void show_roles(View& view, Visit& visit, const Person& person) {
    bool any = false;
    for (const auto& role : visit.facts->roles) {
        if (role.person != person.id) continue;
        any = true;
        View& row = view.add(name::ROLE);
        row.set(name::WORD, role_word(*visit.words, role.kind, person.address));
        row.set(name::PERIOD, period_words(*visit.words, role.from, role.to));
        if ((role.to && *role.to < visit.today) || !visit.relations.any_of(workflow::gives(role.kind))) continue;
        View& end = row.add(name::END);
        end.set(name::ID, role.id.text());
        Form(visit).place_hidden(end, name::HIDDEN);
    }
    if (!any) view.show(name::NO_ROLE);
    if (visit.relations.any_of(workflow::kGivesRoles)) view.add(name::GIVE).set(name::ID, person.id.text());
}

// What somebody who left, or is going to, still owns, and the way to hand it over.
void show_left(View& view, const Visit& visit, const Person& person) {
    if (!person.left_on || workflow::owns(*visit.facts, person.id) == 0) return;
    View& left = view.add(name::LEFT);
    left.set(name::ID, person.id.text());
    for (const auto* task : workflow::open_tasks_of(*visit.facts, person.id)) {
        View& row = left.add(name::DUTY);
        row.set(name::HREF, "/task/" + task->id.text());
        row.set(name::TITLE, task_title(visit, *task));
        row.set(name::DAY, Words::day(task->due));
    }
    for (const auto* action : workflow::open_actions_of(*visit.facts, person.id)) {
        View& row = left.add(name::DUTY);
        row.set(name::HREF, "/action/" + action->id.text());
        row.set(name::TITLE, action->title);
        row.set(name::DAY, Words::day(action->deadline));
    }
}

void show_substitutes(View& view, Visit& visit, const Person& person) {
    bool any = false;
    for (const auto& substitute : visit.facts->substitutes) {
        if (substitute.absent != person.id || substitute.to < visit.today) continue;
        any = true;
        const auto* other = workflow::find(visit.facts->people, substitute.stands_in);
        View& row = view.add(name::SUBSTITUTE);
        row.set(name::ID, substitute.id.text());
        row.set(name::NAME, other ? other->shown() : "");
        row.set(name::PERIOD, period_words(*visit.words, substitute.from, substitute.to));
        Form(visit).place_hidden(row, name::HIDDEN);
    }
    if (!any) view.show(name::NO_SUBSTITUTE);
}

void show_mailbox(View& view, Visit& visit, const Person& person) {
    const auto* mailbox = workflow::mailbox_of(*visit.facts, person.email);
    if (!mailbox || !mailbox->failed_on) return;
    const auto& words = *visit.words;
    View& band = view.add(name::MAILBOX);
    band.set(name::ID, person.id.text());
    band.set(name::WORDS, words.say("Letters to {address} come back since {date}",
                                    {{"address", person.email}, {"date", Words::day(*mailbox->failed_on)}}));
    band.set(name::NEXT, mailbox->suspended_on
                             ? words.say("Nothing is sent there until somebody has looked at the address. What is due "
                                         "by then is told at once afterwards.")
                             : words.say("The next letter is tried once more."));
    if (!mailbox->last_word.empty()) band.add(name::WORD).set(name::WORDS, mailbox->last_word);
    Form(visit).place_hidden(band, name::HIDDEN);
}

}  // namespace

Response person_show(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    View view;
    view.set(name::ID, person->id.text());
    view.set(name::NAME, person->shown());
    auto roles = roles_of(visit, person->id);
    view.set(name::LEAD, !person->works_on(visit.today) ? words.say("Has left the service.")
                         : roles.empty()                ? words.say("Has no role at the moment.")
                                                        : words.say("Role: {roles}", {{"roles", roles}}));
    view.set(name::POST, person->post);
    view.set(name::EMAIL, person->email.empty() ? words.say("none: no letter reaches this person") : person->email);
    if (!person->phone.empty()) view.add(name::PHONE).set(name::NUMBER, person->phone);
    view.set(name::ACCOUNT,
             person->account ? words.say("yes, with a password") : words.say("no, needs none for reports"));
    view.set(name::OWNS, words.plural("{n} open thing", "{n} open things", workflow::owns(*visit.facts, person->id)));
    show_left(view, visit, *person);
    show_mailbox(view, visit, *person);
    show_roles(view, visit, *person);
    show_substitutes(view, visit, *person);
    if (!person->left_on) view.add(name::LEAVE).set(name::ID, person->id.text());
    if (!person->account && !person->email.empty() && person->works_on(visit.today)) {
        View& invite = view.add(name::INVITE);
        invite.set(name::ID, person->id.text());
        Form(visit).place_hidden(invite, name::HIDDEN);
    }
    return page(visit, "person_show.html", std::move(view), person->shown(), "people");
}

}  // namespace pilnveide::web
