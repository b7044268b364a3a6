#pragma once

#include "web/visit.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::web {

// One field as it is shown (form_field.html). `name` is the form's field name and the control's id.
struct Field {
    enum class Kind { kLine, kText, kDate, kTime, kNumber, kChoice, kCheck };
    struct Choice {
        std::string value;
        std::string word;
    };

    const char* slot = "";  // the include of the page's template that the field fills
    std::string name;
    Kind kind = Kind::kLine;
    std::string label = {};
    std::string hint = {};
    int most = 200;  // characters of a line or text
    int rows = 3;    // of a text
    bool required = false;
    std::vector<Choice> choices = {};
};

// A form between the browser and an act: reads typed values, collects what is wrong with them, and shows itself again
// with everything that was typed. Reads add problems (kNotADate, kNotANumber, kUnknownChoice, kMissing) under the
// field's name; the act's refusal is added by refuse(). Somebody saved first: both texts are shown, theirs beside the
// field.
class Form {
public:
    // On a GET the form holds what is stored, on a POST what was typed.
    explicit Form(Visit& visit);

    [[nodiscard]] bool sent() const { return sent_; }

    // What was typed, without spaces around; lines end in \n.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] bool checked(std::string_view name) const;
    // The version of the row that was shown; 0 for a new one.
    [[nodiscard]] int version() const;
    std::optional<workflow::Date> date(std::string_view name);  // ISO or 07.10.2026.
    workflow::Date required_date(std::string_view name);        // a date of no meaning when it is missing
    // Minutes after midnight, of "9:30", "9.30" or "9".
    std::optional<std::chrono::minutes> time(std::string_view name);
    std::optional<int> number(std::string_view name);
    template <class Noun>
    std::optional<workflow::Id<Noun>> id(std::string_view name) {
        auto typed = text(name);
        if (typed.empty()) return std::nullopt;
        auto id = workflow::Id<Noun>::from_text(typed);
        if (!id) wrong(workflow::Problem::kUnknownChoice, name);
        return id;
    }

    void wrong(workflow::Problem problem, std::string_view field, std::vector<std::string> values = {});
    // Takes over what an act refused. False for kNotFound and kNotAllowed, which are no matter of a form: answer
    // refused().
    bool refuse(const workflow::Refusal& refusal);
    [[nodiscard]] bool sound() const { return problems_.empty(); }

    // Runs the act when all that was typed could be read; else tries it out. An answer when it is done (to `path`,
    // saying `said`) or when its refusal is no matter of a form; nothing when the form must be shown, for the first
    // time or again.
    std::optional<Response> act(const Visit::Act& act, const std::string& path, std::string_view said);
    // When something could not be read: adds what the act would refuse in the other fields, so that all of it is mended
    // at once. Nothing is saved; the act is given stand-ins for what could not be read.
    void try_out(const Visit::Act& act);
    // 422 for a form that was sent and is shown again.
    [[nodiscard]] Response answer(Response page) const;

    // What is stored under a field now: dates in ISO, hours as "09:30", ids as text, check boxes "1" or "".
    void stored(std::string_view name, std::string value);
    void stored_version(int version);

    // What the field shows: what was typed, else what is stored.
    [[nodiscard]] std::string value(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> problems_of(std::string_view name) const;
    // Somebody else saved first: what is stored now goes beside what was typed.
    [[nodiscard]] bool is_stale() const { return stale_; }

    void place(View& page, const Field& field) const;
    // The note above the form (form_problems.html) and the check box in it (form_confirm.html); nothing while all is
    // well. `not_saved` says what was not done: "The action is not saved yet". Fields placed after it are named in it.
    void place_problems(View& page, const char* slot, const std::string& not_saved) const;
    void place_confirm(View& page, const char* slot) const;
    // The same for what is no Field, such as a list of check boxes: its problems in the note above say whose they are.
    void name_in_note(std::string_view field, const std::string& label) const;
    // The hidden fields of every form: CSRF token, version and one-time id (form_hidden.html). A form that was sent
    // keeps its id, any other gets a fresh one.
    void place_hidden(View& page, const char* slot) const;

private:
    void place_stored(View& shown, const Field& field) const;

    Visit& visit_;
    bool sent_;
    std::map<std::string, std::string, std::less<>> stored_;
    int stored_version_ = 0;
    std::vector<workflow::FieldProblem> problems_;
    bool stale_ = false;
    bool confirm_ = false;
    mutable std::multimap<std::string, View*, std::less<>> noted_;  // lines of the note, by field; the page owns them
};

// "09:30", as a time field holds it.
std::string time_field_value(std::chrono::minutes of_day);

// The people who work here today, in order of name, with an empty choice first.
std::vector<Field::Choice> people_choices(const Visit& visit, const std::string& nobody);

}  // namespace pilnveide::web
