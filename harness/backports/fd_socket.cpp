#include "backports/fd_socket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <utility>

namespace backports {

enum class FdSocket::Direction : short { in = POLLIN, out = POLLOUT };

namespace {

using Clock = std::chrono::steady_clock;

// Waits until the descriptor is ready or the deadline is over.
Result<void> wait_until(int descriptor, short events, Clock::time_point deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{descriptor, events, 0};
    const int ready = ::poll(
        &waiting, 1,
        static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max())));
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return Error::from_errno(errno);
    if (Clock::now() >= deadline) return Error(ErrorType::TimeoutError, "timed out");
  }
}

}  // namespace

Result<std::shared_ptr<FdSocket>> FdSocket::create(int descriptor, Timeout timeout) {
  auto socket = std::make_shared<FdSocket>(descriptor);
  BACKPORTS_TRY(socket->set_timeout(timeout));
  return socket;
}

Result<std::pair<std::shared_ptr<FdSocket>, std::shared_ptr<FdSocket>>> FdSocket::make_pair() {
  int descriptors[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, descriptors) != 0) {
    return Error::from_errno(errno);
  }
  return std::pair(std::make_shared<FdSocket>(descriptors[0]),
                   std::make_shared<FdSocket>(descriptors[1]));
}

FdSocket::~FdSocket() {
  static_cast<void>(real_close());
}

Result<void> FdSocket::set_timeout(Timeout timeout) {
  if (timeout && *timeout < std::chrono::nanoseconds::zero()) {
    return Error(ErrorType::ValueError, "Timeout value out of range");
  }
  const int flags = ::fcntl(descriptor_, F_GETFL);
  if (flags < 0) return Error::from_errno(errno);
  const int wanted = timeout ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
  if (wanted != flags && ::fcntl(descriptor_, F_SETFL, wanted) < 0) {
    return Error::from_errno(errno);
  }
  timeout_ = timeout;
  return {};
}

// ================================================================= calls

// Makes the call, after waiting for its turn if there is a timeout. One deadline holds for all.
template <class Call>
Result<Transfer> FdSocket::transfer(Direction direction, Call call) {
  const bool waits = timeout_ && timeout_->count() > 0;
  Clock::time_point deadline{};
  if (waits) {
    const Clock::time_point now = Clock::now();
    deadline =
        *timeout_ < Clock::time_point::max() - now ? now + *timeout_ : Clock::time_point::max();
  }
  for (;;) {
    if (waits) BACKPORTS_TRY(wait_until(descriptor_, static_cast<short>(direction), deadline));
    const ssize_t count = call();
    if (count >= 0) return Transfer(count);
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return Error::from_errno(errno);
    if (!waits) return Transfer::would_block();
  }
}

Result<Transfer> FdSocket::recv_into(std::span<char> target) {
  if (target.empty()) return Transfer(0);
  return transfer(Direction::in,
                  [&] { return ::recv(descriptor_, target.data(), target.size(), 0); });
}

Result<Transfer> FdSocket::send(std::string_view data) {
  return transfer(Direction::out,
                  [&] { return ::send(descriptor_, data.data(), data.size(), MSG_NOSIGNAL); });
}

// ================================================================= closing

Result<void> FdSocket::incref_socketios() {
  ++makefile_refs_;
  return {};
}

Result<void> FdSocket::decref_socketios() {
  if (makefile_refs_ > 0) --makefile_refs_;
  return closed_ ? close() : Result<void>();
}

Result<void> FdSocket::close() {
  closed_ = true;
  return makefile_refs_ <= 0 ? real_close() : Result<void>();
}

Result<void> FdSocket::real_close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor < 0 || ::close(descriptor) == 0) return {};
  // A peer that reset the connection is none of close()'s business.
  if (errno == ECONNRESET) return {};
  return Error::from_errno(errno);
}

}  // namespace backports
