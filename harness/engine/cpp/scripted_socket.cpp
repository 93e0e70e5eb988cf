#include "engine/cpp/scripted_socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/cpp/odd.h"

namespace parity::cpp {

using backports::Error;
using backports::Result;
using backports::Transfer;

ScriptedSocket::ScriptedSocket(const Scenario& scenario, const SocketSpec& spec, int descriptor,
                               TraceWriter& trace)
    : scenario_(scenario),
      trace_(trace),
      recv_(scenario, spec.recv),
      send_(scenario, spec.send),
      close_(scenario, spec.close),
      descriptor_(descriptor),
      model_(spec.model) {}

Result<Transfer> ScriptedSocket::recv_into(std::span<char> target) {
  if (is_odd(target)) return refuse_odd();
  trace_.recv_into(target.size());
  if (really_closed_) {
    trace_.result_error(EBADF);
    return Error::from_errno(EBADF);
  }
  if (target.empty()) {
    trace_.result_count(0);
    return Transfer(0);
  }
  const PlanItem* item = recv_.next();
  if (item == nullptr) {
    trace_.result(ResultTag::end_of_file);
    return Transfer(0);
  }
  if (item->kind == PlanKind::data) {
    const std::string_view left = scenario_.literal(*item).substr(taken_);
    const std::size_t count = std::min(left.size(), target.size());
    std::memcpy(target.data(), left.data(), count);
    taken_ += count;
    if (count == left.size()) {
      recv_.use_up();
      taken_ = 0;
    }
    trace_.result_count(count);
    return Transfer(static_cast<std::int64_t>(count));
  }
  recv_.use_up();
  if (item->kind == PlanKind::end_of_file) {
    trace_.result(ResultTag::end_of_file);
    return Transfer(0);
  }
  return planned_error(trace_, *item);
}

Result<Transfer> ScriptedSocket::send(std::string_view data) {
  if (is_odd(data)) return refuse_odd();
  trace_.send(data);
  if (really_closed_) {
    trace_.result_error(EBADF);
    return Error::from_errno(EBADF);
  }
  const PlanItem* item = send_.take();
  if (item == nullptr || item->kind == PlanKind::all || item->kind == PlanKind::count) {
    const std::size_t count = item == nullptr || item->kind == PlanKind::all
                                  ? data.size()
                                  : std::min(data.size(), static_cast<std::size_t>(item->number));
    trace_.result_count(count);
    return Transfer(static_cast<std::int64_t>(count));
  }
  return planned_error(trace_, *item);
}

void ScriptedSocket::set_refs(std::int64_t refs) {
  if (refs == refs_) return;
  refs_ = refs;
  trace_.refs(refs);
}

Result<void> ScriptedSocket::incref_socketios() {
  set_refs(refs_ + 1);
  return {};
}

Result<void> ScriptedSocket::decref_socketios() {
  if (refs_ > 0) set_refs(refs_ - 1);
  if (closed_) return close();
  return {};
}

Result<void> ScriptedSocket::close() {
  if (model_ == SocketModel::socket) {
    closed_ = true;
    if (refs_ <= 0 && !really_closed_) return really_close();
    return {};
  }
  if (refs_ < 1) {
    closed_ = true;
    return really_close();
  }
  set_refs(refs_ - 1);
  return {};
}

Result<void> ScriptedSocket::really_close() {
  really_closed_ = true;
  trace_.close();
  const PlanItem* item = close_.take();
  if (item == nullptr || item->kind == PlanKind::ok) {
    trace_.result(ResultTag::ok);
    return {};
  }
  return planned_error(trace_, *item);
}

}  // namespace parity::cpp
