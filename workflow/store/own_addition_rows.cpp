#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectPractices = R"(
    select
        id, version, framework, subcriterion, ordinal, title, text, added_on, retired_on, retire_reason
    from own_practice where agency_id = :agency order by id)";

constexpr auto kInsertPractice = R"(
    insert into own_practice (
        agency_id, id, version, framework, subcriterion, ordinal, title, text, added_on, retired_on, retire_reason)
    values (
        :agency, :id, :version + 1, :framework, :subcriterion, :ordinal, :title, :text, :added_on, :retired_on,
        :retire_reason))";

constexpr auto kUpdatePractice = R"(
    update own_practice set
        version = :version + 1, framework = :framework, subcriterion = :subcriterion, ordinal = :ordinal,
        title = :title, text = :text, added_on = :added_on, retired_on = :retired_on, retire_reason = :retire_reason
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<OwnPractice> {
    static constexpr Table kTable{"own_practice", kSelectPractices, kInsertPractice, kUpdatePractice};
    template <class Io>
    static void columns(Io& io, OwnPractice& practice) {
        io("id", practice.id);
        io("version", practice.version);
        io("framework", practice.framework);
        io("subcriterion", practice.subcriterion);
        io("ordinal", practice.ordinal);
        io("title", practice.title);
        io("text", practice.text);
        io("added_on", practice.added_on);
        io("retired_on", practice.retired_on);
        io("retire_reason", practice.retire_reason);
    }
};

template std::vector<OwnPractice> load(const Scope&);
template Result<void> save(const Scope&, OwnPractice);

namespace {

constexpr auto kSelectIndicators = R"(
    select
        id, version, framework, home_group, ordinal, title, kind, unit, direction, linked_groups, added_on, retired_on,
        retire_reason
    from own_indicator where agency_id = :agency order by id)";

constexpr auto kInsertIndicator = R"(
    insert into own_indicator (
        agency_id, id, version, framework, home_group, ordinal, title, kind, unit, direction, linked_groups, added_on,
        retired_on, retire_reason)
    values (
        :agency, :id, :version + 1, :framework, :home_group, :ordinal, :title, :kind, :unit, :direction,
        :linked_groups, :added_on, :retired_on, :retire_reason))";

constexpr auto kUpdateIndicator = R"(
    update own_indicator set
        version = :version + 1, framework = :framework, home_group = :home_group, ordinal = :ordinal, title = :title,
        kind = :kind, unit = :unit, direction = :direction, linked_groups = :linked_groups, added_on = :added_on,
        retired_on = :retired_on, retire_reason = :retire_reason
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<OwnIndicator> {
    static constexpr Table kTable{"own_indicator", kSelectIndicators, kInsertIndicator, kUpdateIndicator};
    template <class Io>
    static void columns(Io& io, OwnIndicator& indicator) {
        io("id", indicator.id);
        io("version", indicator.version);
        io("framework", indicator.framework);
        io("home_group", indicator.home_group);
        io("ordinal", indicator.ordinal);
        io("title", indicator.title);
        io("kind", indicator.kind);
        io("unit", indicator.unit);
        io("direction", indicator.direction);
        io("linked_groups", indicator.linked_groups);
        io("added_on", indicator.added_on);
        io("retired_on", indicator.retired_on);
        io("retire_reason", indicator.retire_reason);
    }
};

template std::vector<OwnIndicator> load(const Scope&);
template Result<void> save(const Scope&, OwnIndicator);

}  // namespace pilnveide::store
