#include "web/reminders.h"

#include "reminders.names.h"
#include "web/coming.h"
#include "web/fate_words.h"
#include "web/fates.h"
#include "web/letter_words.h"
#include "workflow/calendar/zone.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::reminders;
using workflow::Facts;
using workflow::Noun;
using workflow::Subject;

namespace {

constexpr std::size_t kNext = 4;

// Facts in which only this subject can owe anything: reckoned in a hundredth of the time.
Facts only(const Facts& all, Subject subject) {
    Facts facts = all;
    std::erase_if(facts.actions, [&](const auto& row) { return subject != Subject{Noun::kAction, row.id.value}; });
    std::erase_if(facts.tasks, [&](const auto& row) {
        const auto* own = workflow::find(all.tasks, workflow::Id<workflow::Task>{subject.id});
        return subject.noun != Noun::kTask || !own || row.cycle != own->cycle;
    });
    facts.wishes.clear();
    facts.requests.clear();
    facts.meetings.clear();
    facts.publications.clear();
    facts.certificates.clear();
    return facts;
}

void show_row(View& row, const Visit& visit, workflow::Date day, const workflow::NoticeKey& key) {
    const auto* person = workflow::find(visit.facts->people, key.recipient);
    row.set(name::ISO, workflow::iso(day));
    row.set(name::DAY, Words::day(day));
    row.set(name::WHAT, kind_words(*visit.words, key.kind));
    row.set(name::TO, person ? person->shown() : std::string{});
}

void show_next(View& view, Visit& visit, Subject subject, Post post) {
    std::vector<workflow::Notice> own;
    for (const auto& [key, notice] : post.ledger.all())
        if (key.subject == subject) own.push_back(notice);
    post.ledger = workflow::Ledger{std::move(own)};
    View* list = nullptr;
    std::size_t shown = 0;
    for (const auto& letter : coming(visit, only(*visit.facts, subject), post)) {
        for (const auto& notice : letter.notices) {
            if (notice.key.subject != subject || ++shown > kNext) continue;
            if (!list) list = &view.add(name::NEXT);
            show_row(list->add(name::ROW), visit, workflow::local_day(letter.at), notice.key);
        }
    }
    if (!list) view.show(name::NOTHING_NEXT);
}

}  // namespace

void show_reminders(View& page, const char* include, Visit& visit, Subject subject) {
    View& view = page.include(include, "reminders.html");
    show_next(view, visit, subject, post_of(visit));
    const auto said = fates_of(visit, subject);
    if (said.empty()) return;
    View& list = view.add(name::SAID);
    list.set(name::WORDS,
             visit.words->plural("{n} notice until now", "{n} notices until now", static_cast<long long>(said.size())));
    for (const auto& one : said) {
        View& row = list.add(name::ROW);
        show_row(row, visit, one.notice.reason.day, one.notice.key);
        row.set(name::FATE, fate_words(*visit.words, one.fate, one.notice, one.letter ? &*one.letter : nullptr));
    }
}

}  // namespace pilnveide::web
