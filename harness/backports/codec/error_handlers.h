// What happens to bytes and characters that an encoding does not know: Python's `errors`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "backports/result.h"

namespace backports {

// What a handler gives instead, and where the codec goes on: a byte of the input, or a character of
// the text; a negative one counts from the end.
struct Replacement {
  enum class Kind : std::uint8_t { text, bytes };  // bytes: only while encoding
  std::string content;
  std::int64_t position = 0;
  Kind kind = Kind::text;
};

// A handler of the user's own (codecs.register_error). The Error is a UnicodeDecodeError or a
// UnicodeEncodeError with its unicode_failure(); what the handler answers with is raised.
using ErrorHandler = std::function<Result<Replacement>(const Error& error)>;

// The handlers of the user's own by their names. Not to be filled while a codec is at work with it.
// A name of Python's own handlers cannot be taken: those are found first.
class ErrorHandlers {
 public:
  ErrorHandlers() = default;
  ErrorHandlers(const ErrorHandlers&) = delete;
  ErrorHandlers& operator=(const ErrorHandlers&) = delete;
  virtual ~ErrorHandlers() = default;

  void add(std::string name, ErrorHandler handler);
  // Null if there is none. To be overridden where the handlers are kept elsewhere.
  virtual const ErrorHandler* find(std::string_view name) const;

 private:
  std::map<std::string, ErrorHandler, std::less<>> handlers_;
};

// Which bytes or characters, [start, end), and why.
struct Span {
  std::size_t start;
  std::size_t end;
  std::string_view reason;
};

// Bytes of the input that are no text.
struct DecodeProblem {
  std::string_view encoding;
  std::string_view input;
  Span span;
  Span first;  // of the problems of this call

  // The UnicodeDecodeError.
  Error error() const;
};

// Characters of the text that have no bytes.
struct EncodeProblem {
  std::string_view encoding;
  std::string_view text;
  std::string_view content;  // the characters
  Span span;
  Span first;  // of the problems of this call

  // The UnicodeEncodeError.
  Error error() const;
};

// The `errors` of one file. The name is looked up at the first problem, as in Python.
class ErrorPolicy {
 public:
  // "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace",
  // "surrogateescape", "surrogatepass", or a name of `own`, which may be null.
  explicit ErrorPolicy(std::string name, std::shared_ptr<const ErrorHandlers> own = nullptr);

  const std::string& name() const { return name_; }

  // Appends what replaces the bytes; answers where to go on. LookupError for an unknown name, and
  // IndexError for a position beyond the input.
  Result<std::size_t> on_decode(const DecodeProblem& problem, std::string& into) const;
  // What replaces the characters. `position` is one of the text.
  Result<Replacement> on_encode(const EncodeProblem& problem) const;
  // The same with the position as the handler gave it, for who looks at the rest before.
  Result<Replacement> ask_on_encode(const EncodeProblem& problem) const;
  // The character of the text that the position which a handler gave is; IndexError beyond it. The
  // text is counted only where it is not the end of the problem: not for Python's own handlers.
  static Result<std::size_t> place_of(std::int64_t position, const EncodeProblem& problem);
  // Whether this is surrogateescape (EncodeMachine::unescapes_part).
  bool escapes_surrogates() const { return kind_ == Kind::surrogateescape; }

 private:
  enum class Kind : std::uint8_t {
    strict,
    ignore,
    replace,
    backslashreplace,
    xmlcharrefreplace,
    namereplace,
    surrogateescape,
    surrogatepass,
    own,
  };
  static Kind kind_of(std::string_view name);
  Result<Replacement> ask_own(const Error& error) const;

  std::string name_;
  std::shared_ptr<const ErrorHandlers> own_;
  Kind kind_;
};

}  // namespace backports
