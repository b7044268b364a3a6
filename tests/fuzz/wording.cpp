// Feeds the reader of official documents with damaged ones: those of the bird garden and, where somebody has put them
// beside the tree, the methodology's own. It must come back in time, and what it calls certain must stand in the
// document. fuzz_wording FOLDER SECONDS [SEED]; FOLDER is the catalogue's.
//
// Built with sanitizers (tests/fuzz/run). Each input has its own seed, one more than that of the input before; the seed
// in hand stands in the file last_seed. 0 seconds try that of SEED alone, so that what broke can be looked at.
#include "catalog/reader.h"
#include "catalog/wording/proposal.h"
#include "tests/catalog/support/bird_garden.h"
#include "tests/fuzz/document_damage.h"
#include "tests/fuzz/standing.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>

namespace {

using namespace pilnveide::catalog;
using namespace pilnveide::catalog::wording;

constexpr double kLongest = 5;         // seconds of the processor for one input
constexpr unsigned kHanging = 300;     // seconds of any clock; then the process is ended
constexpr std::size_t kRealOneOf = 4;  // they are a hundred times as long as the garden's

// By kind and number: what is certain as the documents are.
using Certain = std::map<std::string, std::string>;

struct Subject {
    Framework framework;
    std::array<std::string, 2> documents;
    Certain certain;
};

struct Figures {
    std::size_t inputs = 0, certain = 0, other = 0;
    double slowest = 0;
};

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Certain certain_of(const Proposal& proposal) {
    Certain certain;
    auto take = [&](std::string_view kind, const std::vector<Proposed>& texts) {
        for (const auto& text : texts)
            if (text.state == State::kCertain) certain[fmt::format("{} {}", kind, text.number)] = text.text;
    };
    take("optimal", proposal.optimal);
    take("base", proposal.base);
    take("title of", proposal.subcriteria);
    return certain;
}

Subject subject_of(Framework framework, std::string one, std::string two) {
    Subject subject{std::move(framework), {std::move(one), std::move(two)}, {}};
    subject.certain = certain_of(
        propose(subject.framework, std::to_array<std::string_view>({subject.documents[0], subject.documents[1]})));
    return subject;
}

std::vector<Subject> subjects_of(const std::filesystem::path& catalogue) {
    std::vector<Subject> subjects;
    subjects.push_back(subject_of(bird_garden(), optimal_document(), required_document()));
    auto source = catalogue.parent_path().parent_path() / "shared/methodology/source";
    auto methodology = read(built_in());
    if (methodology.framework && std::filesystem::exists(source))
        subjects.push_back(subject_of(*methodology.framework, bytes_of(source / "000_53260be4ac3d3033.txt"),
                                      bytes_of(source / "001_3c67ff6de8986fbd.txt")));
    return subjects;
}

// A doubtful or missing text says why, a missing one is empty, a certain one is plain text.
bool is_sound(const std::vector<Proposed>& texts) {
    return std::ranges::all_of(texts, [](const Proposed& text) {
        auto plain = std::ranges::none_of(text.text, [](char c) { return static_cast<unsigned char>(c) < ' '; });
        return plain && !english(text.reason).empty() && (text.state == State::kMissing) == text.text.empty();
    });
}

// Empty when all is well, else what is wrong.
std::string fault_of(const Proposal& proposal, const std::array<std::string, 2>& documents) {
    if (proposal.roles.size() != documents.size()) return "a file without a role";
    if (!is_sound(proposal.optimal) || !is_sound(proposal.base) || !is_sound(proposal.subcriteria))
        return "a text that is not plain, or has no reason";
    std::vector<Standing> places;
    for (const auto& document : documents) places.emplace_back(document);
    for (const auto& [number, text] : certain_of(proposal))
        if (std::ranges::none_of(places, [&](const Standing& one) { return one.has(text); }))
            return fmt::format("{} is certain and stands nowhere: {}", number, text);
    return {};
}

bool try_one(const std::vector<Subject>& subjects, std::uint64_t seed, Figures& figures) {
    std::ofstream("last_seed") << seed << '\n';
    DocumentDamage damage(seed);
    const auto& subject = subjects.size() > 1 && damage.below(kRealOneOf) == 0 ? subjects[1] : subjects[0];
    auto documents = subject.documents;
    damage.change(documents);
    alarm(kHanging);
    auto begun = std::clock();
    auto proposal = propose(subject.framework, std::to_array<std::string_view>({documents[0], documents[1]}));
    auto taken = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    auto fault = fault_of(proposal, documents);
    if (taken > kLongest) fault = fmt::format("took {:.1f} s", taken);
    if (!fault.empty()) fmt::print("seed {}: {}\n", seed, fault);
    for (const auto& [number, text] : certain_of(proposal)) {
        auto original = subject.certain.find(number);
        figures.other += original == subject.certain.end() || original->second != text ? 1 : 0;
        ++figures.certain;
    }
    figures.slowest = std::max(figures.slowest, taken);
    return fault.empty();
}

// What looks for the texts finds those of the sound documents, and none of them with its words the other way round.
bool finds_only_what_stands(const Subject& subject) {
    std::array<Standing, 2> places = {Standing(subject.documents[0]), Standing(subject.documents[1])};
    return !subject.certain.empty() && std::ranges::all_of(subject.certain, [&](const auto& one) {
        std::string backwards;
        std::istringstream words(one.second);
        for (std::string word; words >> word;) backwards.insert(0, word + " ");
        auto stands = [&](const std::string& text) {
            return std::ranges::any_of(places, [&](const Standing& place) { return place.has(text); });
        };
        return stands(one.second) && !stands(backwards);
    });
}

int run(const std::vector<Subject>& subjects, long seconds, std::uint64_t seed) {
    Figures figures;
    auto end = std::time(nullptr) + seconds;
    do {
        if (!try_one(subjects, seed + figures.inputs, figures)) return 1;
        ++figures.inputs;
    } while (std::time(nullptr) < end);
    fmt::print(
        "{} damaged pairs of documents read, the slowest in {:.1f} s, {} certain texts ({} of them as damaged), "
        "nothing broken\n",
        figures.inputs, figures.slowest, figures.certain, figures.other);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    auto subjects = subjects_of(std::filesystem::absolute(argv[1]).lexically_normal());
    if (!std::ranges::all_of(subjects, finds_only_what_stands)) {
        fmt::print("what looks for the texts is blind: it misses some, or finds what is not there\n");
        return 1;
    }
    std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : std::random_device{}() % 1'000'000'000;
    fmt::print("seed {}, {}\n", seed,
               subjects.size() > 1 ? "with the methodology's documents" : "the garden's documents only");
    std::fflush(stdout);
    return run(subjects, std::atol(argv[2]), seed);
}
