#include "backports/io/buffered.h"

#include <unistd.h>

#include <cstdio>
#include <new>
#include <string_view>

namespace backports {

Buffered::Buffered(std::shared_ptr<IOBase> raw, std::unique_ptr<char[]> buffer, std::ptrdiff_t size)
    : raw_(std::move(raw)),
      raw_closed_(raw_->closed_flag()),
      buffer_(std::move(buffer)),
      size_(size) {
  // What cannot tell is at 0, to the end of this buffer's life.
  static_cast<void>(raw_tell());
}

Buffered::~Buffered() = default;

Result<std::unique_ptr<char[]>> Buffered::allocate(std::ptrdiff_t size) {
  if (size <= 0) return Error(ErrorType::ValueError, "buffer size must be strictly positive");
  std::unique_ptr<char[]> buffer(new (std::nothrow) char[static_cast<std::size_t>(size)]);
  if (buffer == nullptr) return Error(ErrorType::MemoryError);
  return buffer;
}

// ================================================================= what it is

Result<std::string> Buffered::repr() {
  BACKPORTS_TRY_ASSIGN(const std::string name, shown_name());
  std::string text = "<";
  text += type_name();
  text += name;
  text += '>';
  return text;
}

Result<Name> Buffered::name() {
  BACKPORTS_TRY(check_attached());
  return raw_->name();
}

Result<std::string> Buffered::mode() {
  BACKPORTS_TRY(check_attached());
  return raw_->mode();
}

// ================================================================= state

Error Buffered::detached_error() {
  return Error(ErrorType::ValueError, "raw stream has been detached");
}

Error Buffered::reentrant_error() {
  auto shown = repr();
  if (!shown) return std::move(shown).error();
  return Error::with_message(ErrorType::RuntimeError, "reentrant call inside " + *shown);
}

bool Buffered::ask_whether_closed() {
  const Result<bool> raw_closed = raw_->closed();
  // Who is asked may close or detach this file.
  return !raw_closed || *raw_closed || buffer_ == nullptr;
}

Result<bool> Buffered::closed() {
  if (raw_closed_ != nullptr) return *raw_closed_;
  BACKPORTS_TRY(check_attached());
  return raw_->closed();
}

Result<int> Buffered::fileno() {
  BACKPORTS_TRY(check_attached());
  return raw_->fileno();
}

Result<bool> Buffered::isatty() {
  BACKPORTS_TRY(check_attached());
  return raw_->isatty();
}

Result<bool> Buffered::seekable() {
  BACKPORTS_TRY(check_attached());
  return raw_->seekable();
}

Result<void> Buffered::close() {
  BACKPORTS_TRY(check_attached());
  {
    const Busy busy(*this);
    if (!busy.entered()) return reentrant_error();
    BACKPORTS_TRY_ASSIGN(const bool raw_closed, raw_->closed());
    if (raw_closed) return {};
  }
  return close_after(flush());
}

Result<void> Buffered::close_after(Result<void> flushed) {
  const Busy busy(*this);
  if (!busy.entered()) return reentrant_error();
  BACKPORTS_TRY(check_attached());
  Result<void> result = raw_->close();
  buffer_.reset();
  read_end_ = 0;
  pos_ = 0;
  if (flushed) return result;
  if (result) return flushed;
  result.error().set_context(std::move(flushed).error());
  return result;
}

Result<std::shared_ptr<IOBase>> Buffered::detach() {
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY(flush());
  // CPython lets a reader go while it is being read from, and then crashes.
  if (busy_) return reentrant_error();
  buffer_.reset();
  read_end_ = -1;
  raw_closed_ = nullptr;
  return std::exchange(raw_, nullptr);
}

// ================================================================= position

namespace {

Error invalid_position(std::int64_t position) {
  return Error::with_message(ErrorType::OSError,
                             "Raw stream returned invalid position " + std::to_string(position));
}

}  // namespace

Result<std::int64_t> Buffered::raw_tell() {
  BACKPORTS_TRY_ASSIGN(const std::int64_t position, raw_->tell());
  if (position < 0) return invalid_position(position);
  abs_pos_ = position;
  return position;
}

Result<std::int64_t> Buffered::raw_seek(std::int64_t target, int whence) {
  BACKPORTS_TRY_ASSIGN(const std::int64_t position, raw_->seek(target, whence));
  if (position < 0) return invalid_position(position);
  abs_pos_ = position;
  return position;
}

Result<std::int64_t> Buffered::tell() {
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY_ASSIGN(const std::int64_t position, raw_tell());
  return position - raw_offset();
}

Result<void> Buffered::check_seek(int whence) {
  BACKPORTS_TRY(check_attached());
  BACKPORTS_TRY(check_whence(whence));
  if (is_closed() && readahead() == 0) {
    return Error(ErrorType::ValueError, "seek of closed file");
  }
  return check_seekable(*raw_);
}

Result<std::int64_t> Buffered::seek(std::int64_t offset, int whence) {
  BACKPORTS_TRY(check_seek(whence));
  return seek_checked(offset, whence);
}

Error Buffered::invalid_length(std::string_view method, Transfer done, std::int64_t size) {
  return Error::with_message(
      ErrorType::OSError, "raw " + std::string(method) + "() returned invalid length " +
                              std::to_string(done.count()) + " (should have been between 0 and " +
                              std::to_string(size) + ")");
}

Result<void> Buffered::check_whence(int whence) {
  if (whence == SEEK_SET || whence == SEEK_CUR || whence == SEEK_END) return {};
#if defined(SEEK_DATA) && defined(SEEK_HOLE)
  if (whence == SEEK_DATA || whence == SEEK_HOLE) return {};
#endif
  return Error::with_message(ErrorType::ValueError,
                             "whence value " + std::to_string(whence) + " unsupported");
}

}  // namespace backports
