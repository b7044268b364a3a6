#include "web/pages/pages.h"

namespace pilnveide::web {

// For whoever watches the process: it answers, so it lives. Asks nothing of the record, so that it answers also when
// that is away.
Response health(Visit&) {
    Response response;
    response.type = "text/plain; charset=utf-8";
    response.body = "ok\n";
    return response;
}

}  // namespace pilnveide::web
