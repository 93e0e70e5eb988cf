// The socket of a scenario: it does what its plan says and writes down each call.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "backports/socket.h"
#include "engine/cpp/plan.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

// SocketModel::socket closes and counts as socket.socket does, SocketModel::wrapped as urllib3
// 1.26's pyOpenSSL WrappedSocket.
class ScriptedSocket final : public backports::Socket {
 public:
  // The scenario and the trace outlive it.
  ScriptedSocket(const Scenario& scenario, const SocketSpec& spec, int descriptor,
                 TraceWriter& trace);

  backports::Result<backports::Transfer> recv_into(std::span<char> target) override;
  backports::Result<backports::Transfer> send(std::string_view data) override;
  // -1 after the real close.
  backports::Result<int> fileno() override { return really_closed_ ? -1 : descriptor_; }
  backports::Result<void> incref_socketios() override;
  backports::Result<void> decref_socketios() override;

  backports::Result<void> close();
  std::int64_t makefile_refs() const { return refs_; }

 private:
  void set_refs(std::int64_t refs);
  backports::Result<void> really_close();

  const Scenario& scenario_;
  TraceWriter& trace_;
  PlanCursor recv_, send_, close_;
  std::size_t taken_ = 0;  // bytes of the present recv item that were handed out
  std::int64_t refs_ = 0;
  int descriptor_;
  SocketModel model_;
  bool closed_ = false;
  bool really_closed_ = false;
};

}  // namespace parity::cpp
