// Socket pairs, and what goes into and out of their other end.
#pragma once

#include <cstddef>
#include <string>
#include <thread>

namespace parity::bench {

// Closed at the end of its life.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int get() const { return number_; }
  int release();

 private:
  int number_;
};

// Two connected Unix stream sockets that hold some hundred kilobytes on the way. Throws
// std::system_error.
struct SocketPair {
  SocketPair();
  Descriptor near, far;
};

// Puts all of the data on the way, without blocking; throws std::runtime_error if it does not fit,
// or if something is on the way already: the batch before has then not read all of it.
void feed(const SocketPair& pair, const std::string& data);
// Takes what is on the way to `far`, and throws unless it is `expected` bytes (or nothing).
void drain(const SocketPair& pair, std::size_t expected);

// Sends `total` bytes, a line again and again, into the descriptor from a thread of its own and
// closes it.
class Sender {
 public:
  Sender(Descriptor target, std::size_t total, const std::string& line = "x");

 private:
  std::jthread thread_;
};

}  // namespace parity::bench
