#include "web/sessions.h"

#include "workflow/fault.h"

#include <algorithm>

namespace pilnveide::web {

Sessions::Started Sessions::start(workflow::Id<workflow::Account> account, workflow::Id<workflow::Agency> agency,
                                  workflow::Instant now, Steady steady) {
    Started started{workflow::random_token(), {}};
    started.session = {workflow::digest(started.token), account, agency, workflow::random_token(), now, now};
    store_.save_session(started.session);
    keep({started.session, steady, steady, steady, in_several(account), Steady::max()});
    std::lock_guard lock(mutex_);
    std::erase_if(open_, [steady](const auto& entry) { return entry.second.is_over(steady); });
    return started;
}

std::optional<store::Session> Sessions::of(const std::string& token, workflow::Instant now, Steady steady) {
    if (token.empty()) return std::nullopt;
    auto hash = workflow::digest(token);
    auto open = known(hash);
    bool was_known = open.has_value();
    if (!open) open = recorded(hash, now, steady);
    if (!open) return std::nullopt;
    bool over = open->is_over(steady);
    open->seen = steady;
    if (over || (steady >= open->written + kWrittenEvery && !write_seen(*open, now, steady))) {
        end(token);
        return std::nullopt;
    }
    if (!was_known) {
        keep(*open);
    } else if (!renew(*open)) {
        return std::nullopt;  // signed out meanwhile
    }
    return open->session;
}

std::optional<Sessions::Started> Sessions::move(const std::string& token, workflow::Id<workflow::Agency> agency,
                                                Steady steady) {
    auto before = workflow::digest(token);
    auto open = known(before);
    if (!open) return std::nullopt;
    Started started{workflow::random_token(), open->session};
    started.session.token_hash = workflow::digest(started.token);
    started.session.agency = agency;
    started.session.csrf = workflow::random_token();
    store_.save_session(started.session);
    auto last = *open;
    last.ends = std::min(last.ends, steady + kMoment);
    renew(last);
    store_.end_session(before);
    open->session = started.session;
    open->ends = Steady::max();
    keep(*open);
    return started;
}

bool Sessions::has_several_agencies(const std::string& token) {
    auto open = known(workflow::digest(token));
    return open && open->several;
}

void Sessions::end(const std::string& token) {
    auto hash = workflow::digest(token);
    forget(hash);
    store_.end_session(hash);
}

void Sessions::end_all_of(workflow::Id<workflow::Account> account) {
    {
        std::lock_guard lock(mutex_);
        std::erase_if(open_, [account](const auto& entry) { return entry.second.session.account == account; });
    }
    store_.end_sessions_of(account);
}

std::optional<Sessions::Open> Sessions::known(const std::string& hash) {
    std::lock_guard lock(mutex_);
    auto at = open_.find(hash);
    if (at == open_.end()) return std::nullopt;
    return at->second;
}

// After a restart only calendar time tells how old a session is; from here on it ages on steady time.
std::optional<Sessions::Open> Sessions::recorded(const std::string& hash, workflow::Instant now, Steady steady) {
    auto session = store_.session(hash);
    if (!session) return std::nullopt;
    auto age = [now](workflow::Instant since) { return std::max(now - since, std::chrono::seconds::zero()); };
    Open open{*session, steady - age(session->started_at), steady - age(session->seen_at),
              {},       in_several(session->account),      Steady::max()};
    open.written = open.seen;
    return open;
}

bool Sessions::in_several(workflow::Id<workflow::Account> account) { return store_.memberships(account).size() > 1; }

bool Sessions::write_seen(Open& open, workflow::Instant now, Steady steady) {
    auto account = store_.account(open.session.account);
    if (!account || account->disabled || !store_.session(open.session.token_hash)) return false;
    open.session.seen_at = now;
    open.written = steady;
    open.several = in_several(account->id);
    note_seen(open.session);
    return true;
}

// Only serves to find the session again after a restart: a record that can be read and not written, as on a full disk,
// keeps nobody from reading.
void Sessions::note_seen(const store::Session& session) {
    try {
        store_.save_session(session);
    } catch (const workflow::Unavailable&) {
        return;
    }
}

void Sessions::keep(const Open& open) {
    std::lock_guard lock(mutex_);
    open_.insert_or_assign(open.session.token_hash, open);
}

bool Sessions::renew(const Open& open) {
    std::lock_guard lock(mutex_);
    auto at = open_.find(open.session.token_hash);
    if (at == open_.end()) return false;
    at->second = open;
    return true;
}

void Sessions::forget(const std::string& hash) {
    std::lock_guard lock(mutex_);
    open_.erase(hash);
}

}  // namespace pilnveide::web
