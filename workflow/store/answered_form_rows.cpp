#include "workflow/store/answered_form_rows.h"

#include "workflow/store/mapping.h"

namespace pilnveide::store {
namespace {

constexpr auto kSelectForm = R"(
    select once, content, location
    from answered_form where agency_id = :agency and once = :once)";

constexpr auto kSaveForm = R"(
    insert into answered_form (agency_id, once, content, location, answered_at)
    values (:agency, :once, :content, :location, :answered_at)
    on conflict (agency_id, once) do update set
        content = excluded.content, location = excluded.location, answered_at = excluded.answered_at)";

constexpr auto kForgetForms = "delete from answered_form where agency_id = :agency and answered_at < :before";

// Longer than a page stays open over a weekend and a holiday.
constexpr std::chrono::days kKept{7};

}  // namespace

template <>
struct Mapping<AnsweredForm> {
    template <class Io>
    static void columns(Io& io, AnsweredForm& form) {
        io("once", form.once);
        io("content", form.content);
        io("location", form.location);
    }
};

std::optional<AnsweredForm> find_answered_form(const Scope& scope, Id<AnsweredForm> once) {
    auto statement = scope.statement(kSelectForm);
    statement.bind("once", once.value);
    auto found = all<AnsweredForm>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void save_answered_form(const Scope& scope, AnsweredForm form, Instant now) {
    auto statement = scope.statement(kSaveForm);
    bind_columns(statement, form);
    statement.bind("answered_at", Stored<Instant>::out(now));
    statement.run();
    auto forgetting = scope.statement(kForgetForms);
    forgetting.bind("before", Stored<Instant>::out(now - kKept));
    forgetting.run();
}

}  // namespace pilnveide::store
