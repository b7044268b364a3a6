#include "daemon/returned_letters.h"

#include "daemon/mail/bounce.h"
#include "daemon/mail/mail_part.h"
#include "daemon/mail/whole_file.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"
#include "workflow/letters/mailbox_acts.h"
#include "workflow/letters/return_path.h"
#include "workflow/people/account_acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::size_t kMostAtOnce = 200;
constexpr int kMostHistory = 100;  // events of one letter

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(mail::kLongestMail, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return bytes;
}

// Which letter of this agency came back, by its return path, else by its Message-ID and whom it did not reach.
std::optional<Letter> letter_of(store::Reading& reading, const mail::Bounce& bounce, const ReturnRules& rules,
                                Id<Agency> agency) {
    for (const auto& path : bounce.came_to)
        if (auto id = letter_returned_to(path, rules.key, agency))
            if (auto letter = reading.letter(*id)) return letter;
    if (rules.by_return_path) return std::nullopt;
    auto id = Id<Letter>::from_text(bounce.message_id.substr(0, bounce.message_id.find('@')));
    auto letter = id ? reading.letter(*id) : std::nullopt;
    if (!letter || letter->message_id != bounce.message_id) return std::nullopt;
    const auto address = folded_address(letter->to_address);
    bool concerns = std::ranges::any_of(bounce.failed,
                                        [&](const std::string& failed) { return folded_address(failed) == address; });
    return concerns ? letter : std::nullopt;
}

bool came_back_before(store::Reading& reading, const Letter& letter) {
    return std::ranges::any_of(reading.history(Subject{Noun::kLetter, letter.id.value}, kMostHistory),
                               [](const PastEvent& past) { return past.event.kind == "letter.returned"; });
}

// True when it scored.
bool score(store::Store& store, const Agency& agency, const mail::Bounce& bounce, const ReturnRules& rules, Instant now,
           Ids& ids) {
    bool ours = false;
    store.read(agency.id,
               [&](store::Reading& reading) { ours = letter_of(reading, bounce, rules, agency.id).has_value(); });
    if (!ours) return false;
    bool scored = false;
    auto saved = store.write(agency.id, By{}, now, [&](store::Writing& writing) -> Result<void> {
        scored = false;
        auto letter = letter_of(writing, bounce, rules, agency.id);
        if (!letter || letter->to_address.empty() || came_back_before(writing, *letter)) return {};
        scored = true;
        auto facts = writing.facts();
        const auto how = bounce.kind == mail::Bounce::Kind::kHard ? Return::kHard : Return::kSoft;
        return writing.put(note_return({*facts, By{}, now, local_day(now), ids}, *letter, how, bounce.word));
    });
    if (!saved) throw Broken("that a letter came back could not be saved");
    return scored;
}

}  // namespace

void ReturnBox::put(std::string_view message, std::string_view came_to, const std::string& name) const {
    std::string whole;
    if (!came_to.empty()) whole = fmt::format("X-Original-To: {}\n", came_to);
    whole += message.substr(0, mail::kLongestMail);
    mail::put_whole_file(directory_, name + ".eml", whole);
}

std::vector<std::filesystem::path> ReturnBox::waiting() const {
    std::vector<std::filesystem::path> files;
    std::error_code fault;
    for (const auto& entry : std::filesystem::directory_iterator(directory_, fault))
        if (entry.path().extension() == ".eml" && entry.path().filename().string().front() != '.')
            files.push_back(entry.path());
    std::ranges::sort(files);
    if (files.size() > kMostAtOnce) files.resize(kMostAtOnce);
    return files;
}

Returned take_returned(const ReturnBox& box, store::Store& store, const ReturnRules& rules, Instant now, Ids& ids,
                       Log& log) {
    Returned taken;
    for (const auto& file : box.waiting()) {
        const auto bounce = mail::read_bounce(bytes_of(file));
        bool scored = false;
        if (bounce.kind != mail::Bounce::Kind::kNone)
            for (const auto& agency : store.agencies())
                scored = scored || score(store, agency, bounce, rules, now, ids);
        ++(scored ? taken.scored : taken.ignored);
        log.info(scored ? "a letter came back" : "a message to the return path was passed over",
                 {{"file", file.filename().string()}, {"word", bounce.word}});
        std::error_code fault;
        std::filesystem::remove(file, fault);
        if (fault) throw Broken(fmt::format("{} cannot be removed: {}", file.string(), fault.message()));
    }
    return taken;
}

}  // namespace pilnveide::daemon
