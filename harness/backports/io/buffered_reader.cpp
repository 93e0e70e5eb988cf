#include "backports/io/buffered_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "backports/io/uninitialized.h"

namespace backports {
namespace {

// Positions far out wrap as they do in CPython, where the stream then refuses them.
std::int64_t wrapping_add(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
std::int64_t wrapping_subtract(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

// Why a loop over raw reads ends with this answer.
ReadStatus refused(Transfer got) {
  return got.blocked() ? ReadStatus::would_block : ReadStatus::end_of_file;
}

bool gave_nothing(Transfer got) {
  return got.blocked() || got.at_end();
}

}  // namespace

Result<std::shared_ptr<BufferedReader>> BufferedReader::create(std::shared_ptr<IOBase> raw,
                                                               std::ptrdiff_t buffer_size) {
  BACKPORTS_TRY(check_readable(*raw));
  BACKPORTS_TRY_ASSIGN(auto buffer, allocate(buffer_size));
  return std::make_shared<BufferedReader>(Passkey{}, std::move(raw), std::move(buffer),
                                          buffer_size);
}

BufferedReader::BufferedReader(Passkey, std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer,
                               std::ptrdiff_t buffer_size)
    : Buffered(std::move(raw), std::move(buffer), buffer_size) {}

BufferedReader::~BufferedReader() {
  finalize();
}

// ================================================================= the stream

Error BufferedReader::forgotten_exception(std::string_view method, Error forgotten) const {
  std::string message = method == "next" ? "<built-in function next>"
                                         : "<method '" + std::string(method) + "' of '" +
                                               std::string(seen_as_) + "' objects>";
  message += " returned a result with an exception set";
  Error error = Error::with_message(ErrorType::SystemError, message);
  error.set_context(std::move(forgotten));
  return error;
}

template <class Operation>
auto BufferedReader::unless_closed(Literal message, std::string_view method, Operation operation)
    -> decltype(operation()) {
  BACKPORTS_TRY(check_attached());
  if (readahead() == 0) {
    if (is_closed()) return Error(ErrorType::ValueError, message);
    return operation();
  }
  if (!always_asks()) return operation();
  // CPython goes on with what is read ahead when asking the stream whether it is closed has
  // failed, and trips over the forgotten exception only at the end.
  auto raw_closed = raw_->closed();
  if (buffer_ == nullptr) return Error(ErrorType::ValueError, message);  // by who was asked
  auto result = operation();
  if (raw_closed || !result) return result;
  return forgotten_exception(method, std::move(raw_closed).error());
}

Result<Transfer> BufferedReader::raw_read(char* target, std::int64_t size) {
  const auto call = [&] { return raw_->readinto({target, static_cast<std::size_t>(size)}); };
  Result<Transfer> got = call();
  while (!got && is_interruption(got.error())) [[unlikely]]
    got = call();
  if (!got || got->blocked()) return got;
  if (is_invalid(*got, size)) [[unlikely]] {
    got = invalid_length("readinto", *got, size);
  } else {
    abs_pos_ = wrapping_add(abs_pos_, got->count());
  }
  return got;
}

Result<Transfer> BufferedReader::fill() {
  const std::int64_t start = read_end_ == -1 ? 0 : read_end_;
  auto got = raw_read(buffer_.get() + start, size_ - start);
  if (got && !gave_nothing(*got)) {
    read_end_ = start + got->count();
    raw_pos_ = read_end_;
  }
  return got;
}

std::int64_t BufferedReader::raw_offset() const {
  return read_end_ != -1 && raw_pos_ >= 0 ? raw_pos_ - pos_ : 0;
}

// ================================================================= read

Result<ReadResult> BufferedReader::read(std::ptrdiff_t size) {
  if (size > 0 && size <= read_end_ - pos_ && !always_asks()) [[likely]] {
    const std::string_view bytes(buffer_.get() + pos_, static_cast<std::size_t>(size));
    pos_ += size;
    return Result<ReadResult>(std::in_place, bytes, ReadStatus::complete);
  }
  return read_slow(size);
}

Result<ReadResult> BufferedReader::read_slow(std::ptrdiff_t size) {
  BACKPORTS_TRY(check_attached());
  if (size < -1) {
    return Error(ErrorType::ValueError, "read length must be non-negative or -1");
  }
  const auto read = [&]() -> Result<ReadResult> {
    if (size >= 0 && size <= readahead()) {
      ReadResult result(ahead().substr(0, static_cast<std::size_t>(size)), ReadStatus::complete);
      pos_ += size;
      return result;
    }
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    return size == -1 ? read_all() : read_exactly(size);
  };
  if (size == -1 && always_asks() && readahead() > 0) {
    // Here CPython does notice the exception that unless_closed() tells of, when it looks for the
    // stream's readall(), and with what was read ahead already taken.
    auto raw_closed = raw_->closed();
    if (buffer_ == nullptr) return Error(ErrorType::ValueError, "read of closed file");
    if (raw_closed) return read();
    drop_readahead();
    return std::move(raw_closed).error();
  }
  return unless_closed("read of closed file", "read", read);
}

Result<ReadResult> BufferedReader::read_exactly(std::ptrdiff_t size) {
  Uninitialized target(size);
  if (target.data() == nullptr) return Error(ErrorType::MemoryError);
  std::int64_t written = readahead();
  std::memcpy(target.data(), buffer_.get() + pos_, static_cast<std::size_t>(written));
  pos_ += written;
  drop_readahead();

  const auto stopped = [&](Transfer got) {
    if (got.blocked() && written == 0) return ReadResult::nothing_yet();
    return ReadResult(target.first(written), refused(got));
  };
  // Whole blocks do not pass through the buffer.
  while (size - written >= size_) {
    const std::int64_t remaining = size - written;
    BACKPORTS_TRY_ASSIGN(const Transfer got,
                         raw_read(target.data() + written, remaining - remaining % size_));
    if (gave_nothing(got)) return stopped(got);
    written += got.count();
  }
  // The rest is less than a block. What a short fill left free is still enough for it.
  pos_ = raw_pos_ = read_end_ = 0;
  while (written < size) {
    BACKPORTS_TRY_ASSIGN(const Transfer got, fill());
    if (gave_nothing(got)) return stopped(got);
    const std::int64_t taken = std::min<std::int64_t>(got.count(), size - written);
    std::memcpy(target.data() + written, buffer_.get() + pos_, static_cast<std::size_t>(taken));
    written += taken;
    pos_ += taken;
  }
  return ReadResult(target.first(written), ReadStatus::complete);
}

Result<ReadResult> BufferedReader::read_all() {
  Bytes all(ahead());
  pos_ += readahead();
  drop_readahead();
  BACKPORTS_TRY_ASSIGN(const bool has_readall, raw_->has_readall());
  if (has_readall) {
    auto rest = raw_->readall();
    if (!rest || all.empty()) return rest;
    all += rest->view();
    return ReadResult(std::move(all), rest->status());
  }
  std::optional<ReadResult> only;  // the first part, which needs no copy if it stays the only one
  for (;;) {
    auto part = raw_->read(-1);
    if (!part) return part;
    if (raw_->is_text()) return Error(ErrorType::TypeError, "read() should return bytes");
    const std::string_view bytes = part->view();
    if (bytes.empty()) {
      if (only) only->set_status(part->status());
      if (only) return *std::move(only);
      if (all.empty()) return part;
      return ReadResult(std::move(all), part->status());
    }
    abs_pos_ = wrapping_add(abs_pos_, static_cast<std::int64_t>(bytes.size()));
    if (all.empty() && !only) {
      only = *std::move(part);
      continue;
    }
    if (only) all = std::exchange(only, std::nullopt)->bytes();
    all += bytes;
  }
}

Result<ReadResult> BufferedReader::read1(std::ptrdiff_t size) {
  BACKPORTS_TRY(check_attached());
  if (size < 0) size = size_;
  return unless_closed("read of closed file", "read1", [&]() -> Result<ReadResult> {
    if (size == 0) return ReadResult(Bytes(), ReadStatus::complete);
    if (readahead() > 0) {
      const std::int64_t taken = std::min<std::int64_t>(size, readahead());
      Bytes bytes(ahead().substr(0, static_cast<std::size_t>(taken)));
      pos_ += taken;
      return ReadResult(std::move(bytes), taken == size ? ReadStatus::complete : ReadStatus::some);
    }
    Uninitialized target(size);
    if (target.data() == nullptr) return Error(ErrorType::MemoryError);
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    drop_readahead();
    BACKPORTS_TRY_ASSIGN(const Transfer got, raw_read(target.data(), size));
    if (gave_nothing(got)) return ReadResult(Bytes(), refused(got));
    return ReadResult(target.first(got.count()),
                      got.count() == size ? ReadStatus::complete : ReadStatus::some);
  });
}

// ================================================================= peek

Result<ReadStatus> BufferedReader::look_ahead() {
  return unless_closed("peek of closed file", "peek", [&]() -> Result<ReadStatus> {
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    if (readahead() > 0) return ReadStatus::complete;
    drop_readahead();
    BACKPORTS_TRY_ASSIGN(const Transfer got, fill());
    pos_ = 0;
    return gave_nothing(got) ? refused(got) : ReadStatus::complete;
  });
}

Result<ReadResult> BufferedReader::peek(std::ptrdiff_t) {
  BACKPORTS_TRY_ASSIGN(const ReadStatus status, look_ahead());
  return ReadResult(Bytes(ahead()), status);
}

Result<std::string_view> BufferedReader::peek_view() {
  BACKPORTS_TRY(look_ahead());
  return ahead();
}

// ================================================================= readinto

Result<Transfer> BufferedReader::readinto(std::span<char> target) {
  const auto size = std::ssize(target);
  if (size > 0 && size <= read_end_ - pos_ && !always_asks()) [[likely]] {
    std::memcpy(target.data(), buffer_.get() + pos_, target.size());
    pos_ += size;
    return Transfer(size);
  }
  return readinto_slow(target, Calls::many);
}

Result<Transfer> BufferedReader::readinto1(std::span<char> target) {
  return readinto_slow(target, Calls::one);
}

Result<Transfer> BufferedReader::readinto_slow(std::span<char> target, Calls calls) {
  const std::string_view method = calls == Calls::one ? "readinto1" : "readinto";
  return unless_closed("readinto of closed file", method, [&]() -> Result<Transfer> {
    const std::int64_t size = std::ssize(target);
    std::int64_t written = std::min(readahead(), size);
    if (readahead() > 0) {
      std::memcpy(target.data(), buffer_.get() + pos_, static_cast<std::size_t>(written));
      pos_ += written;
      if (written == size) return Transfer(size);
    }
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    drop_readahead();
    pos_ = 0;
    while (written < size) {
      const std::int64_t remaining = size - written;
      const bool direct = remaining > size_;
      // One call is not made to fill the buffer when there is something to return already.
      if (!direct && calls == Calls::one && written > 0) break;
      BACKPORTS_TRY_ASSIGN(const Transfer got,
                           direct ? raw_read(target.data() + written, remaining) : fill());
      if (got.blocked() && written == 0) return got;
      if (gave_nothing(got)) break;
      const std::int64_t taken = std::min<std::int64_t>(got.count(), remaining);
      if (!direct) {
        std::memcpy(target.data() + written, buffer_.get() + pos_, static_cast<std::size_t>(taken));
        pos_ += taken;
      }
      written += taken;
      if (direct && calls == Calls::one) break;
    }
    return Transfer(written);
  });
}

// ================================================================= lines

// Takes a line, or `limit` bytes of one, if the buffer has them.
std::optional<std::string_view> BufferedReader::take_line(std::ptrdiff_t limit) {
  std::int64_t searched = readahead();
  if (limit >= 0 && limit < searched) searched = limit;
  const char* const start = buffer_.get() + pos_;
  const auto* const newline =
      static_cast<const char*>(std::memchr(start, '\n', static_cast<std::size_t>(searched)));
  if (newline == nullptr && searched != limit) return std::nullopt;
  const std::int64_t size = newline == nullptr ? searched : newline - start + 1;
  pos_ += size;
  return std::string_view(start, static_cast<std::size_t>(size));
}

Result<ReadResult> BufferedReader::readline(std::ptrdiff_t limit) {
  if (read_end_ > pos_ && !always_asks()) [[likely]] {
    if (const auto line = take_line(limit)) [[likely]] {
      return Result<ReadResult>(std::in_place, *line, ReadStatus::complete);
    }
  }
  Bytes line;
  BACKPORTS_TRY_ASSIGN(const ReadStatus status, readline_slow(line, limit, "readline"));
  return ReadResult(std::move(line), status);
}

Result<ReadStatus> BufferedReader::readline_into(Bytes& line, std::ptrdiff_t limit) {
  if (read_end_ > pos_ && !always_asks()) [[likely]] {
    if (const auto taken = take_line(limit)) [[likely]] {
      line.assign(*taken);
      return ReadStatus::complete;
    }
  }
  line.clear();
  return readline_slow(line, limit, "readline");
}

Result<Bytes> BufferedReader::next() {
  if (read_end_ > pos_ && !always_asks()) [[likely]] {
    if (const auto line = take_line(-1)) [[likely]]
      return Result<Bytes>(std::in_place, *line);
  }
  Bytes line;
  BACKPORTS_TRY(readline_slow(line, -1, "next"));
  if (line.empty()) return Error(ErrorType::StopIteration);
  return line;
}

Result<ReadStatus> BufferedReader::readline_slow(Bytes& line, std::ptrdiff_t limit,
                                                 std::string_view method) {
  auto result = unless_closed("readline of closed file", method, [&]() -> Result<ReadStatus> {
    if (const auto taken = take_line(limit)) {
      line.assign(*taken);
      return ReadStatus::complete;
    }
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    line.assign(ahead());
    pos_ += readahead();
    for (;;) {
      drop_readahead();
      BACKPORTS_TRY_ASSIGN(const Transfer got, fill());
      if (gave_nothing(got)) return refused(got);
      std::int64_t searched = got.count();
      const std::int64_t left = limit < 0 ? searched + 1 : limit - std::ssize(line);
      searched = std::min(searched, left);
      const char* const start = buffer_.get();
      const auto* const newline =
          static_cast<const char*>(std::memchr(start, '\n', static_cast<std::size_t>(searched)));
      const std::int64_t size = newline == nullptr ? searched : newline - start + 1;
      line.append(start, static_cast<std::size_t>(size));
      pos_ = size;
      if (newline != nullptr || size == left) return ReadStatus::complete;
    }
  });
  if (!result) line.clear();
  return result;
}

// ================================================================= the rest

Result<bool> BufferedReader::readable() {
  BACKPORTS_TRY(check_attached());
  return raw_->readable();
}

Result<void> BufferedReader::flush() {
  BACKPORTS_TRY(check_attached());
  return raw_->flush();
}

Result<Transfer> BufferedReader::write(std::string_view) {
  return Error(ErrorType::UnsupportedOperation, "write");
}

Result<std::int64_t> BufferedReader::truncate(std::optional<std::int64_t>) {
  BACKPORTS_TRY(check_attached());
  if (is_closed() && readahead() == 0) {
    return Error(ErrorType::ValueError, "truncate of closed file");
  }
  return Error(ErrorType::UnsupportedOperation, "truncate");
}

Result<std::int64_t> BufferedReader::seek_checked(std::int64_t offset, int whence) {
  BACKPORTS_TRY(check_attached());
  if (whence == 0 || whence == 1) {
    const std::int64_t available = readahead();
    const std::int64_t step =
        whence == 1 ? offset : wrapping_subtract(offset, wrapping_subtract(abs_pos_, raw_offset()));
    if (available > 0 && step >= -pos_ && step <= available) {
      pos_ += step;
      return wrapping_add(wrapping_subtract(abs_pos_, available), step);
    }
  }
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  if (whence == 1) offset = wrapping_subtract(offset, raw_offset());
  BACKPORTS_TRY_ASSIGN(const std::int64_t position, raw_seek(offset, whence));
  raw_pos_ = -1;
  drop_readahead();
  return position;
}

}  // namespace backports
