#pragma once

#include "catalog/draft.h"
#include "catalog/strict_table.h"

#include <string_view>

namespace pilnveide::catalog {

// Reads the keys of one file into the draft; each in its own reader_*.cpp.
using ReadPart = void (*)(StrictTable& table, Draft& draft);

void read_process(StrictTable& table, Draft& draft);
void read_self_check(StrictTable& table, Draft& draft);
void read_criterion(StrictTable& table, Draft& draft);
void read_units(StrictTable& table, Draft& draft);
void read_scales(StrictTable& table, Draft& draft);
void read_evidence(StrictTable& table, Draft& draft);
void read_overlaps(StrictTable& table, Draft& draft);
void read_glossary(StrictTable& table, Draft& draft);
void read_survey(StrictTable& table, Draft& draft);
void read_benchmarking(StrictTable& table, Draft& draft);
void read_change(StrictTable& table, Draft& draft);
void read_section(StrictTable& table, Draft& draft);
void read_evaluation(StrictTable& table, Draft& draft);
void read_regulations(StrictTable& table, Draft& draft);
void read_certificates(StrictTable& table, Draft& draft);
void read_bridges(StrictTable& table, Draft& draft);

// A numbered list of sentences, as several parts have it. The list must be there.
std::vector<Advice> read_advice(StrictTable& table, const std::string& key);

// framework.toml itself; gives the names of the other files, in its order.
std::vector<Mention> read_framework(StrictTable& table, Draft& draft);

// Who reads a part, by the name that framework.toml lists it under ("process", "criterion_3"); null for a name that no
// part has.
ReadPart reader_of(std::string_view part);

// What only the whole framework shows; called when every file was read.
void check_whole(const Draft& draft, std::vector<Finding>& findings);

}  // namespace pilnveide::catalog
