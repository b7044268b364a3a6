#include "workflow/announcing/publication_acts.h"
#include "workflow/notices/families.h"

namespace pilnveide::workflow {
namespace {

constexpr days kNewsLast{30};  // after a longer downtime it is news no more

struct Line {
    NoticeKind kind;
    std::string_view rule;
};

Line line_of(PublicationKind kind) {
    switch (kind) {
        case PublicationKind::kCycle:
            return {NoticeKind::kAnnouncement, "news.cycle"};
        case PublicationKind::kResults:
            return {NoticeKind::kResultsPublished, "news.results"};
        case PublicationKind::kPlan:
            return {NoticeKind::kPlanPublished, "news.plan"};
        case PublicationKind::kQuarter:
            break;
    }
    return {NoticeKind::kQuarterSummary, "news.quarter"};
}

}  // namespace

void owe_about(Reckoning& reckoning, const Publication& publication) {
    const auto& facts = reckoning.facts();
    const bool is_newest = published(facts, {publication.kind, publication.cycle, publication.period}) == &publication;
    const bool over = !is_newest || reckoning.today() - publication.sent_on > kNewsLast;
    const auto line = line_of(publication.kind);
    const auto day = iso(publication.sent_on);
    const Occurrence occurrence{line.kind,
                                {Noun::kPublication, publication.id.value},
                                publication.period.empty() ? day : publication.period,
                                0,
                                {std::string{line.rule}, "sent " + day, publication.sent_on},
                                over ? publication.sent_on : Occurrence::kLongAgo};
    for (auto reader : readers(facts, publication)) reckoning.tell_in_person(reader, occurrence);
}

}  // namespace pilnveide::workflow
