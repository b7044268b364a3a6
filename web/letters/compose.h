#pragma once

#include "catalog/catalogue.h"
#include "web/view.h"
#include "web/words.h"
#include "workflow/facts.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/notice.h"

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::web {

// What every letter is written on: languages, templates, the catalogue that names the tasks, and where the console is.
struct Paper {
    const Languages& languages;
    const Templates& lv;
    const Templates& en;
    const catalog::Catalogue& catalogue;
    std::string public_url;  // without a trailing slash
};

// A letter's words: both parts say the same (look/letter.html, letter.txt). Holds kLinkPlaceholder where the capability
// URL goes.
struct Composed {
    std::string subject;
    std::string text;  // lines of at most 72 characters, \n
    std::string html;
    bool needs_link = false;  // the placeholder occurs
    std::string calendar;     // an iCalendar object (RFC 5545) that travels along; may be empty
    bool news = false;        // nothing but news: it offers to send no more of them
};

// Words the notices of one letter for its recipient, in the recipient's language: subject that says who wants what by
// when, one button, the reason ("you get this because …"), whom to ask. Pure: same facts, same letter.
Composed compose(const Paper& paper, const workflow::Facts& facts, const workflow::Person& recipient,
                 const std::vector<workflow::Notice>& notices, workflow::Date today);

// The language that a composed HTML part names as its own, or nothing: the reader may have chosen another one since.
std::string language_of(std::string_view html);

}  // namespace pilnveide::web
