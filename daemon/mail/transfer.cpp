#include "daemon/mail/transfer.h"

namespace pilnveide::mail {
namespace {

constexpr std::size_t kLongest = 500;
constexpr int kClosing = 421;
constexpr int kMailboxFull = 552;

// RFC 4954, 6: the relay wants another sign-in. Every letter would be refused alike until the settings are mended.
bool is_about_sign_in(int reply) { return reply == 530 || reply == 534 || reply == 535 || reply == 538; }

Outcome relay_down(const Transfer& transfer) { return {Outcome::Kind::kRetry, true, tidy(transfer.words)}; }

}  // namespace

Outcome judge(const Transfer& transfer) {
    using Kind = Outcome::Kind;
    auto words = tidy(transfer.words);
    if (transfer.stage == Transfer::Stage::kConnecting || transfer.reply == kClosing) return relay_down(transfer);
    if (transfer.reply >= 400 && transfer.reply < 500) return {Kind::kRetry, false, words};
    if (is_about_sign_in(transfer.reply)) return relay_down(transfer);
    if (transfer.reply == kMailboxFull) return {Kind::kRetry, false, words};
    if (transfer.reply >= 500 && transfer.reply < 600) return {Kind::kFailed, false, words};
    if (transfer.stage == Transfer::Stage::kEnvelope) return relay_down(transfer);
    if (transfer.reply >= 200 && transfer.reply < 300) return {Kind::kSent, false, words};
    if (transfer.handed_over) return {Kind::kUncertain, true, words};
    return relay_down(transfer);
}

std::string tidy(std::string_view words) {
    std::string out;
    for (char letter : words) {
        auto byte = static_cast<unsigned char>(letter);
        bool space = byte <= 0x20 || byte == 0x7F;
        if (space && (out.empty() || out.back() == ' ')) continue;
        out += space ? ' ' : letter;
    }
    if (out.size() > kLongest) {
        auto cut = kLongest;
        while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
        out.resize(cut);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace pilnveide::mail
