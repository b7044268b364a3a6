#include "web/form.h"

#include "form_field.names.h"
#include "form_hidden.names.h"
#include "form_problems.names.h"
#include "web/once.h"
#include "web/problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pilnveide::web {

using workflow::Problem;
namespace field_names = names::form_field;
namespace problem_names = names::form_problems;

namespace {

std::string trimmed(const std::string& typed) {
    constexpr std::string_view kSpace = " \t\r\n";
    auto from = typed.find_first_not_of(kSpace);
    if (from == std::string::npos) return {};
    return typed.substr(from, typed.find_last_not_of(kSpace) - from + 1);
}

std::optional<int> whole_number(const std::string& typed) {
    int number = 0;
    auto end = typed.data() + typed.size();
    auto [at, error] = std::from_chars(typed.data(), end, number);
    if (error != std::errc{} || at != end) return std::nullopt;
    return number;
}

// A time field gives "09:30"; people type "9.30" or "9".
std::optional<std::chrono::minutes> time_of_day(const std::string& typed) {
    const auto mark = std::min(typed.find_first_of(":."), typed.size());
    const auto hours = whole_number(typed.substr(0, mark));
    const auto rest = mark < typed.size() ? typed.substr(mark + 1) : "00";
    const auto minutes = rest.size() == 2 ? whole_number(rest) : std::nullopt;
    if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
    return std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
}

// What is wrong with one value, whatever stands in the others.
bool is_of_one_field(Problem problem) {
    constexpr Problem kOfOne[] = {Problem::kMissing,     Problem::kTooLong,       Problem::kControlCharacter,
                                  Problem::kOutOfRange,  Problem::kUnknownChoice, Problem::kReasonMissing,
                                  Problem::kNotAnAddress};
    return std::ranges::find(kOfOne, problem) != std::end(kOfOne);
}

// A date field gives and takes ISO, a time field "09:30"; what is neither is shown as it was typed, which needs a plain
// field.
void place_line(View& shown, const Field& field, const std::string& value) {
    View& line = shown.add(field_names::LINE);
    std::string picked;
    if (field.kind == Field::Kind::kDate) {
        if (auto date = workflow::date_from_typed(value)) picked = workflow::iso(*date);
    } else if (field.kind == Field::Kind::kTime) {
        if (auto time = time_of_day(value)) picked = time_field_value(*time);
    }
    const bool picker = value.empty() || !picked.empty();
    const char* type = field.kind == Field::Kind::kDate ? "date" : field.kind == Field::Kind::kTime ? "time" : "text";
    line.set(field_names::TYPE, picker ? type : "text");
    line.set(field_names::VALUE, picked.empty() ? value : picked);
    if (field.kind != Field::Kind::kLine) line.show(field_names::SHORT);
    if (field.kind == Field::Kind::kNumber) line.show(field_names::NUMERIC);
    if (field.kind == Field::Kind::kLine) line.add(field_names::MOST).set(field_names::LIMIT, field.most);
}

}  // namespace

Form::Form(Visit& visit) : visit_(visit), sent_(visit.request.method == Method::kPost) {}

std::string Form::text(std::string_view name) const { return trimmed(visit_.request.field(name)); }

bool Form::checked(std::string_view name) const { return visit_.request.form.contains(std::string(name)); }

int Form::version() const { return whole_number(text("version")).value_or(0); }

std::optional<workflow::Date> Form::date(std::string_view name) {
    auto typed = text(name);
    if (typed.empty()) return std::nullopt;
    auto date = workflow::date_from_typed(typed);
    if (!date) wrong(Problem::kNotADate, name, {typed});
    return date;
}

workflow::Date Form::required_date(std::string_view name) {
    if (text(name).empty()) wrong(Problem::kMissing, name);
    return date(name).value_or(visit_.today);
}

std::optional<std::chrono::minutes> Form::time(std::string_view name) {
    auto typed = text(name);
    if (typed.empty()) return std::nullopt;
    auto time = time_of_day(typed);
    if (!time) wrong(Problem::kNotATime, name, {typed});
    return time;
}

std::optional<int> Form::number(std::string_view name) {
    auto typed = text(name);
    if (typed.ends_with('%')) typed = trimmed(typed.substr(0, typed.size() - 1));
    if (typed.empty()) return std::nullopt;
    auto number = whole_number(typed);
    if (!number) wrong(Problem::kNotANumber, name, {typed});
    return number;
}

void Form::wrong(Problem problem, std::string_view field, std::vector<std::string> values) {
    problems_.push_back({problem, std::string(field), std::move(values)});
}

bool Form::refuse(const workflow::Refusal& refusal) {
    using Kind = workflow::Refusal::Kind;
    if (refusal.kind == Kind::kNotFound || refusal.kind == Kind::kNotAllowed) return false;
    stale_ = refusal.kind == Kind::kStale;
    confirm_ = refusal.kind == Kind::kConfirm;
    problems_.insert(problems_.end(), refusal.problems.begin(), refusal.problems.end());
    return true;
}

std::optional<Response> Form::act(const Visit::Act& act, const std::string& path, std::string_view said) {
    if (!sent_) return std::nullopt;
    if (!sound()) {
        try_out(act);
        return std::nullopt;
    }
    auto done = visit_.act(act, see_other(path, said));
    if (done) return std::move(*done);
    if (!refuse(done.error())) return refused(visit_, done.error());
    return std::nullopt;
}

void Form::try_out(const Visit::Act& act) {
    auto tried = act({*visit_.facts, visit_.by, visit_.now, visit_.today, visit_.console.ids});
    if (tried || tried.error().kind != workflow::Refusal::Kind::kInvalid) return;
    for (const auto& problem : tried.error().problems) {
        auto known = std::ranges::find(problems_, problem.field, &workflow::FieldProblem::field);
        if (is_of_one_field(problem.problem) && known == problems_.end()) problems_.push_back(problem);
    }
}

Response Form::answer(Response page) const {
    if (sent_) page.status = 422;
    return page;
}

void Form::stored(std::string_view name, std::string value) {
    stored_.insert_or_assign(std::string(name), std::move(value));
}

void Form::stored_version(int version) { stored_version_ = version; }

std::string Form::value(std::string_view name) const {
    if (sent_) return text(name);
    auto stored = stored_.find(name);
    return stored == stored_.end() ? std::string{} : stored->second;
}

std::vector<std::string> Form::problems_of(std::string_view name) const {
    std::vector<std::string> words;
    for (const auto& problem : problems_)
        if (problem.field == name) words.push_back(wording(*visit_.words, *visit_.facts, problem));
    return words;
}

void Form::place(View& page, const Field& field) const {
    View& shown = page.include(field.slot, "form_field.html");
    auto value = this->value(field.name);
    shown.set(field_names::NAME, field.name);
    shown.set(field_names::LABEL, field.label);
    shown.set(field_names::HINT, field.hint);
    shown.set(field_names::LIMIT, field.most);
    if (field.required) shown.show(field_names::REQUIRED);
    name_in_note(field.name, field.label);
    auto problems = problems_of(field.name);
    if (!problems.empty() && !confirm_) shown.show(field_names::INVALID);
    for (const auto& words : problems) shown.add(field_names::PROBLEM).set(field_names::WORDS, words);
    if (field.kind == Field::Kind::kText) {
        View& text = shown.add(field_names::TEXT);
        text.set(field_names::ROWS, field.rows);
        text.set(field_names::VALUE, value);
    } else if (field.kind == Field::Kind::kChoice) {
        View& choice = shown.add(field_names::CHOICE);
        for (const auto& [option, word] : field.choices) {
            View& row = choice.add(field_names::OPTION);
            row.set(field_names::OPTION_VALUE, option);
            row.set(field_names::WORD, word);
            if (option == value) row.show(field_names::CHOSEN);
        }
    } else if (field.kind == Field::Kind::kCheck) {
        View& check = shown.add(field_names::CHECK);
        if (!value.empty()) check.show(field_names::CHECKED);
    } else {
        place_line(shown, field, value);
    }
    place_stored(shown, field);
}

void Form::place_stored(View& shown, const Field& field) const {
    auto stored = stored_.find(field.name);
    if (!stale_ || stored == stored_.end() || stored->second == value(field.name)) return;
    auto theirs = stored->second;
    if (field.kind == Field::Kind::kDate) {
        if (auto date = workflow::date_from_iso(theirs)) theirs = Words::day(*date);
    } else if (field.kind == Field::Kind::kChoice) {
        auto at = std::ranges::find(field.choices, theirs, &Field::Choice::value);
        if (at != field.choices.end()) theirs = at->word;
    } else if (field.kind == Field::Kind::kCheck) {
        theirs = visit_.words->say(theirs.empty() ? "no" : "yes");
    }
    shown.add(field_names::STORED).set(field_names::THEIRS, theirs.empty() ? visit_.words->say("(empty)") : theirs);
}

void Form::place_problems(View& page, const char* slot, const std::string& not_saved) const {
    if (problems_.empty() && !stale_) return;
    View& note = page.include(slot, "form_problems.html");
    note.show(confirm_ || stale_ ? problem_names::DOUBT : problem_names::ERROR);
    if (stale_) note.show(problem_names::STALE);
    auto count = static_cast<long long>(problems_.size());
    auto what = stale_     ? not_saved
                : confirm_ ? visit_.words->say("{what}: please confirm", {{"what", not_saved}})
                           : visit_.words->plural("{what}: {n} thing to mend", "{what}: {n} things to mend", count,
                                                  {{"what", not_saved}});
    note.set(problem_names::HEADING, what);
    if (problems_.empty()) return;
    View& list = note.add(problem_names::LIST);
    for (const auto& problem : problems_) {
        View& row = list.add(problem_names::ROW);
        View& words = row.add(problem.field.empty() ? problem_names::WHOLE : problem_names::HERE);
        words.set(problem_names::NAME, problem.field);
        words.set(problem_names::WORDS, wording(*visit_.words, *visit_.facts, problem));
        if (!problem.field.empty()) noted_.emplace(problem.field, &words);
    }
}

void Form::name_in_note(std::string_view field, const std::string& label) const {
    auto [from, to] = noted_.equal_range(field);
    for (auto at = from; at != to; ++at) at->second->add(problem_names::FIELD).set(problem_names::LABEL, label);
    noted_.erase(from, to);
}

void Form::place_confirm(View& page, const char* slot) const {
    if (confirm_) page.include(slot, "form_confirm.html");
}

void Form::place_hidden(View& page, const char* slot) const {
    View& hidden = page.include(slot, "form_hidden.html");
    hidden.set(names::form_hidden::CSRF, visit_.csrf);
    hidden.set(names::form_hidden::VERSION, sent_ && !stale_ ? version() : stored_version_);
    auto form = posted_form(visit_);
    hidden.set(names::form_hidden::ONCE, form ? form->once.text() : workflow::id_text(visit_.console.ids.next()));
}

std::string time_field_value(std::chrono::minutes of_day) {
    return fmt::format("{:02}:{:02}", of_day.count() / 60, of_day.count() % 60);
}

std::vector<Field::Choice> people_choices(const Visit& visit, const std::string& nobody) {
    std::vector<Field::Choice> people;
    for (const auto& person : visit.facts->people)
        if (person.works_on(visit.today)) people.push_back({person.id.text(), person.shown()});
    std::ranges::sort(people, [&](const auto& a, const auto& b) { return visit.words->before(a.word, b.word); });
    people.insert(people.begin(), {"", nobody});
    return people;
}

}  // namespace pilnveide::web
