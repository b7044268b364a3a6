#include "certificate_list.names.h"
#include "web/certificate_words.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/limit_words.h"
#include "web/need.h"
#include "web/pages/announcing_pages.h"
#include "web/states.h"
#include "workflow/people/certificate_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::certificate_list;
using workflow::HeldCertificate;

StateLook look(const Visit& visit, const HeldCertificate& held) {
    const Words& words = *visit.words;
    if (workflow::is_renewed(*visit.facts, held)) return {"", "done", words.say("Renewed")};
    if (held.valid_to < visit.today) return {"is-late", "late", words.say("Ended")};
    if (visit.today < held.valid_from) return {"", "wait", words.say("Not valid yet")};
    const auto soon = workflow::days{visit.facts->agency.policy.certificate_first};
    if (held.valid_to - soon <= visit.today) return {"is-risk", "wait", words.say("Ends soon")};
    return {"is-done", "done", words.say("Valid")};
}

void show_rows(View& view, const Visit& visit, std::vector<const HeldCertificate*> held) {
    const bool may_change = may(visit.relations, Sees{Right::kKeepCertificates});
    std::ranges::sort(held, std::ranges::greater{}, &HeldCertificate::valid_to);
    View& table = view.add(name::HELD);
    for (const auto* one : held) {
        View& row = table.add(name::ROW);
        row.set(name::ID, one->id.text());
        row.set(name::TITLE, scheme_title(visit.console.catalogue, *visit.words, one->scheme));
        row.set(name::NUMBER, one->number);
        row.set(name::BY, one->issued_by);
        row.set(name::PERIOD, visit.words->say("{from} to {to}", {{"from", Words::day(one->valid_from)},
                                                                  {"to", Words::day(one->valid_to)}}));
        show_state(row, name::STATE, look(visit, *one));
        if (!may_change) continue;
        row.show(name::CHANGE);
        if (!workflow::is_renewed(*visit.facts, *one)) row.show(name::RENEW);
    }
}

std::vector<workflow::Subject> subjects(const Visit& visit) {
    std::vector<workflow::Subject> all;
    for (const auto& held : visit.facts->certificates) all.push_back({workflow::Noun::kCertificate, held.id.value});
    return all;
}

}  // namespace

Response certificate_list(Visit& visit) {
    const Words& words = *visit.words;
    std::vector<const HeldCertificate*> held;
    for (const auto& one : visit.facts->certificates) held.push_back(&one);
    const auto valid = std::ranges::count_if(held, [&](const auto* one) { return one->is_valid_on(visit.today); });
    View view;
    view.set(name::LEAD, valid ? words.plural("{n} certificate is valid. You are reminded before it ends.",
                                              "{n} certificates are valid. You are reminded before they end.", valid)
                               : words.say("No certificate is valid at present."));
    if (const auto sentence = limit_words(words, *visit.facts, visit.today); !sentence.empty())
        view.add(name::LAW).set(name::WORDS, sentence);
    if (may(visit.relations, Sees{Right::kKeepCertificates})) view.show(name::ADD);
    if (!held.empty()) show_rows(view, visit, held);
    place_history(view, name::HISTORY, visit, subjects(visit));
    return page(visit, "certificate_list.html", std::move(view), words.say("Certificates"), "cycle");
}

}  // namespace pilnveide::web
