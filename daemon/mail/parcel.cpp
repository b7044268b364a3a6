#include "daemon/mail/mailer.h"
