#pragma once

#include "catalog/catalogue.h"
#include "web/words.h"
#include "workflow/facts.h"
#include "workflow/notices/notice.h"

#include <optional>
#include <string>
#include <vector>

namespace pilnveide::web {

// For whom a letter is written, in which words, on what facts.
struct Occasion {
    const Words& words;
    const workflow::Facts& facts;
    const workflow::Person& recipient;
    workflow::Date today;
    const catalog::Catalogue& catalogue;
    const std::string& public_url;

    [[nodiscard]] std::string url(const std::string& path) const { return public_url + path; }
    // Whoever has no account gets no button into the console.
    [[nodiscard]] bool can_sign_in() const { return recipient.account.has_value(); }
};

// "deadline 31.08.2026."; the late ones stand out.
struct Mark {
    std::string text;
    bool late = false;
};

// One line of a letter's list: an action, a task, a person.
struct Item {
    std::string number;  // "1.2.3."; may be empty
    std::string title;
    std::vector<Mark> marks;
};

struct List {
    std::string heading;  // may be empty
    std::vector<Item> items;
};

// What one kind of notice adds to a letter, in words and without form. The most urgent part gives the letter its
// subject and button; the others follow under their own subjects as headings.
struct Part {
    std::string subject;               // who wants what by when; no name of a person, no opinion (M-18)
    std::vector<std::string> opening;  // paragraphs
    bool greets = false;               // the first of them does
    std::vector<List> lists;
    std::vector<std::string> closing;
    std::string button;  // what the link does; empty when there is nothing to open
    std::string url;
    std::vector<std::string> why;  // "you get this letter because …": sentences, each said once a letter
    std::string calendar;          // an iCalendar object that travels along; may be empty
};

using Notices = std::vector<workflow::Notice>;  // of one part, never empty

}  // namespace pilnveide::web
