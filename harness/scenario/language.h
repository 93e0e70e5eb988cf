// The words of the scenario language as enums: what a statement can call, read and name.
// One table each (language.cpp) gives the spelling and the parameters; corpus/README.md explains.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace parity {

// Functions and constructors that stand without a receiver.
enum class Function : std::uint8_t {
  socket,
  memory,
  makefile,
  socket_io,
  buffered_reader,
  buffered_writer,
  buffered_rw_pair,
  text_io_wrapper,
  object,
  weakref_finalize,
  gc_collect,
  gc_disable,
  gc_enable,
  gc_isenabled,
  run_exit,
  decoder,
  encoder,
  register_error,
};
inline constexpr std::size_t kFunctions = 18;

enum class Method : std::uint8_t {
  read,
  read1,
  readline,
  readlines,
  peek,
  truncate,
  readall,
  flush,
  close,
  detach,
  fileno,
  isatty,
  readable,
  writable,
  seekable,
  tell,
  repr,
  readinto,
  readinto1,
  write,
  writelines,
  seek,
  reconfigure,
  link,
  unlink,
  decode,
  encode,
  getstate,
  setstate,
  reset,
};
inline constexpr std::size_t kMethods = 30;

enum class Attribute : std::uint8_t {
  closed,
  name,
  mode,
  raw,
  buffer,
  encoding,
  errors,
  newlines,
  line_buffering,
  write_through,
  chunk_size,
  alive,
  atexit,
  makefile_refs,
};
inline constexpr std::size_t kAttributes = 14;

// The keywords that the tables of the language have. A finalizer's call takes any identifier:
// those are kept in the scenario and numbered from kFirstFreeKeyword on.
using KeywordId = std::uint16_t;
enum class Keyword : KeywordId {
  none,  // a positional argument
  mode,
  buffering,
  encoding,
  errors,
  newline,
  sock,
  raw,
  buffer_size,
  buffer,
  line_buffering,
  write_through,
  obj,
  func,
};
inline constexpr KeywordId kKeywords = 14;
inline constexpr KeywordId kFirstFreeKeyword = 64;

// The spelling in a scenario: "gc.collect", "__repr__", "_CHUNK_SIZE".
std::string_view spelling(Function function);
std::string_view spelling(Method method);
std::string_view spelling(Attribute attribute);
std::string_view spelling(Keyword keyword);

// The other way round; nothing for a word that is none.
std::optional<Function> find_function(std::string_view word);
std::optional<Method> find_method(std::string_view word);
std::optional<Attribute> find_attribute(std::string_view word);
std::optional<Keyword> find_keyword(std::string_view word);

bool is_identifier(std::string_view word);      // an ASCII one
bool is_python_keyword(std::string_view word);  // True, None and their like included
bool is_language_word(std::string_view word);   // a function, `call`, `EOF` and their like
// What a scenario may call a thing: an identifier that is none of these words.
bool is_name(std::string_view word);
// What a scenario may call an error handler of its own: an identifier that is none of Python's own
// handlers.
bool is_handler_name(std::string_view word);
// The exceptions that a callback may raise.
std::span<const std::string_view> raisable_exceptions();
bool is_raisable(std::string_view exception);

// What a literal may be where a parameter stands; a name may stand anywhere (corpus/README.md).
enum class Takes : std::uint8_t {
  size,           // int, bool, None
  integer,        // int, bool
  data,           // str, bytes, bytearray
  mode,           // str, bytes
  optional_text,  // str, bytes, None
  flag,           // int, bool, None
  thing,          // a name only
  anything,       // any atom
  callback,       // a callback or a name
  handler_name,   // a str that is_handler_name()
  handler,        // call(…)
};

struct Parameter {
  Keyword keyword;  // Keyword::none: cannot be given by keyword
  Takes takes;
};

struct Signature {
  std::span<const Parameter> parameters;
  std::uint8_t required = 0;    // how many of them must be given
  std::uint8_t positional = 0;  // how many of them may be given by position
  bool more = false;            // any further arguments and keywords (weakref_finalize)
  // What follows from these: how many of the required ones no keyword can give, and how many
  // parameters a keyword can.
  std::uint8_t by_position_alone = 0;
  std::uint8_t keywords = 0;

  constexpr Signature() = default;
  constexpr Signature(std::span<const Parameter> all, std::uint8_t must, std::uint8_t may,
                      bool takes_more = false)
      : parameters(all), required(must), positional(may), more(takes_more) {
    while (by_position_alone < required && all[by_position_alone].keyword == Keyword::none) {
      ++by_position_alone;
    }
    for (const Parameter& parameter : all) {
      if (parameter.keyword != Keyword::none) ++keywords;
    }
  }
};
const Signature& signature_of(Function function);
const Signature& signature_of(Method method);

// The classes of the things that a scenario can hold.
enum class ThingClass : std::uint8_t {
  none,  // no thing: None, an int, bytes, …
  socket,
  memory,
  socket_io,
  buffered_reader,
  buffered_writer,
  buffered_rw_pair,
  text_io_wrapper,
  object,
  weakref_finalize,
  decoder,
  encoder,
};
inline constexpr std::size_t kThingClasses = 12;
// "BufferedReader"; "value" for none.
std::string_view spelling(ThingClass thing_class);

}  // namespace parity
