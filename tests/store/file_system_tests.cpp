#include "workflow/store/file_system.h"

#include <filesystem>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::store;

BOOST_AUTO_TEST_SUITE(file_system)

// D-09. The numbers are those of linux/magic.h.
BOOST_AUTO_TEST_CASE(one_that_other_computers_can_change_is_remote) {
    for (const auto magic : {0x6969U, 0x517BU, 0xFF534D42U, 0xFE534D42U, 0x01021997U, 0x00C36400U, 0x786F4256U})
        BOOST_TEST(is_remote({magic, ""}), "magic number " << magic);
}

BOOST_AUTO_TEST_CASE(a_disk_of_this_computer_is_not) {
    constexpr auto kExt4 = 0xEF53U, kXfs = 0x58465342U, kBtrfs = 0x9123683EU, kTmpfs = 0x01021994U, kZfs = 0x2FC12FC1U,
                   kOverlay = 0x794C7630U, kF2fs = 0xF2F52010U;
    for (const auto magic : {kExt4, kXfs, kBtrfs, kTmpfs, kZfs, kOverlay, kF2fs})
        BOOST_TEST(!is_remote({magic, ""}), "magic number " << magic);
}

BOOST_AUTO_TEST_CASE(of_those_in_user_space_only_known_ones_are_local) {
    constexpr auto kFuse = 0x65735546U;
    for (const auto* type : {"fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.davfs", "fuse", ""})
        BOOST_TEST(is_remote({kFuse, type}), type);
    for (const auto* type : {"fuseblk", "fuse.fuse-overlayfs", "fuse.bindfs"})
        BOOST_TEST(!is_remote({kFuse, type}), type);
}

BOOST_AUTO_TEST_CASE(a_record_in_the_temporary_folder_may_be_opened) {
    require_local(std::filesystem::temp_directory_path() / "record.db");
    require_local("record.db");
    require_local("/nowhere/at/all/record.db");
}

BOOST_AUTO_TEST_SUITE_END()
