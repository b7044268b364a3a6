#include "web/pages/pages.h"
#include "web/route.h"

namespace pilnveide::web {
namespace {

using workflow::ActionEvent;
using workflow::LinkPurpose;
using workflow::TaskEvent;
using workflow::VersionEvent;

constexpr auto kGet = Method::kGet;
constexpr auto kPost = Method::kPost;

// What there is, all of it. The first line that fits is taken, so fixed words stand before {names}.
const Route kRoutes[] = {
    // --- The door
    {kGet, "/static/{file}", Anyone{}, static_file},
    {kGet, "/healthz", Anyone{}, health},
    {kGet, "/sign-in", Anyone{}, sign_in},
    {kPost, "/sign-in", Anyone{}, sign_in_post},
    {kPost, "/sign-out", SignedIn{}, sign_out_post},
    {kGet, "/password", Anyone{}, password_forgotten},
    {kPost, "/password", Anyone{}, password_forgotten_post},
    {kGet, "/p/{token}", ByLink{LinkPurpose::kPasswordReset}, password_reset},
    {kPost, "/p/{token}", ByLink{LinkPurpose::kPasswordReset}, password_reset_post},
    {kGet, "/i/{token}", ByLink{LinkPurpose::kInvitation}, invitation_accept},
    {kPost, "/i/{token}", ByLink{LinkPurpose::kInvitation}, invitation_accept_post},

    // --- My work, the cycle and its tasks

    // --- The plan and its actions
    {kGet, "/plan", Sees{Right::kSeeAgency}, plan_show},

    // --- The quarter: reports and reviews

    // --- People, letters, settings
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

}  // namespace pilnveide::web
