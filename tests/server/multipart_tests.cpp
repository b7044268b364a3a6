#include "web/server/multipart.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::server::test {
namespace {

std::string part(const std::string& disposition, const std::string& content, const std::string& more = {}) {
    return "--b0\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n" + content + "\r\n";
}
const std::string kEnd = "--b0--\r\n";

int status_of(const std::string& body) {
    web::Request request;
    auto read = read_multipart(body, "b0", request);
    return read ? 200 : read.error().status;
}

}  // namespace

BOOST_AUTO_TEST_CASE(fields_and_files_are_read_as_browsers_send_them) {
    web::Request request;
    std::string bytes("\x00\xff\r\n--b1\r\n--b", 12);
    auto body = part("name=\"csrf\"", "abc") +
                part("name=\"file\"; filename=\"Metodika %22v2%22.txt\"", bytes, "Content-Type: text/plain\r\n") +
                part("name=\"words\"", "pirmā\r\notrā") + kEnd;
    BOOST_REQUIRE(read_multipart(body, "b0", request));
    BOOST_TEST(request.field("csrf") == "abc");
    BOOST_TEST(request.field("words") == "pirmā\notrā");
    BOOST_REQUIRE(request.files.count("file") == 1u);
    BOOST_TEST(request.files.find("file")->second.name == "Metodika %22v2%22.txt");
    BOOST_TEST((request.files.find("file")->second.bytes == bytes));
}

BOOST_AUTO_TEST_CASE(a_file_field_that_was_left_empty_has_no_name_and_no_bytes) {
    web::Request request;
    BOOST_REQUIRE(read_multipart(
        part("name=\"file\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") + kEnd, "b0", request));
    BOOST_TEST(request.files.find("file")->second.bytes.empty());
}

BOOST_AUTO_TEST_CASE(what_is_malformed_is_refused) {
    auto good = part("name=\"a\"", "b");
    BOOST_TEST(status_of(good + kEnd) == 200);
    BOOST_TEST(status_of(good + "--b0--") == 200);
    for (const auto& bad : std::vector<std::string>{
             std::string{},
             good,                                             // no closing boundary
             "x" + good + kEnd,                                // a preamble
             good + kEnd + "x",                                // an epilogue
             good + "--b0-\r\n",                               // half a closing
             part("name=\"a", "b") + kEnd,                     // no end of the name
             part("filename=\"a\"", "b") + kEnd,               // no name
             part("name=\"a\"; name=\"b\"", "c") + kEnd,       // two names
             part("name=\"a\"; other=\"b\"", "c") + kEnd,      // a parameter that browsers do not send
             part("name=\"a\"", std::string("\0", 1)) + kEnd,  // no character of any text
             part("name=\"a\"", "\xc3") + kEnd,                // half a letter
             part("name=\"a\"", "b", "X-More: c\r\n") + kEnd,  // a header that browsers do not send
             part("name=\"a\"", "b", "no colon\r\n") + kEnd,   //
             std::string("--b0\r\n\r\nb\r\n") + kEnd,          // a part without any header
             "--b0\nContent-Disposition: form-data; name=\"a\"\n\nb\n--b0--\n",  // bare line feeds
         })
        BOOST_TEST(status_of(bad) == 400, bad);
}

BOOST_AUTO_TEST_CASE(more_parts_than_a_form_has_are_refused) {
    std::string body;
    for (std::size_t i = 0; i <= kMostFormFields; ++i) body += part("name=\"a\"", "");
    BOOST_TEST(status_of(body + kEnd) == 413);
}

BOOST_AUTO_TEST_CASE(a_boundary_is_of_its_set_and_length) {
    BOOST_TEST(boundary_of("multipart/form-data; boundary=----WebKitFormBoundaryAbC1").value() ==
               "----WebKitFormBoundaryAbC1");
    BOOST_TEST(boundary_of("Multipart/Form-Data; Boundary=\"a b\"").has_value() == false);
    BOOST_TEST(boundary_of("multipart/form-data; boundary=\"ab\"").value() == "ab");
    for (const auto* none : {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
                             "application/x-www-form-urlencoded", "multipart/form-data; charset=utf-8; boundary=a"})
        BOOST_TEST(!boundary_of(none));
    BOOST_TEST(!boundary_of("multipart/form-data; boundary=" + std::string(71, 'a')));
}

}  // namespace pilnveide::server::test
