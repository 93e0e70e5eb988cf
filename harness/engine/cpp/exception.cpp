#include "engine/cpp/exception.h"

#include <algorithm>
#include <array>

#include "engine/cpp/given.h"

namespace parity::cpp {
namespace {

bool is_os_error(std::string_view type) {
  static constexpr std::array<std::string_view, 18> kTypes = {
      "OSError",           "BlockingIOError",        "ChildProcessError",
      "ConnectionError",   "BrokenPipeError",        "ConnectionAbortedError",
      "FileExistsError",   "ConnectionRefusedError", "ConnectionResetError",
      "FileNotFoundError", "InterruptedError",       "IsADirectoryError",
      "PermissionError",   "NotADirectoryError",     "ProcessLookupError",
      "TimeoutError",      "EnvironmentError",       "IOError"};
  return std::ranges::find(kTypes, type) != kTypes.end();
}

std::optional<std::int64_t> number_of(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? 1 : 0;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  return std::nullopt;
}

// OSError's own construction: (errno, strerror, filename, winerror, filename2), where the errno
// chooses the subclass of a plain OSError, and a file name is no part of the args.
void become_os_error(Exception& exception) {
  auto& arguments = exception.arguments;
  if (exception.type == "EnvironmentError" || exception.type == "IOError") {
    exception.type = "OSError";
  }
  if (arguments.size() < 2 || arguments.size() > 5) return;
  if (exception.type == "OSError") {
    const auto number = number_of(arguments[0]);
    if (number && *number > 0 && *number <= kMaxErrno) {
      exception.type = spelling(backports::os_error_type(static_cast<int>(*number)));
    }
  }
  if (arguments.size() == 2 || std::holds_alternative<None>(arguments[2])) return;
  const bool counts = exception.type == "BlockingIOError" &&
                      (number_of(arguments[2]) || std::holds_alternative<BigInteger>(arguments[2]));
  if (counts && !number_of(arguments[2])) {
    exception =
        Exception::with_message("ValueError", "cannot fit 'int' into an index-sized integer");
  } else if (!counts) {
    arguments.resize(2);
  }
}

void write_arguments(TraceWriter& trace, ThingNames& names, const Exception& exception) {
  trace.begin_exception(exception.type);
  trace.tuple(exception.arguments.size());
  const bool is_writers = exception.arguments.size() == 3 && exception.type == "BlockingIOError";
  for (std::size_t i = 0; i < exception.arguments.size(); ++i) {
    if (i == 0 && is_writers) {
      trace.integer(0);  // CPython leaves whatever errno the C library has: not compared
    } else {
      write_value(trace, names, exception.arguments[i]);
    }
  }
}

}  // namespace

Exception Exception::of(const backports::Error& error) {
  Exception exception;
  exception.type = spelling(error.type());
  auto& arguments = exception.arguments;
  const auto message = [&] { arguments.emplace_back(Text{std::string(error.message())}); };
  switch (error.arguments()) {
    case backports::Arguments::none:
      break;
    case backports::Arguments::message:
      message();
      break;
    case backports::Arguments::errno_message:
      arguments.emplace_back(std::int64_t{*error.errno_value()});
      message();
      break;
    case backports::Arguments::errno_message_written:
      arguments.emplace_back(std::int64_t{0});
      message();
      arguments.emplace_back(*error.characters_written());
      break;
    case backports::Arguments::unicode: {
      const backports::UnicodeFailure& failure = *error.unicode_failure();
      arguments.emplace_back(Text{failure.encoding});
      if (error.type() == backports::ErrorType::UnicodeDecodeError) {
        arguments.emplace_back(failure.object);
      } else {
        arguments.emplace_back(Text{failure.object});
      }
      arguments.emplace_back(failure.in_args.start);
      arguments.emplace_back(failure.in_args.end);
      arguments.emplace_back(Text{failure.in_args.reason});
      break;
    }
    case backports::Arguments::labels:
      arguments.emplace_back(Text{std::string(backports::kLabelsDiffer)});
      arguments.emplace_back(error.label_failure()->label);
      arguments.emplace_back(error.label_failure()->encoded);
      break;
  }
  exception.kept = error.kept();
  for (const backports::Error* context = error.context(); context != nullptr;
       context = context->context()) {
    exception.contexts.push_back(spelling(context->type()));
  }
  return exception;
}

Exception Exception::with_attributes(const backports::Error& error) {
  Exception exception = of(error);
  const backports::UnicodeProblem& problem = error.unicode_failure()->problem;
  exception.arguments[2] = problem.start;
  exception.arguments[3] = problem.end;
  exception.arguments[4] = Text{problem.reason};
  return exception;
}

Exception Exception::bare(std::string_view type) {
  Exception exception;
  exception.type = type;
  return exception;
}

Exception Exception::with_message(std::string_view type, std::string message) {
  Exception exception;
  exception.type = type;
  exception.arguments.emplace_back(Text{std::move(message)});
  return exception;
}

Exception Exception::raised_by(const Scenario& scenario, const Callback& callback) {
  Exception exception;
  exception.type = scenario.literal(callback.exception);
  for (std::uint32_t i = 0; i < callback.arguments.count; ++i) {
    const Atom& literal = scenario.arguments[callback.arguments.first + i].value;
    exception.arguments.push_back(Given(scenario, literal).to_value());
  }
  if (is_os_error(exception.type)) become_os_error(exception);
  return exception;
}

bool Exception::is_exception() const {
  return type != "SystemExit" && type != "KeyboardInterrupt" && type != "GeneratorExit" &&
         type != "BaseException";
}

void write_raised(TraceWriter& trace, ThingNames& names, const Exception& exception) {
  write_arguments(trace, names, exception);
  trace.end_exception();
}

void write_exception(TraceWriter& trace, ThingNames& names, const Exception& exception) {
  write_arguments(trace, names, exception);
  for (const std::string_view context : exception.contexts) trace.context(context);
  trace.end_exception();
}

}  // namespace parity::cpp
