#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace pilnveide::mail {

// A program that a test runs beside itself; ended with this.
class Child {
public:
    // Starts it with pipes to its input and from its output.
    explicit Child(const std::vector<std::string>& arguments);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    std::string read_line();

    // Reads the rest of its output and waits for its end: its exit status, or 128 and the signal.
    int wait(std::string* output = nullptr);

private:
    pid_t pid_ = -1;
    int input_ = -1;
    int output_ = -1;
};

}  // namespace pilnveide::mail
