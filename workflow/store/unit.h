#pragma once

#include "workflow/ids.h"
#include "workflow/store/facts_cache.h"
#include "workflow/store/history.h"
#include "workflow/store/scope.h"
#include "workflow/store/store.h"

namespace pilnveide::store {

// What every unit of work of one store shares.
struct Shared {
    Key history_key;
    Ids& ids;
    FactsCache cache;
};

// One unit of work: an agency in one transaction. Lives no longer than that.
class Unit final : public Writing {
public:
    Unit(Scope scope, ChainHead head, Stamp stamp, Shared& shared);

    std::shared_ptr<const Facts> facts() override;
    Ledger ledger() override;
    std::vector<OfficialWording> official_wording() override;
    std::vector<PastEvent> history(std::optional<Subject> subject, int most) override;
    std::vector<Letter> letters(const LetterFilter& filter) override;
    std::optional<Letter> letter(Id<Letter> id) override;
    std::vector<Notice> notices_of(Id<Letter> letter) override;
    std::optional<Link> link(Id<Link> id) override;
    std::optional<Link> link_for(Id<Person> person, LinkPurpose purpose, const std::string& period) override;
    std::optional<AnsweredForm> answered_form(Id<AnsweredForm> once) override;

    Result<void> put(const Change& change) override;
    std::vector<Notice> add_notices(const std::vector<Notice>& notices) override;
    void save_notice(const Notice& notice) override;
    bool save_letter(const Letter& letter, std::optional<int> expected_attempt) override;
    void save_link(const Link& link) override;
    void keep_answered_form(const AnsweredForm& form) override;

    // The first refusal of a put(): a unit with one is never committed, whatever its work says.
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    Result<void> save_all(const Change& change);

    Scope scope_;
    ChainHead head_;
    std::int64_t committed_;  // where the history ended when the unit began
    Stamp stamp_;
    Shared& shared_;
    std::shared_ptr<const Facts> own_;  // with this unit's own changes; nobody else may see them yet
    std::optional<Refusal> refusal_;
};

}  // namespace pilnveide::store
