// The Memory of a scenario: a raw stream that behaves as io.BytesIO does, but for what its plans
// say, and writes down each call.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "backports/io/raw.h"
#include "engine/cpp/plan.h"
#include "scenario/scenario.h"
#include "trace/trace.h"

namespace parity::cpp {

class ScriptedMemory final : public backports::RawIOBase {
 public:
  // The scenario and the trace outlive it.
  ScriptedMemory(const Scenario& scenario, const MemorySpec& spec, TraceWriter& trace);
  ~ScriptedMemory() override { finalize(); }

  std::string_view type_name() const override { return "Memory"; }

  backports::Result<bool> closed() override { return marked_closed(); }
  const bool* closed_flag() const override { return mark_of_close(); }
  backports::Result<void> close() override;
  backports::Result<bool> readable() override { return question(true); }
  backports::Result<bool> writable() override { return question(true); }
  backports::Result<bool> seekable() override { return question(seekable_); }

  backports::Result<backports::Transfer> readinto(std::span<char> target) override;
  backports::Result<backports::Transfer> write(std::string_view data) override;
  backports::Result<std::int64_t> seek(std::int64_t offset, int whence = 0) override;
  backports::Result<std::int64_t> tell() override;
  backports::Result<std::int64_t> truncate(
      std::optional<std::int64_t> size = std::nullopt) override;

 private:
  backports::Result<bool> question(bool answer);
  backports::Result<void> check_open();

  TraceWriter& trace_;
  PlanCursor read_, write_;
  std::string bytes_;
  std::int64_t position_ = 0;  // may stand beyond the end
  bool seekable_;
};

}  // namespace parity::cpp
