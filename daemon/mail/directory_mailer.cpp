#include "daemon/mail/directory_mailer.h"

#include "daemon/mail/mime.h"
#include "daemon/mail/transfer.h"
#include "daemon/mail/whole_file.h"

#include <system_error>

namespace pilnveide::mail {

DirectoryMailer::DirectoryMailer(std::filesystem::path directory) : directory_(std::move(directory)) {}

Outcome DirectoryMailer::send(const Parcel& parcel) {
    auto refused = obstacle(parcel);
    if (!refused.empty()) return {Outcome::Kind::kFailed, false, refused};
    try {
        auto name = parcel.message_id + ".eml";
        put_whole_file(directory_, name, message_bytes(parcel));
        return {Outcome::Kind::kSent, false, "written to " + name};
    } catch (const std::system_error& fault) {
        return {Outcome::Kind::kRetry, true, tidy(fault.what())};
    }
}

}  // namespace pilnveide::mail
