#include "daemon/keys.h"

#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>

using namespace pilnveide;
namespace fs = std::filesystem;

namespace {

class DataDirectory {
public:
    DataDirectory() {
        auto name = (fs::temp_directory_path() / "pilnveide-keys-XXXXXX").string();
        BOOST_REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~DataDirectory() { fs::remove_all(path); }
    void file(const std::string& name, const std::string& bytes, fs::perms mode = fs::perms::owner_read) {
        std::ofstream(path / name, std::ios::binary) << bytes;
        fs::permissions(path / name, mode);
    }
    fs::path path;
};

auto says(const std::string& words) {
    return
        [words](const workflow::Broken& fault) { return std::string(fault.what()).find(words) != std::string::npos; };
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_start_makes_both_keys_and_the_next_reads_them) {
    DataDirectory data;
    auto made = daemon::open_keys(data.path, true);
    BOOST_TEST((made.link != made.history));
    auto read = daemon::open_keys(data.path, false);
    BOOST_TEST((read.link == made.link && read.history == made.history));
    for (const char* name : {"link.key", "history.key"}) {
        auto mode = fs::status(data.path / name).permissions();
        BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
    }
    BOOST_TEST(std::distance(fs::directory_iterator(data.path), {}) == 2);
}

BOOST_AUTO_TEST_CASE(a_key_that_others_can_read_is_refused) {
    for (auto loose : {fs::perms::group_read, fs::perms::others_read, fs::perms::others_write}) {
        DataDirectory data;
        daemon::open_keys(data.path, true);
        fs::permissions(data.path / "link.key", loose, fs::perm_options::add);
        BOOST_CHECK_EXCEPTION(daemon::open_keys(data.path, false), workflow::Broken, says("chmod 600"));
    }
}

BOOST_AUTO_TEST_CASE(a_key_lost_beside_a_record_is_never_made_anew) {
    DataDirectory data;
    daemon::open_keys(data.path, true);
    fs::remove(data.path / "history.key");
    BOOST_CHECK_EXCEPTION(daemon::open_keys(data.path, false), workflow::Broken, says("backup"));
}

BOOST_AUTO_TEST_CASE(a_key_that_cannot_be_reached_is_neither_made_nor_a_crash) {
    for (bool first_start : {true, false}) {
        DataDirectory data;
        fs::create_symlink("link.key", data.path / "link.key");
        BOOST_CHECK_EXCEPTION(daemon::open_keys(data.path, first_start), workflow::Broken, says("cannot read"));
    }
}

BOOST_AUTO_TEST_CASE(a_key_may_be_hex_or_raw_bytes) {
    DataDirectory data;
    data.file("hex", std::string(62, '0') + "Ff\n");
    data.file("raw", std::string(31, '\0') + "\xff");
    BOOST_TEST((daemon::read_key(data.path / "hex") == daemon::read_key(data.path / "raw")));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_key_is_refused) {
    for (const char* bytes : {"", "short", "zz"}) {
        DataDirectory data;
        data.file("link.key", bytes);
        BOOST_CHECK_EXCEPTION(daemon::read_key(data.path / "link.key"), workflow::Broken, says("holds no key"));
    }
    DataDirectory data;
    data.file("link.key", std::string(63, '0') + "g");
    BOOST_CHECK_THROW(daemon::read_key(data.path / "link.key"), workflow::Broken);
}

BOOST_AUTO_TEST_CASE(an_existing_key_is_not_overwritten) {
    DataDirectory data;
    auto key = daemon::make_key(data.path / "link.key");
    BOOST_CHECK_THROW(daemon::make_key(data.path / "link.key"), workflow::Broken);
    BOOST_TEST((daemon::read_key(data.path / "link.key") == key));
}
