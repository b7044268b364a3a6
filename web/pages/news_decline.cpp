#include "web/pages/pages.h"

#include "news_decline.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/people/news_acts.h"

namespace pilnveide::web {

namespace name = names::news_decline;

// A mail program posts RFC 8058's words and wants a plain yes; a person presses the button and is led on.
Response news_decline(Visit& visit) {
    const auto* person = visit.person();
    if (!person) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    const bool one_click = visit.request.field("List-Unsubscribe") == "One-Click";
    const bool wanted = !one_click && form.text("news") == "wanted";
    auto act = [&](const workflow::Acting& acting) { return workflow::want_news(acting, person->id, wanted); };
    auto done = form.act(act, visit.request.path, wanted ? "news_wanted" : "news_declined");
    if (done && !one_click) return *done;
    if (done) return message(visit, 200, words.say("No more news"), words.say("News is sent to you no more."));

    View view;
    auto title = words.say("News of the service");
    view.set(name::TITLE, title);
    view.set(name::ACTION, visit.request.path);
    view.show(person->news ? name::WANTED : name::DECLINED);
    form.place_problems(view, name::PROBLEMS, words.say("Nothing was saved yet"));
    form.place_hidden(view, name::HIDDEN);
    return form.answer(page(visit, "news_decline.html", std::move(view), title));
}

}  // namespace pilnveide::web
