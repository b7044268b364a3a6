#include "workflow/catalogue/wording_acts.h"

#include "workflow/catalogue/own_additions.h"
#include "workflow/form_check.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

using catalog::wording::Proposal;
using catalog::wording::Proposed;
using catalog::wording::State;

WordingState state_of(State state) {
    switch (state) {
        case State::kCertain:
            return WordingState::kCertain;
        case State::kDoubtful:
            return WordingState::kDoubtful;
        case State::kMissing:
            return WordingState::kMissing;
    }
    return WordingState::kMissing;
}

std::string reason_of(const Proposed& proposed) {
    std::string words(word_of(proposed.reason.code));
    for (const auto& value : proposed.reason.values) words += " " + value;
    return words;
}

Event event_of(std::string kind, const Acting& acting) {
    return {std::move(kind), {Noun::kAgency, acting.facts.agency.id.value}, {}};
}

// Lays one kind of proposed texts beside what is stored.
struct Laying {
    const Acting& acting;
    const std::string& framework;
    const std::vector<OfficialWording>& stored;
    const std::string& source;
    Change& change;

    void lay(WordingKind kind, const std::vector<Proposed>& texts) const {
        for (const auto& proposed : texts) {
            auto row = row_of(kind, proposed.number);
            const bool known = row.accepted() && row.text == proposed.text;
            row.candidate = known ? std::string{} : proposed.text;
            row.state = state_of(proposed.state);
            row.reason = reason_of(proposed);
            row.candidate_source = source;
            change.rows.emplace_back(std::move(row));
        }
    }

    [[nodiscard]] OfficialWording row_of(WordingKind kind, const std::string& number) const {
        auto there = std::ranges::find_if(stored, [&](const OfficialWording& one) {
            return one.framework == framework && one.kind == kind && one.number == number;
        });
        if (there != stored.end()) return *there;
        OfficialWording fresh;
        fresh.id = acting.ids.make<OfficialWording>();
        fresh.framework = framework;
        fresh.kind = kind;
        fresh.number = number;
        return fresh;
    }
};

void accept(OfficialWording& row, const Acting& acting, std::string text) {
    if (text != row.text) row.corrected = text != row.candidate;
    if (text == row.candidate || row.source.empty()) row.source = row.candidate_source;
    row.text = std::move(text);
    row.candidate.clear();
    row.accepted_on = acting.today;
    row.accepted_by = acting.by.person;
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    auto twice = std::ranges::unique(text, [](char a, char b) { return a == ' ' && b == ' '; });
    text.erase(twice.begin(), twice.end());
    return text;
}

}  // namespace

Result<Change> propose_wording(const Acting& acting, const std::string& framework,
                               const std::vector<OfficialWording>& stored, const Proposal& proposal,
                               const std::string& source) {
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    Change change;
    const Laying laying{acting, framework, stored, source, change};
    laying.lay(WordingKind::kOptimal, proposal.optimal);
    laying.lay(WordingKind::kBase, proposal.base);
    laying.lay(WordingKind::kTitle, proposal.subcriteria);
    change.events.push_back(event_of("wording.proposed", acting));
    change.events.back().details = {{"framework", framework}, {"source", source}};
    return change;
}

Result<Change> accept_certain_wording(const Acting& acting, const std::vector<OfficialWording>& stored) {
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    Change change;
    for (auto row : stored) {
        if (row.accepted() || row.state != WordingState::kCertain || row.candidate.empty()) continue;
        accept(row, acting, row.candidate);
        change.rows.emplace_back(std::move(row));
    }
    if (change.rows.empty()) return refuse(Refusal::invalid(Problem::kWrongState, {}, {"accepted"}));
    change.events.push_back(event_of("wording.accepted", acting));
    change.events.back().details = {{"count", std::to_string(change.rows.size())}};
    return change;
}

Result<Change> decide_wording(const Acting& acting, const OfficialWording& stored, const std::string& text,
                              int version) {
    if (!may_add_own(acting)) return refuse(Refusal::not_allowed());
    if (stored.version != version) return refuse(Refusal::stale());
    FormCheck check;
    auto typed = one_line(check.note(text, "text", Problem::kMissing));
    if (!check.sound()) return refuse(check.refusal());
    auto row = stored;
    accept(row, acting, std::move(typed));
    Change change;
    change.events.push_back({"wording.decided", {Noun::kOfficialWording, row.id.value}, {{"number", row.number}}});
    change.rows.emplace_back(std::move(row));
    return change;
}

}  // namespace pilnveide::workflow
