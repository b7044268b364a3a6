#include "daemon/mail/smtp_mailer.h"

#include "tests/mail/support/sink.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <random>

using namespace pilnveide::mail;

namespace {

// A number of the environment, else the usual one; printed, so that a run can be had again.
unsigned given(const char* name, unsigned usual) {
    const char* text = std::getenv(name);
    const auto number = text ? static_cast<unsigned>(std::strtoul(text, nullptr, 10)) : usual;
    BOOST_TEST_MESSAGE(name << "=" << number);
    return number;
}

// Texts that have broken mail programs: Latvian, emoji, marks that headers and encodings use, long runs of ASCII.
const std::vector<std::string> kPieces = {
    "ā",
    "č",
    "ē",
    "ģ",
    "ī",
    "ķ",
    "ļ",
    "ņ",
    "š",
    "ū",
    "ž",
    "Ž",
    "😀",
    "👩‍👧",
    "é",
    "–",
    "„",
    "”",
    "a",
    "b",
    " ",
    "  ",
    "=",
    "?",
    "=?",
    "?=",
    "_",
    "\"",
    "\\",
    ",",
    ";",
    ":",
    "<",
    ">",
    "@",
    "(",
    ")",
    "pasākums",
    "līdz 7. oktobrim",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
};
const std::vector<std::string> kLines = {"\n",      "\n\n", ".",   "..",   "\n.\n", "\n..\n", "From ",
                                         "\nFrom ", "--",   " \n", "\t\n", "=3D",   "-- \n"};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::string line(std::size_t most) {
        std::string text;
        for (auto count = pick(most) + 1; count > 0; --count) text += kPieces[pick(kPieces.size())];
        // White space at the end of a header is not text: relays may take it away (RFC 5322, 2.2).
        while (!text.empty() && text.back() == ' ') text.pop_back();
        return "x" + text;
    }

    std::string body(std::size_t most) {
        std::string text;
        for (auto count = pick(most) + 1; count > 0; --count) {
            const auto& from = pick(4) == 0 ? kLines : kPieces;
            text += from[pick(from.size())];
        }
        return text;
    }

    // Exactly so many bytes.
    std::string body_of(std::size_t size) {
        std::string text;
        while (text.size() < size) text += body(40) + "\n";
        text.resize(size);
        while ((static_cast<unsigned char>(text.back()) & 0x80) != 0) text.pop_back();
        return text + std::string(size - text.size(), '.');
    }

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

private:
    std::mt19937 random_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_written_is_what_is_read) {
    const auto letters = given("PILNVEIDE_LETTERS", 500);
    Folder kept;
    Sink sink({}, {"--keep", kept.path().string()});
    SmtpMailer mailer(sink.relay());
    Writer writer(given("PILNVEIDE_SEED", 20261122));
    const std::size_t sizes[] = {65535, 65536, 65537, 1024 * 1024};
    for (unsigned number = 1; number <= letters; ++number) {
        auto one = parcel("letter." + std::to_string(number) + "@dienests.example");
        one.subject = writer.line(number % 50 == 0 ? 200 : 20);
        one.to_name = writer.line(number % 50 == 1 ? 200 : 8);
        one.text = number <= 4 ? writer.body_of(sizes[number - 1]) : writer.body(60);
        one.html = number % 10 == 0 ? writer.body_of(sizes[writer.pick(3)]) : writer.body(60);
        auto name = kept.path() / std::to_string(number);
        write_file(name.string() + ".subject", one.subject);
        write_file(name.string() + ".name", one.to_name);
        write_file(name.string() + ".text", one.text);
        write_file(name.string() + ".html", one.html);
        BOOST_REQUIRE((mailer.send(one).kind == Outcome::Kind::kSent));
    }
    Child reader(
        {"/usr/bin/python3", pilnveide::tests::source_directory() + "/tests/mail/decode.py", kept.path().string()});
    std::string said;
    BOOST_TEST(reader.wait(&said) == 0, said);
    BOOST_TEST(said.find(std::to_string(letters) + " letters compared, 0 faults") != std::string::npos, said);
    BOOST_TEST_MESSAGE(said);
}

BOOST_AUTO_TEST_CASE(the_reader_catches_a_letter_that_differs) {
    Folder kept;
    Sink sink({}, {"--keep", kept.path().string()});
    auto one = parcel();
    SmtpMailer(sink.relay()).send(one);
    auto name = (kept.path() / "1").string();
    write_file(name + ".subject", one.subject + "!");
    write_file(name + ".name", one.to_name);
    write_file(name + ".text", one.text);
    write_file(name + ".html", one.html);
    Child reader(
        {"/usr/bin/python3", pilnveide::tests::source_directory() + "/tests/mail/decode.py", kept.path().string()});
    BOOST_TEST(reader.wait() == 1);
}
