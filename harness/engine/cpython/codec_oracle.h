// What the tests of the codecs share: the library's decoders beside Python's own.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "backports/codec/codec.h"
#include "backports/errors.h"
#include "backports/io/newline_decoder.h"
#include "engine/cpython/interpreter.h"
#include "scenario/telling_parts.h"

namespace parity::cpython {

inline constexpr const char* kCodecs[] = {"utf-8",     "utf-8-sig", "ascii",     "latin-1",
                                          "utf-16",    "utf-16-le", "utf-16-be", "utf-32",
                                          "utf-32-le", "utf-32-be"};
inline constexpr const char* kRules[] = {
    "utf-7", "unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined", "charmap"};
inline constexpr const char* kCjk[] = {"big5",
                                       "big5hkscs",
                                       "cp932",
                                       "cp949",
                                       "cp950",
                                       "euc_jis_2004",
                                       "euc_jisx0213",
                                       "euc_jp",
                                       "euc_kr",
                                       "gb18030",
                                       "gb2312",
                                       "gbk",
                                       "hz",
                                       "iso2022_jp",
                                       "iso2022_jp_1",
                                       "iso2022_jp_2",
                                       "iso2022_jp_2004",
                                       "iso2022_jp_3",
                                       "iso2022_jp_ext",
                                       "iso2022_kr",
                                       "johab",
                                       "shift_jis",
                                       "shift_jis_2004",
                                       "shift_jisx0213"};
// The encodings that are a table.
std::vector<const char*> charmaps();
inline constexpr const char* kHandlers[] = {"strict",
                                            "ignore",
                                            "replace",
                                            "backslashreplace",
                                            "xmlcharrefreplace",
                                            "namereplace",
                                            "surrogateescape",
                                            "surrogatepass",
                                            "nope"};

// UTF-8, with lone surrogates in their three-byte form.
std::string text_of(PyObject* text);
// What repr() shows of a value: None, str, bytes, int, or a tuple of such.
std::string shown(PyObject* value);
// What came of a call of Python.
struct PythonOutcome {
  explicit PythonOutcome(Ref result);

  Ref value;      // null: an exception
  Ref exception;  // normalised
};

// The result, or the exception with its arguments.
std::string outcome(const PythonOutcome& python);
std::string outcome(const backports::Error& error);

// What Python's getstate() of an encoder of this encoding shows.
std::string shown(std::string_view codec, const backports::EncoderState& state);

// ================================================================= what is decoded and encoded

// Every encoding above.
std::vector<const char*> all_codecs();

// Text of this encoding's own, of what it has and has not, and of telling parts; damaged here and
// there, as bytes.
std::string damaged_text(std::mt19937_64& random, const char* codec);
// The same as text that can be encoded, or not.
std::string text_to_encode(std::mt19937_64& random, std::string_view codec);

// ================================================================= both sides

// Who looks for line ends.
enum class Universal : std::uint8_t { no, noted, translated };
inline constexpr Universal kUniversal[] = {Universal::no, Universal::noted, Universal::translated};

// A decoder of each side. Compares at once what is compared: the texts or exceptions, the states
// and the line ends that were seen. What differs is then shown.
class DecoderPair {
 public:
  DecoderPair(const char* codec, const char* handler, Universal universal)
      : DecoderPair(codec, codec, handler, universal) {}
  // With the library's decoder of another encoding.
  DecoderPair(const char* python, const char* library, const char* handler, Universal universal);

  // Decodes the bytes anew, cut at each of the places whose bit is set, and then the end.
  ::testing::AssertionResult same(std::string_view bytes, unsigned cuts);
  ::testing::AssertionResult same_byte_by_byte(std::string_view bytes);

 private:
  void reset();
  // Feeds both; false if they differ.
  bool feed(std::string_view piece, backports::Final final);
  ::testing::AssertionResult difference(std::string_view bytes, std::size_t at) const;

  Ref python_, decode_, getstate_, reset_;
  std::unique_ptr<backports::IncrementalDecoder> library_;
  const backports::NewlineDecoder* newlines_ = nullptr;
  std::string text_, ours_, theirs_;
};

// An encoder of each side.
class EncoderPair {
 public:
  EncoderPair(const char* codec, const char* handler) : EncoderPair(codec, codec, handler) {}
  // With the library's encoder of another encoding.
  EncoderPair(const char* python, const char* library, const char* handler);

  void reset();
  // Encodes the text after what came before, and compares the bytes or exceptions, and the states.
  ::testing::AssertionResult same(std::string_view text, backports::Final final);
  ::testing::AssertionResult same(char32_t character, backports::Final final);
  // Whether Python's encoder waits for what follows this character.
  bool waits_after(char32_t character);

 private:
  ::testing::AssertionResult same(PyObject* given, std::string_view text, backports::Final final);

  const char* codec_;
  Ref python_, encode_, getstate_, reset_;
  std::unique_ptr<backports::IncrementalEncoder> library_;
  std::string bytes_;
};

}  // namespace parity::cpython
