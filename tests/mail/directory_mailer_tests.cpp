#include "daemon/mail/directory_mailer.h"

#include "daemon/mail/mime.h"
#include "tests/mail/support/sink.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::mail;
using Kind = Outcome::Kind;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_CASE(a_letter_becomes_one_file_for_its_owner_alone) {
    Folder folder;
    auto place = folder.path() / "mail";
    BOOST_TEST((DirectoryMailer(place).send(parcel()).kind == Kind::kSent));
    auto file = place / "letter.1@dienests.example.eml";
    BOOST_TEST(read_file(file) == message_bytes(parcel()));
    BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST((fs::status(place).permissions() == fs::perms::owner_all));
}

BOOST_AUTO_TEST_CASE(the_same_letter_twice_is_still_one_file) {
    Folder folder;
    DirectoryMailer mailer(folder.path());
    mailer.send(parcel());
    write_file(folder.path() / ".letter.1@dienests.example.eml.part", "what a power cut left");
    BOOST_TEST((mailer.send(parcel()).kind == Kind::kSent));
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    BOOST_TEST(read_file(folder.path() / "letter.1@dienests.example.eml") == message_bytes(parcel()));
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_keeps_the_letter_for_later) {
    Folder folder;
    write_file(folder.path() / "mail", "a file, not a directory");
    auto outcome = DirectoryMailer(folder.path() / "mail").send(parcel());
    BOOST_TEST((outcome.kind == Kind::kRetry));
    BOOST_TEST(outcome.relay_down);
    BOOST_TEST(!outcome.reply.empty());
}

BOOST_AUTO_TEST_CASE(a_message_id_never_leaves_the_directory) {
    Folder folder;
    for (const char* id : {"../a@b", "a/b@c", ".hidden@b", "a b@c", "", "a@b@c"}) {
        BOOST_TEST((DirectoryMailer(folder.path()).send(parcel(id)).kind == Kind::kFailed), id);
    }
    BOOST_TEST(fs::is_empty(folder.path()));
}
