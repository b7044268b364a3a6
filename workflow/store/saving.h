#pragma once

#include "workflow/store/mapping.h"
#include "workflow/store/rows.h"

namespace pilnveide::store {

// The definitions behind rows.h, included only by the files that map a noun and instantiate them.

template <class Noun>
std::vector<Noun> load(const Scope& scope) {
    auto statement = scope.statement(Mapping<Noun>::kTable.select);
    return all<Noun>(statement);
}

template <class Noun>
workflow::Result<void> save(const Scope& scope, Noun noun) {
    const auto& table = Mapping<Noun>::kTable;
    const bool is_new = noun.version == 0;
    try {
        auto statement = scope.statement(is_new ? table.insert : table.update);
        bind_columns(statement, noun);
        if (statement.run() != 0) return {};
    } catch (const Conflict& conflict) {
        if (conflict.kind() == Conflict::Kind::kTaken) return workflow::refuse(workflow::Refusal::stale());
        return workflow::refuse(workflow::Refusal::not_found());
    }
    return workflow::refuse(why_unmatched(scope, table.name, noun.id.value));
}

}  // namespace pilnveide::store
