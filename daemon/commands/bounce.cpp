#include "daemon/commands.h"
#include "daemon/mail/mail_part.h"
#include "daemon/opening.h"
#include "daemon/returned_letters.h"
#include "workflow/letters/token.h"

#include <iostream>
#include <limits>
#include <system_error>

// What a mail system hands over: a message that came to the return path of our letters.

namespace pilnveide::daemon {

Exit run_bounce(Call& call) {
    auto settings = settings_of(call);
    if (!settings) return kRefused;
    const auto came_to = call.arguments.value("--recipient");
    if (came_to.find_first_of("\r\n") != std::string::npos) return call.refuse(kMisused, "--recipient is one address");
    std::string message(mail::kLongestMail, '\0');
    std::cin.read(message.data(), static_cast<std::streamsize>(message.size()));
    message.resize(static_cast<std::size_t>(std::cin.gcount()));
    // The rest is of no use, but a mail system wants to be rid of it.
    std::cin.ignore(std::numeric_limits<std::streamsize>::max());
    if (message.empty()) return call.refuse(kMisused, "give the message on standard input: pilnveide bounce < message");
    try {
        ReturnBox(settings->data.directory).put(message, came_to, workflow::random_token(16));
    } catch (const std::system_error& fault) {
        return call.refuse(kBrokenEnvironment,
                           std::string("the message cannot be kept; try again later: ") + fault.what());
    }
    return kDone;
}

}  // namespace pilnveide::daemon
