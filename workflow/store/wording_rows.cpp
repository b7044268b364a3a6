#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelect = R"(
    select
        id, version, framework, kind, number, text, source, corrected, accepted_on, accepted_by, candidate, state,
        reason, candidate_source
    from official_wording where agency_id = :agency order by id)";

constexpr auto kInsert = R"(
    insert into official_wording (
        agency_id, id, version, framework, kind, number, text, source, corrected, accepted_on, accepted_by, candidate,
        state, reason, candidate_source)
    values (
        :agency, :id, :version + 1, :framework, :kind, :number, :text, :source, :corrected, :accepted_on, :accepted_by,
        :candidate, :state, :reason, :candidate_source))";

constexpr auto kUpdate = R"(
    update official_wording set
        version = :version + 1, framework = :framework, kind = :kind, number = :number, text = :text, source = :source,
        corrected = :corrected, accepted_on = :accepted_on, accepted_by = :accepted_by, candidate = :candidate,
        state = :state, reason = :reason, candidate_source = :candidate_source
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<OfficialWording> {
    static constexpr Table kTable{"official_wording", kSelect, kInsert, kUpdate};
    template <class Io>
    static void columns(Io& io, OfficialWording& wording) {
        io("id", wording.id);
        io("version", wording.version);
        io("framework", wording.framework);
        io("kind", wording.kind);
        io("number", wording.number);
        io("text", wording.text);
        io("source", wording.source);
        io("corrected", wording.corrected);
        io("accepted_on", wording.accepted_on);
        io("accepted_by", wording.accepted_by);
        io("candidate", wording.candidate);
        io("state", wording.state);
        io("reason", wording.reason);
        io("candidate_source", wording.candidate_source);
    }
};

template std::vector<OfficialWording> load(const Scope&);
template Result<void> save(const Scope&, OfficialWording);

}  // namespace pilnveide::store
