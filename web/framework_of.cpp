#include "web/framework_of.h"

#include <cassert>

namespace pilnveide::web {

const catalog::Framework& framework_of(const catalog::Catalogue& catalogue, const workflow::Cycle& cycle) {
    const auto* framework = catalogue.of(cycle.framework, cycle.framework_version);
    assert(framework);  // the daemon does not start without the methodology
    return *framework;
}

}  // namespace pilnveide::web
