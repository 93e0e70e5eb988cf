// What the encodings of fixed form share: a function that takes as much as is well formed, and a
// loop around it that asks the error handler where it stops.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "backports/codec/codec.h"

namespace backports {

// Where the bytes stopped to be text.
struct DecodeStop {
  enum class Why : std::uint8_t {
    done,        // all of it was text
    incomplete,  // [start, the end) may become text, if more follows
    illegal,     // [start, end) is none
  };
  Why why;
  std::size_t start;
  std::size_t end;
  std::string_view reason;
};

// Appends the text of input[from…] up to where it stops.
using DecodeRun = DecodeStop (*)(std::string_view input, std::size_t from, Final final,
                                 std::string& into);

// Decodes all of the input but `from` bytes; answers how many bytes of it are done with, which is
// less than all only if more may follow. On an error nothing is appended.
Result<std::size_t> decode_all(std::string_view encoding, DecodeRun run, std::string_view input,
                               Final final, const ErrorPolicy& errors, std::string& into,
                               std::size_t from = 0);

// How an encoding writes characters.
struct EncodeMachine {
  std::string_view name;
  std::string_view reason;  // of a character that it does not know
  // Appends the bytes of text[from…] up to a character that it does not know, whose offset it
  // answers, or the end.
  std::size_t (*run)(std::string_view text, std::size_t from, Bytes& into);
  bool (*knows)(char32_t code_point);
  // What a handler's text may hold. CPython takes only ASCII in UTF-8, too.
  bool (*takes)(char32_t code_point);
  std::size_t unit;  // a handler's bytes must be a multiple of it
  // Whether neighbours that it does not know are one problem.
  bool gathers;
  // Whether surrogateescape writes the characters that it knows from the start of a problem, and
  // fails at the rest alone.
  bool unescapes_part;
};

// Encodes all of the text. On an error nothing is appended.
Result<void> encode_all(const EncodeMachine& machine, std::string_view text,
                        const ErrorPolicy& errors, Bytes& into);

}  // namespace backports
