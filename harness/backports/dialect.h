// Which CPython's behaviour the library follows, where versions differ.
#pragma once

namespace backports {

// One named switch for each documented change of behaviour between versions of CPython, each with
// the default that latest() documents.
//
// A function or constructor whose behaviour a switch changes takes a `const Dialect&` as its last
// parameter, latest() by default, and keeps a copy.
struct Dialect {
  // Before 3.11.8 (gh-80109) a text file's write() threw away what was decoded and not yet read.
  bool write_discards_decoded_text = false;
  // In every CPython it still throws away the bytes that make no character yet and a "\r" that
  // was held back.
  bool write_resets_decoder = false;

  bool operator==(const Dialect&) const = default;
};

// CPython 3.11's behaviour, with its faults that lose data mended.
constexpr Dialect latest() {
  return {};
}

}  // namespace backports
