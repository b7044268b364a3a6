#include "catalog/wording/alignment.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

namespace pilnveide::catalog::wording {
namespace {

// Points for laying a block to a place. The content counts most, the number decides where contents are alike.
constexpr double kContent = 8;
constexpr double kSameNumber = 1;
constexpr double kOtherNumber = -1;
constexpr double kOtherDepth = -1.5;   // a title's number in front of a practice
constexpr double kLeastWithout = 0.3;  // in common, for a number that is not the place's
constexpr double kNoteLikeness = 0.5;  // a note says nothing, but its number was meant
constexpr std::size_t kWordsLookedAt = 130;
constexpr double kNever = -std::numeric_limits<double>::infinity();

// Points of each block for each place.
class Points {
public:
    Points(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness)
        : blocks_(blocks), places_(places), likeness_(likeness) {
        for (std::size_t j = 0; j < places.size(); ++j) place_of_[places[j].number] = j;
    }

    [[nodiscard]] double of(std::size_t block, std::size_t place) const {
        auto mine = likeness_[block][place];
        if (blocks_[block].number == places_[place].number) return kSameNumber + kContent * mine;
        if (mine < kLeastWithout || (places_[place].title && blocks_[block].depth > 2)) return kNever;
        auto printed = place_of_.find(blocks_[block].number);
        if (printed != place_of_.end() && likeness_[block][printed->second] >= mine) return kNever;
        auto same_depth = (blocks_[block].depth == 2) == places_[place].title;
        return (same_depth ? kOtherNumber : kOtherDepth) + kContent * mine;
    }

private:
    const std::vector<Block>& blocks_;
    const std::vector<Place>& places_;
    const Likeness& likeness_;
    std::map<std::string, std::size_t, std::less<>> place_of_;
};

enum class Step : unsigned char { kNone, kSkipBlock, kSkipPlace, kLay };

struct Cell {
    double best = 0;       // with everything before looked at
    double laid = kNever;  // the same, with this block laid to this place
    Step step = Step::kNone;
    bool again = false;  // the block before is laid to the same place
};

}  // namespace

Likeness likeness_of(const std::vector<Block>& blocks, const std::vector<Place>& places,
                     const std::vector<Witness>& witnesses) {
    Likeness all;
    all.reserve(blocks.size());
    for (const auto& block : blocks) {
        auto count = std::min(block.words.size(), kWordsLookedAt);
        auto stems = stems_of(std::span(block.words).first(count));
        std::vector<double> row(places.size());
        for (const auto& witness : witnesses) {
            auto like = witness.likeness(stems);
            for (std::size_t j = 0; j < row.size(); ++j) row[j] = std::max(row[j], like[j]);
        }
        for (std::size_t j = 0; block.note && j < row.size(); ++j)
            row[j] = block.number == places[j].number ? kNoteLikeness : 0;
        all.push_back(std::move(row));
    }
    return all;
}

Alignment aligned(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness) {
    Points points(blocks, places, likeness);
    auto width = places.size() + 1;
    std::vector<Cell> cells((blocks.size() + 1) * width);
    auto at = [&](std::size_t i, std::size_t j) -> Cell& { return cells[i * width + j]; };
    for (std::size_t i = 1; i <= blocks.size(); ++i)
        for (std::size_t j = 1; j <= places.size(); ++j) {
            auto& cell = at(i, j);
            auto gain = points.of(i - 1, j - 1);
            auto same = i > 1 && blocks[i - 1].number == blocks[i - 2].number ? at(i - 1, j).laid : kNever;
            cell.again = same > at(i - 1, j - 1).best;
            cell.laid = gain + std::max(same, at(i - 1, j - 1).best);
            cell.best = at(i - 1, j).best;
            cell.step = Step::kSkipBlock;
            if (at(i, j - 1).best > cell.best) cell.best = at(i, j - 1).best, cell.step = Step::kSkipPlace;
            if (cell.laid > cell.best) cell.best = cell.laid, cell.step = Step::kLay;
        }
    Alignment alignment(places.size());
    for (std::size_t i = blocks.size(), j = places.size(); i > 0 && j > 0;) {
        auto step = at(i, j).step;
        if (step == Step::kSkipPlace) {
            --j;
        } else if (step == Step::kSkipBlock) {
            --i;
        } else {
            auto again = true;
            while (again) {
                alignment[j - 1].insert(alignment[j - 1].begin(), i - 1);
                again = at(i, j).again;
                --i;
            }
            --j;
        }
    }
    return alignment;
}

}  // namespace pilnveide::catalog::wording
