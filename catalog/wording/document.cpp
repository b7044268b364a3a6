#include "catalog/wording/document.h"

#include "catalog/wording/exchange.h"
#include "catalog/wording/page_foot.h"
#include "catalog/wording/passage.h"
#include "catalog/wording/running_head.h"
#include "catalog/wording/sequence.h"

#include <algorithm>

namespace pilnveide::catalog::wording {
namespace {

constexpr double kLeastLikeness = 0.12;  // less: the text speaks of something else

class Reader {
public:
    Reader(std::vector<Block> blocks, const std::vector<Place>& places, const std::vector<std::string>& known)
        : blocks_(std::move(blocks)), places_(places), known_(known), readings_(places.size()) {
        std::vector<std::string> paraphrases;
        for (const auto& place : places) paraphrases.push_back(place.paraphrase);
        likeness_ = likeness_of(blocks_, places, {Witness(paraphrases), Witness(known)});
        alignment_ = aligned(blocks_, places, likeness_);
    }

    std::vector<Reading> read() {
        for (std::size_t j = 0; j < places_.size(); ++j)
            if (places_[j].base_variant && !known_[j].empty()) take_narrower(j);
        note_doubts();
        for (std::size_t j = 0; j < places_.size(); ++j)
            if (places_[j].title && !alignment_[j].empty()) read_title(j);
        for (std::size_t j = 0; j < places_.size(); ++j)
            if (!places_[j].title && !alignment_[j].empty()) read_practice(j);
        return std::move(readings_);
    }

private:
    void doubt(std::size_t place, ReasonCode code, std::vector<std::string> values = {}) {
        if (!readings_[place].flaw) readings_[place].flaw = Reason{code, std::move(values)};
    }

    // Everything that number, order and content say about each other.
    void note_doubts() {
        auto strays = find_strays(blocks_, places_, likeness_, alignment_);
        for (auto j : strays.displaced) doubt(j, ReasonCode::kOutOfOrder);
        for (auto j : strays.copied) doubt(j, ReasonCode::kPrintedTwice);
        for (const auto& [j, other] : find_exchanged(places_, likeness_, alignment_))
            doubt(j, ReasonCode::kContentOfAnother, {places_[other].number});
        for (std::size_t j = 0; j < places_.size(); ++j) {
            if (alignment_[j].empty()) continue;
            auto block = alignment_[j].front();
            readings_[j].printed = blocks_[block].number;
            if (blocks_[block].number != places_[j].number && !is_misprint(j, blocks_, places_, likeness_, alignment_))
                doubt(j, ReasonCode::kNumberDoubtful, {blocks_[block].number});
            if (likeness_[block][j] < kLeastLikeness) doubt(j, ReasonCode::kContentUnknown);
        }
    }

    std::vector<Block*> following(std::size_t title) {
        std::vector<Block*> blocks;
        for (auto j = title + 1; j < places_.size() && !places_[j].title; ++j)
            for (auto block : alignment_[j]) blocks.push_back(&blocks_[block]);
        return blocks;
    }

    void read_title(std::size_t j) {
        const auto& words = blocks_[alignment_[j].front()].words;
        auto title = closed_title(words);
        if (!title) title = finished_title(words, following(j), known_[j]);
        if (!title) title = words;
        if (alignment_[j].size() > 1) doubt(j, ReasonCode::kPrintedTwice);
        accept(j, *title);
    }

    void accept(std::size_t j, const Words& words) {
        readings_[j].text = joined(words);
        if (auto flaw = flaw_of(words)) doubt(j, flaw->code, flaw->values);
    }

    void read_practice(std::size_t j) {
        std::vector<Words> texts;
        for (auto index : alignment_[j]) {
            const auto& block = blocks_[index];
            if (block.note) continue;
            auto last = block.before_criterion || last_of_criterion(j);
            auto words = without_tail(block.words, last, places_[j].base_variant ? std::string() : known_[j]);
            texts.push_back(places_[j].base_variant ? without_variant(std::move(words), known_[j]) : std::move(words));
        }
        readings_[j].note = texts.empty();
        if (texts.size() > 1) doubt(j, ReasonCode::kPrintedTwice);
        if (!texts.empty()) accept(j, texts.front());
    }

    // The narrower text may stand under the same number as the wider one: it is the one nearest to the base document's.
    void take_narrower(std::size_t j) {
        auto& laid = alignment_[j];
        auto apart = [&](std::size_t block) { return words_apart(joined(blocks_[block].words), known_[j]); };
        if (std::ranges::count_if(laid, [&](std::size_t block) { return !blocks_[block].note; }) < 2) return;
        auto nearest = std::ranges::min_element(laid, {}, apart);
        if (!alike(known_[j], joined(blocks_[*nearest].words))) return;
        if (std::ranges::count(laid, apart(*nearest), apart) != 1) return;
        blocks_[*nearest].note = true;  // it has been looked at, and tells nothing more
        laid.erase(nearest);
    }

    [[nodiscard]] bool last_of_criterion(std::size_t j) const {
        return j + 1 == places_.size() || places_[j + 1].criterion != places_[j].criterion;
    }

    std::vector<Block> blocks_;
    const std::vector<Place>& places_;
    const std::vector<std::string>& known_;
    Likeness likeness_;
    Alignment alignment_;
    std::vector<Reading> readings_;
};

}  // namespace

DocumentReading read_document(std::string_view text, const Framework& framework, const std::vector<Place>& places,
                              const std::vector<std::string>& known) {
    DocumentReading document;
    document.readings.resize(places.size());
    auto blocks = blocks_of(words_of(without_running_heads(without_page_feet(page_text(text)))), framework);
    document.too_much = blocks.size() > kMostBlocks;
    if (document.too_much) return document;
    document.readings = Reader(std::move(blocks), places, known).read();
    for (const auto& reading : document.readings) {
        document.found += reading.text.empty() || reading.flaw ? 0 : 1;
        document.notes += reading.note ? 1 : 0;
    }
    return document;
}

}  // namespace pilnveide::catalog::wording
