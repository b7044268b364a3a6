#include "workflow/machine/matrix.h"

namespace pilnveide::workflow {

std::span<const std::pair<Relations::One, std::string_view>> relation_words() {
    static constexpr std::array<std::pair<Relations::One, std::string_view>, 10> kWords{{
        {Relations::kPerson, "person"},
        {Relations::kDirector, "director"},
        {Relations::kLeader, "leader"},
        {Relations::kGroupLeader, "group leader"},
        {Relations::kMember, "member"},
        {Relations::kAdministrator, "administrator"},
        {Relations::kOwner, "owner"},
        {Relations::kNotOwner, "not owner"},
        {Relations::kLinkHolder, "link holder"},
        {Relations::kSystem, "system"},
    }};
    return kWords;
}

std::string aligned(const std::vector<std::vector<std::string>>& lines) {
    std::vector<std::size_t> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (std::size_t at = 0; at < line.size(); ++at) widths[at] = std::max(widths[at], line[at].size());
    }
    std::string text;
    for (const auto& line : lines) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            text += line[at];
            if (at + 1 < line.size()) text.append(widths[at] - line[at].size() + 2, ' ');
        }
        text += '\n';
    }
    return text;
}

}  // namespace pilnveide::workflow
