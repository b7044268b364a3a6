#include "catalog/parts.h"

#include <fmt/format.h>

namespace pilnveide::catalog {
namespace {

Certificate read_certificate(StrictTable& row, Draft& draft) {
    Certificate certificate;
    certificate.id = row.text("id");
    if (!draft.references.define(Noun::kCertificate, certificate.id)) row.found("id", "this certificate stands twice");
    certificate.title = row.both("title");
    certificate.description = row.both("description");
    certificate.validity_months = row.number("validity_months", 0, 240);
    certificate.exempts = row.both("exempts");
    certificate.principles = row.list_of_both("principles");
    certificate.strengths = row.list_of_both("strengths");
    certificate.limits = row.list_of_both("limits");
    for (std::size_t at = 1; at <= certificate.principles.size(); ++at)
        draft.references.define(Noun::kPrinciple, fmt::format("{}/{}", certificate.id, at));
    row.close();
    return certificate;
}

BridgeLink read_link(StrictTable& row, Draft& draft) {
    BridgeLink link{row.text("from"), row.text("to"), row.both("title"), {}};
    if (row.has("note")) link.note = row.both("note");
    draft.references.mention({link.from, row.place("from")}, bridge_ends(), "place in this framework");
    row.close();
    return link;
}

}  // namespace

const std::set<Noun>& bridge_ends() {
    static const std::set<Noun> ends{Noun::kCriterion,   Noun::kSubcriterion, Noun::kPractice,
                                     Noun::kGroup,       Noun::kIndicator,    Noun::kSection,
                                     Noun::kRequirement, Noun::kCertificate,  Noun::kPrinciple};
    return ends;
}

void read_certificates(StrictTable& table, Draft& draft) {
    for (auto& row : table.tables("certificate")) draft.framework.certificates.push_back(read_certificate(row, draft));
}

void read_bridges(StrictTable& table, Draft& draft) {
    for (auto& row : table.tables("bridge")) {
        Bridge bridge;
        bridge.to = row.text("to");
        if (row.has("to_version")) bridge.to_version = row.text("to_version");
        bridge.title = row.both("title");
        draft.crossings.push_back({bridge.to, bridge.to_version, {{}, row.place("to_version")}});
        for (auto& link : row.tables("link")) {
            bridge.links.push_back(read_link(link, draft));
            draft.crossings.push_back({bridge.to, bridge.to_version, {bridge.links.back().to, link.place("to")}});
        }
        row.close();
        draft.framework.bridges.push_back(std::move(bridge));
    }
}

}  // namespace pilnveide::catalog
