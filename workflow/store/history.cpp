#include "workflow/store/history.h"

#include "workflow/store/event_rows.h"
#include "workflow/store/payload.h"

#include <fmt/format.h>

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectHead = "select sequence, seal from chain_head where agency_id = :agency";
constexpr auto kInsertHead = "insert into chain_head (agency_id, sequence, seal) values (:agency, 0, '')";
constexpr auto kMoveHead = "update chain_head set sequence = :sequence, seal = :seal where agency_id = :agency";

constexpr auto kInsertEvent = R"(
    insert into event (
        agency_id, sequence, happened_at, person_id, instead_of, kind, noun, subject_id, payload, payload_hash, seal)
    values (
        :agency, :sequence, :happened_at, :person_id, :instead_of, :kind, :noun, :subject_id, :payload, :payload_hash,
        :seal))";

constexpr auto kSelectEvents = R"(
    select
        sequence, happened_at, person_id, instead_of, kind, noun, subject_id, payload, payload_hash, seal
    from event where agency_id = :agency)";

constexpr auto kOfSubject = " and noun = :noun and subject_id = :subject_id";
constexpr auto kNewest = " order by sequence desc limit :most";
constexpr auto kNext = " and sequence > :sequence order by sequence limit :most";
constexpr int kStride = 1000;  // events verified at a time, so that a long history needs little memory

// What a seal seals; the schema describes it.
std::string line_of(const SealedEvent& event) {
    const auto text = [](const auto& id) { return id ? std::to_string(id->value) : std::string{}; };
    return fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", event.sequence, event.at.time_since_epoch().count(),
                       text(event.by.person), text(event.by.instead_of), event.kind, word_of(event.subject.noun),
                       event.subject.id, event.payload_hash);
}

std::string problem_of(const SealedEvent& event, const ChainHead& before, const Key& key) {
    if (event.sequence != before.sequence + 1) return fmt::format("event {} is missing", before.sequence + 1);
    if (event.payload && digest(*event.payload) != event.payload_hash) {
        return fmt::format("the details of event {} are not those that were written", event.sequence);
    }
    if (history_seal(key, before.seal, line_of(event)) != event.seal) {
        return fmt::format("event {} ({}) is not as it was written", event.sequence, event.kind);
    }
    return {};
}

std::vector<SealedEvent> events_after(const Scope& scope, std::int64_t sequence) {
    auto statement = scope.statement(std::string(kSelectEvents) + kNext);
    statement.bind("sequence", sequence);
    statement.bind("most", kStride);
    return all<SealedEvent>(statement);
}

PastEvent past(SealedEvent event) {
    PastEvent out{event.sequence, event.at, event.by, {std::move(event.kind), event.subject, {}}, !event.payload};
    if (event.payload) out.event.details = payload_details(*event.payload);
    return out;
}

}  // namespace

std::optional<ChainHead> chain_head(const Scope& scope, const char* row_lock) {
    auto statement = scope.statement(std::string(kSelectHead) + row_lock);
    statement.expect_number();
    statement.expect_text();
    statement.query();
    std::optional<ChainHead> head;
    while (statement.fetch()) {
        head.emplace();
        head->sequence = statement.number().value_or(0);
        head->seal = statement.text().value_or("");
    }
    return head;
}

void start_chain(const Scope& scope) { scope.statement(kInsertHead).run(); }

ChainHead append_events(const Scope& scope, const Key& key, ChainHead head, const Stamp& stamp,
                        const std::vector<Event>& events) {
    auto insert = scope.statement(kInsertEvent);
    for (const auto& event : events) {
        auto payload = payload_text(event.details);
        auto hash = digest(payload);
        SealedEvent row{++head.sequence, stamp.at,           stamp.by,        event.kind,
                        event.subject,   std::move(payload), std::move(hash), {}};
        row.seal = history_seal(key, head.seal, line_of(row));
        head.seal = row.seal;
        bind_columns(insert, row);
        insert.run();
    }
    auto move = scope.statement(kMoveHead);
    move.bind("sequence", head.sequence);
    move.bind_text("seal", head.seal);
    move.run();
    return head;
}

std::vector<PastEvent> past_events(const Scope& scope, std::optional<Subject> subject, int most) {
    auto statement = scope.statement(std::string(kSelectEvents) + (subject ? kOfSubject : "") + kNewest);
    if (subject) {
        statement.bind_text("noun", std::string(word_of(subject->noun)));
        statement.bind("subject_id", subject->id);
    }
    statement.bind("most", most);
    std::vector<PastEvent> out;
    for (auto& event : all<SealedEvent>(statement)) out.push_back(past(std::move(event)));
    return out;
}

ChainVerdict verify_chain(const Scope& scope, const Key& key) {
    ChainVerdict verdict;
    ChainHead reached;
    for (auto events = events_after(scope, 0); !events.empty(); events = events_after(scope, reached.sequence)) {
        for (const auto& event : events) {
            verdict.finding = problem_of(event, reached, key);
            if (!verdict.finding.empty()) return verdict;
            reached = {event.sequence, event.seal};
            ++verdict.events;
        }
    }
    const auto head = chain_head(scope, "");
    if (!head) {
        verdict.finding = "the history has no head";
    } else if (head->sequence != reached.sequence || head->seal != reached.seal) {
        verdict.finding =
            fmt::format("the history ends at event {}, its head names event {}", reached.sequence, head->sequence);
    }
    return verdict;
}

}  // namespace pilnveide::store
