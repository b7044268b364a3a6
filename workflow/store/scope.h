#pragma once

#include "workflow/people/agency.h"
#include "workflow/store/statement.h"

namespace pilnveide::store {

// The rows of one agency in one transaction. Every statement about an agency's rows is made here, and a statement that
// does not filter by `:agency` fails on its first run.
class Scope {
public:
    Scope(soci::session& session, workflow::Id<workflow::Agency> agency) : session_(session), agency_(agency) {}

    [[nodiscard]] Statement statement(std::string sql) const {
        return Statement(session_, std::move(sql), agency_.value);
    }
    [[nodiscard]] workflow::Id<workflow::Agency> agency() const { return agency_; }

private:
    soci::session& session_;
    workflow::Id<workflow::Agency> agency_;
};

}  // namespace pilnveide::store
