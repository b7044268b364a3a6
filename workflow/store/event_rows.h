#pragma once

#include "workflow/history/event.h"
#include "workflow/store/mapping.h"

namespace pilnveide::store {

// An event as it stands in its table.
struct SealedEvent {
    std::int64_t sequence = 0;
    workflow::Instant at;
    workflow::By by;
    std::string kind;
    workflow::Subject subject;
    std::optional<std::string> payload;  // nothing once erased
    std::string payload_hash;
    std::string seal;
};

template <>
struct Mapping<SealedEvent> {
    template <class Io>
    static void columns(Io& io, SealedEvent& event) {
        io("sequence", event.sequence);
        io("happened_at", event.at);
        io("person_id", event.by.person);
        io("instead_of", event.by.instead_of);
        io("kind", event.kind);
        io("noun", event.subject.noun);
        io("subject_id", event.subject.id);
        io("payload", event.payload);
        io("payload_hash", event.payload_hash);
        io("seal", event.seal);
    }
};

}  // namespace pilnveide::store
