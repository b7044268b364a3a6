#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// One function a page, in the file of its name; web/routes.cpp says which path leads to which. A page reads its visit, asks the
// rules, and answers; it decides nothing.

// --- The door: no person is known yet, or a link names them
Response sign_in(Visit& visit);
Response sign_in_post(Visit& visit);
Response sign_out_post(Visit& visit);
Response invitation_accept(Visit& visit);
Response invitation_accept_post(Visit& visit);
Response password_forgotten(Visit& visit);
Response password_forgotten_post(Visit& visit);
Response password_reset(Visit& visit);
Response password_reset_post(Visit& visit);
Response static_file(Visit& visit);
Response health(Visit& visit);

// --- My work, the cycle and its tasks

// --- The plan and its actions

// --- The quarter: reports and reviews

// --- People, letters, settings

}  // namespace pilnveide::web
