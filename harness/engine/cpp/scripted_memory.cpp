#include "engine/cpp/scripted_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "engine/cpp/odd.h"

namespace parity::cpp {

using backports::Error;
using backports::ErrorType;
using backports::Result;
using backports::Transfer;

ScriptedMemory::ScriptedMemory(const Scenario& scenario, const MemorySpec& spec, TraceWriter& trace)
    : trace_(trace),
      read_(scenario, spec.read),
      write_(scenario, spec.write),
      bytes_(spec.initial.kind == AtomKind::bytes ? scenario.literal(spec.initial)
                                                  : std::string_view{}),
      seekable_(spec.seekable) {}

Result<void> ScriptedMemory::check_open() {
  if (marked_closed()) return Error(ErrorType::ValueError, "I/O operation on closed file.");
  return {};
}

Result<bool> ScriptedMemory::question(bool answer) {
  BACKPORTS_TRY(check_open());
  return answer;
}

Result<void> ScriptedMemory::close() {
  if (marked_closed()) return {};
  trace_.memory_close();
  return RawIOBase::close();
}

Result<Transfer> ScriptedMemory::readinto(std::span<char> target) {
  if (is_odd(target)) return refuse_odd();
  BACKPORTS_TRY(check_open());
  trace_.memory_readinto(target.size());
  const PlanItem* item = target.empty() ? nullptr : read_.next();
  if (item != nullptr) read_.use_up();
  std::size_t limit = target.size();
  if (item != nullptr) {
    if (item->kind == PlanKind::would_block) {
      trace_.result(ResultTag::would_block);
      return Transfer::would_block();
    }
    if (item->kind != PlanKind::count) return planned_error(trace_, *item);
    limit = std::min(limit, static_cast<std::size_t>(item->number));
  }
  const auto start = std::min(static_cast<std::size_t>(position_), bytes_.size());
  const std::size_t count = std::min(limit, bytes_.size() - start);
  if (count > 0) std::memcpy(target.data(), bytes_.data() + start, count);
  position_ += static_cast<std::int64_t>(count);
  trace_.result_count(count);
  return Transfer(static_cast<std::int64_t>(count));
}

Result<Transfer> ScriptedMemory::write(std::string_view data) {
  BACKPORTS_TRY(check_open());
  if (is_odd(data)) return refuse_odd();
  trace_.memory_write(data);
  const PlanItem* item = write_.take();
  std::size_t count = data.size();
  if (item != nullptr) {
    if (item->kind == PlanKind::would_block) {
      trace_.result(ResultTag::would_block);
      return Transfer::would_block();
    }
    if (item->kind != PlanKind::count) return planned_error(trace_, *item);
    count = std::min(count, static_cast<std::size_t>(item->number));
  }
  if (count > 0) {
    const auto start = static_cast<std::size_t>(position_);
    if (bytes_.size() < start + count) bytes_.resize(start + count, '\0');
    bytes_.replace(start, count, data.substr(0, count));
    position_ += static_cast<std::int64_t>(count);
  }
  trace_.result_count(count);
  return Transfer(static_cast<std::int64_t>(count));
}

Result<std::int64_t> ScriptedMemory::seek(std::int64_t offset, int whence) {
  if (!marked_closed() && !seekable_) return Error(ErrorType::UnsupportedOperation, "seek");
  if (is_odd(offset)) return refuse_odd();
  BACKPORTS_TRY(check_open());
  if (whence == 0 && offset < 0) {
    return Error::with_message(ErrorType::ValueError,
                               fmt::format("negative seek value {}", offset));
  }
  if (whence < 0 || whence > 2) {
    return Error::with_message(ErrorType::ValueError,
                               fmt::format("invalid whence ({}, should be 0, 1 or 2)", whence));
  }
  const std::int64_t base = whence == 0   ? 0
                            : whence == 1 ? position_
                                          : static_cast<std::int64_t>(bytes_.size());
  if (offset > kMaxPosition - base) {
    return Error(ErrorType::OverflowError, "new position too large");
  }
  const std::int64_t target = std::max<std::int64_t>(0, base + offset);
  position_ = target;
  trace_.memory_seek(offset, whence);
  trace_.result_count(static_cast<std::uint64_t>(target));
  return target;
}

Result<std::int64_t> ScriptedMemory::tell() {
  BACKPORTS_TRY(check_open());
  if (!seekable_) return Error(ErrorType::UnsupportedOperation, "seek");
  return position_;
}

Result<std::int64_t> ScriptedMemory::truncate(std::optional<std::int64_t> size) {
  if (!marked_closed() && !seekable_) return Error(ErrorType::UnsupportedOperation, "truncate");
  if (size && is_odd(*size)) return refuse_odd();
  BACKPORTS_TRY(check_open());
  const std::int64_t wanted = size.value_or(position_);
  if (wanted < 0) {
    return Error::with_message(ErrorType::ValueError,
                               fmt::format("negative size value {}", wanted));
  }
  if (wanted < static_cast<std::int64_t>(bytes_.size())) {
    bytes_.resize(static_cast<std::size_t>(wanted));
  }
  trace_.memory_truncate(size);
  trace_.result_count(static_cast<std::uint64_t>(wanted));
  return wanted;
}

}  // namespace parity::cpp
