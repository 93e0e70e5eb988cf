// A scenario: statements over named things, in flat pools so that one can be decoded, played and
// thrown away millions of times without an allocation each.
//
//   statements ─▶ Expression ─▶ arguments[first, first+count) ─▶ Atom ─▶ literals (one arena)
//                          └──▶ sockets[i] / memories[i] ─▶ plan_items[first, first+count)
//                                              callbacks[i] ─▶ parts[first, first+count)
//
// Pools are filled in the order of the text, so two scenarios are equal when their pools are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/language.h"

namespace parity {

using NameId = std::uint32_t;  // index into Scenario::names
inline constexpr NameId kNoName = 0xFFFFFFFF;

enum class AtomKind : std::uint8_t {
  none,
  boolean,             // number: 0 or 1
  integer,             // number
  big_integer,         // literal: decimal digits, with a sign, outside of int64
  text,                // literal: UTF-8, lone surrogates in their three-byte form
  bytes,               // literal
  bytearray_of_size,   // number
  bytearray_of_bytes,  // literal
  name,                // number: NameId
  callback,  // number: index into Scenario::callbacks (of weakref_finalize and register_error only)
};

// A literal or a name. `number` is the value, an index, or the literal's offset in the arena;
// `size` is the literal's length in bytes, else 0.
struct Atom {
  AtomKind kind = AtomKind::none;
  std::uint32_t size = 0;
  std::int64_t number = 0;
  bool operator==(const Atom&) const = default;
  NameId name() const { return static_cast<NameId>(number); }
};

// Part of a pool.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  bool operator==(const Range&) const = default;
};

struct Argument {
  Atom value;
  KeywordId keyword = 0;  // Keyword::none: positional
  bool operator==(const Argument&) const = default;
};

enum class ExpressionKind : std::uint8_t {
  atom,       // atom
  call,       // function(arguments), or Socket / Memory: spec
  call_name,  // receiver(arguments): a finalizer called
  method,     // receiver.method(arguments)
  attribute,  // receiver.attribute
  next,       // next(receiver)
};

struct Expression {
  ExpressionKind kind = ExpressionKind::atom;
  Function function{};
  Method method{};
  Attribute attribute{};
  NameId receiver = kNoName;
  std::uint32_t spec = 0;  // index into sockets or memories
  Range arguments;
  Atom atom;  // of Object(revive='x'): the name x; None if it does not revive
  bool operator==(const Expression&) const = default;
};

enum class StatementKind : std::uint8_t {
  expression,  // expr
  assignment,  // target = expr
  set_atexit,  // target.atexit = expr.atom
  del,         // del target
};

struct Statement {
  StatementKind kind = StatementKind::expression;
  NameId target = kNoName;
  Expression expression;
  bool operator==(const Statement&) const = default;
};

// ================================================================= scripted things

enum class PlanKind : std::uint8_t {
  data,         // recv: literal
  count,        // send, Memory: number, at most that many bytes this time
  all,          // send: ALL
  ok,           // close: OK
  would_block,  // WOULD_BLOCK
  timeout,      // TIMEOUT
  end_of_file,  // recv: EOF
  error,        // number: errno, 0 for OSError()
};

struct PlanItem {
  PlanKind kind = PlanKind::all;
  std::uint32_t size = 0;   // of the literal
  std::int64_t number = 0;  // count, errno, or the literal's offset in the arena
  bool operator==(const PlanItem&) const = default;
};

enum class SocketModel : std::uint8_t { socket, wrapped };

struct SocketSpec {
  Range recv, send, close;  // of plan_items
  SocketModel model = SocketModel::socket;
  bool operator==(const SocketSpec&) const = default;
};

struct MemorySpec {
  Atom initial;  // bytes; AtomKind::none if not given
  Range read, write;
  bool seekable = true;
  bool operator==(const MemorySpec&) const = default;
};

// ================================================================= callbacks

enum class CallbackKind : std::uint8_t {
  call,          // call('f'), call('f', returns=…)
  call_raises,   // call('f', raises=Name(…))
  lambda,        // lambda: expr
  lambda_tuple,  // lambda: (expr, …)
};

struct Callback {
  CallbackKind kind = CallbackKind::call;
  Atom label;       // text
  Atom returns;     // literal; None if not given
  Atom position;    // an integer: returns=(returns, position), a str or bytes first; else None
  Atom exception;   // text: the exception's name
  Range arguments;  // of the exception: literals
  Range parts;      // of Scenario::parts
  bool returns_given = false;
  bool operator==(const Callback&) const = default;
};

// Whether it is call(…), and no lambda.
inline bool is_call(const Callback& callback) {
  return callback.kind == CallbackKind::call || callback.kind == CallbackKind::call_raises;
}

// ================================================================= the scenario

struct Scenario {
  std::vector<Statement> statements;
  std::vector<Argument> arguments;
  std::vector<SocketSpec> sockets;
  std::vector<MemorySpec> memories;
  std::vector<PlanItem> plan_items;
  std::vector<Callback> callbacks;
  std::vector<Expression> parts;
  std::vector<std::string> names;          // in the order of first binding, then of first use
  std::vector<std::string> free_keywords;  // numbered from kFirstFreeKeyword
  std::string literals;                    // the arena of all literals, in the order of the text
  std::int64_t zero_bytes = 0;             // of all bytearray(int)

  bool operator==(const Scenario&) const = default;
  void clear();

  std::string_view literal(const Atom& atom) const {
    return std::string_view(literals).substr(static_cast<std::size_t>(atom.number), atom.size);
  }
  std::string_view literal(const PlanItem& item) const {
    return std::string_view(literals).substr(static_cast<std::size_t>(item.number), item.size);
  }
  std::string_view keyword(KeywordId id) const;
};

// Limits of a scenario: beyond them a text is invalid, and the byte decoder stops before.
inline constexpr std::size_t kMaxStatements = 4096;
inline constexpr std::size_t kMaxObjects = 40;
inline constexpr std::size_t kMaxLiteralBytes = 1048576;
inline constexpr std::int64_t kMaxZeroBytes = 67108864;  // of all bytearray(int)
inline constexpr std::int64_t kMaxPosition = 67108864;   // of a Memory, by seek
inline constexpr std::size_t kMaxEvents = 100000;
inline constexpr std::size_t kMaxTraceBytes = std::size_t{128} << 20;
inline constexpr std::size_t kMaxCallbackDepth = 16;     // callbacks inside of callbacks
inline constexpr std::size_t kMaxRunningCallbacks = 32;  // more raise RecursionError
inline constexpr std::size_t kMaxHandlerCalls = 50;      // of error handlers; the same
inline constexpr std::size_t kMaxDigits = 4300;          // of an int, as in Python
inline constexpr std::int64_t kMaxErrno = 2147483647;
inline constexpr std::int64_t kIntegerLimit = 1 << 24;  // sizes: valid below

}  // namespace parity
