#pragma once

#include "web/visit.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/notice.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// "07.10.2026. 9.31": Latvian wall clock.
std::string moment(workflow::Instant instant);

// What kind of notice it is: "An action is late".
std::string kind_words(const Words& words, workflow::NoticeKind kind);

// What is said: what kind of notice, and about what.
std::string what_of(const Visit& visit, const workflow::NoticeKey& key);

// Why something was said: what kind of notice, about what, and the day it became due.
std::string reason_of(const Visit& visit, const workflow::Notice& notice);

// What the letter says. A letter that was not claimed yet has no words of its own: then as it would leave today.
struct LetterText {
    std::string subject;
    std::string text;  // with a sample in place of the capability
};
LetterText text_of(const Visit& visit, const workflow::Letter& letter, const std::vector<workflow::Notice>& notices);

// When it left, or will, or was tried.
std::string when_of(const Words& words, const workflow::Letter& letter);

}  // namespace pilnveide::web
