#pragma once

#include "daemon/letter_writing.h"
#include "daemon/log.h"
#include "daemon/mail/mailer.h"
#include "workflow/clock.h"
#include "workflow/ids.h"
#include "workflow/store/store.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pilnveide::daemon {

// Brings planned letters to the relay (DESIGN 4.5, steps 2 and 3). One outbox a record, used by one thread.
//
// A letter is rendered from the facts of the moment at which the relay first sees it, and every retry sends the same
// bytes. `transmitting` is committed before the transfer, together with the outcome of the letter before it, so that a
// letter costs one commit. A break after the last dot and before the reply is `uncertain`: listed, never resent by
// itself; what it said travels in the person's next letter. The facts are looked at again at the claim and before every
// try; what the relay has seen is changed only by what was dropped.
class Outbox {
public:
    Outbox(store::Store& store, const workflow::Clock& clock, workflow::Ids& ids, mail::Mailer& mailer,
           const Stationery& stationery, Log& log);

    // After a start: what was claimed is planned again, what was being transmitted is uncertain.
    void recover(workflow::Id<workflow::Agency> agency);

    struct Run {
        int sent = 0;
        int failed = 0;
        int retried = 0;
        int uncertain = 0;
        bool relay_down = false;  // the relay does not answer; the rest was left as it was
        bool more = false;        // the batch was full: run again
    };
    // Sends what may leave now, at most one batch of `most`.
    Run run(workflow::Id<workflow::Agency> agency, int most = 50);

private:
    // Letters that were claimed and of which the record does not know yet what became. When the record fails in
    // between they stay here, and the next run tells it first.
    struct Hand {
        workflow::Agency agency;
        std::shared_ptr<const workflow::Facts> facts;  // by which they were written
        struct Card {
            workflow::Letter letter;
            std::optional<workflow::Link> link;
        };
        std::deque<Card> cards;
    };
    void claim(workflow::Id<workflow::Agency> agency, int most);
    bool prepare(store::Writing& writing, workflow::Letter& letter, workflow::Instant now);
    void fill_link(store::Writing& writing, workflow::Letter& letter, const std::vector<workflow::Notice>& notices,
                   workflow::Instant now);
    bool still_says(store::Writing& writing, workflow::Letter& letter, workflow::Instant now);
    bool advance(const workflow::Letter* done, Hand::Card& next);
    void send(Hand::Card& card, Run& run);
    void put_away();

    store::Store& store_;
    const workflow::Clock& clock_;
    workflow::Ids& ids_;
    mail::Mailer& mailer_;
    Stationery stationery_;
    Log& log_;
    Hand hand_;
};

}  // namespace pilnveide::daemon
