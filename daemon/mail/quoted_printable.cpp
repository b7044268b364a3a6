#include "daemon/mail/quoted_printable.h"

namespace pilnveide::mail {
namespace {

constexpr std::size_t kLine = 76;
constexpr std::string_view kHex = "0123456789ABCDEF";

class Writer {
public:
    explicit Writer(std::size_t expected) { out_.reserve(expected); }

    void plain(char letter) {
        make_room(1);
        out_ += letter;
        ++column_;
    }

    void encoded(char letter) {
        make_room(3);
        auto byte = static_cast<unsigned char>(letter);
        out_ += '=';
        out_ += kHex[byte >> 4];
        out_ += kHex[byte & 15];
        column_ += 3;
    }

    void end_line() {
        out_ += "\r\n";
        column_ = 0;
    }

    [[nodiscard]] bool at_line_start() const { return column_ == 0; }
    std::string take() { return std::move(out_); }

private:
    // Keeps one column free for the "=" of a soft line break.
    void make_room(std::size_t width) {
        if (column_ + width <= kLine - 1) return;
        out_ += "=\r\n";
        column_ = 0;
    }

    std::string out_;
    std::size_t column_ = 0;
};

bool line_ends(std::string_view text, std::size_t at) {
    return at == text.size() || text[at] == '\n' || (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
}

bool needs_encoding(std::string_view text, std::size_t at, bool line_start) {
    char letter = text[at];
    if (letter == ' ' || letter == '\t') return line_ends(text, at + 1);
    if (letter < '!' || letter > '~' || letter == '=') return true;
    return line_start && (letter == '.' || text.substr(at, 5) == "From ");
}

}  // namespace

std::string quoted_printable(std::string_view text) {
    Writer out(text.size() + text.size() / 4 + 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (line_ends(text, at)) {
            if (text[at] == '\r') ++at;
            out.end_line();
        } else if (needs_encoding(text, at, out.at_line_start())) {
            out.encoded(text[at]);
        } else {
            out.plain(text[at]);
        }
    }
    return out.take();
}

}  // namespace pilnveide::mail
