#include "web/pages/pages.h"
#include "web/wording_sheet.h"

namespace pilnveide::web {

Response wording_show(Visit& visit) { return wording_sheet(visit, Form(visit)); }

}  // namespace pilnveide::web
