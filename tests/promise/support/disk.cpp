#include "tests/promise/support/disk.h"

#include <algorithm>
#include <array>

namespace pilnveide::power {
namespace {

void put(std::string& bytes, std::size_t at, std::string_view what) {
    if (bytes.size() < at + what.size()) bytes.resize(at + what.size());
    std::ranges::copy(what, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

bool Disk::goes_on(bool is_sync) {
    if (dark_) return false;
    if (until_ && (is_sync || !until_->only_syncs) && --until_->count == 0) dark_ = true;
    return !dark_;
}

// The change during which the power goes may be done, too: it stands among those that were not synced.
bool Disk::write(File& file, std::size_t at, std::string_view bytes) {
    if (dark_) return false;
    put(file.bytes, at, bytes);
    file.unsynced.push_back({at, std::string(bytes), {}});
    return goes_on();
}

bool Disk::truncate(File& file, std::size_t size) {
    if (dark_) return false;
    file.bytes.resize(size);
    file.unsynced.push_back({0, {}, size});
    return goes_on();
}

bool Disk::sync(File& file) {
    if (!goes_on(true)) return false;
    file.synced = file.bytes;
    file.unsynced.clear();
    return true;
}

bool Disk::sync_names() {
    if (!goes_on(true)) return false;
    synced_names_ = names_;
    unsynced_names_.clear();
    return true;
}

bool Disk::remove(const std::string& name) {
    if (dark_) return false;
    names_.erase(name);
    unsynced_names_.push_back({name, nullptr});
    return goes_on();
}

std::shared_ptr<Disk::File> Disk::make(const std::string& name) {
    if (dark_) return nullptr;
    auto file = std::make_shared<File>();
    names_[name] = file;
    unsynced_names_.push_back({name, file});
    return goes_on() ? file : nullptr;
}

std::shared_ptr<Disk::File> Disk::find(const std::string& name) const {
    auto at = names_.find(name);
    return at == names_.end() ? nullptr : at->second;
}

void Disk::restore(std::mt19937_64& chance) {
    Survival survival(device_, chance);
    auto names = synced_names_;
    for (const auto& [name, file] : unsynced_names_) {
        if (!survival.keeps()) continue;
        if (file)
            names[name] = file;
        else
            names.erase(name);
    }
    Image left;
    for (const auto& [name, file] : names) left[name] = survival.of(*file);
    load(left);
}

Disk::Image Disk::image() const {
    Image image;
    for (const auto& [name, file] : names_) image[name] = file->bytes;
    return image;
}

void Disk::load(const Image& image) {
    names_.clear();
    for (const auto& [name, bytes] : image) names_[name] = std::make_shared<File>(File{bytes, bytes, {}});
    synced_names_ = names_;
    unsynced_names_.clear();
    until_.reset();
    dark_ = false;
}

// Each cut has a temper of its own: from "nothing was done yet" to "all was done", with and without torn sectors.
Survival::Survival(const Disk::Device& device, std::mt19937_64& chance) : device_(device), chance_(chance) {
    static constexpr std::array kKept{0.0, 0.1, 0.5, 0.9, 1.0};
    static constexpr std::array kTorn{0.0, 0.05, 0.3};
    kept_ = kKept.at(std::uniform_int_distribution<std::size_t>(0, kKept.size() - 1)(chance));
    torn_ = kTorn.at(std::uniform_int_distribution<std::size_t>(0, kTorn.size() - 1)(chance));
}

std::string Survival::of(const Disk::File& file) {
    auto bytes = file.synced;
    for (const auto& change : file.unsynced) apply(bytes, change);
    return bytes;
}

void Survival::apply(std::string& bytes, const Disk::Change& change) {
    if (change.size) {
        if (keeps()) bytes.resize(*change.size);
        return;
    }
    const auto sector = static_cast<std::size_t>(device_.sector);
    const auto end = change.at + change.bytes.size();
    for (auto from = change.at; from < end;) {
        const auto to = std::min(end, (from / sector + 1) * sector);
        apply_sector(bytes, change, from, to);
        from = to;
    }
}

void Survival::apply_sector(std::string& bytes, const Disk::Change& change, std::size_t from, std::size_t to) {
    const auto fresh = std::string_view(change.bytes).substr(from - change.at, to - from);
    if (happens(torn_)) {
        put(bytes, from, fresh);
        spoil(bytes, from + std::uniform_int_distribution<std::size_t>(0, to - from)(chance_), to);
    } else if (keeps()) {
        put(bytes, from, fresh);
    } else if (bytes.size() < to && happens(0.3)) {
        bytes.resize(to);  // the file has grown, and what it grew by was not written
    }
}

void Survival::spoil(std::string& bytes, std::size_t from, std::size_t to) {
    std::uniform_int_distribution<int> byte(0, 255);
    for (auto at = from; at < to; ++at) bytes[at] = static_cast<char>(byte(chance_));
}

}  // namespace pilnveide::power
