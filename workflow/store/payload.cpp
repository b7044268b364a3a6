#include "workflow/store/payload.h"

#include "workflow/fault.h"

#include <charconv>
#include <fmt/format.h>

namespace pilnveide::store {
namespace {

void write_text(std::string& out, std::string_view text) {
    out += '"';
    for (char letter : text) {
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
        } else {
            out += letter;
        }
    }
    out += '"';
}

class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void need(char wanted) {
        if (!take(wanted)) fail();
    }

    std::string text() {
        need('"');
        std::string out;
        while (!take('"')) out += take('\\') ? escaped() : next();
        return out;
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[noreturn]] static void fail() { throw workflow::Broken("the history holds details that cannot be read"); }

private:
    char next() {
        if (rest_.empty()) fail();
        const char letter = rest_.front();
        rest_.remove_prefix(1);
        return letter;
    }

    char escaped() {
        if (!take('u')) return next();
        constexpr std::size_t kDigits = 4;
        if (rest_.size() < kDigits) fail();
        unsigned code = 0;
        const auto digits = rest_.substr(0, kDigits);
        if (std::from_chars(digits.begin(), digits.end(), code, 16).ptr != digits.end() || code >= 0x20) fail();
        rest_.remove_prefix(kDigits);
        return static_cast<char>(code);
    }

    std::string_view rest_;
};

}  // namespace

std::string payload_text(const Details& details) {
    std::string out = "{";
    for (const auto& [name, value] : details) {
        if (out.size() > 1) out += ',';
        write_text(out, name);
        out += ':';
        write_text(out, value);
    }
    return out + '}';
}

Details payload_details(std::string_view text) {
    Reader reader(text);
    Details details;
    reader.need('{');
    while (!reader.take('}')) {
        if (!details.empty()) reader.need(',');
        auto name = reader.text();
        reader.need(':');
        details.emplace_back(std::move(name), reader.text());
    }
    if (!reader.at_end()) Reader::fail();
    return details;
}

}  // namespace pilnveide::store
