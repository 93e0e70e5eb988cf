// What a socket has to be to carry files.
#pragma once

#include <concepts>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "backports/io/transfer.h"
#include "backports/result.h"

namespace backports {

// A socket as SocketIO and backport_makefile see it. Held by shared_ptr: files keep it alive.
class Socket {
 public:
  virtual ~Socket() = default;

  // One receive of at most target.size() bytes, 0 at the end. An OSError with EAGAIN or
  // EWOULDBLOCK means the same as Transfer::would_block(); a TimeoutError makes the file refuse
  // every later read.
  virtual Result<Transfer> recv_into(std::span<char> target) = 0;
  // One send, which may take less.
  virtual Result<Transfer> send(std::string_view data) = 0;
  virtual Result<int> fileno() = 0;

  // A file was made, and a file was closed (`_makefile_refs += 1`, `_decref_socketios()`). The
  // second may really close the socket, and fail at that.
  virtual Result<void> incref_socketios() = 0;
  virtual Result<void> decref_socketios() = 0;
};

// A class that has what Socket has, without being one.
template <class S>
concept SocketLike = requires(S& socket, std::span<char> target, std::string_view data) {
  { socket.recv_into(target) } -> std::convertible_to<Result<Transfer>>;
  { socket.send(data) } -> std::convertible_to<Result<Transfer>>;
  { socket.fileno() } -> std::convertible_to<Result<int>>;
  { socket.incref_socketios() } -> std::same_as<Result<void>>;
  { socket.decref_socketios() } -> std::same_as<Result<void>>;
};

// Makes a Socket of anything SocketLike.
template <SocketLike S>
class SocketAdapter final : public Socket {
 public:
  explicit SocketAdapter(std::shared_ptr<S> socket) : socket_(std::move(socket)) {}

  Result<Transfer> recv_into(std::span<char> target) override { return socket_->recv_into(target); }
  Result<Transfer> send(std::string_view data) override { return socket_->send(data); }
  Result<int> fileno() override { return socket_->fileno(); }
  Result<void> incref_socketios() override { return socket_->incref_socketios(); }
  Result<void> decref_socketios() override { return socket_->decref_socketios(); }

 private:
  std::shared_ptr<S> socket_;
};

// The socket itself if it is a Socket, else an adapter that shares its ownership.
template <SocketLike S>
std::shared_ptr<Socket> as_socket(std::shared_ptr<S> socket) {
  if constexpr (std::derived_from<S, Socket>) {
    return socket;
  } else {
    return std::make_shared<SocketAdapter<S>>(std::move(socket));
  }
}

}  // namespace backports
