#include "workflow/store/letter_rows.h"

#include "workflow/store/mapping.h"

namespace pilnveide::store {
namespace {

constexpr auto kSelectLetters = R"(
    select
        id, recipient_id, immediate, day, state, attempt, not_before, message_id, to_address, to_name, reply_to,
        subject, body_text, body_html, link_id, last_reply, planned_at, first_tried_at, sent_at,
        thread, news, calendar, hold_id
    from letter where agency_id = :agency)";

constexpr auto kById = " and id = :id";
constexpr auto kInState = " and state = :state";
constexpr auto kToPerson = " and recipient_id = :recipient_id";
constexpr auto kFromDay = " and day >= :from_day";
constexpr auto kNewest = " order by planned_at desc, id desc limit :most";

constexpr auto kInsertLetter = R"(
    insert into letter (
        agency_id, id, recipient_id, immediate, day, state, attempt, not_before, message_id, to_address, to_name,
        reply_to, subject, body_text, body_html, link_id, last_reply, planned_at, first_tried_at, sent_at,
        thread, news, calendar, hold_id)
    values (
        :agency, :id, :recipient_id, :immediate, :day, :state, :attempt, :not_before, :message_id, :to_address, :to_name,
        :reply_to, :subject, :body_text, :body_html, :link_id, :last_reply, :planned_at, :first_tried_at, :sent_at,
        :thread, :news, :calendar, :hold_id))";

constexpr auto kUpdateLetter = R"(
    update letter set
        recipient_id = :recipient_id, immediate = :immediate, day = :day, state = :state, attempt = :attempt,
        not_before = :not_before, message_id = :message_id, to_address = :to_address, to_name = :to_name,
        reply_to = :reply_to, subject = :subject, body_text = :body_text, body_html = :body_html, link_id = :link_id,
        last_reply = :last_reply, planned_at = :planned_at, first_tried_at = :first_tried_at, sent_at = :sent_at,
        thread = :thread, news = :news, calendar = :calendar, hold_id = :hold_id
    where agency_id = :agency and id = :id)";

constexpr auto kOfAttempt = " and attempt = :expected_attempt";

}  // namespace

template <>
struct Mapping<Letter> {
    template <class Io>
    static void columns(Io& io, Letter& letter) {
        io("id", letter.id);
        io("recipient_id", letter.recipient);
        io("immediate", letter.immediate);
        io("day", letter.day);
        io("state", letter.state);
        io("attempt", letter.attempt);
        io("not_before", letter.not_before);
        io("message_id", letter.message_id);
        io("to_address", letter.to_address);
        io("to_name", letter.to_name);
        io("reply_to", letter.reply_to);
        io("subject", letter.subject);
        io("body_text", letter.text);
        io("body_html", letter.html);
        io("link_id", letter.link);
        io("last_reply", letter.last_reply);
        io("planned_at", letter.planned_at);
        io("first_tried_at", letter.first_tried_at);
        io("sent_at", letter.sent_at);
        io("thread", letter.thread);
        io("news", letter.news);
        io("calendar", letter.calendar);
        io("hold_id", letter.hold);
    }
};

std::vector<Letter> find_letters(const Scope& scope, const Reading::LetterFilter& filter) {
    std::string sql = kSelectLetters;
    if (filter.state) sql += kInState;
    if (filter.recipient) sql += kToPerson;
    if (filter.from_day) sql += kFromDay;
    auto statement = scope.statement(sql + kNewest);
    if (filter.state) statement.bind_text("state", std::string(word_of(*filter.state)));
    if (filter.recipient) statement.bind("recipient_id", filter.recipient->value);
    if (filter.from_day) statement.bind("from_day", Stored<Date>::out(*filter.from_day));
    statement.bind("most", filter.most);
    return all<Letter>(statement);
}

std::optional<Letter> find_letter(const Scope& scope, Id<Letter> id) {
    auto statement = scope.statement(std::string(kSelectLetters) + kById);
    statement.bind("id", id.value);
    auto found = all<Letter>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool save_letter_row(const Scope& scope, Letter letter, std::optional<int> expected_attempt) {
    auto update = scope.statement(std::string(kUpdateLetter) + (expected_attempt ? kOfAttempt : ""));
    bind_columns(update, letter);
    if (expected_attempt) update.bind("expected_attempt", *expected_attempt);
    if (update.run() != 0) return true;
    if (expected_attempt) return false;
    auto insert = scope.statement(kInsertLetter);
    bind_columns(insert, letter);
    return insert.run() != 0;
}

}  // namespace pilnveide::store
