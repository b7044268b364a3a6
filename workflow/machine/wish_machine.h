#pragma once

#include "workflow/machine/verify.h"
#include "workflow/plan/action.h"

namespace pilnveide::workflow {

// Another deadline: asked by the owner, granted or refused by leader or director (DESIGN 4.2). Asking again replaces
// what was asked and is not decided yet. Who enters a report for an owner asks for the owner.
enum class WishEvent { kAskAgain, kGrant, kRefuse };

inline constexpr std::array<std::pair<WishState, std::string_view>, 3> kWishStates{{
    {WishState::kAsked, "asked"},
    {WishState::kGranted, "granted"},
    {WishState::kRefused, "refused"},
}};
inline constexpr std::array<std::pair<WishEvent, std::string_view>, 3> kWishEvents{{
    {WishEvent::kAskAgain, "ask_again"},
    {WishEvent::kGrant, "grant"},
    {WishEvent::kRefuse, "refuse"},
}};
inline constexpr std::array kWishFinals{WishState::kGranted, WishState::kRefused};

inline constexpr Relations kWishDeciders = Relations::kLeader | Relations::kDirector;
inline constexpr std::array kWishTable{
    Transition<WishState, WishEvent>{WishState::kAsked, WishEvent::kAskAgain,
                                     Relations::kOwner | Relations::kLinkHolder | kWishDeciders, WishState::kAsked},
    Transition<WishState, WishEvent>{WishState::kAsked, WishEvent::kGrant, kWishDeciders, WishState::kGranted},
    Transition<WishState, WishEvent>{WishState::kAsked, WishEvent::kRefuse, kWishDeciders, WishState::kRefused},
};

inline constexpr Machine<WishState, WishEvent> kWishMachine{"wish",      WishState::kAsked, kWishFinals,
                                                            kWishStates, kWishEvents,       kWishTable};
static_assert(is_sound(kWishMachine));

}  // namespace pilnveide::workflow
