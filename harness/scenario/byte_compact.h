// The compact operations of the byte form: each picks a method and a thing that is there and can do
// it, so that arbitrary bytes are a program that works. What is not there is made first. An
// operation is a byte, mostly with one more: three bits that pick the thing and five that pick an
// argument among telling values (sizes about the buffer's own, short patterns as data).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "scenario/builder.h"
#include "scenario/byte_form.h"
#include "scenario/byte_reader.h"
#include "scenario/compact_statements.h"
#include "scenario/scenario.h"

namespace parity {

inline constexpr std::size_t kCompactOperations = 248;  // operation bytes below this

// What the bytes so far are taken to have made: an approximation, for choosing.
struct Thing {
  NameId name = kNoName;
  NameId stream = kNoName;  // the Socket or Memory below; its own name for one of these
  ThingClass thing_class = ThingClass::none;
  bool readable = false;
  bool writable = false;
  bool seekable = false;
  bool open = true;
  std::int64_t buffer_size = 8;
  // Of a text file: what it stands on, and the name that it has.
  ThingClass base_class = ThingClass::none;
  NameId base = kNoName;

  bool is_stream() const {
    return thing_class == ThingClass::socket || thing_class == ThingClass::memory;
  }
};

// How the characters that a stream carries are bytes.
enum class Encoded : std::uint8_t {
  utf_8,
  utf_8_sig,
  latin_1,
  utf_16,
  utf_16_le,
  utf_16_be,
  utf_32,
  utf_32_le,
  utf_32_be,
};

//   byte_compact.cpp         the operations, and their shares in each profile
//   compact_things.cpp       what is there, and making more
//   compact_values.cpp       sizes, data, plans, the arguments of makefile
//   compact_text.cpp         what the profile of text files does otherwise,
//   compact_text_values.cpp  and the values there
class CompactReader : CompactStatements {
 public:
  CompactReader(ByteReader& bytes, Builder& builder, Scenario& into, const Profile& profile)
      : CompactStatements(bytes, builder, into, profile) {}

  // Appends the statements of one operation: mostly one, more if something had to be made. Learns
  // first from those that others have appended since.
  void operation(std::uint8_t code) {
    learn();
    append(code);
    observed_ = into_.statements.size();
  }

  // For those who do something else with them: a file that is there, an open one if there is one,
  // or a Socket or Memory; kNoName if there is none.
  NameId known_file(std::uint32_t selector);
  NameId known_stream(std::uint32_t selector);
  // The same, made if there is none.
  NameId file(std::uint32_t selector);

 private:
  void learn() {
    while (observed_ < into_.statements.size()) observe(into_.statements[observed_++]);
  }
  void append(std::uint8_t code);

  enum class Need : std::uint8_t { anything, reading, writing };
  struct Direction {
    bool reads, writes;
  };
  static constexpr std::size_t kThings = 12;
  // The arguments of a text file that are given.
  static constexpr Keyword kTextKeywords[] = {Keyword::encoding, Keyword::errors, Keyword::newline,
                                              Keyword::line_buffering, Keyword::write_through};
  using TextValues = std::array<std::optional<Atom>, 5>;

  // ---- things
  Thing* pick(Need need, Method method, std::uint32_t selector);
  Thing* pick_open_stream();
  Thing* find(NameId name);
  Thing* make_file(Need need);
  static Direction direction(std::uint32_t choice, Need need);
  Thing* make_stream();
  Thing* make_buffer(NameId raw, bool reads, bool writes, Atom size);
  void wild_makefile();
  void observe(const Statement& statement);
  void observe_assignment(const Statement& statement);
  Thing made_by(const Expression& call);
  Thing made_by_makefile(std::span<const Argument> given);
  void add(const Thing& thing);
  void remove(NameId name);

  // ---- operations
  void sized(Method method);
  void next();
  void fill(Method method);
  void write(Method method);
  void plain(Method method, Need need);
  void seek();
  void truncate();
  void close_stream();
  void keep();
  void alias();
  void attribute();
  void question();
  void unusual();

  // ---- text files
  Thing* pick_of_text(Need need, Method method, std::uint32_t selector);
  Thing* make_text_file(Need need);
  Thing* make_text_makefile(NameId socket, Direction way);
  Thing* wrap(NameId base);
  void end_text(const Thing& ended, bool closes);
  static bool gives_base(const Expression& expression);
  Thing base_given_to(const Statement& statement);
  TextValues text_values(std::uint8_t which);
  Atom encoding_argument();
  Atom errors_argument();
  Atom newline_argument();
  Atom flag_argument();
  void choose_encoded();
  std::string_view encoded_text();
  void append_encoded(std::string_view text);
  Atom text_data(std::uint32_t index);
  void place();
  void seek_text();
  void reconfigure();
  void detach_text();
  void attribute_of_text();

  // ---- values
  std::optional<Atom> size(std::uint32_t index, const Thing& thing);
  Atom data(std::uint32_t index, const Thing& thing, AtomKind kind);
  Atom pattern(AtomKind kind, std::size_t length, std::uint8_t newlines);
  Atom mode_argument();
  Atom buffering_argument();
  Atom text_argument(std::span<const std::string_view> choices);
  PlanItem recv_item();
  PlanItem send_item();
  PlanItem error_item(std::uint32_t index);
  PlanItem memory_item();

  // ---- statements
  NameId file_name();
  void evaluate(const Expression& expression);
  Thing* assign(NameId name, const Expression& expression);
  void call_method(NameId receiver, Method method, std::initializer_list<Atom> given);

  std::array<Thing, kThings> things_;
  std::size_t count_ = 0;
  std::size_t observed_ = 0;    // statements
  NameId data_name_ = kNoName;  // bound to something read
  std::size_t sockets_ = 0, memories_ = 0, files_ = 0, raws_ = 0, values_ = 0;  // names given
  std::size_t long_literals_ = 1;  // how many more may be long
  std::uint32_t letter_ = 0;       // of patterns: every byte differs from its neighbours

  // Of text files. What the stream made last carries, whether none of it was made yet, the bytes
  // that were, and the end of them that was cut off.
  Encoded encoded_ = Encoded::utf_8;
  std::string_view any_encoding_;  // instead, where the profile has all of them; else empty
  bool big_endian_ = false;
  bool begins_ = true;
  std::string encoded_text_, carried_;
  std::array<NameId, 4> places_{};  // the last names bound to what tell() gave
  std::size_t place_count_ = 0, texts_ = 0, buffers_ = 0;  // names given
};

}  // namespace parity
