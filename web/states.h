#pragma once

#include "web/view.h"
#include "web/words.h"
#include "workflow/cycle/progress.h"
#include "workflow/letters/letter.h"
#include "workflow/quarter/report.h"

#include <string>
#include <string_view>

namespace pilnveide::web {

// How a state looks: a word and an icon; colour comes third (look/README.md, "States").
struct StateLook {
    std::string_view css;   // "is-late": colours by token; empty for none
    std::string_view icon;  // name in icons.svg
    std::string word;       // in the reader's language
};

StateLook look(const Words& words, workflow::ActionState state);
StateLook look(const Words& words, workflow::VersionState state);
StateLook look(const Words& words, workflow::RequestState state);
StateLook look(const Words& words, workflow::WishState state);
StateLook look(const Words& words, workflow::LetterState state);

// Late comes before what is stored, at risk too but for one that is stuck.
StateLook look(const Words& words, const workflow::Facts& facts, const workflow::Action& action, workflow::Date today);

// "Waits for task 5", "Late by 3 working days", …
StateLook look(const Words& words, const workflow::TaskView& task);
StateLook look(const Words& words, const workflow::GateView& gate);

StateLook late(const Words& words);
StateLook at_risk(const Words& words);
StateLook never_reported(const Words& words);  // the quarter was closed without an answer

// Fills an include of the template (`{{>STATE}}`) with state.html: icon and word.
void show_state(View& view, const char* include, const StateLook& state);

}  // namespace pilnveide::web
