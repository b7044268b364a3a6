#include "web/coming.h"

#include <algorithm>

namespace pilnveide::web {

using workflow::Letter;
using workflow::LetterState;

namespace {

constexpr workflow::days kRemembered{45};  // letters that say what is usual, and what left today
constexpr int kMost = 2000;

}  // namespace

Post post_of(Visit& visit) {
    Post post;
    visit.console.store.read(visit.agency, [&](store::Reading& record) {
        store::Reading::LetterFilter filter;
        filter.most = kMost;
        filter.from_day = visit.today - kRemembered;
        post = {record.ledger(), record.letters(filter)};
        filter.from_day.reset();
        for (auto state : {LetterState::kPlanned, LetterState::kRetry}) {
            filter.state = state;
            for (auto& letter : record.letters(filter))
                if (std::ranges::find(post.letters, letter.id, &Letter::id) == post.letters.end())
                    post.letters.push_back(std::move(letter));
        }
    });
    return post;
}

std::vector<workflow::Departure> coming(const Visit& visit, workflow::Facts facts, const Post& post,
                                        workflow::Forecast::Writer writer) {
    workflow::Forecast forecast(std::move(facts), post.ledger, post.letters, visit.console.ids, std::move(writer));
    return forecast.run(visit.now, visit.today + kForetold);
}

}  // namespace pilnveide::web
