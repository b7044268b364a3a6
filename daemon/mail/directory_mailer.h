#pragma once

#include "daemon/mail/mailer.h"

#include <filesystem>

namespace pilnveide::mail {

// Puts every letter into a directory as <message-id>.eml, for trying out, rehearsals and services that post by other
// means. A letter is there whole or not at all, also after a power cut; the same letter again replaces itself. Files
// are for their owner alone (0600): a letter holds its reader's link. A directory that cannot be written gives kRetry
// with relay_down.
class DirectoryMailer : public Mailer {
public:
    // The directory is made (0700) when it is missing.
    explicit DirectoryMailer(std::filesystem::path directory);
    Outcome send(const Parcel& parcel) override;

private:
    std::filesystem::path directory_;
};

}  // namespace pilnveide::mail
