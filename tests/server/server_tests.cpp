#include "support/echo_server.h"
#include "support/raw_client.h"
#include "web/server/crowd.h"
#include "web/server/gate.h"
#include "web/server/reply.h"
#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

#include <future>

namespace pilnveide::server::test {
namespace {

const std::string kGet = "GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string get(const std::string& target, const std::string& headers = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_form_arrives_decoded_with_its_lines) {
    EchoServer server;
    RawClient client(server.port());
    std::string body = "a=1%0D%0A2&b=%C4%81+c&a=3&empty=&alone";
    client.send(
        "POST /f%20g?x=%C4%93 HTTP/1.1\r\nHost: localhost\r\nCookie: k=v; l=w; k=z\r\n"
        "Content-Type: Application/X-WWW-Form-Urlencoded; charset=utf-8\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body);
    auto answer = client.answer();
    BOOST_TEST(has(answer, "POST /f g ?x=ē &a=1\n2 &a=3 &alone= &b=ā c &empty= ;k=v ;l=w from 127.0.0.1"));
}

BOOST_AUTO_TEST_CASE(what_office_programs_paste_arrives_for_the_rules_to_name) {
    EchoServer server;
    RawClient client(server.port());
    std::string body = "a=1%0B2%1F3";
    client.send(
        "POST /f HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body);
    BOOST_TEST(has(client.answer(),
                   "&a=1\x0b"
                   "2\x1f"
                   "3"));
}

BOOST_AUTO_TEST_CASE(every_answer_carries_the_protecting_headers) {
    EchoServer server;
    for (const auto& request : {kGet, get("/throws"), std::string("FOO / HTTP/1.1\r\nHost: a\r\n\r\n")}) {
        RawClient client(server.port());
        client.send(request);
        auto answer = client.answer();
        for (const auto* header :
             {"Content-Security-Policy: default-src 'none'; style-src 'self'", "script-src 'none'",
              "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
              "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
              "Permissions-Policy: ", "Cache-Control: no-store", "Date: "}) {
            BOOST_TEST_CONTEXT(header) { BOOST_TEST(has(answer, header)); }
        }
        BOOST_TEST(!has(answer, "Server:"));
        BOOST_TEST(!has(answer, "Strict-Transport-Security"));
        BOOST_TEST(!has(answer, "planted"));
    }
}

BOOST_AUTO_TEST_CASE(what_may_be_kept_is_not_forbidden_to_be) {
    EchoServer server;
    RawClient client(server.port());
    client.send(get("/kept"));
    BOOST_TEST(!has(client.answer(), "no-store"));
}

BOOST_AUTO_TEST_CASE(a_head_request_is_answered_without_the_body) {
    EchoServer server;
    RawClient client(server.port());
    client.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n" + kGet);
    BOOST_TEST(has(client.answer(true), "Content-Length: 21\r\n"));
    BOOST_TEST(client.answer().starts_with("HTTP/1.1 200 OK\r\n"));
}

BOOST_AUTO_TEST_CASE(a_header_that_would_split_the_answer_never_leaves) {
    EchoServer server;
    RawClient client(server.port());
    client.send(get("/split"));
    auto answer = client.answer();
    BOOST_TEST(answer.starts_with("HTTP/1.1 500"));
    BOOST_TEST(!has(answer, "Set-Cookie"));
}

BOOST_AUTO_TEST_CASE(a_connection_serves_a_hundred_requests) {
    EchoServer server;
    RawClient client(server.port());
    std::string all;
    for (int request = 0; request < 105; ++request) all += get("/canary");
    client.send(all);
    BOOST_TEST(statuses(client.rest()).size() == 100u);
    BOOST_TEST(server.canaries() == 100);
}

BOOST_AUTO_TEST_CASE(an_old_client_is_answered_and_let_go) {
    EchoServer server;
    RawClient client(server.port());
    client.send("GET /a HTTP/1.0\r\nHost: localhost\r\n\r\n");
    auto answer = client.rest();
    BOOST_TEST(has(answer, "Connection: close"));
    BOOST_TEST(statuses(answer).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_client_may_ask_before_it_sends_its_form) {
    EchoServer server;
    RawClient client(server.port());
    client.send(
        "POST /f HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n");
    BOOST_TEST(client.answer(true) == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("a=b");
    BOOST_TEST(has(client.answer(), "POST /f &a=b"));
}

BOOST_AUTO_TEST_CASE(who_does_not_finish_the_head_in_time_is_cut) {
    Edge edge;
    edge.header_seconds = 0;
    EchoServer server(edge);
    RawClient client(server.port());
    client.send("GET /a HTTP/1.1\r\nHost: loc");
    BOOST_TEST((statuses(client.rest()) == std::vector{408}));
}

BOOST_AUTO_TEST_CASE(who_does_not_finish_the_form_in_time_is_cut) {
    Edge edge;
    edge.body_seconds = 1;
    EchoServer server(edge);
    RawClient client(server.port());
    client.send(
        "POST /f HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: 30\r\n\r\na=b");
    BOOST_TEST((statuses(client.rest()) == std::vector{408}));
}

BOOST_AUTO_TEST_CASE(only_the_trusted_proxy_says_who_asks) {
    const std::string forwarded = "X-Forwarded-For: 198.51.100.7, 203.0.113.9\r\nX-Forwarded-Proto: https\r\n";
    {
        EchoServer server;
        RawClient client(server.port());
        client.send(get("/a", forwarded));
        BOOST_TEST(has(client.answer(), "GET /a from 127.0.0.1"));
    }
    Edge edge;
    edge.trusted_proxy = "127.0.0.1";
    EchoServer server(edge);
    RawClient client(server.port());
    client.send(get("/a", forwarded));
    auto answer = client.answer();
    BOOST_TEST(has(answer, "GET /a from 203.0.113.9 https"));
    BOOST_TEST(has(answer, "Strict-Transport-Security: max-age=31536000"));
}

BOOST_AUTO_TEST_CASE(more_clients_than_workers_are_all_served) {
    EchoServer server;
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int client = 0; client < 40; ++client) {
        idle.push_back(std::make_unique<RawClient>(server.port()));
        idle.back()->send(kGet);
        BOOST_TEST(statuses(idle.back()->answer()).size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(stopping_finishes_what_is_in_flight) {
    std::promise<void> entered;
    std::promise<void> go_on;
    Edge edge;
    edge.port = 0;
    Server server(edge, [&](const web::Request&) {
        entered.set_value();
        go_on.get_future().wait();
        web::Response response;
        response.body = "finished";
        return response;
    });
    RawClient client(server.port());
    client.send(kGet);
    entered.get_future().wait();
    auto stopped = std::async(std::launch::async, [&] { server.stop(); });
    go_on.set_value();
    auto answer = client.rest();
    stopped.get();
    BOOST_TEST(has(answer, "finished"));
}

BOOST_AUTO_TEST_CASE(who_drips_makes_room_when_others_wait) {
    Edge edge;
    edge.header_seconds = edge.body_seconds = 600;
    edge.crowded_seconds = 0;
    EchoServer server(edge);
    std::vector<std::unique_ptr<RawClient>> dripping;
    for (int each = 0; each < 8; ++each) {  // as many as there are workers
        dripping.push_back(std::make_unique<RawClient>(server.port()));
        dripping.back()->send(each % 2
                                  ? "GET / HTTP/1.1\r\nHo"
                                  : "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    "Content-Length: 9\r\n\r\na=");
    }
    RawClient client(server.port());
    client.send(kGet);
    BOOST_TEST(has(client.answer(), "GET /a from"));
}

BOOST_AUTO_TEST_CASE(who_drips_does_not_keep_the_server_from_stopping) {
    Edge edge;
    edge.header_seconds = 600;
    edge.crowded_seconds = 0;
    EchoServer server(edge);
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHo");
    server.server().stop();
    BOOST_TEST(!has(client.rest(), "200 OK"));
}

BOOST_AUTO_TEST_CASE(a_taken_port_is_said_at_once) {
    EchoServer server;
    Edge edge;
    edge.port = server.port();
    BOOST_CHECK_THROW(Server(edge, [](const web::Request&) { return web::Response(); }), workflow::Broken);
}

BOOST_AUTO_TEST_CASE(an_address_has_twenty_seats_and_gets_them_back) {
    Crowd crowd;
    std::vector<std::unique_ptr<Crowd::Seat>> seats;
    for (int seat = 0; seat < Crowd::kMostEach; ++seat) {
        seats.push_back(std::make_unique<Crowd::Seat>(crowd, "192.0.2.1"));
        BOOST_TEST(seats.back()->fits());
    }
    BOOST_TEST(!Crowd::Seat(crowd, "192.0.2.1").fits());
    BOOST_TEST(Crowd::Seat(crowd, "192.0.2.2").fits());
    seats.pop_back();
    BOOST_TEST(Crowd::Seat(crowd, "192.0.2.1").fits());
}

}  // namespace pilnveide::server::test
