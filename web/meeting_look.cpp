#include "web/meeting_look.h"

#include "workflow/meeting/guests.h"

namespace pilnveide::web {

StateLook look(const Words& words, const workflow::Meeting& meeting, workflow::Instant now) {
    if (meeting.cancelled) return {"is-late", "off", words.say("Called off")};
    if (workflow::is_over(meeting, now)) return {"is-done", "done", words.say("Has taken place")};
    return {"is-go", "date", words.say("Coming")};
}

}  // namespace pilnveide::web
