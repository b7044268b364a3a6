#include "catalog/reader.h"
#include "catalog/wording/proposal.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

// The methodology's own documents, where somebody has put them beside the tree: they may not stand in it, and neither
// may their sentences, so that only a hash of each text is kept (tests/catalog/wording/documents.txt).

using namespace pilnveide::catalog;
using namespace pilnveide::catalog::wording;

namespace {

std::filesystem::path tree() { return pilnveide::tests::source_directory(); }
std::filesystem::path documents() { return tree().parent_path() / "shared/methodology/source"; }

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string optimal_document() { return bytes_of(documents() / "000_53260be4ac3d3033.txt"); }
std::string required_document() { return bytes_of(documents() / "001_3c67ff6de8986fbd.txt"); }

// FNV-1a, 64 bits.
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (auto byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    return fmt::format("{:016x}", hash);
}

std::map<std::string, std::string> expected() {
    std::map<std::string, std::string> hashes;
    std::ifstream stream(tree() / "tests/catalog/wording/documents.txt");
    for (std::string kind, number, hash; stream >> kind >> number >> hash;) hashes[kind + " " + number] = hash;
    return hashes;
}

Proposal proposal_of(const std::string& optimal, const std::string& required) {
    auto reading = read(built_in());
    BOOST_REQUIRE(reading.framework.has_value());
    return propose(*reading.framework, std::to_array<std::string_view>({optimal, required}));
}

// Every text that is certain is the document's, letter for letter; gives how many are.
std::size_t exact(std::string_view kind, const std::vector<Proposed>& texts) {
    auto hashes = expected();
    std::size_t certain = 0;
    for (const auto& text : texts) {
        if (text.state != State::kCertain) continue;
        BOOST_TEST(hash_of(text.text) == hashes[fmt::format("{} {}", kind, text.number)], kind << " " << text.number);
        ++certain;
    }
    return certain;
}

boost::test_tools::assertion_result are_there(boost::unit_test::test_unit_id) {
    return std::filesystem::exists(documents());
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_text_of_the_documents_is_certain_and_exact, *boost::unit_test::precondition(are_there)) {
    auto proposal = proposal_of(optimal_document(), required_document());
    BOOST_TEST(exact("optimal", proposal.optimal) == 92U);
    BOOST_TEST(exact("base", proposal.base) == 58U);
    BOOST_TEST(exact("subcriteria", proposal.subcriteria) == 26U);
}

BOOST_AUTO_TEST_CASE(documents_that_break_off_anywhere_give_nothing_wrong, *boost::unit_test::precondition(are_there)) {
    auto optimal = optimal_document();
    auto required = required_document();
    for (std::size_t tenths = 1; tenths < 10; ++tenths) {
        auto proposal = proposal_of(optimal.substr(0, optimal.size() * tenths / 10), required);
        exact("optimal", proposal.optimal);
        exact("base", proposal.base);
        proposal = proposal_of(optimal, required.substr(0, required.size() * tenths / 10));
        exact("optimal", proposal.optimal);
        exact("base", proposal.base);
    }
}
