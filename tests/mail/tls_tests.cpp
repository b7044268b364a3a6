#include "tests/mail/support/sink.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;
using Security = Relay::Security;

namespace {

Relay trusting(const Sink& sink, Security security, const Certificate& certificate) {
    auto relay = sink.relay(security);
    relay.ca_file = certificate.certificate;
    return relay;
}

std::vector<std::string> with_sign_in(std::vector<std::string> options) {
    options.insert(options.end(), {"--sign-in", "pilnveide:slepens"});
    return options;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_self_made_certificate_is_accepted_when_it_is_named) {
    Folder folder;
    Certificate certificate(folder.path());
    for (auto [name, security] : {std::pair{"starttls", Security::kStarttls}, std::pair{"tls", Security::kTls}}) {
        BOOST_TEST_CONTEXT(name) {
            Sink sink({}, certificate.options(name));
            SmtpMailer mailer(trusting(sink, security, certificate));
            auto outcome = mailer.send(parcel());
            BOOST_TEST((outcome.kind == Kind::kSent), outcome.reply);
            BOOST_TEST((mailer.send(parcel("letter.2@dienests.example")).kind == Kind::kSent));
            BOOST_REQUIRE_EQUAL(sink.taken().size(), 2U);
            BOOST_TEST(sink.taken().back().security == "tls");
            BOOST_TEST(sink.taken().back().connection == "1");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_self_made_certificate_is_refused_when_it_is_not_named) {
    Folder folder;
    Certificate certificate(folder.path());
    for (auto [name, security] : {std::pair{"starttls", Security::kStarttls}, std::pair{"tls", Security::kTls}}) {
        BOOST_TEST_CONTEXT(name) {
            Sink sink({}, certificate.options(name));
            auto outcome = SmtpMailer(sink.relay(security)).send(parcel());
            BOOST_TEST((outcome.kind == Kind::kRetry));
            BOOST_TEST(outcome.relay_down);
            BOOST_TEST(outcome.reply.find("mail.ca_file") != std::string::npos, outcome.reply);
            BOOST_TEST(sink.taken().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_certificate_for_another_name_is_refused) {
    Folder folder;
    Certificate certificate(folder.path(), "relay.example");
    Sink sink({}, certificate.options("starttls"));
    auto outcome = SmtpMailer(trusting(sink, Security::kStarttls, certificate)).send(parcel());
    BOOST_TEST((outcome.kind == Kind::kRetry));
    BOOST_TEST(outcome.reply.find("certificate") != std::string::npos, outcome.reply);
    BOOST_TEST(sink.taken().empty());
}

BOOST_AUTO_TEST_CASE(a_certificate_whose_time_is_over_is_refused) {
    Folder folder;
    Certificate certificate(folder.path(), "127.0.0.1", Certificate::Validity::kOver);
    for (auto [name, security] : {std::pair{"starttls", Security::kStarttls}, std::pair{"tls", Security::kTls}}) {
        BOOST_TEST_CONTEXT(name) {
            Sink sink({}, certificate.options(name));
            auto outcome = SmtpMailer(trusting(sink, security, certificate)).send(parcel());
            BOOST_TEST((outcome.kind == Kind::kRetry));
            BOOST_TEST(outcome.relay_down);
            BOOST_TEST(outcome.reply.find("expired") != std::string::npos, outcome.reply);
            BOOST_TEST(sink.taken().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_to_a_relay_without_starttls) {
    Sink sink;
    auto relay = sink.relay(Security::kStarttls);
    relay.user = "pilnveide";
    relay.password = "slepens";
    auto outcome = SmtpMailer(relay).send(parcel());
    BOOST_TEST((outcome.kind == Kind::kRetry));
    BOOST_TEST(outcome.relay_down);
    BOOST_TEST(outcome.reply.find("STARTTLS") != std::string::npos, outcome.reply);
    BOOST_TEST(sink.taken().empty());
}

BOOST_AUTO_TEST_CASE(a_letter_goes_in_the_name_of_who_signed_in) {
    Folder folder;
    Certificate certificate(folder.path());
    for (auto [name, security] : {std::pair{"starttls", Security::kStarttls}, std::pair{"tls", Security::kTls}}) {
        BOOST_TEST_CONTEXT(name) {
            Sink sink({}, with_sign_in(certificate.options(name)));
            auto relay = trusting(sink, security, certificate);
            relay.user = "pilnveide";
            relay.password = "slepens";
            auto outcome = SmtpMailer(relay).send(parcel());
            BOOST_TEST((outcome.kind == Kind::kSent), outcome.reply);
            BOOST_REQUIRE_EQUAL(sink.taken().size(), 1U);
            BOOST_TEST(sink.taken().front().user == "pilnveide");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_password_is_a_matter_of_the_settings_and_keeps_the_letter) {
    Folder folder;
    Certificate certificate(folder.path());
    Sink sink({}, with_sign_in(certificate.options("starttls")));
    auto relay = trusting(sink, Security::kStarttls, certificate);
    relay.user = "pilnveide";
    relay.password = "cits";
    SmtpMailer mailer(relay);
    auto outcome = mailer.send(parcel());
    BOOST_TEST((outcome.kind == Kind::kRetry));
    BOOST_TEST(outcome.relay_down);
    BOOST_TEST(outcome.reply.starts_with("535"), outcome.reply);
    BOOST_TEST(outcome.reply.find("mail.password_file") != std::string::npos, outcome.reply);
    BOOST_TEST(outcome.reply.find("cits") == std::string::npos);
    BOOST_TEST(mailer.probe().starts_with("535"));
}
