#pragma once

#include "workflow/calendar/date.h"
#include "workflow/calendar/quarter.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::web {

// One language of the interface: "lv" or "en". The msgid is the English text (gettext, UTF-8). Immutable, shared by
// threads. The extraction of messages looks for say(" and plural(" and for N_(" around texts that stand in tables.
class Words {
public:
    virtual ~Words() = default;

    [[nodiscard]] virtual std::string_view code() const = 0;  // "lv"

    // The translation of a text without values.
    [[nodiscard]] virtual std::string say(std::string_view english) const = 0;

    // A sentence with values: "Due on {date}" with {"date", "07.10.2026."}. A name in braces that is not given stays.
    using Values = std::vector<std::pair<std::string_view, std::string>>;
    [[nodiscard]] std::string say(std::string_view english, const Values& values) const;

    // Number forms: plural("{n} action", "{n} actions", 21) is "21 pasākums".
    [[nodiscard]] virtual std::string plural(std::string_view one, std::string_view many, long long n) const = 0;
    [[nodiscard]] std::string plural(std::string_view one, std::string_view many, long long n,
                                     const Values& values) const;

    // "07.10.2026." in both languages.
    [[nodiscard]] static std::string day(workflow::Date date);
    // "trešdiena" / "Wednesday"; "trešdienai" (dative, for "līdz …") in Latvian.
    [[nodiscard]] std::string weekday(workflow::Date date) const;
    [[nodiscard]] std::string until_weekday(workflow::Date date) const;
    // "7. oktobrim" (dative, for a subject line) / "7 October".
    [[nodiscard]] std::string until_day(workflow::Date date) const;
    // "2026. gada 3. ceturksnis" / "quarter 3 of 2026".
    [[nodiscard]] std::string quarter(workflow::Quarter quarter) const;

    // Order of people's names and titles: Latvian collation (ICU), in both languages.
    [[nodiscard]] virtual bool before(std::string_view a, std::string_view b) const = 0;
    // For searching: lower case, without diacritics.
    [[nodiscard]] virtual std::string folded(std::string_view text) const = 0;
};

// Marks a text for translation where it stands in a table; does nothing else.
#define N_(text) text

// The languages that were built in. "lv" is first; an unknown code gives "lv".
class Languages {
public:
    Languages();
    ~Languages();
    [[nodiscard]] const Words& of(std::string_view code) const;

private:
    std::map<std::string, std::unique_ptr<Words>, std::less<>> all_;
};

}  // namespace pilnveide::web
