#pragma once

#include "workflow/store/store.h"

namespace pilnveide::tests {

using namespace store;

inline constexpr Instant kNow{std::chrono::seconds{1'790'000'000}};  // in September 2026
inline constexpr Date kToday = date(2026, 9, 21);

// An agency; its id is small so that cases can name it.
Agency sample_agency(std::int64_t id);

// Somebody of it, who may own things.
Person sample_person(std::int64_t id);

// One new row of each noun (two actions), every field other than what it is by default; ids from 100, the person is
// 100.
Change sample_change();

// A change of a person's name, as some act would make it.
Change renamed(Person person, const std::string& name);

// Puts a change in a unit of work of its own.
Result<void> put(Store& store, Id<Agency> agency, const Change& change);

Facts facts_of(Store& store, Id<Agency> agency);

Letter sample_letter(std::int64_t id, Id<Person> recipient);
Link sample_link(std::int64_t id, Id<Person> person);
Notice sample_notice(const std::string& period, Id<Person> recipient);

}  // namespace pilnveide::tests
