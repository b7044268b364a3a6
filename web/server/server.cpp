#include "web/server/server.h"
