// The general operations of the byte form: any statement, spelled out. The writer and the reader
// walk a statement in the same order, that of its text.
//
//   name       varint: 0 is one that has not appeared yet, k the k-th in the order of appearance
//   atom       a byte that chooses among the kinds that may stand there, then its value
//   arguments  how many stand by position beyond what must, then those by keyword
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/builder.h"
#include "scenario/byte_reader.h"
#include "scenario/scenario.h"

namespace parity {

inline constexpr std::uint8_t kByteFormVersion = 1;
// The operation bytes of general statements.
inline constexpr std::uint8_t kFirstGeneral = 0xF8;
inline constexpr std::uint8_t kGeneralExpression = 0xF8;
inline constexpr std::uint8_t kGeneralAssignment = 0xF9;
inline constexpr std::uint8_t kGeneralDel = 0xFA;
inline constexpr std::uint8_t kGeneralRare = 0xFB;       // set_atexit if this byte follows,
inline constexpr std::uint8_t kSetAtexitFollows = 0xA5;  // else an expression
inline constexpr std::uint8_t kLastGeneral = 0xFB;
inline constexpr std::uint8_t kEndOperation = 0xFF;
inline constexpr std::string_view kEndMark = "P1";  // after it

// The kinds of literals that may stand for a parameter, and a name: one list for both directions.
std::span<const AtomKind> atom_kinds(Takes takes);
// What a callback returns or raises: literals alone.
std::span<const AtomKind> literal_kinds();
// What stands in the tuple of a callback's returns=.
std::span<const AtomKind> content_kinds();
std::span<const AtomKind> position_kinds();
// The items of the plans.
std::span<const PlanKind> recv_items();
std::span<const PlanKind> send_items();
std::span<const PlanKind> close_items();
std::span<const PlanKind> memory_items();
// The parameters that a keyword can still give; bit i of `given`: the i-th is given.
class KeywordsLeft {
 public:
  KeywordsLeft(const Signature& signature, std::uint32_t given) {
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
      const bool is_free = (given >> i & 1U) == 0;
      if (is_free && signature.parameters[i].keyword != Keyword::none) {
        indices_[size_++] = static_cast<std::uint8_t>(i);
      }
    }
  }
  std::span<const std::uint8_t> indices() const { return std::span(indices_).first(size_); }

 private:
  std::array<std::uint8_t, 8> indices_;  // no signature has more parameters
  std::size_t size_ = 0;
};

class GeneralReader {
 public:
  GeneralReader(ByteReader& bytes, Builder& builder, const Scenario& into)
      : bytes_(bytes), builder_(builder), into_(into) {}

  // Reads and appends one statement, after its operation byte.
  void operation(std::uint8_t code);

 private:
  enum class Integers : std::uint8_t { sized, any };

  void statement(StatementKind kind);
  NameId name();
  NameId new_name();
  Atom atom(std::span<const AtomKind> kinds, Integers integers);
  Atom digits(Integers integers);
  Atom literal(AtomKind kind);
  void expression(Expression& into);
  void call(Expression& into);
  Range arguments(const Signature& signature);
  void keyword_arguments(const Signature& signature, std::size_t positional);
  Range finalizer_arguments();
  Range handler_arguments();
  Atom value(Takes takes);
  enum class Lambdas : std::uint8_t { no, yes };
  Atom callback(Lambdas lambdas);
  void returned(Callback& callback);
  Range plan(std::span<const PlanKind> kinds);

  ByteReader& bytes_;
  Builder& builder_;
  const Scenario& into_;
  std::size_t callbacks_ = 0;  // how deep
  bool lambdas_ = true;        // whether a callback may be one
  std::size_t own_names_ = 0;
  std::string text_;
};

// The other direction; for valid scenarios.
class GeneralWriter {
 public:
  GeneralWriter(const Scenario& scenario, std::string& out)
      : scenario_(scenario), out_(out), numbers_(scenario.names.size(), 0) {}

  void statement(const Statement& statement);
  // The spellings of names and keywords.
  void table();

 private:
  void byte(std::size_t value) { out_.push_back(static_cast<char>(value)); }
  void varint(std::uint64_t value);
  void string(std::string_view value);
  void name(NameId id);
  void atom(const Atom& atom, std::span<const AtomKind> kinds);
  void expression(const Expression& expression);
  void call(const Expression& expression);
  void arguments(Range range, const Signature& signature);
  void finalizer_arguments(Range range);
  void returned(const Callback& callback);
  void value(const Atom& value, Takes takes);
  void callback(const Callback& callback);
  void plan(Range range, std::span<const PlanKind> kinds);

  const Scenario& scenario_;
  std::string& out_;
  std::vector<std::uint32_t> numbers_;  // by appearance, from 1; 0: has not appeared
  std::uint32_t appeared_ = 0;
  std::size_t keywords_ = 0;  // free ones that have appeared
};

}  // namespace parity
