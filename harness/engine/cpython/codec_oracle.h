// What the tests of the codecs share: the library's decoders beside Python's own.
#pragma once

#include <gtest/gtest.h>

#include <memory>
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
// The result, or the exception with its arguments.
std::string outcome(const Ref& result);
std::string outcome(const backports::Error& error);

// What Python's getstate() of an encoder of this encoding shows.
std::string shown(std::string_view codec, const backports::EncoderState& state);

// Who looks for line ends.
enum class Universal : std::uint8_t { no, noted, translated };
inline constexpr Universal kUniversal[] = {Universal::no, Universal::noted, Universal::translated};

// A decoder of each side.
class DecoderPair {
 public:
  DecoderPair(const char* codec, const char* handler, Universal universal);

  // Decodes the bytes, cut at each of the places whose bit is set, and compares the texts or
  // exceptions, the states and the line ends that were seen.
  ::testing::AssertionResult same(const std::string& bytes, unsigned cuts);

 private:
  void reset();
  // Feeds both; false if they differ.
  bool feed(std::string_view piece, backports::Final final);

  Ref python_;
  std::unique_ptr<backports::IncrementalDecoder> library_;
  const backports::NewlineDecoder* newlines_ = nullptr;
  std::string ours_, theirs_;
};

}  // namespace parity::cpython
