#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::workflow {

// Who may send something to all the staff.
inline constexpr Relations kPublishers = Relations::kDirector | Relations::kLeader;

// "cycle", "results", "plan", "quarter": as in the record, in the history and in URLs.
std::string_view publication_kind_name(PublicationKind kind);
std::optional<PublicationKind> publication_kind_from_name(std::string_view name);

// What is told: the cycle's beginning, results or plan, or what became of the plans in a quarter ("2026-Q3").
struct Told {
    PublicationKind kind = PublicationKind::kCycle;
    Id<Cycle> cycle;
    std::string period;  // of kQuarter, else empty
};

// What is still missing before it may be told, as for a form: the announcement waits for task 1, the results for the
// report's approval, the plan for its own and for the decision who may see it, a quarter for the end of its review.
std::vector<FieldProblem> missing_for(const Facts& facts, const Told& told, Date today);

// The last one of this kind that was sent, or nullptr.
const Publication* published(const Facts& facts, const Told& told);

// Whether it should reach this person: works here on that day, had begun to, wants what all the staff is sent. Not who
// sent it.
bool is_for(const Publication& publication, const Person& person);
// The persons it should reach who have an address.
std::vector<Id<Person>> readers(const Facts& facts, const Publication& publication);

// As it would be sent now, with nothing checked: for a preview. Without an id.
Publication draft_publication(const Told& told, const std::string& text, const By& by, Date today);

// Sends it. Announcement and results take words of the sender's own (at most 4000 characters). What was sent before is
// sent again only on a later day, with words that say why, and confirmed; who has not got the earlier one yet gets the
// later one alone. Refuses what is missing, and when nobody would get it. Field: text.
Result<Change> publish(const Acting& acting, const Told& told, const std::string& text, bool confirmed);

}  // namespace pilnveide::workflow
