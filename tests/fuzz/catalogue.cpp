// Feeds the catalogue's reader with damaged frameworks: bytes, lines, tokens and files of the real ones, changed at
// random. The reader must say what is wrong and come back. fuzz_catalogue FOLDER SECONDS [SEED]
//
// Built with sanitizers (tests/fuzz/run). Each input has its own seed, one more than that of the input before; the seed
// in hand stands in the file last_seed. 0 seconds try that of SEED alone, so that what broke can be looked at.
#include "catalog/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>

namespace {

using namespace pilnveide::catalog;

constexpr std::string_view kTokens[] = {"[[",
                                        "]]",
                                        "[",
                                        "]",
                                        "{",
                                        "}",
                                        "=",
                                        "\"",
                                        "\"\"\"",
                                        "'",
                                        ".",
                                        ",",
                                        "#",
                                        "\n",
                                        "\\u0000",
                                        "\\uD800",
                                        "\xFF",
                                        "\xC3",
                                        "\uFEFF",
                                        "true",
                                        "nan",
                                        "1e999",
                                        "0x7FFFFFFFFFFFFFFF",
                                        "-1",
                                        "1.1.1.1",
                                        "number = ",
                                        "lv = ",
                                        "title.lv = \"a\"\n",
                                        "[[subcriterion]]\n",
                                        "[[subcriterion.practice]]\n",
                                        "[[scale.level]]\n",
                                        "1979-05-27T07:32:00Z"};

class Mutation {
public:
    explicit Mutation(std::uint64_t seed) : random_(seed) {}

    std::size_t below(std::size_t end) {
        return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    void change(std::string& text) {
        auto at = below(text.size() + 1);
        auto many = below(1 + std::min<std::size_t>(text.size() - at, 40));
        switch (below(6)) {
            case 0:
                text.erase(at, many);
                break;
            case 1:
                text.insert(at, kTokens[below(std::size(kTokens))]);
                break;
            case 2:
                if (at < text.size()) text[at] = static_cast<char>(below(256));
                break;
            case 3:
                text.insert(at, text.substr(below(text.size() + 1), many));
                break;
            case 4:
                swap_lines(text);
                break;
            default:
                text.replace(at, many, kTokens[below(std::size(kTokens))]);
        }
    }

    void change(Folder& folder) {
        auto& files = folder.files;
        switch (below(20)) {
            case 0:
                files.erase(files.begin() + static_cast<long>(below(files.size())));
                break;
            case 1:
                files[below(files.size())].name = files[below(files.size())].name;
                break;
            case 2:
                files[below(files.size())].text = files[below(files.size())].text;
                break;
            case 3:
                files[below(files.size())].readable = false;
                break;
            default:
                for (auto times = 1 + below(8); times > 0; --times) change(files[below(files.size())].text);
        }
    }

private:
    void swap_lines(std::string& text) {
        auto line_at = [&](std::size_t at) {
            auto begin = text.rfind('\n', at);
            begin = begin == std::string::npos ? 0 : begin;
            return std::pair(begin, text.find('\n', at));
        };
        auto [one, one_end] = line_at(below(text.size() + 1));
        auto line = text.substr(one, one_end == std::string::npos ? one_end : one_end - one);
        text.erase(one, line.size());
        text.insert(line_at(below(text.size() + 1)).first, line);
    }

    std::mt19937_64 random_;
};

// Every finding says where and what; without one there is a catalogue.
bool is_sound(const CatalogueReading& reading) {
    return reading.findings.empty() == reading.catalogue.has_value() &&
           std::ranges::none_of(reading.findings, [](const Finding& finding) {
               return finding.file.empty() || finding.line < 1 || finding.text.empty();
           });
}

bool try_one(std::vector<Folder> folders, std::uint64_t seed, std::size_t& findings) {
    std::ofstream("last_seed") << seed << '\n';
    Mutation mutation(seed);
    mutation.change(folders[mutation.below(folders.size())]);
    auto reading = read_catalogue(folders);
    findings += reading.findings.size();
    return is_sound(reading);
}

int run(const std::vector<Folder>& originals, long seconds, std::uint64_t seed) {
    std::size_t runs = 0;
    std::size_t findings = 0;
    auto end = std::time(nullptr) + seconds;
    do {
        if (!try_one(originals, seed + runs, findings)) {
            fmt::print("seed {}: findings without a place, or none and no catalogue\n", seed + runs);
            return 1;
        }
        ++runs;
    } while (std::time(nullptr) < end);
    fmt::print("{} damaged catalogues read, {} findings, nothing broken\n", runs, findings);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    auto folders = folders_in(argv[1]);
    if (folders.empty()) return 2;
    std::uint64_t seed = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : std::random_device{}() % 1'000'000'000;
    fmt::print("seed {}\n", seed);
    std::fflush(stdout);
    return run(folders, std::atol(argv[2]), seed);
}
