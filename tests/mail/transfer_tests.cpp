#include "daemon/mail/transfer.h"

#include "daemon/mail/conversation.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;
using Stage = Transfer::Stage;

BOOST_AUTO_TEST_CASE(a_reply_of_the_relay_is_one_short_line_without_control_characters) {
    BOOST_TEST(tidy("550-first\r\n550 second\r\n") == "550-first 550 second");
    BOOST_TEST(tidy("  a\x1b[31m\t b ") == "a [31m b");
    std::string latvian;
    for (int letter = 0; letter < 400; ++letter) latvian += "ā";
    BOOST_TEST(tidy("a" + latvian).size() == 499U);
}

BOOST_AUTO_TEST_CASE(the_last_reply_belongs_to_the_last_command) {
    Conversation talk("body");
    talk.reply_line("220 hello\r\n");
    talk.command("EHLO us\r\n");
    talk.reply_line("250-one\r\n");
    talk.reply_line("250 two\r\n");
    BOOST_TEST(talk.so_far(0).words == "250-one\r\n250 two\r\n");
    BOOST_TEST((talk.so_far(0).stage == Stage::kConnecting));
    talk.command("MAIL FROM:<a@b>\r\n");
    BOOST_TEST(talk.so_far(0).reply == 0);
    BOOST_TEST((talk.so_far(0).stage == Stage::kEnvelope));
    talk.command("DATA\r\n");
    talk.reply_line("354 go on\r\n");
    BOOST_TEST(talk.next_block(3) == "bod");
    BOOST_TEST(!talk.all_given());
    BOOST_TEST(talk.next_block(3) == "y");
    BOOST_TEST(talk.all_given());
    BOOST_TEST(talk.so_far(4).reply == 0);
    BOOST_TEST(talk.so_far(4).handed_over);
    BOOST_TEST(!talk.so_far(3).handed_over);
    talk.reply_line("250 taken\r\n");
    talk.command("QUIT\r\n");
    talk.reply_line("221 bye\r\n");
    BOOST_TEST(talk.so_far(4).words == "250 taken\r\n");
}

BOOST_AUTO_TEST_CASE(only_a_message_that_was_handed_over_can_be_uncertain) {
    BOOST_TEST((judge({Stage::kMessage, 0, true, {}}).kind == Kind::kUncertain));
    BOOST_TEST((judge({Stage::kMessage, 354, true, {}}).kind == Kind::kUncertain));
    BOOST_TEST((judge({Stage::kMessage, 0, false, {}}).kind == Kind::kRetry));
    BOOST_TEST((judge({Stage::kEnvelope, 0, false, {}}).kind == Kind::kRetry));
    BOOST_TEST((judge({Stage::kMessage, 250, true, {}}).kind == Kind::kSent));
}

BOOST_AUTO_TEST_CASE(a_refusal_before_the_envelope_is_never_the_letters_fault) {
    for (int reply : {0, 220, 421, 454, 500, 535, 550, 554}) {
        auto outcome = judge({Stage::kConnecting, reply, false, {}});
        BOOST_TEST((outcome.kind == Kind::kRetry));
        BOOST_TEST(outcome.relay_down);
    }
}
