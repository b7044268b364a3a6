#pragma once

#include "web/letters/part.h"
#include "web/view.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// A whole letter in words, before it has a form. Both parts of the e-mail are written from it, so that they say the
// same.
struct Sheet {
    std::string language;  // "lv"
    std::string from;      // the agency
    std::string subject;
    std::vector<Part> parts;        // the first gives subject and button
    std::vector<std::string> whys;  // "Why did you get this letter?": sentences
    std::vector<std::string> foot;  // whom to ask
    struct Way {
        std::string before;  // "Is any of this not yours?"
        std::string word;    // what the link does
        std::string url;
    };
    std::optional<Way> way_out;  // of a duty, or of news
};

std::string html_part(const Sheet& sheet, const Templates& templates);
std::string text_part(const Sheet& sheet, const Words& words);

}  // namespace pilnveide::web
