// What the tests of the buffers stand on: streams and sockets that follow a plan and keep a log,
// and one spelling of every answer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backports/io/raw.h"
#include "backports/socket.h"
#include "backports/unicode/repr.h"

namespace backports::testing {

// ================================================================= answers as text

// Python's spelling: "b'ab'", "None", "True", "7", "ValueError: read of closed file".
inline std::string show(const Error& error) {
  std::string text = error.to_string();
  for (const Error* context = error.context(); context != nullptr; context = context->context()) {
    text += " during " + context->to_string();
  }
  return text;
}
inline std::string show(const ReadResult& read) {
  return read.none() ? "None" : repr_bytes(read.bytes());
}
inline std::string show(Transfer transfer) {
  return transfer.blocked() ? "None" : std::to_string(transfer.count());
}
inline std::string show(bool value) {
  return value ? "True" : "False";
}
inline std::string show(int value) {
  return std::to_string(value);
}
inline std::string show(std::int64_t value) {
  return std::to_string(value);
}
inline std::string show(const std::string& value) {
  return value;
}
inline std::string show(const Name& name) {
  const auto* number = std::get_if<std::int64_t>(&name);
  return number != nullptr ? std::to_string(*number) : repr_text(std::get<std::string>(name));
}
inline std::string show(const std::vector<Bytes>& lines) {
  std::string text;
  for (const Bytes& line : lines) text += (text.empty() ? "" : ", ") + repr_bytes(line);
  return "[" + text + "]";
}
inline std::string show(const std::shared_ptr<IOBase>& stream) {
  return stream == nullptr ? "None" : "<" + std::string(stream->type_name()) + ">";
}
inline std::string show(ReadStatus status) {
  switch (status) {
    case ReadStatus::complete:
      return "complete";
    case ReadStatus::some:
      return "some";
    case ReadStatus::end_of_file:
      return "end of file";
    case ReadStatus::would_block:
      return "would block";
  }
  return "?";
}
template <class T>
std::string show(const Result<T>& result) {
  return result ? show(*result) : show(result.error());
}
inline std::string show(const Result<void>& result) {
  return result ? "None" : show(result.error());
}

// readinto() into as many bytes, shown as the answer and what is in them: "3 'abc..'".
template <class Stream>
std::string show_readinto(Stream& stream, std::size_t size) {
  std::string target(size, '.');
  const auto result = stream.readinto(std::span<char>(target));
  return show(result) + " " + repr_text(target);
}
template <class Stream>
std::string show_readinto1(Stream& stream, std::size_t size) {
  std::string target(size, '.');
  const auto result = stream.readinto1(std::span<char>(target));
  return show(result) + " " + repr_text(target);
}

// ================================================================= plans

// One answer of a planned stream.
struct Step {
  std::string data;                        // of a read
  std::optional<Transfer> answer;          // instead of data; of a write
  std::function<Error()> error;            // instead of both
  std::function<void()> during = nullptr;  // called before the answer
};
inline Step gives(std::string data) {
  return {std::move(data), std::nullopt, nullptr};
}
inline Step takes(std::int64_t count) {
  return {"", Transfer(count), nullptr};
}
inline Step would_block() {
  return {"", Transfer::would_block(), nullptr};
}
inline Step at_end() {
  return {"", Transfer(0), nullptr};
}
inline Step fails(int error_number) {
  return {"", std::nullopt, [=] { return Error::from_errno(error_number); }};
}
inline Step times_out() {
  return {"", std::nullopt, [] { return Error(ErrorType::TimeoutError, "timed out"); }};
}
inline Step calls(std::function<void()> during, Step step) {
  step.during = std::move(during);
  return step;
}

// The calls that a thing received, in order.
class Log {
 public:
  void add(std::string entry) { entries_ += (entries_.empty() ? "" : "; ") + std::move(entry); }
  // What was added since the last time.
  std::string take() { return std::exchange(entries_, ""); }

 private:
  std::string entries_;
};

// A read plan that has run out is at the end; a write plan that has run out takes everything.
class Plan {
 public:
  std::deque<Step> reads, writes;

  Result<Transfer> read(std::span<char> target) {
    if (reads.empty()) return Transfer(0);
    Step step = std::move(reads.front());
    reads.pop_front();
    if (step.during) step.during();
    if (step.error) return step.error();
    if (step.answer) return *step.answer;
    const std::size_t size = std::min(target.size(), step.data.size());
    std::memcpy(target.data(), step.data.data(), size);
    if (size < step.data.size()) reads.push_front(gives(step.data.substr(size)));
    return Transfer(static_cast<std::int64_t>(size));
  }
  Result<Transfer> write(std::string_view data) {
    if (writes.empty()) return Transfer(std::ssize(data));
    Step step = std::move(writes.front());
    writes.pop_front();
    if (step.during) step.during();
    if (step.error) return step.error();
    return *step.answer;
  }
};

// ================================================================= streams

// A raw stream that follows a plan and cannot seek.
class PlannedStream final : public RawIOBase {
 public:
  explicit PlannedStream(std::deque<Step> reads = {}, std::deque<Step> writes = {}) {
    plan.reads = std::move(reads);
    plan.writes = std::move(writes);
  }
  ~PlannedStream() override { finalize(); }

  Plan plan;
  std::shared_ptr<Log> log = std::make_shared<Log>();  // outlives the stream
  bool can_read = true, can_write = true;
  std::function<Error()> close_error, flush_error;

  std::string_view type_name() const override { return "PlannedStream"; }
  Result<bool> readable() override { return can_read; }
  Result<bool> writable() override { return can_write; }
  Result<void> flush() override {
    if (!marked_closed()) log->add("flush");
    if (flush_error) return flush_error();
    return RawIOBase::flush();
  }
  Result<void> close() override {
    if (marked_closed()) return {};
    log->add("close");
    BACKPORTS_TRY(RawIOBase::close());
    if (close_error) return close_error();
    return {};
  }
  Result<Transfer> readinto(std::span<char> target) override {
    auto result = plan.read(target);
    log->add("readinto(" + std::to_string(target.size()) + ") -> " + show(result));
    return result;
  }
  Result<Transfer> write(std::string_view data) override {
    auto result = plan.write(data);
    log->add("write(" + repr_text(data) + ") -> " + show(result));
    return result;
  }
};

// A raw stream over a string that can seek; the log has seeks and truncates as well.
class MemoryStream final : public RawIOBase {
 public:
  explicit MemoryStream(std::string content) : data(std::move(content)) {}
  ~MemoryStream() override { finalize(); }

  std::string data;
  std::int64_t position = 0;
  std::optional<std::int64_t> answer_to_tell;  // instead of the position
  bool fails_to_tell = false;
  std::shared_ptr<Log> log = std::make_shared<Log>();

  std::string_view type_name() const override { return "MemoryStream"; }
  Result<bool> readable() override { return true; }
  Result<bool> writable() override { return true; }
  Result<bool> seekable() override { return true; }
  Result<Transfer> readinto(std::span<char> target) override {
    const auto start = std::min(static_cast<std::size_t>(position), data.size());
    const std::size_t size = data.copy(target.data(), target.size(), start);
    position += static_cast<std::int64_t>(size);
    log->add("readinto(" + std::to_string(target.size()) + ") -> " + std::to_string(size));
    return Transfer(static_cast<std::int64_t>(size));
  }
  Result<Transfer> write(std::string_view bytes) override {
    const auto start = static_cast<std::size_t>(position);
    data.resize(std::max(data.size(), start + bytes.size()));
    data.replace(start, bytes.size(), bytes);
    position += std::ssize(bytes);
    log->add("write(" + repr_text(bytes) + ")");
    return Transfer(std::ssize(bytes));
  }
  Result<std::int64_t> seek(std::int64_t offset, int whence = 0) override {
    const std::int64_t base = whence == 0 ? 0 : whence == 1 ? position : std::ssize(data);
    if (whence == 0 && offset < 0) return Error(ErrorType::ValueError, "negative seek value");
    position = std::max<std::int64_t>(0, base + offset);
    log->add("seek(" + std::to_string(offset) + ", " + std::to_string(whence) + ")");
    return position;
  }
  Result<std::int64_t> tell() override {
    log->add("tell");
    if (fails_to_tell) return Error::from_errno(ESPIPE);
    return answer_to_tell.value_or(position);
  }
  Result<std::int64_t> truncate(std::optional<std::int64_t> size = std::nullopt) override {
    log->add("truncate(" + (size ? std::to_string(*size) : "None") + ")");
    const std::int64_t end = size.value_or(position);
    if (end < std::ssize(data)) data.resize(static_cast<std::size_t>(end));
    return end;
  }
};

// ================================================================= sockets

// A socket that follows a plan and closes as socket.socket does.
class PlannedSocket final : public Socket {
 public:
  Plan plan;
  std::shared_ptr<Log> log = std::make_shared<Log>();
  int refs = 0;
  bool closed = false;
  std::function<Error()> close_error, incref_error;

  Result<Transfer> recv_into(std::span<char> target) override {
    auto result = plan.read(target);
    log->add("recv_into(" + std::to_string(target.size()) + ") -> " + show(result));
    return result;
  }
  Result<Transfer> send(std::string_view data) override {
    auto result = plan.write(data);
    log->add("send(" + repr_text(data) + ") -> " + show(result));
    return result;
  }
  Result<int> fileno() override { return closed && refs <= 0 ? -1 : 3; }
  Result<void> incref_socketios() override {
    if (incref_error) return incref_error();
    log->add("refs " + std::to_string(++refs));
    return {};
  }
  Result<void> decref_socketios() override {
    if (refs > 0) log->add("refs " + std::to_string(--refs));
    return closed ? close() : Result<void>();
  }
  Result<void> close() {
    closed = true;
    if (refs > 0) return {};
    log->add("close");
    if (close_error) return close_error();
    return {};
  }
};

}  // namespace backports::testing
