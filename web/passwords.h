#pragma once

#include "workflow/refusal.h"

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::web {

// Passwords as Argon2id (libsodium's text, 19 MiB, two passes: 14 ms), one at a time, so that many sign-ins at once
// cost time and not memory. Safe to call from several threads.
class Passwords {
public:
    Passwords();

    std::string hash(std::string_view password);

    // Whether the hash is of this password. An empty hash is nobody's: it takes as long and is never right.
    bool verify(const std::string& hash, std::string_view password);

    // The hash was made with other figures and should be made anew now that the password is at hand.
    [[nodiscard]] static bool is_outdated(const std::string& hash);

private:
    std::mutex one_at_a_time_;
    std::string nobodys_;
};

// Bounds in characters (code points). No rules of composition; the easily guessed are refused.
inline constexpr std::size_t kShortestPassword = 12;
inline constexpr std::size_t kLongestPassword = 128;

// What is wrong with a new password that was typed twice. Fields: password, repeated.
std::vector<workflow::FieldProblem> password_problems(std::string_view password, std::string_view repeated);

}  // namespace pilnveide::web
