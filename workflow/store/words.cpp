#include "workflow/store/words.h"

#include "workflow/enumerators.h"

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
constexpr std::array kNouns{"agency"sv,       "person"sv,         "role"sv,
                            "substitute"sv,   "cycle"sv,          "task"sv,
                            "plan"sv,         "plan_version"sv,   "priority"sv,
                            "goal"sv,         "planned_action"sv, "action"sv,
                            "wish"sv,         "request"sv,        "report"sv,
                            "review"sv,       "letter"sv,         "account"sv,
                            "own_practice"sv, "own_indicator"sv,  "official_wording"sv,
                            "meeting"sv,      "meeting_guest"sv,  "certificate"sv,
                            "publication"sv,  "hand_over_wish"sv, "mailbox"sv,
                            "hold"sv};
constexpr std::array kNoticeStates{"planned"sv, "in_letter"sv, "sent"sv, "missed"sv, "dropped"sv, "uncertain"sv};
constexpr std::array kWhyNots{"none"sv,           "date_set"sv,      "figures_set"sv, "later_step"sv,
                              "no_longer_true"sv, "somebody_else"sv, "left"sv,        "no_address"sv};
constexpr std::array kIndicatorKinds{"perception"sv, "performance"sv};
constexpr std::array kDirections{"up"sv, "down"sv, "none"sv};
constexpr std::array kWordingKinds{"optimal"sv, "base"sv, "title"sv};
constexpr std::array kWordingStates{"certain"sv, "doubtful"sv, "missing"sv};
constexpr std::array kPurposes{"progress"sv, "invitation"sv, "password_reset"sv, "duties"sv, "news"sv, "calendar"sv};
constexpr std::array kMeetingKinds{"training"sv, "consensus"sv, "presentation"sv, "review"sv, "other"sv};
constexpr std::array kPublicationKinds{"cycle"sv, "results"sv, "plan"sv, "quarter"sv};
constexpr std::array kHoldReasons{"storm"sv, "restore"sv, "by_hand"sv};

// The words of a choice whose list stands above.
template <class Choice, std::size_t size>
std::span<const std::string_view> listed(const std::array<std::string_view, size>& all) {
    static_assert(size == workflow::count_of<Choice>(), "an enumerator has no word");
    return all;
}

// For choices whose words have their home beside the enumeration.
template <class Choice>
std::array<std::string_view, workflow::count_of<Choice>()> named(std::string_view (*name)(Choice)) {
    std::array<std::string_view, workflow::count_of<Choice>()> all;
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = name(static_cast<Choice>(at));
    return all;
}

}  // namespace

using namespace workflow;

std::span<const std::string_view> words(RoleKind) { return listed<RoleKind>(kRoles); }
std::span<const std::string_view> words(Person::Address) { return listed<Person::Address>(kAddresses); }
std::span<const std::string_view> words(Standard) { return listed<Standard>(kStandards); }
std::span<const std::string_view> words(VersionState) { return listed<VersionState>(kVersionStates); }
std::span<const std::string_view> words(ActionKind) { return listed<ActionKind>(kActionKinds); }
std::span<const std::string_view> words(ActionState) { return listed<ActionState>(kActionStates); }
std::span<const std::string_view> words(WishState) { return listed<WishState>(kWishStates); }
std::span<const std::string_view> words(RequestState) { return listed<RequestState>(kRequestStates); }
std::span<const std::string_view> words(Noun) { return listed<Noun>(kNouns); }
std::span<const std::string_view> words(NoticeState) { return listed<NoticeState>(kNoticeStates); }
std::span<const std::string_view> words(WhyNot) { return listed<WhyNot>(kWhyNots); }
std::span<const std::string_view> words(LinkPurpose) { return listed<LinkPurpose>(kPurposes); }
std::span<const std::string_view> words(MeetingKind) { return listed<MeetingKind>(kMeetingKinds); }
std::span<const std::string_view> words(PublicationKind) { return listed<PublicationKind>(kPublicationKinds); }
std::span<const std::string_view> words(HoldReason) { return listed<HoldReason>(kHoldReasons); }
std::span<const std::string_view> words(WordingKind) { return listed<WordingKind>(kWordingKinds); }
std::span<const std::string_view> words(WordingState) { return listed<WordingState>(kWordingStates); }
std::span<const std::string_view> words(catalog::IndicatorKind) {
    return listed<catalog::IndicatorKind>(kIndicatorKinds);
}
std::span<const std::string_view> words(catalog::Direction) { return listed<catalog::Direction>(kDirections); }

std::span<const std::string_view> words(Gate) {
    static const auto all = named<Gate>(gate_name);
    return all;
}

std::span<const std::string_view> words(NoticeKind) {
    static const auto all = named<NoticeKind>(notice_kind_name);
    return all;
}

std::span<const std::string_view> words(LetterState) {
    static const auto all = named<LetterState>(letter_state_name);
    return all;
}

}  // namespace pilnveide::store
