#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// One function a page, in the file of its name; web/routes.cpp says which path leads to which. A page reads its visit,
// asks the rules, and answers; it decides nothing.

// --- The door: no person is known yet, or a link names them
Response sign_in(Visit& visit);
Response sign_in_post(Visit& visit);
Response sign_out_post(Visit& visit);
Response agency_choose(Visit& visit);
Response agency_choose_post(Visit& visit);
Response session_over(Visit& visit);  // no route: the answer to a form that was sent after the session's end
Response invitation_accept(Visit& visit);
Response invitation_accept_post(Visit& visit);
// No routes: an invitation to somebody who has an account.
Response invitation_join(Visit& visit, const workflow::Account& account);
Response invitation_join_post(Visit& visit, const workflow::Account& account);
Response password_forgotten(Visit& visit);
Response password_forgotten_post(Visit& visit);
Response password_reset(Visit& visit);
Response password_reset_post(Visit& visit);
Response static_file(Visit& visit);
Response health(Visit& visit);

// --- My work, the cycle and its tasks
Response my_work(Visit& visit);
Response cycle_show(Visit& visit);
Response cycle_start(Visit& visit);
Response cycle_with_plan(Visit& visit);
Response cycle_scope(Visit& visit);
Response task_show(Visit& visit);
Response task_complete_post(Visit& visit);
Response task_reopen(Visit& visit);
Response task_deadline(Visit& visit);
Response task_owner(Visit& visit);
Response gate_record(Visit& visit);

// --- The plan and its actions
Response plan_show(Visit& visit);
Response plan_new(Visit& visit);       // GET and POST
Response plan_edit(Visit& visit);      // GET and POST
Response plan_draft(Visit& visit);     // POST: opens the next version
Response priority_edit(Visit& visit);  // GET and POST, new and existing
Response goal_edit(Visit& visit);
Response planned_action_edit(Visit& visit);
Response planned_action_carry(Visit& visit);
Response draft_remove(Visit& visit);  // POST: a priority, goal or action of a draft
Response self_check(Visit& visit);
Response plan_submit(Visit& visit);
Response plan_withdraw(Visit& visit);
Response plan_approve(Visit& visit);
Response plan_return(Visit& visit);
Response action_show(Visit& visit);
Response action_verify(Visit& visit);  // POST
Response action_send_back(Visit& visit);
Response action_cancel(Visit& visit);
Response action_hand_over(Visit& visit);
Response deadline_ask(Visit& visit);
Response deadline_decide(Visit& visit);
Response execution_show(Visit& visit);
Response duty_not_mine(Visit& visit);
Response hand_over_decide(Visit& visit);

// --- The quarter: reports and reviews
Response progress_form(Visit& visit);
Response progress_save(Visit& visit);  // POST
Response news_decline(Visit& visit);   // GET and POST
Response report_enter(Visit& visit);   // GET and POST
Response review_show(Visit& visit);
Response review_save(Visit& visit);  // POST

// --- Letters, settings
Response letter_list(Visit& visit);
Response letter_show(Visit& visit);
Response letter_send_again(Visit& visit);  // POST
Response letter_coming(Visit& visit);
Response letter_foretold(Visit& visit);
Response letter_why(Visit& visit);
Response policy_edit(Visit& visit);  // GET and POST

// --- The catalogue
Response catalogue_show(Visit& visit);
Response catalogue_search(Visit& visit);
Response catalogue_item(Visit& visit);
// No routes: what catalogue_item() shows.
Response criterion_show(Visit& visit, const catalog::Criterion& criterion);
Response practice_show(Visit& visit, const catalog::Subcriterion& subcriterion, const catalog::Practice& practice);
Response indicator_group_show(Visit& visit, const catalog::Subcriterion& subcriterion,
                              const catalog::IndicatorGroup& group);
Response own_practice_show(Visit& visit);
Response own_practice_edit(Visit& visit);  // GET and POST, new and existing
Response own_practice_retire(Visit& visit);
Response own_practice_bring_back(Visit& visit);  // POST
Response own_indicator_show(Visit& visit);
Response own_indicator_edit(Visit& visit);  // GET and POST, new and existing
Response own_indicator_retire(Visit& visit);
Response own_indicator_bring_back(Visit& visit);  // POST
Response own_indicator_link(Visit& visit);
Response own_indicator_unlink(Visit& visit);  // POST
Response indicator_group_link(Visit& visit);
Response glossary_show(Visit& visit);
Response wording_show(Visit& visit);
Response wording_import(Visit& visit);
Response wording_accept(Visit& visit);
Response wording_decide(Visit& visit);
Response scales_show(Visit& visit);
Response advice_show(Visit& visit);
Response framework_show(Visit& visit);

}  // namespace pilnveide::web
