#include "daemon/mail/encoded_word.h"

#include <algorithm>

namespace pilnveide::mail {
namespace {

constexpr std::size_t kLine = 76;
constexpr std::string_view kStart = "=?UTF-8?B?";
constexpr std::string_view kEnd = "?=";
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        auto group = bytes.substr(at, 3);
        unsigned bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) out += i <= group.size() ? kLetters[bits >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= ' ' && letter <= '~'; });
}

// How many bytes of the text fit, cut between two characters of UTF-8.
std::size_t whole_characters(std::string_view text, std::size_t room) {
    if (text.size() <= room) return text.size();
    auto cut = room;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return cut > 0 ? cut : room;  // no UTF-8 at all: cut anywhere
}

std::string encoded_words(std::string_view text, std::size_t column) {
    std::string out;
    while (!text.empty()) {
        auto room = (kLine - column - kStart.size() - kEnd.size()) / 4 * 3;
        auto taken = whole_characters(text, room);
        if (!out.empty()) out += "\r\n ";
        out.append(kStart).append(base64(text.substr(0, taken))).append(kEnd);
        text.remove_prefix(taken);
        column = 1;
    }
    return out;
}

std::string quoted(std::string_view name) {
    std::string out = "\"";
    for (char letter : name) {
        if (letter == '"' || letter == '\\') out += '\\';
        out += letter;
    }
    return out + '"';
}

bool stands_alone(std::string_view text, std::size_t column) {
    return is_ascii(text) && column + text.size() <= kLine && text.find("=?") == std::string_view::npos;
}

}  // namespace

std::string text_header(std::string_view name, std::string_view text) {
    auto out = std::string(name) + ": ";
    bool plain = stands_alone(text, out.size()) && !text.starts_with(' ') && !text.ends_with(' ');
    out += plain ? std::string(text) : encoded_words(text, out.size());
    return out + "\r\n";
}

std::string mailbox_header(std::string_view name, std::string_view person, std::string_view address) {
    auto out = std::string(name) + ": ";
    if (person.empty()) return out.append(address) + "\r\n";
    auto plain = quoted(person);
    out += stands_alone(plain, out.size()) ? plain : encoded_words(person, out.size());
    return out.append("\r\n <").append(address) + ">\r\n";
}

}  // namespace pilnveide::mail
