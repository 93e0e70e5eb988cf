#include "backports/io/socket_io.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "backports/unicode/repr.h"

namespace backports {
namespace {

bool is_blocking(const Error& error) {
  const auto number = error.errno_value();
  return number == EAGAIN || number == EWOULDBLOCK;
}

}  // namespace

Result<std::shared_ptr<SocketIO>> SocketIO::create(std::shared_ptr<Socket> socket,
                                                   std::string_view mode) {
  constexpr std::string_view kModes[] = {"r", "w", "rw", "rb", "wb", "rwb"};
  if (std::ranges::find(kModes, mode) == std::end(kModes)) {
    return Error::with_message(ErrorType::ValueError, "invalid mode: " + repr_text(mode));
  }
  return std::make_shared<SocketIO>(Passkey{}, std::move(socket), mode);
}

SocketIO::SocketIO(Passkey, std::shared_ptr<Socket> socket, std::string_view mode)
    : socket_(std::move(socket)),
      mode_(mode),
      reading_(mode.find('r') != std::string_view::npos),
      writing_(mode.find('w') != std::string_view::npos) {
  if (mode_.back() != 'b') mode_ += 'b';
}

SocketIO::~SocketIO() {
  finalize();
}

Result<Name> SocketIO::name() {
  if (marked_closed()) return Name(-1);
  BACKPORTS_TRY_ASSIGN(const int descriptor, fileno());
  return Name(descriptor);
}

Result<void> SocketIO::close() {
  if (marked_closed()) return {};
  BACKPORTS_TRY(RawIOBase::close());
  BACKPORTS_TRY(socket_->decref_socketios());
  socket_.reset();
  return {};
}

Result<int> SocketIO::fileno() {
  BACKPORTS_TRY(check_closed());
  return socket_->fileno();
}

Result<bool> SocketIO::readable() {
  if (marked_closed()) return Error(ErrorType::ValueError, "I/O operation on closed socket.");
  return reading_;
}

Result<bool> SocketIO::writable() {
  if (marked_closed()) return Error(ErrorType::ValueError, "I/O operation on closed socket.");
  return writing_;
}

Result<bool> SocketIO::seekable() {
  if (marked_closed()) return Error(ErrorType::ValueError, "I/O operation on closed socket.");
  return false;
}

Result<Transfer> SocketIO::readinto(std::span<char> target) {
  if (marked_closed() || !reading_) [[unlikely]] {
    BACKPORTS_TRY(check_closed());
    BACKPORTS_TRY(check_readable(*this));
  }
  if (timeout_occurred_) {
    return Error(ErrorType::OSError, "cannot read from timed out object");
  }
  auto got = socket_->recv_into(target);
  if (!got) [[unlikely]] {
    if (got.error().is(ErrorType::TimeoutError)) {
      timeout_occurred_ = true;
    } else if (is_blocking(got.error())) {
      got = Transfer::would_block();
    }
  }
  return got;
}

Result<Transfer> SocketIO::write(std::string_view data) {
  if (marked_closed() || !writing_) [[unlikely]] {
    BACKPORTS_TRY(check_closed());
    BACKPORTS_TRY(check_writable(*this));
  }
  auto sent = socket_->send(data);
  if (!sent && is_blocking(sent.error())) [[unlikely]]
    sent = Transfer::would_block();
  return sent;
}

}  // namespace backports
