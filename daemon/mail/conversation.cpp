#include "daemon/mail/conversation.h"

#include <algorithm>

namespace pilnveide::mail {
namespace {

bool starts_with_code(std::string_view line) {
    return line.size() >= 3 && std::all_of(line.begin(), line.begin() + 3, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void Conversation::command(std::string_view line) {
    leaving_ = leaving_ || line.starts_with("QUIT");
    if (leaving_) return;
    bool about_letter = line.starts_with("MAIL") || line.starts_with("RCPT") || line.starts_with("DATA");
    transfer_.stage = about_letter ? Transfer::Stage::kEnvelope : Transfer::Stage::kConnecting;
    forget_reply();
}

void Conversation::reply_line(std::string_view line) {
    if (leaving_ || !starts_with_code(line)) return;
    if (reply_complete_) forget_reply();
    transfer_.reply = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    transfer_.words.append(line);
    reply_complete_ = line.size() < 4 || line[3] != '-';
}

std::string_view Conversation::next_block(std::size_t room) {
    if (transfer_.stage != Transfer::Stage::kMessage) {
        transfer_.stage = Transfer::Stage::kMessage;
        forget_reply();
    }
    auto block = message_.substr(given_, room);
    given_ += block.size();
    return block;
}

Transfer Conversation::so_far(std::size_t written) const {
    auto transfer = transfer_;
    transfer.handed_over = transfer.stage == Transfer::Stage::kMessage && written >= message_.size();
    return transfer;
}

void Conversation::forget_reply() {
    transfer_.reply = 0;
    transfer_.words.clear();
    reply_complete_ = true;
}

}  // namespace pilnveide::mail
