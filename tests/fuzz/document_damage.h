#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace pilnveide::catalog::wording {

// What happens to a document on its way: bits, lines, numbers, whole passages, its end, its encoding. The same seed
// does the same.
class DocumentDamage {
public:
    explicit DocumentDamage(std::uint64_t seed) : random_(seed) {}

    // 0 … end - 1; 0 for an end of 0.
    std::size_t below(std::size_t end);

    // Changes one of them or both, in up to eight ways; rarely exchanges them.
    void change(std::array<std::string, 2>& documents);

private:
    void change(std::string& text, const std::string& other);
    void change_bytes(std::string& text);
    void change_lines(std::string& text);
    void put_in(std::string& text);
    void make_long(std::string& text);
    std::string number();

    std::mt19937_64 random_;
};

}  // namespace pilnveide::catalog::wording
