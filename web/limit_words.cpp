#include "web/limit_words.h"

#include "workflow/cycle/legal_limit.h"

namespace pilnveide::web {

std::string limit_words(const Words& words, const workflow::Facts& facts, workflow::Date today) {
    const auto limit = workflow::legal_limit(facts, today);
    if (!limit) return {};
    if (limit->exempted)
        return words.say("Until {date} this service is exempt from the law's limit for self-assessments.",
                         {{"date", Words::day(limit->exempted->valid_to)}});
    if (!limit->day)
        return words.say(
            "The law's limit for self-assessments concerns this service, but no approved report is known. "
            "Enter in the settings when the last one was approved.");
    const Words::Values values{{"from", Words::day(*limit->counted_from)}, {"date", Words::day(*limit->day)}};
    if (today <= *limit->day)
        return words.say("The last self-assessment was approved on {from} By law the next one is due by {date}",
                         values);
    return words.say("The last self-assessment was approved on {from} By law the next one was due by {date}", values) +
           " " +
           words.say(
               "That day has passed, and no letter will remind of it any more: please plan the next self-assessment.");
}

}  // namespace pilnveide::web
