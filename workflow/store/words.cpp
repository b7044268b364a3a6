#include "workflow/store/words.h"

#include <array>

namespace pilnveide::store {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kRoles{"director"sv, "leader"sv, "group_leader"sv, "member"sv, "administrator"sv};
constexpr std::array kAddresses{"none"sv, "feminine"sv, "masculine"sv};
constexpr std::array kStandards{"undecided"sv, "base"sv, "optimal"sv};
constexpr std::array kVersionStates{"draft"sv, "submitted"sv, "approved"sv, "returned"sv};
constexpr std::array kActionKinds{"improvement"sv, "change"sv};
constexpr std::array kActionStates{"planned"sv,  "in_progress"sv, "blocked"sv,     "done"sv,
                                   "verified"sv, "cancelled"sv,   "carried_over"sv};
constexpr std::array kWishStates{"asked"sv, "granted"sv, "refused"sv};
constexpr std::array kRequestStates{"asked"sv, "reported"sv, "closed"sv};
constexpr std::array kNouns{"agency"sv,         "person"sv, "role"sv,         "substitute"sv, "cycle"sv,
                            "task"sv,           "plan"sv,   "plan_version"sv, "priority"sv,   "goal"sv,
                            "planned_action"sv, "action"sv, "wish"sv,         "request"sv,    "report"sv,
                            "review"sv,         "letter"sv, "account"sv};
constexpr std::array kNoticeStates{"planned"sv, "in_letter"sv, "sent"sv, "missed"sv, "dropped"sv, "uncertain"sv};
constexpr std::array kPurposes{"progress"sv, "invitation"sv, "password_reset"sv};

// For choices whose words have their home beside the enumeration.
template <class Choice, class Name>
std::vector<std::string_view> named(Choice last, Name name) {
    std::vector<std::string_view> all;
    for (int at = 0; at <= static_cast<int>(last); ++at) all.push_back(name(static_cast<Choice>(at)));
    return all;
}

}  // namespace

using namespace workflow;

std::span<const std::string_view> words(RoleKind) { return kRoles; }
std::span<const std::string_view> words(Person::Address) { return kAddresses; }
std::span<const std::string_view> words(Standard) { return kStandards; }
std::span<const std::string_view> words(VersionState) { return kVersionStates; }
std::span<const std::string_view> words(ActionKind) { return kActionKinds; }
std::span<const std::string_view> words(ActionState) { return kActionStates; }
std::span<const std::string_view> words(WishState) { return kWishStates; }
std::span<const std::string_view> words(RequestState) { return kRequestStates; }
std::span<const std::string_view> words(Noun) { return kNouns; }
std::span<const std::string_view> words(NoticeState) { return kNoticeStates; }
std::span<const std::string_view> words(LinkPurpose) { return kPurposes; }

std::span<const std::string_view> words(Gate) {
    static const auto all = named(Gate::kNextCycleDecided, gate_name);
    return all;
}

std::span<const std::string_view> words(NoticeKind) {
    static const auto all = named(NoticeKind::kNextCyclePrompt, notice_kind_name);
    return all;
}

std::span<const std::string_view> words(LetterState) {
    static const auto all = named(LetterState::kCancelled, letter_state_name);
    return all;
}

}  // namespace pilnveide::store
