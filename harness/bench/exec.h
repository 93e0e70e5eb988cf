// One exec of the harness, as a fuzz target does it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>

#include "engine/engine.h"
#include "scenario/byte_form.h"
#include "trace/verdict.h"

namespace parity::bench {

// Plays byte forms with both engines. Storage is reused from one to the next.
class Exec {
 public:
  // Decodes, plays on the reference.
  void reference(std::span<const std::uint8_t> bytes) {
    decode(bytes, scenario_);
    reference_->play(scenario_, right_);
  }

  // Decodes, plays on both, compares. Throws std::runtime_error if they diverge: the work of two
  // engines that do different things is not to be compared.
  VerdictKind differential(std::span<const std::uint8_t> bytes) {
    decode(bytes, scenario_);
    cpp_->play(scenario_, left_);
    reference_->play(scenario_, right_);
    const Verdict verdict =
        compare(scenario_, cpp_->name(), left_, reference_->name(), right_, known_);
    if (verdict.kind == VerdictKind::diverge) {
      throw std::runtime_error("the engines do not agree: " + verdict.signature);
    }
    return verdict.kind;
  }

 private:
  std::unique_ptr<Engine> cpp_ = make_cpp_engine();
  std::unique_ptr<Engine> reference_ = make_cpython_engine();
  KnownList known_;
  Scenario scenario_;
  Trace left_, right_;
};

inline std::span<const std::uint8_t> as_input(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

}  // namespace parity::bench
