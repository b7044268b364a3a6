#include "web/passwords.h"

#include "workflow/fault.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

namespace pilnveide::web {
namespace {

using std::string_view_literals::operator""sv;

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19456 * 1024;  // OWASP's floor

// What people reach for first, in Latvian and otherwise; with digits and signs around it is still the same word.
constexpr std::array kCommonWords{
    "parole"sv,
    "manaparole"sv,
    "jaunaparole"sv,
    "slepenaparole"sv,
    "parolite"sv,
    "latvija"sv,
    "manalatvija"sv,
    "dievssvetilatviju"sv,
    "sveiki"sv,
    "sveikalatvija"sv,
    "labdien"sv,
    "labrit"sv,
    "socialaisdienests"sv,
    "socialais"sv,
    "dienests"sv,
    "pilnveide"sv,
    "pasnovertejums"sv,
    "administrators"sv,
    "administrator"sv,
    "password"sv,
    "passwordpassword"sv,
    "mypassword"sv,
    "newpassword"sv,
    "qwerty"sv,
    "qwertyuiop"sv,
    "qwertyuiopas"sv,
    "qwertyuiopasdf"sv,
    "asdfghjkl"sv,
    "zxcvbnm"sv,
    "letmein"sv,
    "welcome"sv,
    "iloveyou"sv,
    "esmiluievi"sv,
    "esteviimilu"sv,
    "esmilutevi"sv,
    "milestiba"sv,
    "saulite"sv,
    "kakitis"sv,
    "sunitis"sv,
    "riga"sv,
    "rigalatvija"sv,
    "ziemassvetki"sv,
    "vasara"sv,
    "janulis"sv,
    "ligosvetki"sv,
    "princese"sv,
    "football"sv,
    "basketbols"sv,
    "hokejs"sv,
    "changeme"sv,
    "correcthorsebatterystaple"sv,
    "trustno"sv,
    "monkey"sv,
    "dragon"sv,
    "sunshine"sv,
    "superman"sv,
    "master"sv,
    "internets"sv,
    "dators"sv,
};

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

// Lower-case letters alone, with Latvian ones and the usual disguises read as plain ones.
std::string bare(std::string_view text) {
    static constexpr std::pair<std::string_view, char> kSame[] = {
        {"ā", 'a'}, {"č", 'c'}, {"ē", 'e'}, {"ģ", 'g'}, {"ī", 'i'}, {"ķ", 'k'}, {"ļ", 'l'}, {"ņ", 'n'},
        {"š", 's'}, {"ū", 'u'}, {"ž", 'z'}, {"Ā", 'a'}, {"Č", 'c'}, {"Ē", 'e'}, {"Ģ", 'g'}, {"Ī", 'i'},
        {"Ķ", 'k'}, {"Ļ", 'l'}, {"Ņ", 'n'}, {"Š", 's'}, {"Ū", 'u'}, {"Ž", 'z'}, {"@", 'a'}, {"$", 's'},
    };
    std::string made;
    while (!text.empty()) {
        auto same = std::ranges::find_if(kSame, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (same != std::end(kSame)) {
            made += same->second;
            text.remove_prefix(same->first.size());
            continue;
        }
        char letter = text.front();
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
        if (letter >= 'a' && letter <= 'z') made += letter;
        text.remove_prefix(1);
    }
    return made;
}

// Steps of one and the same size ("123456789012", "aaaaaaaaaaaa"), or few different characters.
bool is_pattern(std::string_view text) {
    if (std::set<char>(text.begin(), text.end()).size() < 5) return true;
    std::size_t even = 0;
    for (std::size_t at = 2; at < text.size(); ++at) even += text[at] - text[at - 1] == text[at - 1] - text[at - 2];
    return even * 4 >= text.size() * 3;
}

bool is_common(std::string_view password) {
    if (is_pattern(password)) return true;
    auto letters = bare(password);
    if (letters.size() * 2 < password.size() && letters.size() < 4) return true;  // a date, a telephone number
    return std::ranges::find(kCommonWords, letters) != kCommonWords.end();
}

}  // namespace

Passwords::Passwords() {
    if (sodium_init() < 0) throw workflow::Broken("libsodium cannot be initialised");
    std::array<char, 33> unknown{};  // a password that nobody has typed or will
    randombytes_buf(unknown.data(), unknown.size() - 1);
    nobodys_ = hash({unknown.data(), unknown.size() - 1});
}

std::string Passwords::hash(std::string_view password) {
    std::lock_guard lock(one_at_a_time_);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), kPasses, kMemory) != 0) {
        throw workflow::Unavailable("no memory to hash a password");
    }
    return text.data();
}

bool Passwords::verify(const std::string& hash, std::string_view password) {
    std::lock_guard lock(one_at_a_time_);
    const auto& compared = hash.empty() ? nobodys_ : hash;
    bool same = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return same && !hash.empty();
}

bool Passwords::is_outdated(const std::string& hash) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0;
}

std::vector<workflow::FieldProblem> password_problems(std::string_view password, std::string_view repeated) {
    using workflow::Problem;
    auto length = characters(password);
    if (length < kShortestPassword) return {{Problem::kShortPassword, "password", {std::to_string(kShortestPassword)}}};
    if (length > kLongestPassword) return {{Problem::kTooLong, "password", {std::to_string(kLongestPassword)}}};
    if (is_common(password)) return {{Problem::kCommonPassword, "password", {}}};
    if (password != repeated) return {{Problem::kDifferentPasswords, "repeated", {}}};
    return {};
}

}  // namespace pilnveide::web
