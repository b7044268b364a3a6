#include "support/echo_server.h"
#include "support/raw_client.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace pilnveide::server::test {
namespace {

const std::string kHost = "Host: localhost\r\n";
const std::string kForm = "Content-Type: application/x-www-form-urlencoded\r\n";
const std::string kCanary = "GET /canary HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t at = 0; at < count; ++at) all += text;
    return all;
}
std::string fields(std::size_t count) {
    std::string all;
    for (std::size_t at = 0; at < count; ++at) all += "X-" + std::to_string(at) + ": y\r\n";
    return all;
}
std::string get(const std::string& headers, const std::string& target = "/") {
    return "GET " + target + " HTTP/1.1\r\n" + kHost + headers + "\r\n";
}
std::string post(const std::string& body, const std::string& headers = kForm) {
    return "POST /form HTTP/1.1\r\n" + kHost + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           body;
}
std::string post_framed(const std::string& framing, const std::string& body) {
    return "POST /form HTTP/1.1\r\n" + kHost + kForm + framing + "\r\n" + body;
}

struct Case {
    std::string name;
    std::string bytes;
    int status;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name; }

const std::string kSmuggled = "5\r\na=b&c\r\n0\r\n\r\n";
const std::vector<Case> kRefused{
    {"both lengths", post_framed("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
    {"both lengths, other order", post_framed("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"), 400},
    {"chunked", post_framed("Transfer-Encoding: chunked\r\n", kSmuggled), 501},
    {"chunked twice", post_framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", kSmuggled), 400},
    {"other coding", post_framed("Transfer-Encoding: xchunked\r\n", kSmuggled), 501},
    {"identity coding", post_framed("Transfer-Encoding: identity\r\n", "a=b"), 501},
    {"coding with a tab", post_framed("Transfer-Encoding:\tchunked\r\n", kSmuggled), 501},
    {"coding before its colon", post_framed("Transfer-Encoding : chunked\r\n", kSmuggled), 400},
    {"coding on a GET", get("Transfer-Encoding: chunked\r\n"), 501},
    {"two lengths", post_framed("Content-Length: 3\r\nContent-Length: 3\r\n", "a=b"), 400},
    {"two other lengths", post_framed("Content-Length: 3\r\nContent-Length: 0\r\n", "a=b"), 400},
    {"list of lengths", post_framed("Content-Length: 3, 3\r\n", "a=b"), 400},
    {"negative length", post_framed("Content-Length: -1\r\n", "a=b"), 400},
    {"signed length", post_framed("Content-Length: +3\r\n", "a=b"), 400},
    {"hexadecimal length", post_framed("Content-Length: 0x3\r\n", "a=b"), 400},
    {"length with a point", post_framed("Content-Length: 3.0\r\n", "a=b"), 400},
    {"empty length", post_framed("Content-Length:\r\n", "a=b"), 400},
    {"length with a letter", post_framed("Content-Length: 3a\r\n", "a=b"), 400},
    {"huge length", post_framed("Content-Length: 99999999999\r\n", "a=b"), 413},
    {"length that wraps", post_framed("Content-Length: 18446744073709551619\r\n", "a=b"), 413},
    {"length one over", post_framed("Content-Length: 1048577\r\n", "a=b"), 413},
    {"no length", post_framed("", "a=b"), 411},
    {"body of a GET", get("Content-Length: 3\r\n") + "a=b", 400},
    {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
    {"two hosts", get(kHost), 400},
    {"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
    {"host with an at", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
    {"no host in 1.0", "GET / HTTP/1.0\r\n\r\n", 400},
    {"bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n", 400},
    {"one bare line feed", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
    {"bare carriage return", "GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n", 400},
    {"empty line first", "\r\n" + get(""), 400},
    {"folded line", get("X: a\r\n b\r\n"), 400},
    {"folded by a tab", get("X: a\r\n\tb\r\n"), 400},
    {"folded first line", "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", 400},
    {"no colon", get("X\r\n"), 400},
    {"no name", get(": x\r\n"), 400},
    {"space in a name", get("X y: z\r\n"), 400},
    {"NUL in a header", get(std::string("X: a\0b\r\n", 8)), 400},
    {"control in a header", get("X: a\x01\r\n"), 400},
    {"DEL in a header", get("X: a\x7f\r\n"), 400},
    {"tab within a value", get("X: a\tb\r\n"), 400},
    {"Latin-1 in a header", get("X: \xe4\r\n"), 400},
    {"HTTP/0.9", "GET /\r\n\r\n", 400},
    {"HTTP/2", "GET / HTTP/2.0\r\n" + kHost + "\r\n", 505},
    {"HTTP/1.2", "GET / HTTP/1.2\r\n" + kHost + "\r\n", 505},
    {"version in lower case", "GET / http/1.1\r\n" + kHost + "\r\n", 400},
    {"two spaces", "GET  / HTTP/1.1\r\n" + kHost + "\r\n", 400},
    {"method in lower case", "get / HTTP/1.1\r\n" + kHost + "\r\n", 501},
    {"unknown method", "FOO / HTTP/1.1\r\n" + kHost + "\r\n", 501},
    {"known other method", "DELETE / HTTP/1.1\r\n" + kHost + "\r\n", 405},
    {"options", "OPTIONS * HTTP/1.1\r\n" + kHost + "\r\n", 405},
    {"connect", "CONNECT a:443 HTTP/1.1\r\n" + kHost + "\r\n", 405},
    {"TLS on a plain port", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
    {"absolute target", get("", "http://a/"), 400},
    {"target without slash", get("", "x"), 400},
    {"fragment", get("", "/#a"), 400},
    {"backslash", get("", "/a\\b"), 400},
    {"eight bits in the target", get("", "/\xc4\x81"), 400},
    {"half a percent", get("", "/%4"), 400},
    {"percent of no digits", get("", "/%zz"), 400},
    {"NUL in the path", get("", "/%00"), 400},
    {"line break in the path", get("", "/%0d%0aX:y"), 400},
    {"overlong slash", get("", "/%c0%af"), 400},
    {"line break in the query", get("", "/?a=%0a"), 400},
    {"long target", get("", "/" + std::string(4096, 'a')), 414},
    {"endless target", get("", "/" + std::string(40'000, 'a')), 414},
    {"long line", get("X: " + std::string(3998, 'a') + "\r\n"), 431},
    {"many fields", get(fields(60)), 431},
    {"large head", get(times(9, "X: " + std::string(3900, 'a') + "\r\n")), 431},
    {"broken multipart", post("a", "Content-Type: multipart/form-data; boundary=x\r\n"), 400},
    {"multipart without a boundary", post("a", "Content-Type: multipart/form-data\r\n"), 415},
    {"JSON", post("{}", "Content-Type: application/json\r\n"), 415},
    {"no type", post("a=b", ""), 415},
    {"two types", post("a=b", kForm + kForm), 400},
    {"other expectation", post("a=b", kForm + "Expect: more\r\n"), 417},
    {"form that is not UTF-8", post("a=%ff"), 400},
    {"surrogate in a form", post("a=%ed%a0%80"), 400},
    {"NUL in a form", post("a=%00"), 400},
    {"name that is not UTF-8", post("%ff=a"), 400},
    {"many form fields", post(times(1001, "a=b&")), 413},
};

const std::vector<Case> kTaken{
    {"plain", get(""), 200},
    {"HEAD", "HEAD / HTTP/1.1\r\n" + kHost + "\r\n", 200},
    {"form", post("a=b"), 200},
    {"empty form", post("", ""), 200},
    {"longest target", get("", "/" + std::string(4095, 'a')), 200},
    {"longest line", get("X: " + std::string(3997, 'a') + "\r\n"), 200},
    {"most fields", get(fields(59)), 200},
    {"most form fields", post(times(1000, "a=b&")), 200},
    {"largest form", post("a=" + std::string(1024 * 1024 - 2, 'b')), 200},
    {"leading zeros", post_framed("Content-Length: 0003\r\n", "a=b"), 200},
    {"encoded words stay text", get("Cookie: a==?utf-8?B?DQo=?=\r\n"), 200},
    {"body that looks like a request", post("a=GET+/canary"), 200},
    {"fault in a page", get("", "/throws"), 500},
};

}  // namespace

// Each is followed by a canary on the same connection: after a refusal nobody may read it.
BOOST_DATA_TEST_CASE(a_malformed_request_is_refused_and_the_connection_closed, kRefused, one) {
    EchoServer server;
    RawClient client(server.port());
    client.send(one.bytes + kCanary);
    auto found = statuses(client.rest());
    BOOST_REQUIRE_EQUAL(found.size(), 1u);
    BOOST_TEST(found.front() == one.status);
    BOOST_TEST(server.canaries() == 0);
}

BOOST_DATA_TEST_CASE(a_sound_request_is_answered_and_so_is_the_next_one, kTaken, one) {
    EchoServer server;
    RawClient client(server.port());
    client.send(one.bytes + kCanary);
    auto found = statuses(client.rest());
    BOOST_REQUIRE_EQUAL(found.size(), 2u);
    BOOST_TEST(found.front() == one.status);
    BOOST_TEST(server.canaries() == 1);
}

}  // namespace pilnveide::server::test
