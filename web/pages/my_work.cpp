#include "my_work.names.h"
#include "web/my_duties.h"
#include "web/need.h"
#include "web/pages/pages.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::my_work;

void show_block(View& view, const std::vector<Duty>& all, bool now, const std::string& heading) {
    if (std::ranges::none_of(all, [now](const Duty& duty) { return duty.now == now; })) return;
    View& block = view.add(name::BLOCK);
    block.set(name::ANCHOR, now ? "now" : "later");
    block.set(name::HEADING, heading);
    bool first = now;
    for (const auto& duty : all) {
        if (duty.now != now) continue;
        View& item = block.add(name::ITEM);
        item.set(name::WHAT, duty.what);
        show_state(item, name::STATE, duty.state);
        item.set(name::WHERE, duty.where);
        item.set(name::HREF, duty.href);
        item.set(name::ACT, duty.act);
        item.show(first ? name::FIRST : name::OTHER);
        first = false;
    }
}

}  // namespace

Response my_work(Visit& visit) {
    const auto& words = *visit.words;
    auto all = duties(visit);
    auto now = std::ranges::count(all, true, &Duty::now);
    View view;
    view.set(name::LEAD, now ? words.plural("{n} thing waits for you now.", "{n} things wait for you now.", now)
                             : words.say("Nothing waits for you today."));
    view.set(name::TODAY, words.weekday(visit.today) + ", " + Words::day(visit.today));
    if (visit.facts->cycles.empty() && may(visit.relations, Sees{Right::kStartCycle}))
        view.show(name::BEGIN);
    else if (all.empty())
        view.show(name::NOTHING);
    show_block(view, all, true, words.say("Now"));
    show_block(view, all, false, words.say("Later"));
    return page(visit, "my_work.html", std::move(view), words.say("My work"), "work");
}

}  // namespace pilnveide::web
