#include "daemon/mail/smtp_mailer.h"

#include "tests/mail/support/replies.h"
#include "tests/mail/support/sink.h"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;
using Security = Relay::Security;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Kind)

BOOST_AUTO_TEST_CASE(a_letter_that_the_relay_takes_is_sent) {
    Sink sink;
    SmtpMailer mailer(sink.relay());
    auto outcome = mailer.send(parcel());
    BOOST_TEST(outcome.kind == Kind::kSent);
    BOOST_TEST(outcome.reply == "250 2.0.0 taken");
    BOOST_REQUIRE_EQUAL(sink.taken().size(), 1U);
    auto taken = sink.taken().front();
    BOOST_TEST(taken.message_id == "letter.1@dienests.example");
    BOOST_TEST(taken.sender == "pilnveide@dienests.example");
    BOOST_TEST(taken.recipient == "nodala@dienests.example");
}

BOOST_AUTO_TEST_CASE(fifty_letters_go_over_one_connection) {
    Sink sink;
    SmtpMailer mailer(sink.relay());
    for (int number = 0; number < 50; ++number) {
        BOOST_TEST(mailer.send(parcel("letter." + std::to_string(number) + "@dienests.example")).kind == Kind::kSent);
    }
    auto taken = sink.taken();
    BOOST_TEST(taken.size() == 50U);
    BOOST_TEST(taken.back().connection == "1");
}

BOOST_AUTO_TEST_CASE(a_retry_sends_the_same_bytes) {
    Sink sink("times=1 end 451 4.3.0 later");
    SmtpMailer mailer(sink.relay());
    BOOST_TEST(mailer.send(parcel()).kind == Kind::kRetry);
    BOOST_TEST(mailer.send(parcel()).kind == Kind::kSent);
    BOOST_TEST(mailer.send(parcel()).kind == Kind::kSent);
    auto taken = sink.taken();
    BOOST_REQUIRE_EQUAL(taken.size(), 2U);
    BOOST_TEST(taken[0].sha256 == taken[1].sha256);
}

BOOST_AUTO_TEST_CASE(twenty_four_replies_are_told_apart) {
    Sink sink;
    SmtpMailer mailer(sink.relay());
    for (const auto& row : twenty_four_replies()) {
        BOOST_TEST_CONTEXT(row.rule) {
            sink.rules(row.rule);
            auto outcome = mailer.send(parcel());
            BOOST_TEST(outcome.kind == row.kind);
            BOOST_TEST(outcome.relay_down == row.relay_down);
            auto said = row.rule.substr(row.rule.find(' ') + 1);
            BOOST_TEST(outcome.reply.starts_with(said), outcome.reply);
        }
    }
    BOOST_TEST(sink.taken().empty());
}

BOOST_AUTO_TEST_CASE(one_bad_address_does_not_touch_the_others) {
    Sink sink("to=bad* rcpt 550 5.1.1 unknown");
    SmtpMailer mailer(sink.relay());
    int failed = 0;
    for (int number = 0; number < 30; ++number) {
        auto one = parcel("letter." + std::to_string(number) + "@dienests.example");
        if (number % 10 == 3) one.to_address = "bad" + std::to_string(number) + "@dienests.example";
        failed += mailer.send(one).kind == Kind::kFailed ? 1 : 0;
    }
    BOOST_TEST(failed == 3);
    BOOST_TEST(sink.taken().size() == 27U);
}

BOOST_AUTO_TEST_CASE(a_break_after_the_last_dot_is_uncertain) {
    for (const char* rule : {"end drop", "end take-drop"}) {
        BOOST_TEST_CONTEXT(rule) {
            Sink sink(rule);
            SmtpMailer mailer(sink.relay());
            auto outcome = mailer.send(parcel());
            BOOST_TEST(outcome.kind == Kind::kUncertain);
            BOOST_TEST(!outcome.reply.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_break_in_the_middle_of_the_message_is_tried_again) {
    Sink sink("body drop");
    SmtpMailer mailer(sink.relay());
    auto one = parcel();
    one.text = std::string(std::size_t{24} * 1024 * 1024, 'a');  // more than the buffers of both ends hold
    auto outcome = mailer.send(one);
    BOOST_TEST(outcome.kind == Kind::kRetry);
    BOOST_TEST(outcome.relay_down);
}

BOOST_AUTO_TEST_CASE(a_break_before_the_message_is_tried_again) {
    for (const char* rule : {"connect drop", "mail drop", "rcpt drop", "data drop"}) {
        BOOST_TEST_CONTEXT(rule) {
            Sink sink(rule);
            SmtpMailer mailer(sink.relay());
            auto outcome = mailer.send(parcel());
            BOOST_TEST(outcome.kind == Kind::kRetry);
            BOOST_TEST(outcome.relay_down);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_kept_connection_that_the_relay_closed_is_opened_again_unseen) {
    for (const char* rule : {"times=1 mail drop", "times=1 mail 421 4.4.2 idle too long", "times=1 data drop"}) {
        BOOST_TEST_CONTEXT(rule) {
            Sink sink;
            SmtpMailer mailer(sink.relay());
            BOOST_TEST(mailer.send(parcel("letter.1@dienests.example")).kind == Kind::kSent);
            sink.rules(rule);
            BOOST_TEST(mailer.send(parcel("letter.2@dienests.example")).kind == Kind::kSent);
            BOOST_TEST(sink.taken().back().connection == "2");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_relay_that_is_not_there_is_down) {
    Relay nowhere;
    nowhere.host = "127.0.0.1";
    nowhere.port = 1;
    nowhere.security = Security::kPlain;
    auto outcome = SmtpMailer(nowhere).send(parcel());
    BOOST_TEST(outcome.kind == Kind::kRetry);
    BOOST_TEST(outcome.relay_down);
    BOOST_TEST(outcome.reply.find("127.0.0.1:1") != std::string::npos, outcome.reply);
}

BOOST_AUTO_TEST_CASE(the_final_reply_may_take_longer_than_the_others) {
    Sink sink("end slow 2");
    auto relay = sink.relay();
    relay.reply = std::chrono::seconds(1);
    relay.final_reply = std::chrono::seconds(20);
    BOOST_TEST(SmtpMailer(relay).send(parcel()).kind == Kind::kSent);
    BOOST_TEST(sink.taken().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_relay_that_never_answers_an_envelope_is_down) {
    Sink sink("rcpt slow 30");
    auto relay = sink.relay();
    relay.reply = std::chrono::seconds(1);
    auto outcome = SmtpMailer(relay).send(parcel());
    BOOST_TEST(outcome.kind == Kind::kRetry);
    BOOST_TEST(outcome.relay_down);
}

BOOST_AUTO_TEST_CASE(a_final_reply_that_never_comes_leaves_the_letter_uncertain) {
    Sink sink("times=1 end slow 30");
    auto relay = sink.relay();
    relay.final_reply = std::chrono::seconds(1);
    SmtpMailer mailer(relay);
    BOOST_TEST(mailer.send(parcel("letter.1@dienests.example")).kind == Kind::kUncertain);
    BOOST_TEST(mailer.send(parcel("letter.2@dienests.example")).kind ==
               Kind::kSent);  // the late reply does not meet it
    BOOST_REQUIRE_EQUAL(sink.taken().size(), 1U);
    BOOST_TEST(sink.taken().front().message_id == "letter.2@dienests.example");
}

BOOST_AUTO_TEST_CASE(a_daemon_that_must_stop_ends_the_transfer) {
    Sink sink("mail slow 30");
    SmtpMailer mailer(sink.relay());
    auto sending = std::async(std::launch::async, [&] { return mailer.send(parcel()); });
    mailer.abandon();
    auto outcome = sending.get();
    BOOST_TEST(outcome.kind == Kind::kRetry);
    BOOST_TEST(mailer.send(parcel()).kind == Kind::kRetry);
    BOOST_TEST(sink.taken().empty());
}

BOOST_AUTO_TEST_CASE(a_probe_leaves_no_letter) {
    Sink sink;
    BOOST_TEST(SmtpMailer(sink.relay()).probe() == "");
    sink.rules("connect 554 5.3.2 closed");
    BOOST_TEST(SmtpMailer(sink.relay()).probe().starts_with("554 5.3.2 closed"));
    BOOST_TEST(sink.taken().empty());
}
