#include "engine/engine.h"

namespace parity {

std::string_view spelling(Feature feature) {
  switch (feature) {
    case Feature::binary_file:
      return "binary files";
    case Feature::text_file:
      return "text files";
    case Feature::fatal_call:
      return "calls that CPython does not survive";
    case Feature::object:
      return "objects";
    case Feature::finalizer:
      return "finalizers";
    case Feature::collector:
      return "the collector";
    case Feature::exit_hook:
      return "the exit hook";
    case Feature::codec:
      return "decoders, encoders and error handlers";
  }
  return "";
}

Feature feature_of(const Statement& statement) {
  if (statement.kind == StatementKind::set_atexit) return Feature::finalizer;
  const Expression& expression = statement.expression;
  if (expression.kind != ExpressionKind::call) return Feature::binary_file;
  switch (expression.function) {
    case Function::text_io_wrapper:
      return Feature::text_file;
    case Function::object:
      return Feature::object;
    case Function::weakref_finalize:
      return Feature::finalizer;
    case Function::gc_collect:
    case Function::gc_disable:
    case Function::gc_enable:
    case Function::gc_isenabled:
      return Feature::collector;
    case Function::run_exit:
      return Feature::exit_hook;
    case Function::decoder:
    case Function::encoder:
    case Function::register_error:
      return Feature::codec;
    default:
      return Feature::binary_file;
  }
}

void refuse(const Scenario& scenario, const Statement& statement, std::string_view reason,
            Trace& into) {
  into.answer = Answer::unsupported;
  into.at_statement = static_cast<std::uint32_t>(&statement - scenario.statements.data());
  into.reason = reason;
}

bool refuse_unsupported(const Engine& engine, const Scenario& scenario, Trace& into) {
  for (const Statement& statement : scenario.statements) {
    const Feature feature = feature_of(statement);
    if (engine.supports(feature)) continue;
    refuse(scenario, statement, spelling(feature), into);
    return true;
  }
  return false;
}

std::string too_large(const Trace& trace) {
  if (trace.event_count > kMaxEvents) return "more than " + std::to_string(kMaxEvents) + " events";
  return "more than " + std::to_string(kMaxTraceBytes) + " bytes of outcomes and events";
}

}  // namespace parity
