// The floor under the console: Poco's own server, sending the bytes of one file. bench_floor PORT FILE

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

class Bytes : public Poco::Net::HTTPRequestHandler {
public:
    explicit Bytes(const std::string& bytes) : bytes_(bytes) {}
    void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override {
        response.setContentType("text/html");
        response.sendBuffer(bytes_.data(), bytes_.size());
    }

private:
    const std::string& bytes_;
};

class Factory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit Factory(std::string bytes) : bytes_(std::move(bytes)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
        return new Bytes(bytes_);
    }

private:
    std::string bytes_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream in(argv[2], std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    auto* parameters = new Poco::Net::HTTPServerParams;
    parameters->setMaxThreads(16);
    parameters->setMaxKeepAliveRequests(0);
    Poco::Net::ServerSocket socket(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(std::stoi(argv[1]))));
    Poco::Net::HTTPServer server(new Factory(std::move(bytes)), socket, parameters);
    server.start();
    std::cout << socket.address().port() << std::endl;
    int which = 0;
    sigwait(&ends, &which);
    server.stop();
    return 0;
}
