#pragma once

#include "web/letters/compose.h"
#include "web/view.h"
#include "web/words.h"
#include "workflow/letters/letter.h"
#include "workflow/letters/token.h"
#include "workflow/notices/notice.h"

#include <string>
#include <vector>

namespace pilnveide::daemon {

// How letters are written and signed: everything an outbox needs but the record and the relay.
struct Stationery {
    const web::Languages& languages;
    const web::Templates& lv;
    const web::Templates& en;
    workflow::Key link_key;
    std::string public_url;
    std::string from_address;
    std::string from_name;  // empty: the agency's name
};

// Looks at the facts again and writes the letter: `notices` become those that still hold, in the order they came; the
// others are given back as kDropped. Empty `notices` afterwards: the letter is not worth sending. The letter then knows
// its address, subject, both parts, Message-ID and whom an answer reaches.
struct Written {
    std::vector<workflow::Notice> holding;
    std::vector<workflow::Notice> dropped;
    bool needs_link = false;
};
Written write_letter(const Stationery& stationery, const workflow::Facts& facts, workflow::Letter& letter,
                     const std::vector<workflow::Notice>& notices, workflow::Date today);

}  // namespace pilnveide::daemon
