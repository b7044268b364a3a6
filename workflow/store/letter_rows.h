#pragma once

#include "workflow/ids.h"
#include "workflow/store/scope.h"
#include "workflow/store/store.h"

namespace pilnveide::store {

std::vector<Letter> find_letters(const Scope& scope, const Reading::LetterFilter& filter);
std::optional<Letter> find_letter(const Scope& scope, Id<Letter> id);
bool save_letter_row(const Scope& scope, Letter letter, std::optional<int> expected_attempt);

std::optional<Link> find_link(const Scope& scope, Id<Link> id);
std::optional<Link> find_link_for(const Scope& scope, Id<Person> person, LinkPurpose purpose,
                                  const std::string& period);
void save_link_row(const Scope& scope, Link link);

Ledger load_ledger(const Scope& scope);
std::vector<Notice> find_notices_of(const Scope& scope, Id<Letter> letter);

// Inserts those whose key is not there yet, with ids from `ids`; gives them back.
std::vector<Notice> insert_notices(const Scope& scope, const std::vector<Notice>& notices, Ids& ids);
void update_notice(const Scope& scope, Notice notice);

}  // namespace pilnveide::store
