#pragma once

#include "tests/web/support/letter_service.h"

namespace pilnveide::web::test {

// The service of LetterService with what tries a letter: long names with diacritics and hyphens, an action title of 150
// characters, a comment of several sentences, a director, more actions than a screen holds.
struct RichService : LetterService {
    RichService();

    // Who gets notices of this kind: index into `people` of the owner, the leader or the director.
    [[nodiscard]] std::size_t reader(workflow::NoticeKind kind) const;

    // Everything that is owed to `to` of these kinds, about the actions with these ids where it is about one.
    [[nodiscard]] std::vector<workflow::Notice> owed(const std::vector<workflow::NoticeKind>& kinds,
                                                     const std::vector<std::int64_t>& actions) const;

private:
    void name_people();
    void name_plan();
    void ask_for_reports();
};

}  // namespace pilnveide::web::test
