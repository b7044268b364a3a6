#include "catalog/parts.h"

#include <array>
#include <charconv>
#include <utility>

namespace pilnveide::catalog {
namespace {

constexpr std::array<std::pair<std::string_view, ReadPart>, 14> kNamed{{
    {"process", read_process},
    {"self_check", read_self_check},
    {"units", read_units},
    {"scales", read_scales},
    {"evidence", read_evidence},
    {"overlaps", read_overlaps},
    {"glossary", read_glossary},
    {"survey", read_survey},
    {"benchmarking", read_benchmarking},
    {"change", read_change},
    {"evaluation", read_evaluation},
    {"regulations", read_regulations},
    {"certificates", read_certificates},
    {"bridges", read_bridges},
}};

// A file a number: criterion_1.toml, criterion_2.toml …
constexpr std::array<std::pair<std::string_view, ReadPart>, 2> kNumbered{{
    {"criterion_", read_criterion},
    {"section_", read_section},
}};

bool is_number(std::string_view text) {
    int value = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() && text.front() != '0' && value > 0;
}

}  // namespace

ReadPart reader_of(std::string_view part) {
    for (const auto& [name, reader] : kNamed)
        if (name == part) return reader;
    for (const auto& [beginning, reader] : kNumbered)
        if (part.starts_with(beginning) && is_number(part.substr(beginning.size()))) return reader;
    return nullptr;
}

}  // namespace pilnveide::catalog
