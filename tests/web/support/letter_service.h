#pragma once

#include "catalog/catalogue.h"
#include "web/letters/compose.h"
#include "web/view.h"
#include "workflow/facts.h"
#include "workflow/notices/notice.h"

namespace pilnveide::web::test {

// A service in the third quarter of 2026: a leader, an owner of three actions, a plan in force; one fact for every kind
// of notice. What was typed as an opinion holds the word ATZIME.
struct LetterService {
    Languages languages;
    Templates lv{languages.of("lv")};
    Templates en{languages.of("en")};
    catalog::Catalogue catalogue = *catalog::read_catalogue(catalog::built_in_folders()).catalogue;
    workflow::Facts facts;
    workflow::Date today = workflow::date(2026, 9, 24);
    workflow::Quarter quarter{2026, 3};
    std::string url = "https://pilnveide.example";

    LetterService();

    // A notice of this kind as the rules would make it; `id` of the action where it is about one.
    [[nodiscard]] workflow::Notice notice(workflow::NoticeKind kind, std::int64_t id = 1) const;

    [[nodiscard]] Composed letter(const std::vector<workflow::Notice>& notices, std::size_t to = 1) const;

private:
    void make_plan();
    void add_news();
    void add_action(std::int64_t id, std::int64_t owner, const std::string& title, workflow::Date deadline);
    void add_report();
    void add_meeting(std::int64_t id);
    void add_wish(std::int64_t id, workflow::WishState state);
};

}  // namespace pilnveide::web::test
