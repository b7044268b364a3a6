#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectRequests = R"(
    select
        id, version, person_id, quarter, due, asked_on, state, reported_at
    from request where agency_id = :agency order by id)";

constexpr auto kInsertRequest = R"(
    insert into request (
        agency_id, id, version, person_id, quarter, due, asked_on, state, reported_at)
    values (
        :agency, :id, :version + 1, :person_id, :quarter, :due, :asked_on, :state, :reported_at))";

constexpr auto kUpdateRequest = R"(
    update request set
        version = :version + 1, person_id = :person_id, quarter = :quarter, due = :due, asked_on = :asked_on,
        state = :state, reported_at = :reported_at
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Request> {
    static constexpr Table kTable{"request", kSelectRequests, kInsertRequest, kUpdateRequest};
    template <class Io>
    static void columns(Io& io, Request& request) {
        io("id", request.id);
        io("version", request.version);
        io("person_id", request.person);
        io("quarter", request.quarter);
        io("due", request.due);
        io("asked_on", request.asked_on);
        io("state", request.state);
        io("reported_at", request.reported_at);
    }
};

template std::vector<Request> load(const Scope&);
template Result<void> save(const Scope&, Request);

namespace {

constexpr auto kSelectReports = R"(
    select
        id, version, request_id, action_id, quarter, state, percent, done, to_do, obstacle, alternative,
        wanted_deadline, saved_at, person_id, entered_for_owner
    from report where agency_id = :agency order by id)";

constexpr auto kInsertProgressReport = R"(
    insert into report (
        agency_id, id, version, request_id, action_id, quarter, state, percent, done, to_do, obstacle,
        alternative, wanted_deadline, saved_at, person_id, entered_for_owner)
    values (
        :agency, :id, :version + 1, :request_id, :action_id, :quarter, :state, :percent, :done, :to_do,
        :obstacle, :alternative, :wanted_deadline, :saved_at, :person_id, :entered_for_owner))";

constexpr auto kUpdateProgressReport = R"(
    update report set
        version = :version + 1, request_id = :request_id, action_id = :action_id, quarter = :quarter,
        state = :state, percent = :percent, done = :done, to_do = :to_do, obstacle = :obstacle,
        alternative = :alternative, wanted_deadline = :wanted_deadline, saved_at = :saved_at,
        person_id = :person_id, entered_for_owner = :entered_for_owner
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<ProgressReport> {
    static constexpr Table kTable{"report", kSelectReports, kInsertProgressReport, kUpdateProgressReport};
    template <class Io>
    static void columns(Io& io, ProgressReport& report) {
        io("id", report.id);
        io("version", report.version);
        io("request_id", report.request);
        io("action_id", report.action);
        io("quarter", report.quarter);
        io("state", report.state);
        io("percent", report.percent);
        io("done", report.done);
        io("to_do", report.to_do);
        io("obstacle", report.obstacle);
        io("alternative", report.alternative);
        io("wanted_deadline", report.wanted_deadline);
        io("saved_at", report.saved_at);
        io("person_id", report.by);
        io("entered_for_owner", report.entered_for_owner);
    }
};

template std::vector<ProgressReport> load(const Scope&);
template Result<void> save(const Scope&, ProgressReport);

namespace {

constexpr auto kSelectReviews = R"(
    select
        id, version, quarter, due, held_on, minutes, participants, closed_on, closed_by
    from review where agency_id = :agency order by id)";

constexpr auto kInsertReview = R"(
    insert into review (
        agency_id, id, version, quarter, due, held_on, minutes, participants, closed_on, closed_by)
    values (
        :agency, :id, :version + 1, :quarter, :due, :held_on, :minutes, :participants, :closed_on, :closed_by))";

constexpr auto kUpdateReview = R"(
    update review set
        version = :version + 1, quarter = :quarter, due = :due, held_on = :held_on, minutes = :minutes,
        participants = :participants, closed_on = :closed_on, closed_by = :closed_by
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Review> {
    static constexpr Table kTable{"review", kSelectReviews, kInsertReview, kUpdateReview};
    template <class Io>
    static void columns(Io& io, Review& review) {
        io("id", review.id);
        io("version", review.version);
        io("quarter", review.quarter);
        io("due", review.due);
        io("held_on", review.held_on);
        io("minutes", review.minutes);
        io("participants", review.participants);
        io("closed_on", review.closed_on);
        io("closed_by", review.closed_by);
    }
};

template std::vector<Review> load(const Scope&);
template Result<void> save(const Scope&, Review);

}  // namespace pilnveide::store
