#include "catalog/wording/assignment.h"

#include <limits>

namespace pilnveide::catalog::wording {
namespace {

// Rows and columns count from 1; column 0 holds the row that is being placed.
class Placing {
public:
    explicit Placing(const std::vector<std::vector<double>>& gains)
        : gains_(gains), row_price_(gains.size() + 1), column_price_(gains.size() + 1), row_of_(gains.size() + 1) {}

    void place(std::size_t row) {
        auto size = gains_.size();
        std::vector<double> least(size + 1, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> way(size + 1);
        std::vector<bool> used(size + 1);
        row_of_[0] = row;
        std::size_t column = 0;
        while (row_of_[column] != 0) {
            used[column] = true;
            auto next = cheapest(column, used, least, way);
            auto step = least[next];
            for (std::size_t j = 0; j <= size; ++j) {
                if (used[j]) {
                    row_price_[row_of_[j]] += step;
                    column_price_[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            column = next;
        }
        while (column != 0) {
            row_of_[column] = row_of_[way[column]];
            column = way[column];
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& rows() const { return row_of_; }

private:
    std::size_t cheapest(std::size_t from, const std::vector<bool>& used, std::vector<double>& least,
                         std::vector<std::size_t>& way) const {
        auto row = row_of_[from];
        std::size_t best = 0;
        for (std::size_t j = 1; j < used.size(); ++j) {
            if (used[j]) continue;
            auto cost = -gains_[row - 1][j - 1] - row_price_[row] - column_price_[j];
            if (cost < least[j]) least[j] = cost, way[j] = from;
            if (best == 0 || least[j] < least[best]) best = j;
        }
        return best;
    }

    const std::vector<std::vector<double>>& gains_;
    std::vector<double> row_price_;
    std::vector<double> column_price_;
    std::vector<std::size_t> row_of_;
};

}  // namespace

std::vector<std::size_t> best_assignment(const std::vector<std::vector<double>>& gains) {
    Placing placing(gains);
    for (std::size_t row = 1; row <= gains.size(); ++row) placing.place(row);
    std::vector<std::size_t> columns(gains.size());
    for (std::size_t j = 1; j <= gains.size(); ++j) columns[placing.rows()[j] - 1] = j - 1;
    return columns;
}

}  // namespace pilnveide::catalog::wording
