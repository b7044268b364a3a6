#include "web/role_words.h"

namespace pilnveide::web {

using workflow::RoleKind;

namespace {

// English has one word for both.
std::string her_role_word(const Words& words, RoleKind kind) {
    const Words::Values she{{"she", ""}};
    switch (kind) {
        case RoleKind::kDirector:
            return words.say("{she}director", she);
        case RoleKind::kLeader:
            return words.say("{she}project leader", she);
        case RoleKind::kGroupLeader:
            return words.say("{she}leader of the assessment group", she);
        case RoleKind::kMember:
            return words.say("{she}member of the assessment group", she);
        case RoleKind::kAdministrator:
            return words.say("{she}administrator", she);
    }
    return {};
}

}  // namespace

std::string role_word(const Words& words, RoleKind kind, workflow::Person::Address address) {
    if (address == workflow::Person::Address::kFeminine) return her_role_word(words, kind);
    switch (kind) {
        case RoleKind::kDirector:
            return words.say("director");
        case RoleKind::kLeader:
            return words.say("project leader");
        case RoleKind::kGroupLeader:
            return words.say("leader of the assessment group");
        case RoleKind::kMember:
            return words.say("member of the assessment group");
        case RoleKind::kAdministrator:
            return words.say("administrator");
    }
    return {};
}

std::string roles_of(const Visit& visit, workflow::Id<workflow::Person> person) {
    std::string all;
    const auto* row = workflow::find(visit.facts->people, person);
    auto address = row ? row->address : workflow::Person::Address::kNone;
    for (const auto& role : visit.facts->roles)
        if (role.person == person && role.holds_on(visit.today))
            all += (all.empty() ? "" : ", ") + role_word(*visit.words, role.kind, address);
    return all;
}

std::string period_words(const Words& words, workflow::Date from, std::optional<workflow::Date> to) {
    if (!to) return words.say("from {from}", {{"from", Words::day(from)}});
    return words.say("from {from} to {to}", {{"from", Words::day(from)}, {"to", Words::day(*to)}});
}

}  // namespace pilnveide::web
