#pragma once

#include "catalog/text.h"

#include <string>
#include <vector>

namespace pilnveide::catalog {

// A certificate of somebody else's quality system, as facts: what it is, how long it holds, what it exempts from.
struct Certificate {
    std::string id;  // "iso-9001", "equass"
    Text title;
    Text description;
    int validity_months = 0;  // 0 when the documents do not say
    Text exempts;
    std::vector<Text> principles;
    std::vector<Text> strengths;
    std::vector<Text> limits;
};

// One place of this framework, and where another one looks at the same thing; by content, never by number or title.
struct BridgeLink {
    std::string from;  // a criterion, subcriterion or practice number; for a certificate "iso-9001/3"
    std::string to;    // a number in the other framework
    Text title;        // what the other framework calls it
    Text note;         // how far the two agree; may be empty
};

struct Bridge {
    std::string to;          // the other framework's id: "caf-2020", or "kvpm"
    std::string to_version;  // empty when it has none
    Text title;
    std::vector<BridgeLink> links;
};

}  // namespace pilnveide::catalog
