#include "web/policy_form.h"

#include "workflow/letters/token.h"

#include <fmt/format.h>

namespace pilnveide::web {
namespace {

struct FigureWords {
    std::string_view name;
    std::string_view label;
    std::string_view hint;
};

constexpr FigureWords kDeadlines[] = {
    {"due_first", N_("First reminder to the owner"), N_("Working days before the deadline.")},
    {"due_second", N_("Second reminder to the owner"), N_("Working days before the deadline; fewer than the first.")},
    {"overdue_first", N_("The owner is told that it is late"), N_("Working days after the deadline.")},
    {"overdue_repeats", N_("Weekly letters after that, at most"),
     N_("Later it stays in the quarter's summary. 0: none.")},
    {"escalate_leader", N_("The project leader is told"), N_("Working days after the deadline.")},
    {"escalate_director", N_("The director is told"),
     N_("Working days after the deadline; more than for the project leader.")},
};
constexpr FigureWords kQuarters[] = {
    {"request_before", N_("The report is asked for"), N_("Working days before the quarter ends.")},
    {"report_due", N_("The answer is wanted by"), N_("Working days after the quarter.")},
    {"nudge_after", N_("Who is silent is asked once more"), N_("Working days after the day of the answer.")},
    {"review_due", N_("The review is due"), N_("Working days after the quarter; more than for the answer.")},
};
constexpr FigureWords kPlan[] = {
    {"approval_nudge", N_("The director is reminded of a plan that waits for approval"),
     N_("Every so many working days.")},
    {"prompt_first", N_("First prompt for the next cycle"), N_("Calendar days before the plan's period ends.")},
    {"prompt_second", N_("Second prompt for the next cycle"), N_("Calendar days; fewer than the first.")},
};
constexpr FigureWords kLimits[] = {
    {"certificate_first", N_("First reminder of a certificate's end"), N_("Calendar days before it ends.")},
    {"certificate_second", N_("Second reminder of a certificate's end"), N_("Calendar days; fewer than the first.")},
};
constexpr FigureWords kLegal{"legal_months", N_("At least so often"), N_("Months between two self-assessments.")};

Field number_field(const Words& words, const FigureWords& figure) {
    return {.name = std::string{figure.name},
            .kind = Field::Kind::kNumber,
            .label = words.say(figure.label),
            .hint = words.say(figure.hint),
            .required = true};
}

template <std::size_t size>
std::vector<Field> number_fields(const Words& words, const FigureWords (&all)[size]) {
    std::vector<Field> fields;
    for (const auto& figure : all) fields.push_back(number_field(words, figure));
    return fields;
}

Field check_field(std::string name, std::string label, std::string hint) {
    return {.name = std::move(name), .kind = Field::Kind::kCheck, .label = std::move(label), .hint = std::move(hint)};
}

std::vector<Field> limit_fields(const Words& words) {
    auto fields = number_fields(words, kLimits);
    fields.push_back(check_field("legal_limit_applies", words.say("The law asks us for a self-assessment"),
                                 words.say("Then director and project leader are reminded in time.")));
    fields.push_back(number_field(words, kLegal));
    fields.push_back({.name = "last_assessed_on",
                      .kind = Field::Kind::kDate,
                      .label = words.say("Last report approved before this system was used"),
                      .hint = words.say("The time is counted from it; may stay empty.")});
    return fields;
}

std::vector<Field> day_fields(const Words& words) {
    constexpr std::string_view kDays[] = {N_("any working day"), N_("on Mondays"),   N_("on Tuesdays"),
                                          N_("on Wednesdays"),   N_("on Thursdays"), N_("on Fridays")};
    Field quiet{.name = "quiet_day",
                .kind = Field::Kind::kChoice,
                .label = words.say("What is not urgent leaves"),
                .hint = words.say("Duties that were assigned, actions to be verified, news. With an urgent letter it "
                                  "travels along earlier.")};
    for (std::size_t day = 0; day < std::size(kDays); ++day)
        quiet.choices.push_back({std::to_string(day), words.say(kDays[day])});
    return {quiet, check_field("follows_moved_days", words.say("We keep the working days moved by the Cabinet"),
                               words.say("A Saturday that is worked instead of a Monday or Friday."))};
}

}  // namespace

std::vector<PolicyGroup> policy_groups(const Words& words, const std::string& law) {
    return {
        {words.say("Deadlines of actions and tasks"), {}, number_fields(words, kDeadlines)},
        {words.say("Reports of the quarter"), {}, number_fields(words, kQuarters)},
        {words.say("Approval and the next cycle"), {}, number_fields(words, kPlan)},
        {words.say("Certificates and the law"), law, limit_fields(words)},
        {words.say("Days on which letters leave"),
         words.say("All letters but invitations leave on working days between 8.30 and 16.30."), day_fields(words)},
        {words.say("Whom to ask"),
         {},
         {{.name = "phone",
           .label = words.say("The service's telephone"),
           .hint = words.say("Stands in letters when the project leader's own is not known.")}}},
    };
}

void store_policy(Form& form, const workflow::Agency& agency) {
    for (const auto& figure : workflow::figures())
        form.stored(figure.name, std::to_string(agency.policy.*figure.figure));
    form.stored("quiet_day", std::to_string(agency.policy.quiet_day));
    form.stored("follows_moved_days", agency.follows_moved_days ? "1" : "");
    form.stored("legal_limit_applies", agency.legal_limit_applies ? "1" : "");
    form.stored("last_assessed_on", agency.last_assessed_on ? workflow::iso(*agency.last_assessed_on) : "");
    form.stored("phone", agency.phone);
    form.stored_version(agency.version);
}

workflow::PolicyInput typed_policy(Form& form, const workflow::Agency& agency) {
    auto input = workflow::policy_of(agency);
    auto typed = [&](std::string_view name, int& into) {
        if (form.text(name).empty()) return form.wrong(workflow::Problem::kMissing, name);
        into = form.number(name).value_or(into);
    };
    for (const auto& figure : workflow::figures()) typed(figure.name, input.policy.*figure.figure);
    typed("quiet_day", input.policy.quiet_day);
    input.follows_moved_days = form.checked("follows_moved_days");
    input.legal_limit_applies = form.checked("legal_limit_applies");
    input.last_assessed_on = form.date("last_assessed_on");
    input.phone = form.text("phone");
    input.version = form.version();
    return input;
}

std::string fingerprint(const workflow::PolicyInput& input) {
    std::string all;
    for (const auto& figure : workflow::figures()) all += fmt::format("{} ", input.policy.*figure.figure);
    all += fmt::format("{} {} {} ", input.policy.quiet_day, input.follows_moved_days, input.legal_limit_applies);
    if (input.last_assessed_on) all += workflow::iso(*input.last_assessed_on);
    return workflow::digest(all + " " + input.phone);
}

}  // namespace pilnveide::web
