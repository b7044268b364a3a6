#include "web/meeting_form.h"

#include "web/meeting_words.h"
#include "workflow/meeting/guests.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::MeetingKind;

constexpr MeetingKind kKinds[] = {MeetingKind::kTraining, MeetingKind::kConsensus, MeetingKind::kPresentation,
                                  MeetingKind::kReview, MeetingKind::kOther};

std::vector<Field::Choice> kinds(const Words& words) {
    std::vector<Field::Choice> choices;
    for (auto kind : kKinds)
        choices.push_back({std::string(workflow::meeting_kind_name(kind)), meeting_kind_words(words, kind)});
    return choices;
}

}  // namespace

std::vector<Field> meeting_fields(const Words& words, const char* slot) {
    return {
        {.slot = slot,
         .name = "kind",
         .kind = Field::Kind::kChoice,
         .label = words.say("Kind of meeting"),
         .choices = kinds(words)},
        {.slot = slot,
         .name = "title",
         .label = words.say("Title"),
         .hint = words.say("It stands in the letter's subject."),
         .required = true},
        {.slot = slot, .name = "day", .kind = Field::Kind::kDate, .label = words.say("Day"), .required = true},
        {.slot = slot, .name = "starts", .kind = Field::Kind::kTime, .label = words.say("Begins at"), .required = true},
        {.slot = slot,
         .name = "length",
         .kind = Field::Kind::kNumber,
         .label = words.say("Length in minutes"),
         .required = true},
        {.slot = slot,
         .name = "place",
         .label = words.say("Place"),
         .hint = words.say("A room, an address, or the address of a video call."),
         .required = true},
        {.slot = slot,
         .name = "agenda",
         .kind = Field::Kind::kText,
         .label = words.say("Agenda (optional)"),
         .hint = words.say("One point a line. It stands in the letter and in the calendar."),
         .most = 4000,
         .rows = 5}};
}

workflow::MeetingInput meeting_typed(Form& form) {
    workflow::MeetingInput input;
    input.kind = meeting_kind_of(form.text("kind"));
    input.title = form.text("title");
    input.day = form.required_date("day");
    auto need = [&form](const char* field) {
        if (form.text(field).empty()) form.wrong(workflow::Problem::kMissing, field);
    };
    need("starts");
    need("length");
    // What stands in for what could not be read makes no other field wrong: from midnight on any length fits.
    input.starts = form.time("starts").value_or(std::chrono::minutes{0});
    input.length = std::chrono::minutes{form.number("length").value_or(30)};
    input.place = form.text("place");
    input.agenda = form.text("agenda");
    input.confirmed = form.checked("confirmed");
    input.version = form.version();
    return input;
}

void store_meeting(Form& form, const workflow::Meeting& meeting) {
    form.stored("kind", std::string(workflow::meeting_kind_name(meeting.kind)));
    form.stored("title", meeting.title);
    form.stored("day", workflow::iso(meeting.day));
    form.stored("starts", time_field_value(meeting.starts));
    form.stored("length", std::to_string(meeting.length.count()));
    form.stored("place", meeting.place);
    form.stored("agenda", meeting.agenda);
    form.stored_version(meeting.version);
}

MeetingKind meeting_kind_of(std::string_view text) {
    const auto* kind = std::ranges::find(kKinds, text, workflow::meeting_kind_name);
    return kind == std::end(kKinds) ? MeetingKind::kOther : *kind;
}

std::string meeting_path(const workflow::Meeting& meeting) { return "/meeting/" + meeting.id.text(); }

std::optional<Response> meeting_over(const Visit& visit, const workflow::Meeting& meeting) {
    if (visit.request.method == Method::kPost || !(meeting.cancelled || workflow::is_over(meeting, visit.now)))
        return std::nullopt;
    return see_other(meeting_path(meeting), "over_already");
}

}  // namespace pilnveide::web
