#pragma once

#include "workflow/machine/verify.h"
#include "workflow/quarter/report.h"

namespace pilnveide::workflow {

// What one person is asked for one quarter: asked → reported, saved again as often as wanted, until the quarter's
// review closes it (DESIGN 4.2). The line for kClose says also who holds the review.
enum class RequestEvent { kReport, kClose };

inline constexpr std::array<std::pair<RequestState, std::string_view>, 3> kRequestStates{{
    {RequestState::kAsked, "asked"},
    {RequestState::kReported, "reported"},
    {RequestState::kClosed, "closed"},
}};
inline constexpr std::array<std::pair<RequestEvent, std::string_view>, 2> kRequestEvents{{
    {RequestEvent::kReport, "report"},
    {RequestEvent::kClose, "close"},
}};
inline constexpr std::array kRequestFinals{RequestState::kClosed};

inline constexpr Relations kReviewers = Relations::kLeader | Relations::kDirector;
inline constexpr Relations kRequestAnswerers = Relations::kOwner | Relations::kLinkHolder | kReviewers;
inline constexpr std::array kRequestTable{
    Transition<RequestState, RequestEvent>{RequestState::kAsked, RequestEvent::kReport, kRequestAnswerers,
                                           RequestState::kReported},
    Transition<RequestState, RequestEvent>{RequestState::kReported, RequestEvent::kReport, kRequestAnswerers,
                                           RequestState::kReported},
    Transition<RequestState, RequestEvent>{RequestState::kAsked, RequestEvent::kClose, kReviewers,
                                           RequestState::kClosed},
    Transition<RequestState, RequestEvent>{RequestState::kReported, RequestEvent::kClose, kReviewers,
                                           RequestState::kClosed},
};

inline constexpr Machine<RequestState, RequestEvent> kRequestMachine{
    "request", RequestState::kAsked, kRequestFinals, kRequestStates, kRequestEvents, kRequestTable};
static_assert(is_sound(kRequestMachine));

}  // namespace pilnveide::workflow
