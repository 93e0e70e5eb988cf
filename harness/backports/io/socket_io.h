// SocketIO: a socket as a raw file (CPython: Lib/socket.py, socket.SocketIO).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "backports/io/raw.h"
#include "backports/socket.h"

namespace backports {

// Shares the socket's ownership until it is closed. Closes itself when it dies.
class SocketIO final : public RawIOBase {
  struct Passkey {};

 public:
  // `mode` is r, w or rw, with or without a b at its end; else ValueError. Does not count itself
  // on the socket (backport_makefile does), but close() counts it off.
  static Result<std::shared_ptr<SocketIO>> create(std::shared_ptr<Socket> socket,
                                                  std::string_view mode);
  SocketIO(Passkey, std::shared_ptr<Socket> socket, std::string_view mode);
  ~SocketIO() override;

  std::string_view type_name() const override { return "SocketIO"; }
  std::string_view qualified_name() const override { return "socket.SocketIO"; }
  // The socket's descriptor; -1 once closed.
  Result<Name> name() override;
  // As given, with a b at its end.
  Result<std::string> mode() override { return mode_; }

  Result<bool> closed() override { return marked_closed(); }
  const bool* closed_flag() const override { return mark_of_close(); }
  // Counts itself off the socket; if that fails, the file is closed all the same and keeps the
  // socket until it dies.
  Result<void> close() override;
  Result<int> fileno() override;
  // "I/O operation on closed socket." once closed.
  Result<bool> readable() override;
  Result<bool> writable() override;
  Result<bool> seekable() override;

  // One recv_into(). After a timeout: OSError without a call, for ever.
  Result<Transfer> readinto(std::span<char> target) override;
  // One send(). A timeout changes nothing.
  Result<Transfer> write(std::string_view data) override;

 private:
  std::shared_ptr<Socket> socket_;
  std::string mode_;
  bool reading_;
  bool writing_;
  bool timeout_occurred_ = false;
};

}  // namespace backports
