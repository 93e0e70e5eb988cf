#include "backports/io/buffered_writer.h"

#include <cstring>
#include <utility>

#include "backports/io/text_io_wrapper.h"

namespace backports {
namespace {

Error would_block(std::int64_t written) {
  return Error::would_block("write could not complete without blocking", written);
}

}  // namespace

Result<std::shared_ptr<BufferedWriter>> BufferedWriter::create(std::shared_ptr<IOBase> raw,
                                                               std::ptrdiff_t buffer_size) {
  BACKPORTS_TRY(check_writable(*raw));
  BACKPORTS_TRY_ASSIGN(auto buffer, allocate(buffer_size));
  return std::make_shared<BufferedWriter>(Passkey{}, std::move(raw), std::move(buffer),
                                          buffer_size);
}

BufferedWriter::BufferedWriter(Passkey, std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer,
                               std::ptrdiff_t buffer_size)
    : Buffered(std::move(raw), std::move(buffer), buffer_size) {}

BufferedWriter::~BufferedWriter() {
  finalize();
}

// ================================================================= writing

// Whether data fits behind what is buffered.
bool BufferedWriter::has_room(std::string_view data) const {
  return std::ssize(data) <= size_ - (started_ ? pos_ : 0);
}

void BufferedWriter::append(std::string_view data) {
  if (!std::exchange(started_, true)) pos_ = write_pos_ = 0;
  take(data);
}

// Copies data, which fits, to pos_.
void BufferedWriter::take(std::string_view data) {
  if (!data.empty()) std::memcpy(buffer_.get() + pos_, data.data(), data.size());
  pos_ += std::ssize(data);
}

Result<Transfer> BufferedWriter::write(std::string_view data) {
  if (!is_ready() || !has_room(data)) [[unlikely]]
    return write_slow(data);
  append(data);
  return Transfer(std::ssize(data));
}

Result<Transfer> BufferedWriter::write_slow(std::string_view data) {
  BACKPORTS_TRY(check_attached());
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  if (is_closed()) return Error(ErrorType::ValueError, "write to closed file");
  if (!started_) pos_ = 0;
  if (!has_room(data)) return write_through(data);
  append(data);
  return Transfer(std::ssize(data));
}

Result<Transfer> BufferedWriter::write_through(std::string_view data) {
  auto flushed = flush_unlocked();
  if (!flushed) {
    // The stream itself may also have raised this, for EINPROGRESS.
    if (!flushed.error().is(ErrorType::BlockingIOError)) return std::move(flushed).error();
    return take_what_fits(data);
  }
  std::int64_t written = 0;
  while (std::ssize(data) - written > size_) {
    BACKPORTS_TRY_ASSIGN(const Transfer sent,
                         raw_write(data.data() + written, std::ssize(data) - written));
    if (sent.blocked()) {
      pos_ = write_pos_ = 0;
      started_ = true;
      take(data.substr(static_cast<std::size_t>(written), static_cast<std::size_t>(size_)));
      return would_block(written + size_);
    }
    written += sent.count();
  }
  pos_ = write_pos_ = 0;
  started_ = true;
  take(data.substr(static_cast<std::size_t>(written)));
  return Transfer(std::ssize(data));
}

// The stream took some of what is buffered, or none, and would block.
Result<Transfer> BufferedWriter::take_what_fits(std::string_view data) {
  const std::int64_t pending = pos_ - write_pos_;
  std::memmove(buffer_.get(), buffer_.get() + write_pos_, static_cast<std::size_t>(pending));
  pos_ = pending;
  write_pos_ = 0;
  const std::int64_t room = size_ - pos_;
  if (std::ssize(data) <= room) {
    take(data);
    return Transfer(std::ssize(data));
  }
  take(data.substr(0, static_cast<std::size_t>(room)));
  return would_block(room);
}

Result<Transfer> BufferedWriter::raw_write(const char* data, std::int64_t size) {
  if (raw_->is_text()) return TextIOWrapper::refuse_write("memoryview");
  const auto call = [&] { return raw_->write({data, static_cast<std::size_t>(size)}); };
  Result<Transfer> sent = call();
  while (!sent && is_interruption(sent.error())) [[unlikely]]
    sent = call();
  if (sent && is_invalid(*sent, size)) [[unlikely]] {
    sent = invalid_length("write", *sent, size);
  }
  return sent;
}

Result<void> BufferedWriter::flush_unlocked() {
  while (started_ && write_pos_ < pos_) {
    BACKPORTS_TRY_ASSIGN(const Transfer sent,
                         raw_write(buffer_.get() + write_pos_, pos_ - write_pos_));
    if (sent.blocked()) return would_block(0);
    write_pos_ += sent.count();
  }
  started_ = false;
  return {};
}

Result<void> BufferedWriter::flush() {
  if (!is_ready()) [[unlikely]] {
    BACKPORTS_TRY(check_attached());
    if (is_closed()) return Error(ErrorType::ValueError, "flush of closed file");
  }
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  return flush_unlocked();
}

// ================================================================= position

std::int64_t BufferedWriter::raw_offset() const {
  return started_ ? write_pos_ - pos_ : 0;
}

Result<std::int64_t> BufferedWriter::seek_checked(std::int64_t offset, int whence) {
  BACKPORTS_TRY(check_attached());
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  BACKPORTS_TRY(flush_unlocked());
  return raw_seek(offset, whence);
}

Result<std::int64_t> BufferedWriter::truncate(std::optional<std::int64_t> size) {
  BACKPORTS_TRY(check_attached());
  if (is_closed()) return Error(ErrorType::ValueError, "truncate of closed file");
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  BACKPORTS_TRY(flush_unlocked());
  auto result = raw_->truncate(size);
  if (result) static_cast<void>(raw_tell());
  return result;
}

// ================================================================= the rest

Result<bool> BufferedWriter::writable() {
  BACKPORTS_TRY(check_attached());
  return raw_->writable();
}

Result<ReadResult> BufferedWriter::read(std::ptrdiff_t) {
  return Error(ErrorType::UnsupportedOperation, "read");
}

Result<ReadResult> BufferedWriter::read1(std::ptrdiff_t) {
  return Error(ErrorType::UnsupportedOperation, "read1");
}

// In Python these two call read() and read1(), which complain.
Result<Transfer> BufferedWriter::readinto(std::span<char>) {
  return Error(ErrorType::UnsupportedOperation, "read");
}

Result<Transfer> BufferedWriter::readinto1(std::span<char>) {
  return Error(ErrorType::UnsupportedOperation, "read1");
}

}  // namespace backports
