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
    {kGet, "/agencies", SignedIn{}, agency_choose},
    {kPost, "/agencies", SignedIn{}, agency_choose_post},
    {kGet, "/password", Anyone{}, password_forgotten},
    {kPost, "/password", Anyone{}, password_forgotten_post},
    {kGet, "/p/{token}", ByLink{LinkPurpose::kPasswordReset}, password_reset},
    {kPost, "/p/{token}", ByLink{LinkPurpose::kPasswordReset}, password_reset_post},
    {kGet, "/i/{token}", ByLink{LinkPurpose::kInvitation}, invitation_accept},
    {kPost, "/i/{token}", ByLink{LinkPurpose::kInvitation}, invitation_accept_post},

    // --- My work, the cycle and its tasks
    {kGet, "/", SignedIn{}, my_work},
    {kGet, "/cycle", Sees{Right::kSeeAgency}, cycle_show},
    {kGet, "/cycle/start", Sees{Right::kStartCycle}, cycle_start},
    {kGet, "/cycle/with-plan", Sees{Right::kStartCycle}, cycle_with_plan},
    {kGet, "/cycle/{cycle}/scope", Sees{Right::kStartCycle}, cycle_scope},
    {kPost, "/cycle/start", Sees{Right::kStartCycle}, cycle_start},
    {kPost, "/cycle/with-plan", Sees{Right::kStartCycle}, cycle_with_plan},
    {kPost, "/cycle/{cycle}/scope", Sees{Right::kStartCycle}, cycle_scope},
    {kGet, "/task/{task}", Sees{Right::kSeeAgency}, task_show},
    {kPost, "/task/{task}/complete", Does{TaskEvent::kComplete}, task_complete_post},
    {kGet, "/task/{task}/reopen", Does{TaskEvent::kReopen}, task_reopen},
    {kGet, "/task/{task}/deadline", Does{TaskEvent::kSetDeadline}, task_deadline},
    {kGet, "/task/{task}/owner", Does{TaskEvent::kSetOwner}, task_owner},
    {kGet, "/task/{task}/gate/{gate}", Does{TaskEvent::kRecordGate}, gate_record},
    {kPost, "/task/{task}/reopen", Does{TaskEvent::kReopen}, task_reopen},
    {kPost, "/task/{task}/deadline", Does{TaskEvent::kSetDeadline}, task_deadline},
    {kPost, "/task/{task}/owner", Does{TaskEvent::kSetOwner}, task_owner},
    {kPost, "/task/{task}/gate/{gate}", Does{TaskEvent::kRecordGate}, gate_record},

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
    {kGet, "/self-check/{version}", Does{VersionEvent::kEdit}, self_check},
    {kPost, "/self-check/{version}", Does{VersionEvent::kEdit}, self_check},
    {kGet, "/version/{version}/submit", Does{VersionEvent::kSubmit}, plan_submit},
    {kPost, "/version/{version}/submit", Does{VersionEvent::kSubmit}, plan_submit},
    {kPost, "/version/{version}/withdraw", Does{VersionEvent::kWithdraw}, plan_withdraw},
    {kGet, "/version/{version}/approve", Does{VersionEvent::kApprove}, plan_approve},
    {kPost, "/version/{version}/approve", Does{VersionEvent::kApprove}, plan_approve},
    {kGet, "/version/{version}/return", Does{VersionEvent::kReturn}, plan_return},
    {kPost, "/version/{version}/return", Does{VersionEvent::kReturn}, plan_return},
    {kGet, "/action/{action}", Sees{Right::kSeeAgency}, action_show},
    {kPost, "/action/{action}/verify", Does{ActionEvent::kVerify}, action_verify},
    {kGet, "/action/{action}/send-back", Does{ActionEvent::kSendBack}, action_send_back},
    {kPost, "/action/{action}/send-back", Does{ActionEvent::kSendBack}, action_send_back},
    {kGet, "/action/{action}/cancel", Does{ActionEvent::kCancel}, action_cancel},
    {kPost, "/action/{action}/cancel", Does{ActionEvent::kCancel}, action_cancel},
    {kGet, "/action/{action}/hand-over", Does{ActionEvent::kHandOver}, action_hand_over},
    {kPost, "/action/{action}/hand-over", Does{ActionEvent::kHandOver}, action_hand_over},
    {kGet, "/action/{action}/deadline", Does{ActionEvent::kAskDeadline}, deadline_ask},
    {kPost, "/action/{action}/deadline", Does{ActionEvent::kAskDeadline}, deadline_ask},
    {kGet, "/wish/{wish}/decide", Does{ActionEvent::kDecideDeadline}, deadline_decide},
    {kPost, "/wish/{wish}/decide", Does{ActionEvent::kDecideDeadline}, deadline_decide},
    {kGet, "/execution", Sees{Right::kSeeExecution}, execution_show},

    // --- The quarter: reports and reviews
    {kGet, "/r/{token}", ByLink{LinkPurpose::kProgress}, progress_form},
    {kPost, "/r/{token}", ByLink{LinkPurpose::kProgress}, progress_save},
    {kGet, "/report/{person}/{quarter}", Does{ActionEvent::kReport}, report_enter},
    {kPost, "/report/{person}/{quarter}", Does{ActionEvent::kReport}, report_enter},
    {kGet, "/review/{quarter}", Sees{Right::kHoldReview}, review_show},
    {kPost, "/review/{quarter}", Sees{Right::kHoldReview}, review_save},

    // --- The catalogue
    {kGet, "/catalogue", Sees{Right::kSeeAgency}, catalogue_show},
    {kGet, "/catalogue/search", Sees{Right::kSeeAgency}, catalogue_search},
    {kGet, "/catalogue/wording", Sees{Right::kAddOwn}, wording_show},
    {kPost, "/catalogue/wording", Sees{Right::kAddOwn}, wording_import},
    {kPost, "/accept-wording", Sees{Right::kAddOwn}, wording_accept},
    {kGet, "/catalogue/wording/{wording}", Sees{Right::kAddOwn}, wording_decide},
    {kPost, "/catalogue/wording/{wording}", Sees{Right::kAddOwn}, wording_decide},
    {kGet, "/catalogue/glossary", Sees{Right::kSeeAgency}, glossary_show},
    {kGet, "/catalogue/scales", Sees{Right::kSeeAgency}, scales_show},
    {kGet, "/catalogue/advice", Sees{Right::kSeeAgency}, advice_show},
    {kGet, "/catalogue/framework/{framework}", Sees{Right::kSeeAgency}, framework_show},
    {kGet, "/catalogue/own/{practice}", Sees{Right::kSeeAgency}, own_practice_show},
    {kGet, "/catalogue/own/{practice}/edit", Sees{Right::kAddOwn}, own_practice_edit},
    {kPost, "/catalogue/own/{practice}/edit", Sees{Right::kAddOwn}, own_practice_edit},
    {kGet, "/catalogue/own/{practice}/retire", Sees{Right::kAddOwn}, own_practice_retire},
    {kPost, "/catalogue/own/{practice}/retire", Sees{Right::kAddOwn}, own_practice_retire},
    {kPost, "/catalogue/own/{practice}/bring-back", Sees{Right::kAddOwn}, own_practice_bring_back},
    {kGet, "/catalogue/own-indicator/{indicator}", Sees{Right::kSeeAgency}, own_indicator_show},
    {kGet, "/catalogue/own-indicator/{indicator}/edit", Sees{Right::kAddOwn}, own_indicator_edit},
    {kPost, "/catalogue/own-indicator/{indicator}/edit", Sees{Right::kAddOwn}, own_indicator_edit},
    {kGet, "/catalogue/own-indicator/{indicator}/retire", Sees{Right::kAddOwn}, own_indicator_retire},
    {kPost, "/catalogue/own-indicator/{indicator}/retire", Sees{Right::kAddOwn}, own_indicator_retire},
    {kPost, "/catalogue/own-indicator/{indicator}/bring-back", Sees{Right::kAddOwn}, own_indicator_bring_back},
    {kGet, "/catalogue/own-indicator/{indicator}/link", Sees{Right::kAddOwn}, own_indicator_link},
    {kPost, "/catalogue/own-indicator/{indicator}/link", Sees{Right::kAddOwn}, own_indicator_link},
    {kPost, "/catalogue/own-indicator/{indicator}/unlink/{group}", Sees{Right::kAddOwn}, own_indicator_unlink},
    {kGet, "/catalogue/{subcriterion}/own-practice", Sees{Right::kAddOwn}, own_practice_edit},
    {kPost, "/catalogue/{subcriterion}/own-practice", Sees{Right::kAddOwn}, own_practice_edit},
    {kGet, "/catalogue/{group}/own-indicator", Sees{Right::kAddOwn}, own_indicator_edit},
    {kPost, "/catalogue/{group}/own-indicator", Sees{Right::kAddOwn}, own_indicator_edit},
    {kGet, "/catalogue/{group}/link", Sees{Right::kAddOwn}, indicator_group_link},
    {kPost, "/catalogue/{group}/link", Sees{Right::kAddOwn}, indicator_group_link},
    {kGet, "/catalogue/{number}", Sees{Right::kSeeAgency}, catalogue_item},

    // --- People, letters, settings
    {kGet, "/letters", Sees{Right::kSeeLetters}, letter_list},
    {kGet, "/letter/{letter}", Sees{Right::kSeeLetters}, letter_show},
    {kPost, "/letter/{letter}/again", Sees{Right::kSeeLetters}, letter_send_again},
    {kGet, "/people", Sees{Right::kManagePeople}, people_list},
    {kGet, "/people/new", Sees{Right::kManagePeople}, person_new},
    {kPost, "/people/new", Sees{Right::kManagePeople}, person_new},
    {kGet, "/person/{person}", Sees{Right::kManagePeople}, person_show},
    {kGet, "/person/{person}/edit", Sees{Right::kManagePeople}, person_edit},
    {kGet, "/person/{person}/leave", Sees{Right::kManagePeople}, person_leave},
    {kGet, "/person/{person}/role", Sees{Right::kManagePeople}, role_give},
    {kGet, "/person/{person}/substitute", Sees{Right::kManagePeople}, substitute_name},
    {kPost, "/person/{person}/edit", Sees{Right::kManagePeople}, person_edit},
    {kPost, "/person/{person}/leave", Sees{Right::kManagePeople}, person_leave},
    {kPost, "/person/{person}/role", Sees{Right::kManagePeople}, role_give},
    {kPost, "/person/{person}/substitute", Sees{Right::kManagePeople}, substitute_name},
    {kPost, "/person/{person}/invite", Sees{Right::kManagePeople}, person_invite_post},
    {kPost, "/role/{role}/end", Sees{Right::kManagePeople}, role_end_post},
    {kPost, "/substitute/{substitute}/remove", Sees{Right::kManagePeople}, substitute_remove_post},
};

}  // namespace

std::span<const Route> routes() { return kRoutes; }

}  // namespace pilnveide::web
