#pragma once

#include "workflow/catalogue/official_wording.h"
#include "workflow/facts.h"
#include "workflow/fault.h"
#include "workflow/letters/letter.h"
#include "workflow/letters/link.h"
#include "workflow/notices/notice.h"

#include <span>
#include <string_view>

namespace pilnveide::store {

// The words by which choices stand in the record, in the order of their enumeration. They never change their meaning; a
// check in the schema repeats those of each column.
std::span<const std::string_view> words(workflow::RoleKind);
std::span<const std::string_view> words(workflow::Person::Address);
std::span<const std::string_view> words(workflow::Standard);
std::span<const std::string_view> words(workflow::Gate);
std::span<const std::string_view> words(workflow::VersionState);
std::span<const std::string_view> words(workflow::ActionKind);
std::span<const std::string_view> words(workflow::ActionState);
std::span<const std::string_view> words(workflow::WishState);
std::span<const std::string_view> words(workflow::RequestState);
std::span<const std::string_view> words(workflow::Noun);
std::span<const std::string_view> words(workflow::NoticeKind);
std::span<const std::string_view> words(workflow::NoticeState);
std::span<const std::string_view> words(workflow::WhyNot);
std::span<const std::string_view> words(workflow::LetterState);
std::span<const std::string_view> words(workflow::LinkPurpose);
std::span<const std::string_view> words(workflow::MeetingKind);
std::span<const std::string_view> words(workflow::PublicationKind);
std::span<const std::string_view> words(workflow::HoldReason);
std::span<const std::string_view> words(catalog::IndicatorKind);
std::span<const std::string_view> words(catalog::Direction);
std::span<const std::string_view> words(workflow::WordingKind);
std::span<const std::string_view> words(workflow::WordingState);

template <class Choice>
std::string_view word_of(Choice choice) {
    return words(choice)[static_cast<std::size_t>(choice)];
}

// Throws Broken for a word that this binary does not know.
template <class Choice>
Choice choice_of(std::string_view word) {
    const auto all = words(Choice{});
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at] == word) return static_cast<Choice>(at);
    }
    throw workflow::Broken("the record holds an unknown word: " + std::string(word));
}

}  // namespace pilnveide::store
