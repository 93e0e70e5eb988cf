#include "bench/descriptors.h"

#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace parity::bench {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

int Descriptor::release() {
  return std::exchange(number_, -1);
}

SocketPair::SocketPair() {
  int numbers[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, numbers) != 0) {
    throw std::system_error(errno, std::generic_category(), "socketpair");
  }
  near = Descriptor(numbers[0]);
  far = Descriptor(numbers[1]);
  const int size = 1 << 20;
  ::setsockopt(near.get(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
  ::setsockopt(far.get(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
}

void feed(const SocketPair& pair, const std::string& data) {
  int unread = 0;
  ::ioctl(pair.near.get(), FIONREAD, &unread);
  if (unread != 0) throw std::runtime_error("a batch did not read all of its bytes");
  const ssize_t sent =
      ::send(pair.far.get(), data.data(), data.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (sent != std::ssize(data)) throw std::runtime_error("a batch does not fit into a socket");
}

void drain(const SocketPair& pair, std::size_t expected) {
  char target[65536];
  std::size_t total = 0;
  for (;;) {
    const ssize_t count = ::recv(pair.far.get(), target, sizeof target, MSG_DONTWAIT);
    if (count <= 0) break;
    total += static_cast<std::size_t>(count);
  }
  if (total != 0 && total != expected) throw std::runtime_error("a batch did not write its bytes");
}

Sender::Sender(Descriptor target, std::size_t total, const std::string& line)
    : thread_([socket = std::move(target), total, line] {
        std::string chunk;
        while (chunk.size() < std::size_t{256} << 10) chunk += line;
        for (std::size_t done = 0; done < total;) {
          const std::size_t place = done % chunk.size();
          const ssize_t sent = ::send(socket.get(), chunk.data() + place,
                                      std::min(total - done, chunk.size() - place), MSG_NOSIGNAL);
          if (sent < 0 && errno != EINTR) return;
          if (sent > 0) done += static_cast<std::size_t>(sent);
        }
      }) {}

}  // namespace parity::bench
