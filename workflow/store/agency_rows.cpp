#include "workflow/store/agency_rows.h"

#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectAgencies = R"(
    select
        id, version, name, language, phone, follows_moved_days, due_first, due_second, overdue_first,
        overdue_repeats, escalate_leader, escalate_director, request_before, report_due, nudge_after,
        review_due, approval_nudge, prompt_first, prompt_second, quiet_day, certificate_first, certificate_second, legal_months, policy_set_on, legal_limit_applies, last_assessed_on
    from agency)";

constexpr auto kThisAgency = " where id = :agency";
constexpr auto kByName = " order by name, id";

constexpr auto kInsertAgency = R"(
    insert into agency (
        id, version, name, language, phone, follows_moved_days, due_first, due_second, overdue_first,
        overdue_repeats, escalate_leader, escalate_director, request_before, report_due, nudge_after,
        review_due, approval_nudge, prompt_first, prompt_second, quiet_day, certificate_first, certificate_second, legal_months, policy_set_on, legal_limit_applies, last_assessed_on)
    values (
        :id, :version + 1, :name, :language, :phone, :follows_moved_days, :due_first, :due_second,
        :overdue_first, :overdue_repeats, :escalate_leader, :escalate_director, :request_before, :report_due,
        :nudge_after, :review_due, :approval_nudge, :prompt_first, :prompt_second, :quiet_day, :certificate_first, :certificate_second, :legal_months, :policy_set_on, :legal_limit_applies, :last_assessed_on))";

constexpr auto kUpdateAgency = R"(
    update agency set
        version = :version + 1, name = :name, language = :language, phone = :phone,
        follows_moved_days = :follows_moved_days, due_first = :due_first, due_second = :due_second,
        overdue_first = :overdue_first, overdue_repeats = :overdue_repeats, escalate_leader = :escalate_leader,
        escalate_director = :escalate_director, request_before = :request_before, report_due = :report_due,
        nudge_after = :nudge_after, review_due = :review_due, approval_nudge = :approval_nudge,
        prompt_first = :prompt_first, prompt_second = :prompt_second, quiet_day = :quiet_day, certificate_first = :certificate_first, certificate_second = :certificate_second, legal_months = :legal_months, policy_set_on = :policy_set_on, legal_limit_applies = :legal_limit_applies, last_assessed_on = :last_assessed_on
    where id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Agency> {
    template <class Io>
    static void columns(Io& io, Agency& agency) {
        io("id", agency.id);
        io("version", agency.version);
        io("name", agency.name);
        io("language", agency.language);
        io("phone", agency.phone);
        io("follows_moved_days", agency.follows_moved_days);
        auto& policy = agency.policy;
        io("due_first", policy.due_first);
        io("due_second", policy.due_second);
        io("overdue_first", policy.overdue_first);
        io("overdue_repeats", policy.overdue_repeats);
        io("escalate_leader", policy.escalate_leader);
        io("escalate_director", policy.escalate_director);
        io("request_before", policy.request_before);
        io("report_due", policy.report_due);
        io("nudge_after", policy.nudge_after);
        io("review_due", policy.review_due);
        io("approval_nudge", policy.approval_nudge);
        io("prompt_first", policy.prompt_first);
        io("prompt_second", policy.prompt_second);
        io("quiet_day", policy.quiet_day);
        io("certificate_first", policy.certificate_first);
        io("certificate_second", policy.certificate_second);
        io("legal_months", policy.legal_months);
        io("policy_set_on", agency.policy_set_on);
        io("legal_limit_applies", agency.legal_limit_applies);
        io("last_assessed_on", agency.last_assessed_on);
    }
};

std::vector<Agency> all_agencies(soci::session& session) {
    Statement statement(session, std::string(kSelectAgencies) + kByName);
    return all<Agency>(statement);
}

std::optional<Agency> this_agency(const Scope& scope) {
    auto statement = scope.statement(std::string(kSelectAgencies) + kThisAgency);
    auto found = all<Agency>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void insert_agency(soci::session& session, Agency agency) {
    Statement statement(session, kInsertAgency);
    bind_columns(statement, agency);
    statement.run();
}

template <>
Result<void> save(const Scope& scope, Agency agency) {
    auto statement = scope.statement(kUpdateAgency);
    bind_columns(statement, agency);
    if (statement.run() != 0) return {};
    return refuse(agency.id == scope.agency() ? Refusal::stale() : Refusal::not_found());
}

}  // namespace pilnveide::store
