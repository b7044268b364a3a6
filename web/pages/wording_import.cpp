#include "catalog/wording/proposal.h"
#include "web/pages/pages.h"
#include "web/wording_sheet.h"
#include "workflow/catalogue/wording_acts.h"
#include "workflow/letters/token.h"

namespace pilnveide::web {
namespace {

using catalog::wording::Proposal;
using workflow::Problem;

std::vector<const Upload*> documents_of(const Request& request) {
    std::vector<const Upload*> documents;
    auto [from, to] = request.files.equal_range("documents");
    for (; from != to; ++from)
        if (!from->second.bytes.empty()) documents.push_back(&from->second);
    return documents;
}

// "metodika.txt (SHA-256 3f2a…), bāze.txt (SHA-256 …)": what the record keeps of where the texts come from.
std::string source_of(const std::vector<const Upload*>& documents) {
    std::string source;
    for (const auto* document : documents)
        source +=
            (source.empty() ? "" : ", ") + document->name + " (SHA-256 " + workflow::digest(document->bytes) + ")";
    return source;
}

void look_at(Form& form, const std::vector<const Upload*>& documents, const Proposal& proposal) {
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (proposal.roles[i] != Proposal::Role::kOptimal && proposal.roles[i] != Proposal::Role::kBase)
            form.wrong(Problem::kNotTheDocument, "documents", {documents[i]->name});
    if (form.sound() && proposal.roles[0] == proposal.roles[1]) form.wrong(Problem::kBothDocuments, "documents");
}

}  // namespace

Response wording_import(Visit& visit) {
    Form form(visit);
    auto documents = documents_of(visit.request);
    if (documents.size() != 2) {
        form.wrong(Problem::kBothDocuments, "documents");
        return wording_sheet(visit, form);
    }
    const std::array<std::string_view, 2> texts{documents[0]->bytes, documents[1]->bytes};
    const auto& framework = visit.console.framework;
    const auto proposal = catalog::wording::propose(framework, texts);
    look_at(form, documents, proposal);
    if (!form.sound()) return wording_sheet(visit, form);
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto fresh = record.facts();
        auto change =
            workflow::propose_wording({*fresh, visit.by, visit.now, visit.today, visit.console.ids}, framework.id,
                                      record.official_wording(), proposal, source_of(documents));
        if (!change) return workflow::refuse(change.error());
        return record.put(*change);
    };
    auto done = visit.write(work, see_other("/catalogue/wording", "wording_proposed"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
