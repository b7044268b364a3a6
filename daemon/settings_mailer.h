#pragma once

#include "daemon/mail/smtp_mailer.h"
#include "daemon/settings.h"

#include <functional>
#include <memory>

namespace pilnveide::daemon {

// The relay that the settings name, with its password read from its file. Throws Broken when that cannot be read.
mail::Relay relay_of(const Settings::Mail& settings);

// Where letters leave according to the settings. `waiting` is called again and again while a relay takes its time.
std::unique_ptr<mail::Mailer> mailer_of(
    const Settings::Mail& settings, std::function<void()> waiting = [] {});

}  // namespace pilnveide::daemon
