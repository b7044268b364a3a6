#include "tests/promise/support/life.h"

#include "workflow/fault.h"
#include "workflow/store/record.h"

#include <algorithm>

namespace pilnveide::power {
namespace {

constexpr int kCutsOfOneRecord = 25;  // then it begins anew with the demo
constexpr int kActsOfOneLife = 100;   // a record that forgets to sync would wait for a cut in its syncs for ever

}  // namespace

// The store on the disk, and who reads beside it.
struct Life::Open {
    std::unique_ptr<RecordContent> content;
    std::unique_ptr<store::Store> store;
};

Life::Life(PowerGround& ground, Care care, std::uint64_t seed) : ground_(ground), care_(care), chance_(seed) {
    ground_.vfs.reseed(seed);
    begin_again();
}

// What is written on one disk does not move to another: SQLite goes by what the disk tells of itself.
void Life::begin_again() {
    ground_.disk.become({up_to(2) == 1 ? 512 : 4096});
    ground_.disk.load(ground_.demo);
    committed_ = {digest_left()};
    ground_.disk.load(ground_.demo);
}

std::unique_ptr<Life::Open> Life::open(std::function<void(std::uint64_t)> committed) {
    auto out = std::make_unique<Open>();
    std::unique_ptr<store::Database> database;
    if (care_ == Care::kFull)
        database = std::make_unique<store::Sqlite>(ground_.place.file, 1, store::Sqlite::Access::kWrite);
    else
        database = std::make_unique<CarelessDatabase>(ground_.place.file, care_);
    out->content = std::make_unique<RecordContent>(ground_.place.file);
    auto told = [content = out->content.get(), committed = std::move(committed)] { committed(content->digest()); };
    auto watched = std::make_unique<WatchedDatabase>(std::move(database), std::move(told));
    out->store = std::make_unique<store::Record>(std::move(watched), ground_.key, ids_);
    return out;
}

// Syncs are where SQLite thinks that something is safe, so every other cut is in one of them.
void Life::arm() {
    if (care_ == Care::kFull && up_to(2) == 1)
        ground_.disk.cut_in_syncs(up_to(14));
    else
        ground_.disk.cut_in_changes(up_to(200));
}

Left Life::next() {
    if (cuts_++ % kCutsOfOneRecord == kCutsOfOneRecord - 1) begin_again();
    arm();
    live();
    ground_.disk.restore(chance_);
    auto left = judge();
    if (left.state == Left::State::kDamaged) begin_again();
    return left;
}

// What fails while the power is on is no matter of a cut, and passes through.
void Life::live() {
    std::unique_ptr<Open> open_record;
    in_hand_.reset();
    for (int acts = 1; !ground_.disk.is_dark(); ++acts) {
        if (acts == kActsOfOneLife) ground_.disk.cut_in_changes(1);
        try {
            act(open_record);
        } catch (const std::runtime_error&) {
            if (!ground_.disk.is_dark()) throw;
        }
    }
}

// Opening and closing are changes of the disk, too.
void Life::act(std::unique_ptr<Open>& open_record) {
    if (!open_record)
        open_record = open([this](std::uint64_t digest) {
            committed_.push_back(digest);
            ++in_hand_->acknowledged;
            ++commits_;
        });
    in_hand_ = InHand{ground_.disk.image(), chance_(), 0};
    act_once(ground_.desk, *open_record->store, ids_, in_hand_->seed);
    if (ground_.disk.is_dark()) return;
    in_hand_.reset();
    if (up_to(8) == 1) open_record.reset();
}

Left Life::judge() {
    const auto left = ground_.disk.image();
    Left out;
    std::uint64_t digest = 0;
    try {
        digest = digest_left();
    } catch (const std::runtime_error& fault) {
        return {Left::State::kDamaged, 0, fault.what()};
    }
    const auto known = std::ranges::find(committed_.rbegin(), committed_.rend(), digest);
    if (known == committed_.rbegin()) {
        out.state = Left::State::kLast;
    } else if (is_in_hand(digest)) {  // asked first: signing in and out again makes what there was before
        out.state = Left::State::kInHand;
        committed_.push_back(digest);
    } else if (known != committed_.rend()) {
        out = {Left::State::kEarlier, static_cast<int>(known - committed_.rbegin()), {}};
        committed_.erase(known.base(), committed_.end());
    } else {
        return {Left::State::kDamaged, 0, "it holds what was never committed"};
    }
    ground_.disk.load(left);
    return out;
}

// As the daemon opens it. Throws what is wrong.
std::uint64_t Life::digest_left() {
    const auto store = store::open(ground_.place, store::Mode::kDaemon, ground_.key, ids_);
    const auto verdict = store->verify();
    if (!verdict.sound) throw workflow::Broken(verdict.findings.front());
    return RecordContent(ground_.place.file).digest();
}

// Does the act again that the cut broke off, on a sound disk: what would its next commit have made?
bool Life::is_in_hand(std::uint64_t digest) {
    if (!in_hand_) return false;
    ground_.disk.load(in_hand_->before);
    std::vector<std::uint64_t> again;
    act_once(ground_.desk, *open([&](std::uint64_t one) { again.push_back(one); })->store, ids_, in_hand_->seed);
    const auto done = in_hand_->acknowledged;
    if (again.size() < done || !std::equal(again.begin(), again.begin() + static_cast<std::ptrdiff_t>(done),
                                           committed_.end() - static_cast<std::ptrdiff_t>(done)))
        throw std::logic_error("the same act made something else when it was done again");
    return again.size() > done && again[done] == digest;
}

}  // namespace pilnveide::power
