// The compact operations of the byte form about decoders, encoders and error handlers, beside those
// about text files (byte_compact.h): each does something telling with one that is there, mostly of
// one among all text encodings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/builder.h"
#include "scenario/byte_form.h"
#include "scenario/byte_reader.h"
#include "scenario/compact_statements.h"
#include "scenario/scenario.h"

namespace parity {

// ---- what bytes choose, for all that need such a thing
// One of Python's text encodings, mostly by the name of its module.
std::string_view choose_encoding(ByteReader& bytes);
// A handler of Python's own, of the scenario's own, or one that there is not.
std::string_view choose_handler(ByteReader& bytes);
// Appends bytes that are a character or a few in the encoding, or nearly.
void append_encoded(ByteReader& bytes, std::string_view encoding, std::string& into);
// Appends a character or a few, in UTF-8, that the encoding may have or not.
void append_text(ByteReader& bytes, std::string_view encoding, std::string& into);

class CodecReader : CompactStatements {
 public:
  CodecReader(ByteReader& bytes, Builder& builder, Scenario& into, const Profile& profile)
      : CompactStatements(bytes, builder, into, profile) {}

  // Whether an operation byte is about them in the profile.
  static bool takes(const Profile& profile, std::uint8_t code) {
    return profile.codecs && code % 4 != 3;
  }
  // Appends the statements of one operation: at most kMostOfOne.
  void operation(std::uint8_t code);
  static constexpr std::size_t kMostOfOne = 4;

 private:
  // One that is there.
  struct Live {
    NameId name = kNoName;
    ThingClass thing_class = ThingClass::none;
    std::string encoding;
    std::string carried;  // the end of the last data, cut off for the next call
  };
  // A name that is bound to what getstate() gave.
  struct State {
    NameId name = kNoName;
    ThingClass thing_class = ThingClass::none;
    std::string encoding;
  };
  static constexpr std::size_t kMost = 6;

  // ---- what is there
  void learn();
  void observe(const Statement& statement);
  void forget(NameId name);
  Live* find(NameId name);
  Live& pick(ThingClass thing_class, std::uint32_t selector);
  Live& pick_any(std::uint32_t selector);

  // ---- operations
  Live& make(ThingClass thing_class);
  void decode();
  void encode();
  void keep_state();
  void set_state();
  void register_error();
  void unusual();
  void call(NameId receiver, Method method, const std::string& data, AtomKind kind, bool final);

  std::array<Live, kMost> live_;
  std::size_t count_ = 0;
  std::array<State, kMost> states_;
  std::size_t state_count_ = 0;
  std::size_t observed_ = 0;                                   // statements
  std::size_t decoders_ = 0, encoders_ = 0, state_names_ = 0;  // names given
};

}  // namespace parity
