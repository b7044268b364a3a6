#include "daemon/mail/bounce.h"

#include "daemon/mail/mail_part.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace pilnveide::mail;
using Kind = Bounce::Kind;

namespace {

constexpr std::string_view kLetter = "aaaaaaaaaaabq@dienests.example";
constexpr std::string_view kReturnPath = "bounce+aaaaaaaaaaabq.k7q2mzxw@dienests.example";

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> samples() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(pilnveide::tests::source_directory()) / "tests/mail/bounces"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// A sample's name begins with what it is.
Kind told_by_name(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    return name.starts_with("hard_") ? Kind::kHard : name.starts_with("soft_") ? Kind::kSoft : Kind::kNone;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bounce)

// M-08: at least 57 of 60 in their class, and no automatic reply, receipt or warning taken for a return.
BOOST_AUTO_TEST_CASE(sixty_samples_are_told_apart) {
    int right = 0;
    const auto files = samples();
    BOOST_TEST(files.size() == 60u);
    for (const auto& file : files) {
        const auto read = read_bounce(bytes_of(file));
        right += read.kind == told_by_name(file);
        BOOST_TEST((read.kind == told_by_name(file)), file.filename().string());
    }
    BOOST_TEST_MESSAGE(right << " of " << files.size() << " in their class");
    BOOST_TEST(right >= 57);
}

BOOST_AUTO_TEST_CASE(each_return_names_the_letter_or_its_return_path_and_whom_it_did_not_reach) {
    int named = 0;
    for (const auto& file : samples()) {
        if (told_by_name(file) == Kind::kNone) continue;
        const auto read = read_bounce(bytes_of(file));
        named += read.message_id == kLetter;
        BOOST_TEST(std::ranges::count(read.came_to, kReturnPath) == 1, file.filename().string());
        BOOST_TEST(std::ranges::count(read.failed, "anna.liepa@novads.example") >= 1, file.filename().string());
        BOOST_TEST(read.word.size() <= 500u);
    }
    BOOST_TEST(named >= 35);
}

BOOST_AUTO_TEST_CASE(parts_are_read_whatever_their_lines_end_in) {
    const auto part =
        read_part("Content-Type: text/plain;\r\n charset=\"utf-8\"\r\nSubject : no field\r\n\r\nbody\r\n");
    BOOST_TEST(part.type() == "text/plain");
    BOOST_TEST(part.parameter("charset") == "utf-8");
    BOOST_TEST(part.body == "Subject : no field\n\nbody\n");
    const auto coded = read_part("Content-Transfer-Encoding: BASE64\n\nxIFi\nxI0=\n");
    BOOST_TEST(coded.text() == "ābč");
    const auto quoted = read_part("Content-Transfer-Encoding: quoted-printable\n\na=C4=81 =\nb=3D=\n");
    BOOST_TEST(quoted.text() == "aā b=");
}

BOOST_AUTO_TEST_CASE(what_is_enormous_is_not_looked_at_to_its_end) {
    std::string flood = "From: MAILER-DAEMON@a.example\n";
    for (int line = 0; line < 100'000; ++line) flood += "X: y\n";
    BOOST_TEST((read_bounce(flood).kind == Kind::kNone));
    BOOST_TEST(read_part(flood).fields.size() <= kMostFields);
    std::string parts = "Content-Type: multipart/mixed; boundary=b\n\n";
    for (int part = 0; part < 1000; ++part) parts += "--b\n\nx\n";
    BOOST_TEST(leaves_of(read_part(parts)).size() <= kMostParts);
}

BOOST_AUTO_TEST_SUITE_END()
