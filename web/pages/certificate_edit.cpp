#include "web/certificate_words.h"
#include "web/form_page.h"
#include "web/frame.h"
#include "web/pages/announcing_pages.h"
#include "workflow/cycle/legal_limit.h"
#include "workflow/people/certificate_acts.h"

namespace pilnveide::web {
namespace {

using workflow::HeldCertificate;

void fill(Form& form, const HeldCertificate& held) {
    form.stored("scheme", held.scheme);
    form.stored("number", held.number);
    form.stored("issued_by", held.issued_by);
    form.stored("valid_from", workflow::iso(held.valid_from));
    form.stored("valid_to", workflow::iso(held.valid_to));
    form.stored_version(held.version);
}

// A renewed one begins on the day after the old one, for as long as its scheme usually holds.
void fill_renewed(Form& form, const Visit& visit) {
    const auto asked = visit.request.query.find("renews");
    const auto id =
        asked == visit.request.query.end() ? std::nullopt : workflow::Id<HeldCertificate>::from_text(asked->second);
    const auto* old = id ? workflow::find(visit.facts->certificates, *id) : nullptr;
    if (!old) return;
    form.stored("scheme", old->scheme);
    form.stored("issued_by", old->issued_by);
    form.stored("valid_from", workflow::iso(old->valid_to + workflow::days{1}));
    const auto* scheme = certificate_of(visit.console.catalogue, old->scheme);
    if (scheme && scheme->validity_months > 0)
        form.stored("valid_to", workflow::iso(workflow::months_later(old->valid_to, scheme->validity_months)));
}

std::vector<Field> fields(const Visit& visit) {
    const Words& words = *visit.words;
    std::vector<Field::Choice> choices;
    for (const auto& id : certificate_schemes(visit.console.catalogue))
        choices.push_back({id, scheme_title(visit.console.catalogue, words, id)});
    return {{.name = "scheme",
             .kind = Field::Kind::kChoice,
             .label = words.say("Certificate"),
             .required = true,
             .choices = choices},
            {.name = "number", .label = words.say("Number of the certificate"), .required = true},
            {.name = "issued_by", .label = words.say("Issued by")},
            {.name = "valid_from", .kind = Field::Kind::kDate, .label = words.say("Valid from"), .required = true},
            {.name = "valid_to",
             .kind = Field::Kind::kDate,
             .label = words.say("Valid until"),
             .hint = words.say("The last day, as it stands on the certificate."),
             .required = true}};
}

}  // namespace

Response certificate_edit(Visit& visit) {
    const auto* held = visit.found(visit.facts->certificates, "certificate");
    if (!held && visit.path.contains("certificate")) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    if (held)
        fill(form, *held);
    else
        fill_renewed(form, visit);
    workflow::CertificateInput input;
    if (form.sent())
        input = {form.text("scheme"),
                 form.text("number"),
                 form.text("issued_by"),
                 form.required_date("valid_from"),
                 form.required_date("valid_to"),
                 form.version()};
    const auto schemes = certificate_schemes(visit.console.catalogue);
    const auto act = [&](const workflow::Acting& acting) {
        return workflow::save_certificate(acting, held ? std::optional{held->id} : std::nullopt, input, schemes);
    };
    if (auto done = form.act(act, "/certificates", "certificate_saved")) return *done;
    FormPage shown;
    shown.title = held ? words.say("Correct the certificate") : words.say("Enter a certificate");
    shown.not_saved = words.say("The certificate is not saved yet");
    shown.button = words.say("Save");
    shown.action = visit.request.path;
    shown.back = "/certificates";
    shown.back_word = words.say("Certificates");
    shown.menu = "cycle";
    shown.fields = fields(visit);
    shown.notes = {words.say("A renewed certificate is entered anew; the earlier one stays in the list.")};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
