#include "web/held_band.h"

#include "letter_list.names.h"
#include "web/form.h"
#include "web/hold_words.h"
#include "web/letter_words.h"
#include "workflow/letters/hold_acts.h"

namespace pilnveide::web {

namespace name = names::letter_list;

void show_holds(View& page, Visit& visit) {
    const Words& words = *visit.words;
    if (auto left = visit.console.little_room())
        page.add(name::ROOM)
            .set(name::WORDS, words.say("Little room is left for the data, {left}: please ask whoever looks after the "
                                        "server to make more, before it runs out and nothing can be saved any more.",
                                        {{"left", *left}}));
    if (auto shown = visit.console.doubtful_clock()) {
        View& band = page.add(name::CLOCK);
        band.set(name::WORDS, words.say("It shows {now}. While it may be wrong, no letters leave and nothing is "
                                        "reminded of. If it is right, say so; if not, have it set.",
                                        {{"now", moment(*shown)}}));
        Form(visit).place_hidden(band, name::HIDDEN);
    }
    for (const auto& hold : visit.facts->holds) {
        if (!hold.is_open()) continue;
        View& band = page.add(name::HOLD);
        band.set(name::ID, hold.id.text());
        band.set(name::WORDS, why_held(words, hold));
        const bool storm = hold.reason == workflow::HoldReason::kStorm;
        band.set(name::BUTTON, storm ? words.say("Let them leave") : words.say("Go on sending"));
        Form(visit).place_hidden(band, name::HIDDEN);
        if (!storm) continue;
        View& cancel = band.add(name::CANCEL);
        cancel.set(name::ID, hold.id.text());
        Form(visit).place_hidden(cancel, name::HIDDEN);
    }
    if (!workflow::hold_of_all(*visit.facts)) Form(visit).place_hidden(page.add(name::STOP), name::HIDDEN);
}

}  // namespace pilnveide::web
