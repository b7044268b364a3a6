#include "workflow/notices/policy_acts.h"

#include "workflow/form_check.h"

#include <algorithm>
#include <array>

namespace pilnveide::workflow {
namespace {

constexpr std::array kFigures{
    Figure{"due_first", &Policy::due_first, 2, 60},
    Figure{"due_second", &Policy::due_second, 1, 59, {}, "due_first"},
    Figure{"overdue_first", &Policy::overdue_first, 1, 30},
    Figure{"overdue_repeats", &Policy::overdue_repeats, 0, 12},
    Figure{"escalate_leader", &Policy::escalate_leader, 1, 60},
    Figure{"escalate_director", &Policy::escalate_director, 2, 90, "escalate_leader"},
    Figure{"request_before", &Policy::request_before, 1, 30},
    Figure{"report_due", &Policy::report_due, 1, 30},
    Figure{"nudge_after", &Policy::nudge_after, 1, 20},
    Figure{"review_due", &Policy::review_due, 2, 60, "report_due"},
    Figure{"approval_nudge", &Policy::approval_nudge, 1, 30},
    Figure{"prompt_first", &Policy::prompt_first, 2, 365},
    Figure{"prompt_second", &Policy::prompt_second, 1, 364, {}, "prompt_first"},
    Figure{"certificate_first", &Policy::certificate_first, 2, 365},
    Figure{"certificate_second", &Policy::certificate_second, 1, 364, {}, "certificate_first"},
    Figure{"legal_months", &Policy::legal_months, 1, 120},
};

int value_of(std::string_view name, const Policy& policy) {
    const auto at = std::ranges::find(kFigures, name, &Figure::name);
    return policy.*at->figure;
}

void check_figures(const Policy& typed, FormCheck& check) {
    for (const auto& figure : kFigures) {
        const auto [lowest, highest] = range_of(figure, typed);
        const int value = typed.*figure.figure;
        if (value < lowest || value > highest)
            check.add(Problem::kOutOfRange, std::string{figure.name},
                      {std::to_string(lowest), std::to_string(highest)});
    }
    if (typed.quiet_day < 0 || typed.quiet_day > 5) check.add(Problem::kUnknownChoice, "quiet_day");
}

using Details = std::vector<std::pair<std::string, std::string>>;

// "due_first": "10 → 15".
void tell(Details& details, std::string_view name, const std::string& before, const std::string& after) {
    if (before != after)
        details.emplace_back(name, (before.empty() ? "-" : before) + " → " + (after.empty() ? "-" : after));
}

std::string word(bool on) { return on ? "1" : "0"; }
std::string word(const std::optional<Date>& day) { return day ? iso(*day) : std::string{}; }

// What moves days; what only stands in letters (the telephone) does not.
Details moved(const Agency& before, const Agency& after) {
    Details details;
    for (const auto& figure : kFigures)
        tell(details, figure.name, std::to_string(before.policy.*figure.figure),
             std::to_string(after.policy.*figure.figure));
    tell(details, "quiet_day", std::to_string(before.policy.quiet_day), std::to_string(after.policy.quiet_day));
    tell(details, "follows_moved_days", word(before.follows_moved_days), word(after.follows_moved_days));
    tell(details, "legal_limit_applies", word(before.legal_limit_applies), word(after.legal_limit_applies));
    tell(details, "last_assessed_on", word(before.last_assessed_on), word(after.last_assessed_on));
    return details;
}

}  // namespace

PolicyInput policy_of(const Agency& agency) {
    return {agency.policy, agency.follows_moved_days, agency.legal_limit_applies, agency.last_assessed_on, agency.phone,
            agency.version};
}

std::span<const Figure> figures() { return kFigures; }

FigureRange range_of(const Figure& figure, const Policy& typed) {
    FigureRange range{figure.lowest, figure.highest};
    if (!figure.above.empty()) range.lowest = std::max(range.lowest, value_of(figure.above, typed) + 1);
    if (!figure.below.empty()) range.highest = std::min(range.highest, value_of(figure.below, typed) - 1);
    if (range.lowest > range.highest) return {figure.lowest, figure.highest};  // the other one is out of its own range
    return range;
}

Agency with_policy(Agency agency, const PolicyInput& input, Date today) {
    const Agency before = agency;
    agency.policy = input.policy;
    agency.follows_moved_days = input.follows_moved_days;
    agency.legal_limit_applies = input.legal_limit_applies;
    agency.last_assessed_on = input.last_assessed_on;
    agency.phone = input.phone;
    if (!moved(before, agency).empty()) agency.policy_set_on = today;
    return agency;
}

Result<Change> set_policy(const Acting& acting, const PolicyInput& input) {
    const Agency& stored = acting.facts.agency;
    if (!relations(acting.facts, acting.by, acting.today).any_of(kSetsPolicy)) return refuse(Refusal::not_allowed());
    if (stored.version != input.version) return refuse(Refusal::stale());
    FormCheck check;
    PolicyInput kept = input;
    kept.phone = check.line(input.phone, "phone");
    check_figures(input.policy, check);
    if (input.last_assessed_on) check.past_day(*input.last_assessed_on, acting.today, "last_assessed_on");
    if (!check.sound()) return refuse(check.refusal());
    Agency agency = with_policy(stored, kept, acting.today);
    auto details = moved(stored, agency);
    tell(details, "phone", stored.phone, agency.phone);
    Change change;
    if (details.empty()) return change;
    change.events.push_back({"agency.policy_set", {Noun::kAgency, agency.id.value}, std::move(details)});
    change.rows.emplace_back(std::move(agency));
    return change;
}

}  // namespace pilnveide::workflow
