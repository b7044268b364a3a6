#include "workflow/notices/families.h"
#include "workflow/people/people_acts.h"

namespace pilnveide::workflow {

// To the leader on the day on which somebody is gone; to the director where nobody leads.
void owe_about(Reckoning& reckoning, const Person& person) {
    if (person.works_on(reckoning.today()) || owns(reckoning.facts(), person.id) == 0) return;
    const auto day = iso(*person.left_on);
    const Occurrence occurrence{NoticeKind::kOwnerLeft,
                                {Noun::kPerson, person.id.value},
                                day,
                                0,
                                {"person.left", "left on " + day, *person.left_on}};
    auto wanted = reckoning.leaders();
    if (wanted.empty()) wanted = reckoning.directors();
    for (auto one : wanted) reckoning.tell(one, occurrence);
}

}  // namespace pilnveide::workflow
