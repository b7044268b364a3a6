#include "web/letters/items.h"
#include "web/letters/parts.h"
#include "web/letters/reasons.h"
#include "workflow/letters/letter.h"

namespace pilnveide::web {
namespace {

using workflow::Id;
using workflow::Plan;

}  // namespace

std::optional<Part> write_invitation(const Occasion& occasion, const Notices&) {
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("You are invited to Pilnveide: choose your password");
    part.opening.push_back(
        words.say("{agency} does its self-assessment and its improvement plan in Pilnveide, and you now have an "
                  "account there. Open the "
                  "link and choose a password; you then sign in with your e-mail address {address}.",
                  {{"agency", occasion.facts.agency.name}, {"address", occasion.recipient.email}}));
    // Whether there is one is known above the agency, and may change before the link is opened.
    part.opening.push_back(
        words.say("If you have an account with this address already, the link asks for its password instead."));
    part.button = words.say("Choose a password");
    part.url = workflow::kLinkPlaceholder;
    part.why = {words.say(
        "Your service has opened an account for you. The link is for you alone, works once and for 14 days. Please do "
        "not pass it on.")};
    return part;
}

std::optional<Part> write_password_reset(const Occasion& occasion, const Notices&) {
    const Words& words = occasion.words;
    Part part;
    part.subject = words.say("The link for your new password");
    part.opening.push_back(words.say(
        "Open the link and choose a new password. If it was not you who asked for it, do nothing: your password "
        "stays as it is."));
    part.button = words.say("Choose a new password");
    part.url = workflow::kLinkPlaceholder;
    part.why = {words.say(
        "On the sign-in page somebody asked for a new password for your address. The link is for you alone, works once "
        "and for one day. "
        "Please do not pass it on.")};
    return part;
}

std::optional<Part> write_next_cycle(const Occasion& occasion, const Notices& notices) {
    const Words& words = occasion.words;
    const Plan* plan = nullptr;
    for (const auto& notice : notices) {
        if (notice.key.subject.noun != workflow::Noun::kPlan) continue;
        const auto* found = workflow::find(occasion.facts.plans, Id<Plan>{notice.key.subject.id});
        if (found != nullptr && (plan == nullptr || plan->period_to < found->period_to)) plan = found;
    }
    if (plan == nullptr) return std::nullopt;
    const Words::Values values{{"title", plan->title}, {"date", Words::day(plan->period_to)}};
    Part part;
    if (occasion.today <= plan->period_to) {
        part.subject = words.say("The plan ends on {date} Time to plan the next self-assessment", values);
        part.opening.push_back(words.say("The period of the plan “{title}” ends on {date}", values));
    } else {
        part.subject = words.say("The plan ended on {date} Time to plan the next self-assessment", values);
        part.opening.push_back(words.say("The period of the plan “{title}” ended on {date}", values));
    }
    part.opening.back() +=
        ' ' +
        words.say(
            "Please check what the changes have brought, and decide when the next self-assessment begins. Open actions "
            "stay with their owners until the next plan takes them over.");
    lead_to(part, occasion, N_("Open the cycle"), "/cycle");
    part.why = {office_of(occasion, workflow::RoleKind::kDirector),
                words.say("We tell you when the plan's period comes to its end.")};
    return part;
}

}  // namespace pilnveide::web
