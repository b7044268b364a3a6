#pragma once

#include "web/words.h"
#include "workflow/facts.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/notice.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// A letter's words: both parts say the same (look/letter.html, letter.txt). Holds kLinkPlaceholder where the capability
// URL goes.
struct Composed {
    std::string subject;
    std::string text;  // lines of at most 72 characters, \n
    std::string html;
    bool needs_link = false;  // the placeholder occurs
};

// Words the notices of one letter for its recipient, in the recipient's language: subject that says who wants what by
// when, one button, the reason ("you get this because …"), whom to ask. Pure: same facts, same letter. `public_url` for
// links into the console.
Composed compose(const Languages& languages, const class Templates& lv, const class Templates& en,
                 const workflow::Facts& facts, const workflow::Person& recipient,
                 const std::vector<workflow::Notice>& notices, workflow::Date today, const std::string& public_url);

}  // namespace pilnveide::web
