// The entry of every test executable; the cases are in the other files.
#define BOOST_TEST_MODULE pilnveide
#include <boost/test/unit_test.hpp>
