// FdSocket: a connected socket by its file descriptor (CPython: socketmodule.c and Lib/socket.py).
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "backports/socket.h"

namespace backports {

// Owns the descriptor, which is closed once close() was called and every file over it is closed,
// or else when the socket dies. A call that a signal ended is made again (PEP 475). A peer that is
// gone is a BrokenPipeError, never a SIGPIPE.
class FdSocket final : public Socket {
 public:
  // None: calls block. Zero: calls would block rather than wait. Else: calls wait as long, then
  // TimeoutError("timed out").
  using Timeout = std::optional<std::chrono::nanoseconds>;

  // Takes the descriptor over and sets its blocking mode.
  static Result<std::shared_ptr<FdSocket>> create(int descriptor, Timeout timeout = std::nullopt);
  // A connected pair of Unix sockets (socket.socketpair()).
  static Result<std::pair<std::shared_ptr<FdSocket>, std::shared_ptr<FdSocket>>> make_pair();
  explicit FdSocket(int descriptor) : descriptor_(descriptor) {}
  FdSocket(const FdSocket&) = delete;
  FdSocket& operator=(const FdSocket&) = delete;
  ~FdSocket() override;

  Result<void> set_timeout(Timeout timeout);
  Timeout timeout() const { return timeout_; }

  Result<Transfer> recv_into(std::span<char> target) override;
  Result<Transfer> send(std::string_view data) override;
  // -1 once really closed.
  Result<int> fileno() override { return descriptor_; }
  Result<void> incref_socketios() override;
  Result<void> decref_socketios() override;

  // No file can be made to keep the descriptor any more; it is closed at once if none does. Really
  // closing happens once, even if it fails.
  Result<void> close();
  bool closed() const { return closed_; }
  // The number of files that count on the descriptor (_makefile_refs).
  int makefile_refs() const { return makefile_refs_; }

 private:
  enum class Direction : short;
  template <class Call>
  Result<Transfer> transfer(Direction direction, Call call);
  Result<void> real_close();

  int descriptor_;
  Timeout timeout_;
  int makefile_refs_ = 0;
  bool closed_ = false;
};

}  // namespace backports
