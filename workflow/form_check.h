#pragma once

#include "workflow/calendar/date.h"
#include "workflow/refusal.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::workflow {

// Longest texts that people may type, in characters (code points).
inline constexpr std::size_t kLongestName = 200;
inline constexpr std::size_t kLongestNote = 4000;

// Without white space at both ends.
std::string trimmed(std::string_view text);

// Looks at what somebody typed, field by field, and gathers what is wrong, so that a form can say all of it at once.
// Marks that turn the direction of writing are taken out: a name or a subject would read as something else than it
// says.
class FormCheck {
public:
    // One line: kMissing when required and blank, kTooLong over 200 characters, kControlCharacter for a control
    // character, a line break or what is not UTF-8. Gives the trimmed text.
    std::string line(std::string_view text, std::string field, bool required = false);

    // Several lines: the same, but line breaks and tabs may stand, up to 4000 characters. A blank one that is required
    // says `blank`.
    std::string note(std::string_view text, std::string field, std::optional<Problem> blank = std::nullopt);

    // kMissing for no date at all (Date{}), kOutOfRange after `latest`: what was done cannot lie in the future.
    void past_day(Date day, Date latest, std::string field);

    void add(Problem problem, std::string field, std::vector<std::string> values = {});

    [[nodiscard]] bool sound() const { return problems_.empty(); }
    [[nodiscard]] Refusal refusal() const { return {Refusal::Kind::kInvalid, problems_}; }

private:
    std::string text(std::string_view text, const std::string& field, std::size_t limit, bool lines);

    std::vector<FieldProblem> problems_;
};

}  // namespace pilnveide::workflow
