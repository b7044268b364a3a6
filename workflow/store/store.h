#pragma once

#include "workflow/history/change.h"
#include "workflow/letters/letter.h"
#include "workflow/letters/link.h"
#include "workflow/letters/token.h"
#include "workflow/notices/ledger.h"
#include "workflow/result.h"
#include "workflow/store/answered_form.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pilnveide::store {

using namespace workflow;  // the record speaks the words of the rules

// What may be asked inside one unit of work: one snapshot, one agency. Somebody else's object is "not found".
class Reading {
public:
    virtual ~Reading() = default;

    // The agency's facts as of this snapshot. Kept between units of work while the agency's history has not grown, so
    // that asking costs one point read; lives as long as the caller holds it.
    virtual std::shared_ptr<const Facts> facts() = 0;

    virtual Ledger ledger() = 0;
    // The official texts that the agency has brought, of all frameworks, by id.
    virtual std::vector<OfficialWording> official_wording() = 0;

    // The history of one subject, or of the whole agency when none is named; newest first, at most `most`.
    virtual std::vector<PastEvent> history(std::optional<Subject> subject, int most) = 0;

    struct LetterFilter {
        std::optional<LetterState> state;
        std::optional<Id<Person>> recipient;
        std::optional<Date> from_day;
        int most = 200;
    };
    virtual std::vector<Letter> letters(const LetterFilter& filter) = 0;  // newest first
    virtual std::optional<Letter> letter(Id<Letter> id) = 0;
    virtual std::vector<Notice> notices_of(Id<Letter> letter) = 0;
    virtual std::optional<Link> link(Id<Link> id) = 0;
    // The link of this person, purpose and period that is not revoked, whatever its age.
    virtual std::optional<Link> link_for(Id<Person> person, LinkPurpose purpose, const std::string& period) = 0;
    virtual std::optional<AnsweredForm> answered_form(Id<AnsweredForm> once) = 0;
};

// The same, and saving. Everything is committed when the function returns a value, nothing when it refuses or throws.
class Writing : public Reading {
public:
    // Saves rows (compare-and-set on version: Refusal::stale() names the first that lost) and appends the events to the
    // history, who and when as given to write(). Facts asked later in the same unit of work include the change.
    virtual Result<void> put(const Change& change) = 0;

    // Inserts notices whose key is not there yet; gives back those that were new. Ids are made here.
    virtual std::vector<Notice> add_notices(const std::vector<Notice>& notices) = 0;
    virtual void save_notice(const Notice& notice) = 0;

    // Inserts (new id) or replaces a letter. With `expected_attempt`, only while the stored attempt is that one; false
    // when it is another (a stale claim), and then nothing is written.
    virtual bool save_letter(const Letter& letter, std::optional<int> expected_attempt = std::nullopt) = 0;

    virtual void save_link(const Link& link) = 0;
    virtual void keep_answered_form(const AnsweredForm& form) = 0;  // for a week
};

// A signed-in browser. The token itself is kept hashed.
struct Session {
    std::string token_hash;
    Id<Account> account;
    Id<Agency> agency;  // which of the account's agencies is shown
    std::string csrf;
    Instant started_at;
    Instant seen_at;
};

// The record: SQLite or PostgreSQL behind one meaning. Throws Unavailable when the database is gone for now, Broken
// when somebody must mend it. Safe to call from several threads.
class Store {
public:
    virtual ~Store() = default;

    // One snapshot. `work` may be run again; it does nothing outside of the record.
    virtual void read(Id<Agency> agency, const std::function<void(Reading&)>& work) = 0;

    // One transaction, at `now`, by `by`. `work` may be run again (PostgreSQL: 40001, 40P01, at most 5 times). A
    // refusal rolls back and is handed on; an exception rolls back and passes through.
    virtual Result<void> write(Id<Agency> agency, const By& by, Instant now,
                               const std::function<Result<void>(Writing&)>& work) = 0;

    // Agencies and accounts are above all agencies.
    virtual std::vector<Agency> agencies() = 0;
    virtual void add_agency(const Agency& agency, Instant now) = 0;
    virtual std::optional<Account> account(Id<Account> id) = 0;
    virtual std::optional<Account> account_of(const std::string& folded_address) = 0;
    virtual Result<void> save_account(const Account& account) = 0;  // version as in Row; refuses kAddressTaken
    struct Membership {
        Id<Agency> agency;
        Id<Person> person;
    };
    virtual std::vector<Membership> memberships(Id<Account> account) = 0;

    virtual void save_session(const Session& session) = 0;
    virtual std::optional<Session> session(const std::string& token_hash) = 0;
    virtual void end_session(const std::string& token_hash) = 0;
    virtual void end_sessions_of(Id<Account> account) = 0;

    struct Verdict {
        bool sound = true;
        std::vector<std::string> findings;  // English, for the operator
        std::int64_t events = 0;
    };
    // Structure, foreign keys and the history chain of every agency.
    virtual Verdict verify() = 0;
};

}  // namespace pilnveide::store
