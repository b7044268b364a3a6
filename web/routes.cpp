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
    {kGet, "/plan/new", Sees{Right::kEditPlan}, plan_new},
    {kPost, "/plan/new", Sees{Right::kEditPlan}, plan_new},
    {kGet, "/plan/{plan}/edit", Sees{Right::kEditPlan}, plan_edit},
    {kPost, "/plan/{plan}/edit", Sees{Right::kEditPlan}, plan_edit},
    {kPost, "/plan/{plan}/draft", Sees{Right::kEditPlan}, plan_draft},
    {kGet, "/version/{version}/priority", Sees{Right::kEditPlan}, priority_edit},
    {kPost, "/version/{version}/priority", Sees{Right::kEditPlan}, priority_edit},
    {kGet, "/priority/{priority}", Sees{Right::kEditPlan}, priority_edit},
    {kPost, "/priority/{priority}", Sees{Right::kEditPlan}, priority_edit},
    {kPost, "/priority/{priority}/remove", Sees{Right::kEditPlan}, draft_remove},
    {kGet, "/priority/{priority}/goal", Sees{Right::kEditPlan}, goal_edit},
    {kPost, "/priority/{priority}/goal", Sees{Right::kEditPlan}, goal_edit},
    {kGet, "/goal/{goal}", Sees{Right::kEditPlan}, goal_edit},
    {kPost, "/goal/{goal}", Sees{Right::kEditPlan}, goal_edit},
    {kPost, "/goal/{goal}/remove", Sees{Right::kEditPlan}, draft_remove},
    {kGet, "/goal/{goal}/action", Sees{Right::kEditPlan}, planned_action_edit},
    {kPost, "/goal/{goal}/action", Sees{Right::kEditPlan}, planned_action_edit},
    {kGet, "/goal/{goal}/carry", Sees{Right::kEditPlan}, planned_action_carry},
    {kPost, "/goal/{goal}/carry", Sees{Right::kEditPlan}, planned_action_carry},
    {kGet, "/planned/{planned}", Sees{Right::kEditPlan}, planned_action_edit},
    {kPost, "/planned/{planned}", Sees{Right::kEditPlan}, planned_action_edit},
    {kPost, "/planned/{planned}/remove", Sees{Right::kEditPlan}, draft_remove},

    // --- The quarter: reports and reviews

    // --- People, letters, settings
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

}  // namespace pilnveide::web
