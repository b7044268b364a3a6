#pragma once

#include "catalog/wording/place.h"
#include "catalog/wording/reason.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

// What one document has for one place.
struct Reading {
    std::string text;     // empty: nothing
    std::string printed;  // the number in front of it
    bool note = false;    // nothing but the note that it is not included
    std::optional<Reason> flaw;
};

// What one document has, place by place, in the order of the places.
struct DocumentReading {
    std::vector<Reading> readings;
    std::size_t found = 0;  // places with a text that has no flaw
    std::size_t notes = 0;  // places with a note only
    bool too_much = false;  // more numbers than any such document has: not looked at
};

// Reads one document. `known` is what the other one has for each place, where it has been read before, else empty: the
// base document is read first, for it is the witness of the other. Its text comes from decoded().
DocumentReading read_document(std::string_view text, const Framework& framework, const std::vector<Place>& places,
                              const std::vector<std::string>& known);

}  // namespace pilnveide::catalog::wording
