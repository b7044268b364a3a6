#include "web/own_retired.h"

#include "own_retired.names.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::own_retired;
using workflow::OwnIndicator;
using workflow::OwnPractice;

namespace {

template <class Addition>
std::string retired(const Words& words, const Addition& own) {
    if (own.in_use()) return {};
    return words.say("Retired on {date} {reason}",
                     {{"date", Words::day(*own.retired_on)}, {"reason", own.retire_reason}});
}

template <class Addition>
void place(View& page, const char* include, const Words& words, const std::vector<const Addition*>& all) {
    const auto count = std::ranges::count_if(all, [](const Addition* own) { return !own->in_use(); });
    if (count == 0) return;
    View& folded = page.include(include, "own_retired.html");
    folded.set(name::COUNT, words.plural("{n} retired", "{n} retired", count));
    for (const auto* own : all) {
        if (own->in_use()) continue;
        View& row = folded.add(name::ONE);
        row.set(name::HREF, own_path(*own));
        row.set(name::HEADING, own_heading(*own));
        row.set(name::WORDS, retired(words, *own));
    }
}

}  // namespace

std::string own_path(const OwnPractice& practice) { return "/catalogue/own/" + practice.id.text(); }
std::string own_path(const OwnIndicator& indicator) { return "/catalogue/own-indicator/" + indicator.id.text(); }
std::string own_heading(const OwnPractice& practice) { return practice.number() + ". " + practice.title; }
std::string own_heading(const OwnIndicator& indicator) { return indicator.number() + ". " + indicator.title; }

std::string retired_words(const Words& words, const OwnPractice& practice) { return retired(words, practice); }
std::string retired_words(const Words& words, const OwnIndicator& indicator) { return retired(words, indicator); }

void place_retired(View& page, const char* include, const Words& words, const std::vector<const OwnPractice*>& all) {
    place(page, include, words, all);
}

void place_retired(View& page, const char* include, const Words& words, const std::vector<const OwnIndicator*>& all) {
    place(page, include, words, all);
}

}  // namespace pilnveide::web
