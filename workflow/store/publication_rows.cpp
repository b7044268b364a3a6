#include "workflow/store/saving.h"

namespace pilnveide::store {

using namespace workflow;

namespace {

constexpr auto kSelectPublications = R"(
    select
        id, version, kind, cycle_id, period, text, sent_on, by_id
    from publication where agency_id = :agency order by id)";

constexpr auto kInsertPublications = R"(
    insert into publication (
        agency_id, id, version, kind, cycle_id, period, text, sent_on, by_id)
    values (
        :agency, :id, :version + 1, :kind, :cycle_id, :period, :text, :sent_on, :by_id))";

constexpr auto kUpdatePublications = R"(
    update publication set
        version = :version + 1, kind = :kind, cycle_id = :cycle_id, period = :period, text = :text,
        sent_on = :sent_on, by_id = :by_id
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<Publication> {
    static constexpr Table kTable{"publication", kSelectPublications, kInsertPublications, kUpdatePublications};
    template <class Io>
    static void columns(Io& io, Publication& publication) {
        io("id", publication.id);
        io("version", publication.version);
        io("kind", publication.kind);
        io("cycle_id", publication.cycle);
        io("period", publication.period);
        io("text", publication.text);
        io("sent_on", publication.sent_on);
        io("by_id", publication.by);
    }
};

template std::vector<Publication> load(const Scope&);
template Result<void> save(const Scope&, Publication);

namespace {

constexpr auto kSelectCertificates = R"(
    select
        id, version, scheme, number, issued_by, valid_from, valid_to, set_on
    from certificate where agency_id = :agency order by id)";

constexpr auto kInsertCertificates = R"(
    insert into certificate (
        agency_id, id, version, scheme, number, issued_by, valid_from, valid_to, set_on)
    values (
        :agency, :id, :version + 1, :scheme, :number, :issued_by, :valid_from, :valid_to, :set_on))";

constexpr auto kUpdateCertificates = R"(
    update certificate set
        version = :version + 1, scheme = :scheme, number = :number, issued_by = :issued_by,
        valid_from = :valid_from, valid_to = :valid_to, set_on = :set_on
    where agency_id = :agency and id = :id and version = :version)";

}  // namespace

template <>
struct Mapping<HeldCertificate> {
    static constexpr Table kTable{"certificate", kSelectCertificates, kInsertCertificates, kUpdateCertificates};
    template <class Io>
    static void columns(Io& io, HeldCertificate& certificate) {
        io("id", certificate.id);
        io("version", certificate.version);
        io("scheme", certificate.scheme);
        io("number", certificate.number);
        io("issued_by", certificate.issued_by);
        io("valid_from", certificate.valid_from);
        io("valid_to", certificate.valid_to);
        io("set_on", certificate.set_on);
    }
};

template std::vector<HeldCertificate> load(const Scope&);
template Result<void> save(const Scope&, HeldCertificate);

}  // namespace pilnveide::store
