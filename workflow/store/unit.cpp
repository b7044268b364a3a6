#include "workflow/store/unit.h"

#include "workflow/store/answered_form_rows.h"
#include "workflow/store/letter_rows.h"
#include "workflow/store/rows.h"

#include <cassert>

namespace pilnveide::store {

Unit::Unit(Scope scope, ChainHead head, Stamp stamp, Shared& shared)
    : scope_(scope), head_(std::move(head)), committed_(head_.sequence), stamp_(stamp), shared_(shared) {}

std::shared_ptr<const Facts> Unit::facts() {
    if (own_) return own_;
    const bool is_committed = head_.sequence == committed_;
    if (is_committed) {
        if (auto kept = shared_.cache.find(scope_.agency(), head_.sequence)) return kept;
    }
    auto loaded = std::make_shared<const Facts>(load_facts(scope_));
    if (is_committed && loaded->agency.id) {
        shared_.cache.keep(scope_.agency(), head_.sequence, loaded);
    } else {
        own_ = loaded;
    }
    return loaded;
}

Ledger Unit::ledger() { return load_ledger(scope_); }

std::vector<OfficialWording> Unit::official_wording() { return load<OfficialWording>(scope_); }

std::vector<PastEvent> Unit::history(std::optional<Subject> subject, int most) {
    return past_events(scope_, subject, most);
}

std::vector<Letter> Unit::letters(const LetterFilter& filter) { return find_letters(scope_, filter); }

std::optional<Letter> Unit::letter(Id<Letter> id) { return find_letter(scope_, id); }

std::vector<Notice> Unit::notices_of(Id<Letter> letter) { return find_notices_of(scope_, letter); }

std::optional<Link> Unit::link(Id<Link> id) { return find_link(scope_, id); }

std::optional<Link> Unit::link_for(Id<Person> person, LinkPurpose purpose, const std::string& period) {
    return find_link_for(scope_, person, purpose, period);
}

std::optional<AnsweredForm> Unit::answered_form(Id<AnsweredForm> once) { return find_answered_form(scope_, once); }

Result<void> Unit::put(const Change& change) {
    const bool changes_nothing = change.rows.empty() && change.removals.empty();
    assert((!change.events.empty() || changes_nothing) && "there is no save without its event");
    if (change.events.empty()) return {};
    if (refusal_) return refuse(*refusal_);
    auto saved = save_all(change);
    if (!saved) {
        refusal_ = saved.error();
        return saved;
    }
    head_ = append_events(scope_, shared_.history_key, std::move(head_), stamp_, change.events);
    own_.reset();
    return {};
}

Result<void> Unit::save_all(const Change& change) {
    for (const auto& removal : change.removals) {
        if (auto removed = remove_row(scope_, removal); !removed) return removed;
    }
    for (const auto& row : change.rows) {
        if (auto saved = save_row(scope_, row); !saved) return saved;
    }
    return {};
}

std::vector<Notice> Unit::add_notices(const std::vector<Notice>& notices) {
    return insert_notices(scope_, notices, shared_.ids);
}

void Unit::save_notice(const Notice& notice) { update_notice(scope_, notice); }

bool Unit::save_letter(const Letter& letter, std::optional<int> expected_attempt) {
    return save_letter_row(scope_, letter, expected_attempt);
}

void Unit::save_link(const Link& link) { save_link_row(scope_, link); }

void Unit::keep_answered_form(const AnsweredForm& form) { save_answered_form(scope_, form, stamp_.at); }

}  // namespace pilnveide::store
