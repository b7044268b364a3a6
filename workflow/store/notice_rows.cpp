#include "workflow/store/letter_rows.h"
#include "workflow/store/mapping.h"

#include <cassert>

namespace pilnveide::store {
namespace {

constexpr auto kSelectNotices = R"(
    select
        id, kind, noun, subject_id, period, step, recipient_id, state, rule, fact, day, letter_id, why_not, why_not_on
    from notice where agency_id = :agency)";

constexpr auto kOfLetter = " and letter_id = :letter_id order by id";

constexpr auto kInsertNotice = R"(
    insert into notice (
        agency_id, id, kind, noun, subject_id, period, step, recipient_id, state, rule, fact, day, letter_id,
        why_not, why_not_on)
    values (
        :agency, :id, :kind, :noun, :subject_id, :period, :step, :recipient_id, :state, :rule, :fact, :day, :letter_id,
        :why_not, :why_not_on)
    on conflict (agency_id, kind, noun, subject_id, period, step, recipient_id) do nothing)";

constexpr auto kUpdateNotice = R"(
    update notice set
        kind = :kind, noun = :noun, subject_id = :subject_id, period = :period, step = :step,
        recipient_id = :recipient_id, state = :state, rule = :rule, fact = :fact, day = :day, letter_id = :letter_id,
        why_not = :why_not, why_not_on = :why_not_on
    where agency_id = :agency and id = :id)";

}  // namespace

template <>
struct Mapping<Notice> {
    template <class Io>
    static void columns(Io& io, Notice& notice) {
        io("id", notice.id);
        io("kind", notice.key.kind);
        io("noun", notice.key.subject.noun);
        io("subject_id", notice.key.subject.id);
        io("period", notice.key.period);
        io("step", notice.key.step);
        io("recipient_id", notice.key.recipient);
        io("state", notice.state);
        io("rule", notice.reason.rule);
        io("fact", notice.reason.fact);
        io("day", notice.reason.day);
        io("letter_id", notice.letter);
        io("why_not", notice.why_not);
        io("why_not_on", notice.why_not_on);
    }
};

Ledger load_ledger(const Scope& scope) {
    auto statement = scope.statement(kSelectNotices);
    return Ledger(all<Notice>(statement));
}

std::vector<Notice> find_notices_of(const Scope& scope, Id<Letter> letter) {
    auto statement = scope.statement(std::string(kSelectNotices) + kOfLetter);
    statement.bind("letter_id", letter.value);
    return all<Notice>(statement);
}

std::vector<Notice> insert_notices(const Scope& scope, const std::vector<Notice>& notices, Ids& ids) {
    std::vector<Notice> added;
    auto statement = scope.statement(kInsertNotice);
    for (auto notice : notices) {
        if (!notice.id) notice.id = ids.make<Notice>();
        bind_columns(statement, notice);
        if (statement.run() != 0) added.push_back(std::move(notice));
    }
    return added;
}

void update_notice(const Scope& scope, Notice notice) {
    auto statement = scope.statement(kUpdateNotice);
    bind_columns(statement, notice);
    [[maybe_unused]] const auto found = statement.run();
    assert(found == 1 && "a notice is added before it is saved");
}

}  // namespace pilnveide::store
