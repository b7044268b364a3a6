#include "daemon/mail/smtp_mailer.h"

#include "tests/mail/support/sink.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;

namespace {

std::string script(const std::string& name) { return pilnveide::tests::source_directory() + "/tests/mail/" + name; }

// The 400 texts of attacks.py.
std::vector<std::string> attacks() {
    Child list({"/usr/bin/python3", script("attacks.py")});
    std::string hex;
    list.wait(&hex);
    std::vector<std::string> all(1);
    for (std::size_t at = 0; at < hex.size();) {
        if (hex[at] == '\n') {
            all.emplace_back();
            ++at;
        } else {
            all.back() += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
            at += 2;
        }
    }
    all.pop_back();
    return all;
}

// What transcript.py says, and how it ends.
int judged(const std::string& transcript, std::string& said) {
    Child judge({"/usr/bin/python3", script("transcript.py"), transcript, "--may", "*@dienests.example"});
    return judge.wait(&said);
}

const std::pair<const char*, std::string Parcel::*> kFields[] = {
    {"message_id", &Parcel::message_id},
    {"from_address", &Parcel::from_address},
    {"from_name", &Parcel::from_name},
    {"to_address", &Parcel::to_address},
    {"to_name", &Parcel::to_name},
    {"reply_to", &Parcel::reply_to},
    {"subject", &Parcel::subject},
    {"text", &Parcel::text},
    {"html", &Parcel::html},
    {"date", &Parcel::date},
    {"language", &Parcel::language},
};

// One conversation whose client said this, each between two replies.
std::string conversation(const std::vector<std::string>& said) {
    std::string lines = "[1, \"S\", \"220 hello\"]\n";
    for (const auto& one : said)
        lines +=
            "[1, \"C\", \"" + one + "\"]\n[1, \"S\", \"" + (one == "DATA\\r\\n" ? "354 go on" : "250 yes") + "\"]\n";
    return lines;
}

constexpr const char* kHead =
    "From: a@b.lv\\r\\nTo: a@b.lv\\r\\nSubject: x\\r\\nDate: x\\r\\nMessage-ID: x\\r\\nMIME-Version: 1.0\\r\\n"
    "Auto-Submitted: auto-generated\\r\\nContent-Type: text/plain\\r\\n";

}  // namespace

// M-11: whatever stands in a letter, however it came there.
BOOST_AUTO_TEST_CASE(no_text_in_any_part_of_a_letter_becomes_a_header_a_command_or_a_recipient) {
    Folder folder;
    const auto transcript = (folder.path() / "transcript").string();
    Sink sink({}, {"--transcript", transcript});
    SmtpMailer mailer(sink.relay());
    const auto all = attacks();
    BOOST_TEST(all.size() == 400u);
    std::size_t taken = 0, refused = 0;
    for (const auto& [name, field] : kFields) {
        for (std::size_t at = 0; at < all.size(); ++at) {
            auto one = parcel();
            one.*field = all[at];
            const auto kind = mailer.send(one).kind;
            ++(kind == Kind::kSent ? taken : refused);
            if (kind != Kind::kSent && kind != Kind::kFailed) BOOST_ERROR(name << " and attack " << at);
        }
    }
    BOOST_TEST_MESSAGE(taken << " taken, " << refused << " refused");
    BOOST_TEST(sink.taken().size() == taken);
    BOOST_TEST(refused > taken);
    std::string said;
    BOOST_TEST(judged(transcript, said) == 0, said);
    BOOST_TEST_MESSAGE(said);
}

BOOST_AUTO_TEST_CASE(the_judge_of_a_transcript_catches_what_was_slipped_in) {
    Folder folder;
    const auto path = (folder.path() / "transcript").string();
    const std::string mail = "MAIL FROM:<a@b.lv>\\r\\n", rcpt = "RCPT TO:<a@dienests.example>\\r\\n",
                      data = "DATA\\r\\n";
    const std::string good = kHead + std::string("\\r\\nbody\\r\\n.\\r\\n");
    std::string said;
    write_file(path, conversation({"EHLO us\\r\\n", mail, rcpt, data, good, "QUIT\\r\\n"}));
    BOOST_TEST(judged(path, said) == 0, said);
    const std::vector<std::vector<std::string>> planted{
        {mail, rcpt, rcpt, data, good},
        {mail, "RCPT TO:<a@dienests.example>\\r\\nRCPT TO:<x@dienests.example>\\r\\n", data, good},
        {mail, "RCPT TO:<thief@evil.example>\\r\\n", data, good},
        {mail, "VRFY root\\r\\n"},
        {"MAIL FROM:<a@b.lv> NOTIFY=NEVER\\r\\n"},
        {mail, rcpt, data, std::string("Bcc: x@y.lv\\r\\n") + good},
        {mail, rcpt, data, std::string("Subject: twice\\r\\n") + good},
        {mail, rcpt, data, kHead + std::string("\\r\\na bare\\nbreak\\r\\n.\\r\\n")},
        {mail, rcpt, data, kHead + std::string("\\r\\nbody\\r\\n.\\r\\nMAIL FROM:<x@y.lv>\\r\\n")},
        {mail, rcpt, data, kHead + std::string("\\r\\n") + std::string(999, 'a') + "\\r\\n.\\r\\n"},
        {mail, rcpt, data, "Subject: nothing else\\r\\n\\r\\nbody\\r\\n.\\r\\n"},
    };
    for (const auto& fault : planted) {
        write_file(path, conversation(fault));
        BOOST_TEST(judged(path, said) == 1, fault.back());
    }
    write_file(path, "");
    BOOST_TEST(judged(path, said) == 1);
}
