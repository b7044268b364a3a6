#include "catalog/wording/proposal.h"

#include "catalog/wording/encoding.h"
#include "catalog/wording/judgement.h"

#include <algorithm>
#include <optional>

namespace pilnveide::catalog::wording {
namespace {

using Role = Proposal::Role;

constexpr std::size_t kOfPlaces = 4;  // a document that has less than a quarter of the places is another one

struct File {
    std::optional<std::string> text;
    DocumentReading reading;
    Role role = Role::kUnreadable;
};

bool related(const DocumentReading& reading) {
    return (reading.found + reading.notes) * kOfPlaces >= reading.readings.size();
}

std::vector<File> first_look(const Framework& framework, const std::vector<Place>& places,
                             std::span<const std::string_view> bytes) {
    std::vector<File> files;
    std::vector<std::string> nothing(places.size());
    for (auto of_one : bytes) {
        File file;
        file.text = decoded(of_one.substr(0, kMostBytes));
        if (file.text) {
            file.reading = read_document(*file.text, framework, places, nothing);
            file.role = related(file.reading) ? Role::kOptimal : Role::kUnrelated;
        }
        files.push_back(std::move(file));
    }
    return files;
}

// The base document is the one that says of most practices beyond the base standard that they are not included.
void find_base(std::vector<File>& files, const std::vector<Place>& places) {
    auto beyond = static_cast<std::size_t>(
        std::ranges::count_if(places, [](const Place& place) { return !place.title && !place.base; }));
    for (auto& file : files)
        if (file.role == Role::kOptimal && beyond > 0 && file.reading.notes * 2 >= beyond) file.role = Role::kBase;
}

File* with_role(std::vector<File>& files, Role role) {
    auto found = std::ranges::find(files, role, &File::role);
    return found == files.end() ? nullptr : &*found;
}

std::vector<std::string> texts_of(const DocumentReading& document) {
    std::vector<std::string> texts;
    for (const auto& reading : document.readings) texts.push_back(reading.flaw ? std::string() : reading.text);
    return texts;
}

}  // namespace

Tally tally(const std::vector<Proposed>& texts) {
    Tally result{.expected = texts.size()};
    for (const auto& text : texts) {
        result.certain += text.state == State::kCertain ? 1 : 0;
        result.doubtful += text.state == State::kDoubtful ? 1 : 0;
        result.missing += text.state == State::kMissing ? 1 : 0;
    }
    return result;
}

Proposal propose(const Framework& framework, std::span<const std::string_view> bytes) {
    auto places = places_of(framework);
    auto files = first_look(framework, places, bytes);
    find_base(files, places);
    auto* base = with_role(files, Role::kBase);
    auto* main = with_role(files, Role::kOptimal);
    if (base != nullptr && main != nullptr) {
        main->reading = read_document(*main->text, framework, places, texts_of(base->reading));
        // The wider texts tell where a title of the base document goes on.
        base->reading = read_document(*base->text, framework, places, texts_of(main->reading));
    }
    Proposal proposal;
    for (const auto& file : files) proposal.roles.push_back(file.role);
    for (std::size_t j = 0; j < places.size(); ++j) {
        Pair pair{main == nullptr ? nullptr : &main->reading.readings[j],
                  base == nullptr ? nullptr : &base->reading.readings[j]};
        if (places[j].title) {
            proposal.subcriteria.push_back(judged_title(places[j], pair));
        } else {
            proposal.optimal.push_back(judged_optimal(places[j], pair));
            if (places[j].base) proposal.base.push_back(judged_base(places[j], pair));
        }
    }
    return proposal;
}

std::string_view word_of(Role role) {
    switch (role) {
        case Role::kUnreadable:
            return "unreadable";
        case Role::kUnrelated:
            return "unrelated";
        case Role::kOptimal:
            return "optimal";
        case Role::kBase:
            return "base";
    }
    return "";
}

}  // namespace pilnveide::catalog::wording
