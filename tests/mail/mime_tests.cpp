#include "daemon/mail/mime.h"

#include "daemon/mail/address.h"
#include "daemon/mail/encoded_word.h"
#include "daemon/mail/quoted_printable.h"
#include "tests/mail/support/sink.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;

BOOST_AUTO_TEST_CASE(the_headers_of_a_letter_say_what_it_is) {
    auto bytes = message_bytes(parcel());
    for (const char* line : {
             "From: =?UTF-8?B?",
             "\r\n <pilnveide@dienests.example>\r\n",
             "\r\nReply-To: vaditaja@dienests.example\r\n",
             "\r\nDate: Wed, 30 Sep 2026 09:00:00 +0300\r\n",
             "\r\nMessage-ID: <letter.1@dienests.example>\r\n",
             "\r\nMIME-Version: 1.0\r\n",
             "\r\nAuto-Submitted: auto-generated\r\n",
             "\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n",
             "\r\nContent-Language: lv\r\n",
             "\r\nContent-Type: multipart/alternative;\r\n boundary=\"",
         }) {
        BOOST_TEST(bytes.find(line) != std::string::npos, line);
    }
    BOOST_TEST(bytes.find("Precedence") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_letter_names_its_thread_and_where_news_is_declined_only_when_it_has_them) {
    auto one = parcel();
    BOOST_TEST(message_bytes(one).find("References") == std::string::npos);
    BOOST_TEST(message_bytes(one).find("List-Unsubscribe") == std::string::npos);
    one.thread = "action.abc@dienests.example";
    one.decline = "https://pilnveide.example/n/abc";
    auto bytes = message_bytes(one);
    BOOST_TEST(bytes.find("\r\nReferences: <action.abc@dienests.example>\r\n") != std::string::npos);
    BOOST_TEST(bytes.find("\r\nList-Unsubscribe: <https://pilnveide.example/n/abc>\r\n"
                          "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") != std::string::npos);
    one.decline = "https://pilnveide.example/n/abc>\r\nBcc: x";
    BOOST_TEST(!obstacle(one).empty());
    one.decline.clear();
    one.thread = "a b@c";
    BOOST_TEST(!obstacle(one).empty());
}

BOOST_AUTO_TEST_CASE(a_calendar_entry_is_the_last_alternative_and_repeats_its_method) {
    auto one = parcel();
    one.calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Sanāksme\r\nEND:VCALENDAR\r\n";
    auto bytes = message_bytes(one);
    auto at = bytes.find("Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n");
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_TEST(at > bytes.find("Content-Type: text/html"));
    BOOST_TEST(bytes.find("SUMMARY:San=C4=81ksme\r\nEND:VCALENDAR\r\n\r\n--=_", at) != std::string::npos);
    for (const char* broken :
         {"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "METHOD:REQUEST\r\n", "A\r\nMETHOD:re quest\r\n"}) {
        one.calendar = broken;
        BOOST_TEST(!obstacle(one).empty(), broken);
    }
}

BOOST_AUTO_TEST_CASE(the_same_parcel_gives_the_same_bytes_and_another_letter_another_boundary) {
    BOOST_TEST(message_bytes(parcel()) == message_bytes(parcel()));
    auto boundary_of = [](const std::string& bytes) { return bytes.substr(bytes.find("boundary=\""), 40); };
    BOOST_TEST(boundary_of(message_bytes(parcel())) != boundary_of(message_bytes(parcel("letter.2@dienests.example"))));
}

BOOST_AUTO_TEST_CASE(a_letter_without_html_is_plain_text) {
    auto one = parcel();
    one.html.clear();
    auto bytes = message_bytes(one);
    BOOST_TEST(bytes.find("multipart") == std::string::npos);
    BOOST_TEST(bytes.find("Content-Type: text/plain; charset=utf-8\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(quoted_printable_keeps_its_lines_short_and_its_line_ends_visible) {
    BOOST_TEST(quoted_printable("a = b") == "a =3D b");
    BOOST_TEST(quoted_printable("ā\n") == "=C4=81\r\n");
    BOOST_TEST(quoted_printable("end \nnext\t\n") == "end=20\r\nnext=09\r\n");
    BOOST_TEST(quoted_printable("one\r\ntwo\rthree") == "one\r\ntwo=0Dthree");
    BOOST_TEST(quoted_printable(".\n..\nFrom me\n") == "=2E\r\n=2E.\r\n=46rom me\r\n");
    auto longest = quoted_printable(std::string(76, 'a'));
    BOOST_TEST(longest == std::string(75, 'a') + "=\r\na");
    BOOST_TEST(quoted_printable(std::string(75, 'a') + "\n") == std::string(75, 'a') + "\r\n");
}

BOOST_AUTO_TEST_CASE(a_subject_stays_readable_when_it_is_short_ascii) {
    BOOST_TEST(text_header("Subject", "Plan approved") == "Subject: Plan approved\r\n");
    BOOST_TEST(text_header("Subject", "=?UTF-8?Q?trick?=").starts_with("Subject: =?UTF-8?B?"));
    BOOST_TEST(text_header("Subject", std::string(100, 'a')).starts_with("Subject: =?UTF-8?B?"));
}

BOOST_AUTO_TEST_CASE(a_name_is_quoted_or_encoded) {
    BOOST_TEST(mailbox_header("To", "", "a@b.lv") == "To: a@b.lv\r\n");
    BOOST_TEST(mailbox_header("To", "Doe, \"J\"", "a@b.lv") == "To: \"Doe, \\\"J\\\"\"\r\n <a@b.lv>\r\n");
    BOOST_TEST(mailbox_header("To", "Jānis", "a@b.lv") == "To: =?UTF-8?B?SsSBbmlz?=\r\n <a@b.lv>\r\n");
}

BOOST_AUTO_TEST_CASE(an_encoded_word_never_splits_a_letter) {
    for (int shift = 0; shift < 8; ++shift) {
        std::string text(static_cast<std::size_t>(shift), 'a');
        for (int letter = 0; letter < 60; ++letter) text += "😀";
        auto header = text_header("Subject", text);
        for (std::size_t at = 0; (at = header.find("=?UTF-8?B?", at)) != std::string::npos; at += 2) {
            auto size = header.find("?=", at + 10) + 2 - at;
            BOOST_TEST(size <= 75U);
            auto first = header[at + 10];
            // Base 64 of a continuation byte (10xxxxxx) starts with g to v.
            BOOST_TEST(!(first >= 'g' && first <= 'v' && shift == 0));
        }
    }
}

BOOST_AUTO_TEST_CASE(addresses_that_could_become_commands_are_refused) {
    for (const char* good : {"a@b", "janis.berzins@novads.gov.lv", "o'neil+tag@x-y.example", "a_b-c@1.example"}) {
        BOOST_TEST(may_be_posted(good), good);
    }
    for (const char* bad : {"",
                            "@",
                            "a@",
                            "@b",
                            "a",
                            "-a@b.lv",
                            "a@-b.lv",
                            "a b@c.lv",
                            "<a@b.lv>",
                            "a@b.lv>",
                            "a@b.lv\r\nRCPT TO:<x@y>",
                            "a\n@b.lv",
                            "a@b.lv\t",
                            "\"a b\"@c.lv",
                            "a@[127.0.0.1]",
                            "a@b,c.lv",
                            "a@b;c@d",
                            ".a@b.lv",
                            "a.@b.lv",
                            "a..b@c.lv",
                            "a@b..lv",
                            "ā@b.lv",
                            "a@ļ.lv",
                            "a@b@c.lv",
                            "a(x)@b.lv",
                            "a@b.lv\x7f",
                            "a:b@c.lv",
                            "a\\b@c.lv"}) {
        BOOST_TEST(!may_be_posted(bad), bad);
    }
    BOOST_TEST(!may_be_posted(std::string_view("a@b.lv\0", 7)));
    BOOST_TEST(!may_be_posted(std::string(65, 'a') + "@b.lv"));
    BOOST_TEST(!may_be_posted("a@" + std::string(260, 'b')));
}

BOOST_AUTO_TEST_CASE(a_control_character_in_any_header_fails_the_letter_before_the_relay_hears_of_it) {
    Sink sink;
    SmtpMailer mailer(sink.relay());
    std::string Parcel::*fields[] = {&Parcel::message_id, &Parcel::from_address, &Parcel::from_name,
                                     &Parcel::to_address, &Parcel::to_name,      &Parcel::reply_to,
                                     &Parcel::subject,    &Parcel::date,         &Parcel::language};
    for (auto field : fields) {
        for (const char* attack : {"\r\nBcc: x@y.example", "\nBcc: x@y.example", "\rX: y", "\x7f", "\x1b[2J", "\t"}) {
            auto one = parcel();
            one.*field += attack;
            auto outcome = mailer.send(one);
            BOOST_TEST((outcome.kind == Kind::kFailed));
            BOOST_TEST(!outcome.reply.empty());
            one = parcel();
            one.*field += std::string(1, '\0');
            BOOST_TEST((mailer.send(one).kind == Kind::kFailed));
        }
    }
    BOOST_TEST(sink.taken().empty());
}
