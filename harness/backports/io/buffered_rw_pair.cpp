#include "backports/io/buffered_rw_pair.h"

#include <array>
#include <cstdio>
#include <string>
#include <utility>

namespace backports {

Result<std::shared_ptr<BufferedRWPair>> BufferedRWPair::create(std::shared_ptr<IOBase> reader,
                                                               std::shared_ptr<IOBase> writer,
                                                               std::ptrdiff_t buffer_size) {
  BACKPORTS_TRY(check_readable(*reader));
  BACKPORTS_TRY(check_writable(*writer));
  BACKPORTS_TRY_ASSIGN(auto reading, BufferedReader::create(std::move(reader), buffer_size));
  BACKPORTS_TRY_ASSIGN(auto writing, BufferedWriter::create(std::move(writer), buffer_size));
  return std::make_shared<BufferedRWPair>(Passkey{}, std::move(reading), std::move(writing));
}

BufferedRWPair::BufferedRWPair(Passkey, std::shared_ptr<BufferedReader> reader,
                               std::shared_ptr<BufferedWriter> writer)
    : reader_(std::move(reader)), writer_(std::move(writer)) {
  reader_->seen_as_ = type_name();
}

BufferedRWPair::~BufferedRWPair() {
  weak_references().expire();
  reader_.reset();
  writer_.reset();
}

Result<bool> BufferedRWPair::closed() {
  return writer_->closed();
}
Result<void> BufferedRWPair::flush() {
  return writer_->flush();
}
Result<bool> BufferedRWPair::writable() {
  return writer_->writable();
}
Result<Transfer> BufferedRWPair::write(std::string_view data) {
  return writer_->write(data);
}

Result<bool> BufferedRWPair::readable() {
  return reader_->readable();
}
Result<ReadResult> BufferedRWPair::read(std::ptrdiff_t size) {
  return reader_->read(size);
}
Result<ReadResult> BufferedRWPair::read1(std::ptrdiff_t size) {
  return reader_->read1(size);
}
Result<ReadResult> BufferedRWPair::peek(std::ptrdiff_t size) {
  return reader_->peek(size);
}

Result<Transfer> BufferedRWPair::readinto(std::span<char> target) {
  return reader_->readinto(target);
}

Result<Transfer> BufferedRWPair::readinto1(std::span<char> target) {
  return reader_->readinto1(target);
}

// CPython looks peek() up before it calls it, so that its check of the call names a bound method.
Result<ReadResult> BufferedRWPair::readline(std::ptrdiff_t limit) {
  constexpr std::string_view kUnbound = "<method 'peek' of '_io.BufferedRWPair' objects>";
  auto line = IOBase::readline(limit);
  if (line || !line.error().message().starts_with(kUnbound)) return line;
  std::array<char, 96> bound;
  std::snprintf(bound.data(), bound.size(),
                "<built-in method peek of _io.BufferedRWPair object at %p>",
                static_cast<const void*>(this));
  std::string message(bound.data());
  message += line.error().message().substr(kUnbound.size());
  Error error = Error::with_message(ErrorType::SystemError, message);
  error.set_context(line.error().context()->clone());
  return error;
}

Result<bool> BufferedRWPair::isatty() {
  auto writer_is = writer_->isatty();
  if (!writer_is || *writer_is) return writer_is;
  return reader_->isatty();
}

Result<void> BufferedRWPair::close() {
  auto writer_closed = writer_->close();
  auto reader_closed = reader_->close();
  if (writer_closed) return reader_closed;
  if (reader_closed) return writer_closed;
  reader_closed.error().set_context(std::move(writer_closed).error());
  return reader_closed;
}

Result<std::shared_ptr<IOBase>> BufferedRWPair::detach() {
  return Error(ErrorType::UnsupportedOperation, "detach");
}

}  // namespace backports
