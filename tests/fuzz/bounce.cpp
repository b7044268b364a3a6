// Feeds the reader of returned letters with damaged ones: bytes, lines, tokens and pieces of the samples, changed at
// random. The reader must come back, within its limits. fuzz_bounce FOLDER SECONDS [SEED]; FOLDER is the catalogue's,
// beside which the tests lie.
//
// Built with sanitizers (tests/fuzz/run). Each input has its own seed, one more than that of the input before; the seed
// in hand stands in the file last_seed. 0 seconds try that of SEED alone.
#include "daemon/mail/bounce.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace {

constexpr std::string_view kTokens[] = {"\n",
                                        "\r",
                                        "\r\n\r\n",
                                        "--",
                                        "--=_7f2a",
                                        "--=_7f2a--\n",
                                        "=",
                                        "=\n",
                                        "==",
                                        ";",
                                        ":",
                                        "<",
                                        ">",
                                        "\"",
                                        "\0",
                                        "\xFF",
                                        "550",
                                        "5.1.1",
                                        "4.4.7",
                                        "5.",
                                        ".0.0",
                                        "Content-Type: multipart/report; boundary=\"=_7f2a\"\n",
                                        "Content-Type: message/delivery-status\n",
                                        "boundary=",
                                        "Content-Transfer-Encoding: base64\n",
                                        "Final-Recipient: rfc822;",
                                        "Action: failed\n",
                                        "Message-ID: <",
                                        "Hi. This is the qmail-send program",
                                        " \t"};

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

void damage(Random& random, std::string& text, const std::vector<std::string>& samples) {
    const auto at = below(random, text.size() + 1);
    const auto length = std::min(below(random, 200), text.size() - at);
    switch (below(random, 6)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, kTokens[below(random, std::size(kTokens))]);
            break;
        case 2:
            text.insert(at, text.substr(below(random, text.size() + 1), 300));
            break;
        case 3: {
            const auto& other = samples[below(random, samples.size())];
            text.replace(at, length, other.substr(below(random, other.size() + 1), below(random, 2000)));
            break;
        }
        case 4:
            if (at < text.size()) text[at] = static_cast<char>(below(random, 256));
            break;
        default:
            text.resize(at);
    }
}

std::vector<std::string> read_samples(const std::filesystem::path& folder) {
    std::vector<std::string> samples;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        samples.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    std::ranges::sort(samples);
    return samples;
}

void try_one(std::uint64_t seed, const std::vector<std::string>& samples) {
    std::ofstream("last_seed") << seed << '\n';
    Random random(seed);
    auto text = samples[below(random, samples.size())];
    for (auto times = 1 + below(random, 12); times > 0; --times) damage(random, text, samples);
    auto read = pilnveide::mail::read_bounce(text);
    if (read.word.size() > 500 || read.message_id.size() > 300 || read.failed.size() > 200) std::abort();
    if (std::ranges::any_of(read.word, [](unsigned char letter) { return letter < ' '; })) std::abort();
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    const auto samples = read_samples(std::filesystem::path(words[1]).parent_path() / "tests/mail/bounces");
    const auto seconds = std::atoi(words[2]);
    std::uint64_t seed = count > 3 ? std::strtoull(words[3], nullptr, 10) : std::random_device{}();
    fmt::print("seed {}\n", seed);
    std::fflush(stdout);
    std::uint64_t tried = 0;
    const auto until = std::time(nullptr) + seconds;
    do {
        try_one(seed + tried++, samples);
    } while (std::time(nullptr) < until);
    fmt::print("{} inputs\n", tried);
}
