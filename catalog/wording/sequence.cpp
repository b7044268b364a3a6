#include "catalog/wording/sequence.h"

#include <algorithm>
#include <map>
#include <optional>

namespace pilnveide::catalog::wording {
namespace {

constexpr double kLeastLikeness = 0.15;
constexpr double kOfTheBest = 0.6;      // its own place is among those that it speaks of most
constexpr double kClearly = 0.4;        // the content alone tells
constexpr std::size_t kShortCycle = 3;  // places that changed round among themselves: all of them are shown

// The longest run of places that stand in order; everything else was moved.
std::set<std::size_t> in_order(const std::vector<std::size_t>& positions) {
    std::vector<std::size_t> length(positions.size(), 1);
    std::vector<std::size_t> before(positions.size(), positions.size());
    std::size_t best = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            if (positions[k] < positions[i] && length[k] + 1 > length[i]) length[i] = length[k] + 1, before[i] = k;
        if (length[i] > length[best]) best = i;
    }
    std::set<std::size_t> run;
    for (auto i = best; i < positions.size(); i = before[i]) run.insert(i);
    return run;
}

// Which of the blocks, given by their positions in the order of their places, stand at another rank than they should.
// Of a few that changed round all are named; of a long shift those that have to move to put it right.
std::set<std::size_t> misplaced(const std::vector<std::size_t>& positions) {
    std::vector<std::size_t> sorted = positions;
    std::ranges::sort(sorted);
    std::map<std::size_t, std::size_t> rank;
    for (std::size_t i = 0; i < sorted.size(); ++i) rank[sorted[i]] = i;
    auto run = in_order(positions);
    std::set<std::size_t> found;
    std::vector<bool> seen(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        std::vector<std::size_t> cycle;
        for (auto k = i; !seen[k]; k = rank[positions[k]]) {
            seen[k] = true;
            cycle.push_back(k);
        }
        if (cycle.size() < 2) continue;
        for (auto k : cycle)
            if (cycle.size() <= kShortCycle || !run.contains(k)) found.insert(k);
    }
    return found;
}

class Search {
public:
    Search(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness,
           Alignment& alignment)
        : blocks_(blocks), places_(places), likeness_(likeness), alignment_(alignment) {}

    Strays strays() {
        std::set<std::size_t> laid;
        for (const auto& of_place : alignment_) laid.insert(of_place.begin(), of_place.end());
        if (laid.empty()) return {};
        for (auto i = *laid.begin(); i < *laid.rbegin(); ++i) {
            auto place = laid.contains(i) ? std::nullopt : place_of(i);
            if (place && alignment_[*place].empty())
                alignment_[*place].push_back(i);
            else if (place)
                copies_.emplace_back(*place, i);
        }
        note_misplaced(alignment_);
        for (const auto& [place, block] : copies_) {
            strays_.copied.insert(place);
            auto otherwise = alignment_;
            otherwise[place].front() = block;
            note_misplaced(otherwise);
        }
        return std::move(strays_);
    }

private:
    // Whose text a block is that was left out: by its number when the content bears it out, else by its content alone
    // when that place is empty or prints the same number, right or wrong.
    [[nodiscard]] std::optional<std::size_t> place_of(std::size_t i) const {
        if (blocks_[i].note) return std::nullopt;
        const auto& mine = likeness_[i];
        auto best = static_cast<std::size_t>(std::ranges::max_element(mine) - mine.begin());
        for (std::size_t j = 0; j < places_.size(); ++j)
            if (places_[j].number == blocks_[i].number && mine[j] >= kLeastLikeness &&
                (mine[j] >= kOfTheBest * mine[best] || !alignment_[best].empty()))
                return j;
        if (mine[best] < kClearly || places_[best].title != (blocks_[i].depth == 2)) return std::nullopt;
        const auto& there = alignment_[best];
        if (there.empty() || blocks_[there.front()].number == blocks_[i].number) return best;
        return std::nullopt;
    }

    void note_misplaced(const Alignment& alignment) {
        std::vector<std::size_t> filled;
        std::vector<std::size_t> positions;
        for (std::size_t j = 0; j < places_.size(); ++j) {
            if (alignment[j].empty()) continue;
            filled.push_back(j);
            positions.push_back(alignment[j].front());
        }
        for (auto i : misplaced(positions)) strays_.displaced.insert(filled[i]);
    }

    const std::vector<Block>& blocks_;
    const std::vector<Place>& places_;
    const Likeness& likeness_;
    Alignment& alignment_;
    std::vector<std::pair<std::size_t, std::size_t>> copies_;
    Strays strays_;
};

}  // namespace

Strays find_strays(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness,
                   Alignment& alignment) {
    return Search(blocks, places, likeness, alignment).strays();
}

}  // namespace pilnveide::catalog::wording
