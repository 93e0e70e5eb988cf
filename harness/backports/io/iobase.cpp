#include "backports/io/iobase.h"

#include <cstdio>

#include "backports/unicode/repr.h"
#include "backports/unicode/utf8.h"

namespace backports {

// ================================================================= what it is

Result<std::string> IOBase::repr() {
  char address[32];
  std::snprintf(address, sizeof address, "%p", static_cast<const void*>(this));
  std::string text = "<";
  text += qualified_name();
  text += " object at ";
  text += address;
  text += '>';
  return text;
}

Result<std::string> IOBase::shown_name() {
  const Result<Name> shown = name();
  if (shown) {
    const auto* number = std::get_if<std::int64_t>(&*shown);
    return " name=" +
           (number != nullptr ? std::to_string(*number) : repr_text(std::get<std::string>(*shown)));
  }
  const bool none =
      shown.error().is(ErrorType::AttributeError) || shown.error().is(ErrorType::ValueError);
  if (!none) return shown.error().clone();
  return std::string();
}

Result<Name> IOBase::name() {
  return missing("name");
}
Result<std::string> IOBase::mode() {
  return missing("mode");
}
Result<std::shared_ptr<IOBase>> IOBase::raw() {
  return missing("raw");
}

// ================================================================= state

Result<bool> IOBase::closed() {
  return marked_closed_;
}

Result<void> IOBase::close() {
  if (marked_closed_) return {};
  Result<void> flushed = flush();
  marked_closed_ = true;
  return flushed;
}

Result<void> IOBase::flush() {
  if (marked_closed_) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  return {};
}

Result<int> IOBase::fileno() {
  return Error(ErrorType::UnsupportedOperation, "fileno");
}

Result<bool> IOBase::isatty() {
  BACKPORTS_TRY(check_closed());
  return false;
}

Result<bool> IOBase::readable() {
  return false;
}
Result<bool> IOBase::writable() {
  return false;
}
Result<bool> IOBase::seekable() {
  return false;
}
Result<std::shared_ptr<IOBase>> IOBase::detach() {
  return missing("detach");
}

void IOBase::finalize() noexcept {
  const Result<bool> is_closed = closed();
  if (is_closed && !*is_closed) static_cast<void>(close());
  weak_references_.expire();
}

Result<void> IOBase::check_closed() {
  BACKPORTS_TRY_ASSIGN(const bool is_closed, closed());
  if (is_closed) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  return {};
}

// ================================================================= position

Result<std::int64_t> IOBase::seek(std::int64_t, int) {
  return Error(ErrorType::UnsupportedOperation, "seek");
}

Result<std::int64_t> IOBase::tell() {
  return seek(0, 1);
}

Result<std::int64_t> IOBase::truncate(std::optional<std::int64_t>) {
  return Error(ErrorType::UnsupportedOperation, "truncate");
}

// ================================================================= reading

Result<ReadResult> IOBase::read(std::ptrdiff_t) {
  return missing("read");
}
Result<ReadResult> IOBase::read1(std::ptrdiff_t) {
  return missing("read1");
}
Result<ReadResult> IOBase::readall() {
  return missing("readall");
}
Result<ReadResult> IOBase::peek(std::ptrdiff_t) {
  return missing("peek");
}
Result<Transfer> IOBase::readinto(std::span<char>) {
  return missing("readinto");
}
Result<Transfer> IOBase::readinto1(std::span<char>) {
  return missing("readinto1");
}

Result<ReadResult> IOBase::readline(std::ptrdiff_t limit) {
  const bool peeks = has_peek();
  Bytes line;
  const auto has_limit = [&] {
    return limit >= 0 && line.size() >= static_cast<std::size_t>(limit);
  };
  while (!has_limit()) {
    std::ptrdiff_t wanted = 1;
    if (peeks) {
      auto seen = peek(1);
      if (!seen) {
        if (is_interruption(seen.error())) continue;
        return std::move(seen).error();
      }
      // CPython compares with the whole limit, not with what is left of it: a line that is cut
      // in two by the peeks can come out longer than the limit.
      std::string_view ahead = seen->bytes();
      if (limit >= 0) ahead = ahead.substr(0, static_cast<std::size_t>(limit));
      const std::size_t newline = ahead.find('\n');
      if (!ahead.empty()) {
        wanted = static_cast<std::ptrdiff_t>(newline == std::string_view::npos ? ahead.size()
                                                                               : newline + 1);
      }
    }
    auto part = read(wanted);
    if (!part) {
      if (is_interruption(part.error())) continue;
      return std::move(part).error();
    }
    if (part->none()) {
      return Error(ErrorType::OSError,
                   "read() should have returned a bytes object, not 'NoneType'");
    }
    if (part->bytes().empty()) return ReadResult(std::move(line), part->status());
    line += part->bytes();
    if (line.back() == '\n') break;
  }
  return ReadResult(std::move(line), ReadStatus::complete);
}

Result<Bytes> IOBase::next() {
  BACKPORTS_TRY_ASSIGN(ReadResult line, readline());
  if (line.bytes().empty()) return Error(ErrorType::StopIteration);
  return std::move(line).bytes();
}

Result<std::vector<Bytes>> IOBase::readlines(std::ptrdiff_t hint) {
  BACKPORTS_TRY(check_closed());
  std::vector<Bytes> lines;
  std::ptrdiff_t left = hint;
  for (;;) {
    auto line = next();
    if (!line) {
      if (line.error().is(ErrorType::StopIteration)) return lines;
      return std::move(line).error();
    }
    lines.push_back(*std::move(line));
    if (hint <= 0) continue;
    const auto size = static_cast<std::ptrdiff_t>(is_text() ? count_characters(lines.back())
                                                            : lines.back().size());
    if (size > left) return lines;
    left -= size;
  }
}

// ================================================================= writing

Result<Transfer> IOBase::write(std::string_view) {
  return missing("write");
}

Result<void> IOBase::writelines(std::span<const std::string_view> lines) {
  BACKPORTS_TRY(check_closed());
  for (const std::string_view line : lines) {
    for (;;) {
      auto written = write(line);
      if (written) break;
      if (!is_interruption(written.error())) return std::move(written).error();
    }
  }
  return {};
}

// ================================================================= checks

Result<void> check_readable(IOBase& stream) {
  BACKPORTS_TRY_ASSIGN(const bool readable, stream.readable());
  if (readable) return {};
  return Error(ErrorType::UnsupportedOperation, "File or stream is not readable.");
}

Result<void> check_writable(IOBase& stream) {
  BACKPORTS_TRY_ASSIGN(const bool writable, stream.writable());
  if (writable) return {};
  return Error(ErrorType::UnsupportedOperation, "File or stream is not writable.");
}

Result<void> check_seekable(IOBase& stream) {
  BACKPORTS_TRY_ASSIGN(const bool seekable, stream.seekable());
  if (seekable) return {};
  return Error(ErrorType::UnsupportedOperation, "File or stream is not seekable.");
}

}  // namespace backports
