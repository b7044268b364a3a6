#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::power {

// A disk under one program, of which the power can be cut. What was written since a file's last sync is then kept,
// dropped or torn, sector by sector and in any order; so are names that were made or removed and not synced (the method
// of SQLite's own crash tests). For one thread.
class Disk {
public:
    // As a disk tells of itself. A torn write spoils only the bytes that were written: that is what SQLite takes for
    // granted on Linux (SQLITE_IOCAP_POWERSAFE_OVERWRITE), and so what our record rests on.
    struct Device {
        int sector = 4096;  // bytes; or 512
    };
    struct Change {
        std::size_t at = 0;               // where a write begins
        std::string bytes;                // what it writes
        std::optional<std::size_t> size;  // a cutting off at this size instead
    };
    struct File {
        std::string bytes;             // as the program sees it
        std::string synced;            // what no cut can take
        std::vector<Change> unsynced;  // since then, oldest first
    };
    using Image = std::map<std::string, std::string>;  // contents by name

    explicit Disk(Device device) : device_(device) {}
    [[nodiscard]] const Device& device() const { return device_; }
    void become(Device device) { device_ = device; }

    // What a program does. Once the power is cut, and for the very change during which it was, these give false.
    bool write(File& file, std::size_t at, std::string_view bytes);
    bool truncate(File& file, std::size_t size);
    bool sync(File& file);
    bool sync_names();
    bool remove(const std::string& name);
    std::shared_ptr<File> make(const std::string& name);  // nothing without power
    [[nodiscard]] std::shared_ptr<File> find(const std::string& name) const;

    // The power goes in the middle of this many changes from now (1: the next one), or of so many syncs.
    void cut_in_changes(int count) { until_ = {count, false}; }
    void cut_in_syncs(int count) { until_ = {count, true}; }
    void never_cut() { until_.reset(); }
    [[nodiscard]] bool is_dark() const { return dark_; }

    // Power again, with what is left. Nobody may have a file of before open any more.
    void restore(std::mt19937_64& chance);

    [[nodiscard]] Image image() const;  // as the program sees it
    void load(const Image& image);      // all of it synced, with power and no cut ahead

private:
    struct Until {
        int count = 0;
        bool only_syncs = false;
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;
    struct NameChange {
        std::string name;
        std::shared_ptr<File> file;  // nothing: removed
    };

    bool goes_on(bool is_sync = false);

    Device device_;
    Names names_;
    Names synced_names_;
    std::vector<NameChange> unsynced_names_;
    std::optional<Until> until_;
    bool dark_ = false;
};

// What a cut leaves of a file's changes.
class Survival {
public:
    Survival(const Disk::Device& device, std::mt19937_64& chance);

    [[nodiscard]] std::string of(const Disk::File& file);
    [[nodiscard]] bool keeps() { return happens(kept_); }

private:
    void apply(std::string& bytes, const Disk::Change& change);
    void apply_sector(std::string& bytes, const Disk::Change& change, std::size_t from, std::size_t to);
    void spoil(std::string& bytes, std::size_t from, std::size_t to);
    bool happens(double probability) { return std::bernoulli_distribution(probability)(chance_); }

    Disk::Device device_;
    std::mt19937_64& chance_;
    double kept_ = 0;  // how probable it is that a change was done
    double torn_ = 0;  // and that it was being done
};

}  // namespace pilnveide::power
