#include "daemon/demo_story.h"
#include "workflow/meeting/meeting_acts.h"

// The meetings of the demo's story: the group's training, which was held, and the review of the quarter that runs,
// which has moved to another room since it was called.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::string_view kTrainingTitle = "Novērtēšanas grupas apmācība";
constexpr std::string_view kReviewTitle = "Ceturkšņa izvērtēšana";

MeetingInput training_on(Date day) {
    MeetingInput input;
    input.kind = MeetingKind::kTraining;
    input.title = kTrainingTitle;
    input.day = day;
    input.starts = std::chrono::hours{10};
    input.length = std::chrono::hours{3};
    input.place = "Sanāksmju telpa, 2. stāvs";
    input.agenda =
        "Kā notiek pašnovērtējums un ko dara grupa\nVērtēšanas skalas un pierādījumi\nIzmēģinām: viena prakse kopā";
    return input;
}

MeetingInput review_on(Date day) {
    MeetingInput input;
    input.kind = MeetingKind::kReview;
    input.title = kReviewTitle;
    input.day = day;
    input.starts = std::chrono::hours{14};
    input.length = std::chrono::minutes{90};
    input.place = "Direktores kabinets";
    input.agenda = "Kas paveikts un kas kavējas\nLūgumi mainīt termiņus\nKo darīt nākamajā ceturksnī";
    return input;
}

Result<Change> moves_review(const Acting& acting) {
    const auto& review = *std::ranges::find(acting.facts.meetings, kReviewTitle, &Meeting::title);
    auto input = review_on(review.day);
    input.place = "Lielā zāle, 1. stāvs";
    input.version = review.version;
    return change_meeting(acting, review.id, input);
}

}  // namespace

void DemoStory::tell_meetings() {
    auto persons = [this](std::initializer_list<DemoPerson> who) {
        std::vector<Id<Person>> ids;
        for (auto one : who) ids.push_back(office_.person(one));
        return ids;
    };
    const auto group = persons({kLeader, kReception, kSocialWork, kPersonnel, kLawyer, kComputers});
    const auto trained = days_.from(days_.due[3], -2);
    on(days_.from(days_.due[2], -1), kLeader,
       [=](const Acting& acting) { return call_meeting(acting, training_on(trained), group); });

    auto owners = group;
    owners.push_back(office_.person(kDirector));
    const auto reviewed = days_.quarters[2].review_due;
    on(days_.from(days_.now, -5), kLeader,
       [=](const Acting& acting) { return call_meeting(acting, review_on(reviewed), owners); });
    on(days_.from(days_.now, -2), kLeader, moves_review);
}

}  // namespace pilnveide::daemon
