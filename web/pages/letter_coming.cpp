#include "web/pages/pages.h"

#include "letter_coming.names.h"
#include "web/coming.h"
#include "web/letter_words.h"
#include "workflow/calendar/zone.h"

namespace pilnveide::web {

namespace name = names::letter_coming;
using workflow::Date;
using workflow::Departure;

namespace {

Date monday_of(Date day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

void show_row(View& week, const Visit& visit, const Departure& one, std::size_t number) {
    const auto* person = workflow::find(visit.facts->people, one.letter.recipient);
    View& row = week.add(name::ROW);
    row.set(name::NUMBER, static_cast<long long>(number));
    row.set(name::WHEN, visit.words->weekday(workflow::local_day(one.at)) + ", " + moment(one.at));
    row.set(name::TO, person ? person->shown() : one.letter.to_name);
    for (const auto& notice : one.notices) row.add(name::NOTICE).set(name::WORDS, what_of(visit, notice.key));
}

}  // namespace

Response letter_coming(Visit& visit) {
    const Words& words = *visit.words;
    const auto letters = coming(visit, *visit.facts, post_of(visit));
    View view;
    auto title = words.say("Letters of the coming 90 days");
    view.set(name::TITLE, title);
    view.set(name::LEAD,
             words.plural("{n} letter will leave.", "{n} letters will leave.", static_cast<long long>(letters.size())));
    if (letters.empty()) view.show(name::NONE);
    View* week = nullptr;
    std::optional<Date> shown;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const Date monday = monday_of(workflow::local_day(letters[at].at));
        if (shown != monday) {
            shown = monday;
            week = &view.add(name::WEEK);
            week->set(name::INDEX, static_cast<long long>(at + 1));
            week->set(name::WEEK_TITLE, words.say("{from} to {to}", {{"from", Words::day(monday)},
                                                                     {"to", Words::day(monday + workflow::days{6})}}));
        }
        show_row(*week, visit, letters[at], at + 1);
    }
    return page(visit, "letter_coming.html", std::move(view), title, "letters");
}

}  // namespace pilnveide::web
