#include "web/catalogue_search.h"

#include "web/own_retired.h"

#include <algorithm>
#include <sstream>

namespace pilnveide::web {
namespace {

class Search {
public:
    Search(const Words& words, const std::string& query) : words_(words) {
        std::istringstream typed(words.folded(query));
        for (std::string word; typed >> word;) wanted_.push_back(word);
    }

    std::vector<Hit> in(const catalog::Framework& framework, const workflow::Facts& facts) {
        if (wanted_.empty()) return {};
        for (const auto& criterion : framework.criteria) look_at(criterion);
        look_at_own(framework.id, facts);
        for (const auto& type : framework.evidence)
            look_at(Hit::Kind::kEvidence, type.subcriterion, type.title, {},
                    "/catalogue/" + (type.practices.empty() ? type.subcriterion : type.practices.front()));
        for (const auto& term : framework.glossary)
            look_at(Hit::Kind::kTerm, {}, term.title, {term.definition},
                    "/catalogue/glossary#t" + std::to_string(term.number));
        std::ranges::stable_sort(found_, {}, [](const Hit& hit) { return !hit.text.empty(); });
        return std::move(found_);
    }

private:
    [[nodiscard]] bool has_all(const std::string& text) const {
        const auto folded = words_.folded(text);
        return std::ranges::all_of(wanted_, [&](const auto& word) { return folded.find(word) != std::string::npos; });
    }

    void look_at(Hit::Kind kind, const std::string& number, const catalog::Text& title,
                 const std::vector<catalog::Text>& texts, std::string href) {
        const auto& shown = title.in(words_.code());
        Hit hit{kind, number, shown, {}, std::move(href)};
        if (has_all(number + " " + shown)) return found_.push_back(std::move(hit));
        for (const auto& text : texts) {
            const auto& one = text.in(words_.code());
            if (one.empty() || !has_all(shown + " " + one)) continue;
            hit.text = one;
            return found_.push_back(std::move(hit));
        }
    }

    void look_at(const catalog::Criterion& criterion) {
        const auto number = std::to_string(criterion.number);
        look_at(Hit::Kind::kCriterion, number, criterion.title, {criterion.description}, "/catalogue/" + number);
        for (const auto& subcriterion : criterion.subcriteria) {
            look_at(Hit::Kind::kCriterion, subcriterion.number, subcriterion.title, {},
                    "/catalogue/" + subcriterion.number);
            for (const auto& practice : subcriterion.practices)
                look_at(Hit::Kind::kPractice, practice.number, practice.title, {practice.text, practice.base_text},
                        "/catalogue/" + practice.number);
            for (const auto& group : subcriterion.groups) look_at(group);
        }
    }

    // What people wrote themselves is in one language.
    void look_at_own(const std::string& framework, const workflow::Facts& facts) {
        for (const auto& own : facts.own_practices)
            if (own.framework == framework) look_at(Hit::Kind::kOwnPractice, own, own.text);
        for (const auto& own : facts.own_indicators)
            if (own.framework == framework) look_at(Hit::Kind::kOwnIndicator, own, {});
    }

    template <class Addition>
    void look_at(Hit::Kind kind, const Addition& own, const std::string& text) {
        const auto before = found_.size();
        look_at(kind, own.number(), {own.title, own.title}, {{text, text}}, own_path(own));
        if (found_.size() != before) found_.back().retired = !own.in_use();
    }

    void look_at(const catalog::IndicatorGroup& group) {
        const auto href = "/catalogue/" + group.number;
        look_at(Hit::Kind::kGroup, group.number, group.title, {}, href);
        for (const auto& indicator : group.indicators)
            look_at(Hit::Kind::kIndicator, indicator.number, indicator.title, {}, href);
    }

    const Words& words_;
    std::vector<std::string> wanted_;
    std::vector<Hit> found_;
};

}  // namespace

std::vector<Hit> search(const Words& words, const catalog::Framework& framework, const workflow::Facts& facts,
                        const std::string& query) {
    return Search(words, query).in(framework, facts);
}

}  // namespace pilnveide::web
