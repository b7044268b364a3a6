#include "catalog/wording/exchange.h"

#include "catalog/wording/assignment.h"

#include <algorithm>
#include <set>

namespace pilnveide::catalog::wording {
namespace {

constexpr double kMuchMore = 2;    // times as much of a place that is empty as of its own
constexpr double kClearly = 0.6;   // and so much of it
constexpr double kInPlace = 0.02;  // equal contents stay where they are
constexpr double kMisprintLeast = 0.3;
constexpr double kMisprintClearly = 1.4;  // times as much of its place as of the number that is printed

}  // namespace

std::map<std::size_t, std::size_t> find_exchanged(const std::vector<Place>& places, const Likeness& likeness,
                                                  const Alignment& alignment) {
    std::map<std::size_t, std::size_t> found;
    for (auto titles : {true, false}) {
        std::vector<std::size_t> filled;
        std::vector<std::size_t> empty;
        for (std::size_t j = 0; j < places.size(); ++j)
            if (places[j].title == titles) (alignment[j].empty() ? empty : filled).push_back(j);
        std::vector<std::vector<double>> gains;
        for (auto j : filled) {
            auto& row = gains.emplace_back();
            for (auto k : filled) row.push_back(likeness[alignment[j].front()][k] + (j == k ? kInPlace : 0));
        }
        auto best = best_assignment(gains);
        for (std::size_t i = 0; i < filled.size(); ++i) {
            const auto& mine = likeness[alignment[filled[i]].front()];
            if (best[i] != i) found[filled[i]] = filled[best[i]];
            for (auto k : empty)
                if (mine[k] > kMuchMore * mine[filled[i]] && mine[k] > kClearly) found[filled[i]] = k;
        }
    }
    return found;
}

namespace {

// Numbers that were printed for each other: from the place to the one whose number it prints, to the one whose number
// that one prints, and back.
bool in_round(std::size_t place, const std::vector<Block>& blocks, const std::vector<Place>& places,
              const Alignment& alignment) {
    auto at = place;
    for (std::size_t steps = 0; steps < places.size(); ++steps) {
        const auto& printed = blocks[alignment[at].front()].number;
        auto next = std::ranges::find(places, printed, &Place::number);
        if (next == places.end() || next->number == places[at].number) return false;
        at = static_cast<std::size_t>(next - places.begin());
        if (at == place) return true;
        if (alignment[at].empty()) return false;
    }
    return false;
}

// Another block prints the number of this place, and is laid nowhere.
bool printed_elsewhere(const std::string& number, const std::vector<Block>& blocks, const Alignment& alignment) {
    std::set<std::size_t> laid;
    for (const auto& of_place : alignment) laid.insert(of_place.begin(), of_place.end());
    for (auto i = *laid.begin(); i < *laid.rbegin(); ++i)
        if (blocks[i].number == number && !laid.contains(i)) return true;
    return false;
}

}  // namespace

bool is_misprint(std::size_t place, const std::vector<Block>& blocks, const std::vector<Place>& places,
                 const Likeness& likeness, const Alignment& alignment) {
    auto block = alignment[place].front();
    const auto& mine = likeness[block];
    if (mine[place] < kMisprintLeast || in_round(place, blocks, places, alignment)) return false;
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (k == place || places[k].title != places[place].title) continue;
        if (mine[k] >= mine[place]) return false;
        auto unclear = mine[place] < kMisprintClearly * mine[k];
        if (places[k].number == blocks[block].number && unclear && alignment[k].empty()) return false;
    }
    return !printed_elsewhere(places[place].number, blocks, alignment);
}

}  // namespace pilnveide::catalog::wording
