#include "python/text.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "backports/codec/quick_text.h"
#include "backports/unicode/utf8.h"

namespace backports_python {
namespace {

using backports::kUpperBits;
using backports::kWord;
using parity::cpython::Ref;

// ================================================================= text to str

unsigned char largest_byte(std::string_view text) {
  using Sixteen [[gnu::vector_size(16)]] = unsigned char;
  constexpr std::size_t kStep = sizeof(Sixteen);
  unsigned char largest = 0;
  if (text.size() < kStep) {
    for (const char c : text) largest = std::max(largest, static_cast<unsigned char>(c));
    return largest;
  }
  Sixteen all{};
  const auto add = [&](std::size_t at) {
    Sixteen next;
    std::memcpy(&next, text.data() + at, kStep);
    all = all > next ? all : next;
  };
  for (std::size_t at = 0; at + kStep <= text.size(); at += kStep) add(at);
  add(text.size() - kStep);  // some of it again
  for (std::size_t i = 0; i < kStep; ++i) largest = std::max(largest, all[i]);
  return largest;
}

// The largest character that a text may have whose largest byte, which begins its largest
// character, is this one: as str tells its three sizes of characters apart.
Py_UCS4 largest_character(unsigned char largest_byte) {
  if (largest_byte >= 0xF0) return 0x10FFFF;
  return largest_byte >= 0xC4 ? 0xFFFF : 0xFF;
}

// Eight bytes, each as a unit.
template <class Unit>
void write_eight(const char* from, Unit* to) {
  using Bytes [[gnu::vector_size(kWord)]] = unsigned char;
  using Units [[gnu::vector_size(kWord * sizeof(Unit))]] = Unit;
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  const Units units = __builtin_convertvector(bytes, Units);
  std::memcpy(to, &units, sizeof units);
}

// Writes the characters into the units between `to` and `room`, of which there are enough, and
// answers the end of what it has written. As long as there is room, eight at a time are written and
// those that are ASCII, from the first one on, count.
template <class Unit>
Unit* write_units(std::string_view text, Unit* to, const Unit* room) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (end - at >= kWord && room - to >= kWord) {
    const std::uint64_t others = backports::word_at(at) & kUpperBits;
    write_eight(at, to);
    const auto ascii = others == 0 ? kWord : std::countr_zero(others) / 8;
    at += ascii;
    to += ascii;
    if (ascii == kWord) continue;
    do {
      *to++ = static_cast<Unit>(backports::take_character(at, end));
    } while (at != end && static_cast<unsigned char>(*at) >= 0x80);
  }
  while (at != end) *to++ = static_cast<Unit>(backports::take_character(at, end));
  return to;
}

// Into a str that has room for it.
void write_units(std::string_view text, PyObject* into) {
  const auto write = [&](auto* units) {
    write_units(text, units, units + PyUnicode_GET_LENGTH(into));
  };
  switch (PyUnicode_KIND(into)) {
    case PyUnicode_1BYTE_KIND:
      return write(PyUnicode_1BYTE_DATA(into));
    case PyUnicode_2BYTE_KIND:
      return write(PyUnicode_2BYTE_DATA(into));
    default:
      return write(PyUnicode_4BYTE_DATA(into));
  }
}

// A large text, if it is ASCII; null otherwise, with or without an exception set. Each part of it
// is copied while it is at hand.
PyObject* large_ascii_object(std::string_view text) {
  constexpr std::size_t kPart = std::size_t{16} << 10;
  Ref made = Ref::steal(PyUnicode_New(static_cast<Py_ssize_t>(text.size()), 0x7F));
  if (!made) return nullptr;
  auto* const to = reinterpret_cast<char*>(PyUnicode_1BYTE_DATA(made.get()));
  for (std::size_t at = 0; at < text.size(); at += kPart) {
    const std::string_view part = text.substr(at, kPart);
    if (backports::ascii_prefix(part) != part.size()) return nullptr;
    std::memcpy(to + at, part.data(), part.size());
  }
  return made.release();
}

constexpr std::size_t kLarge = std::size_t{64} << 10;

// ================================================================= str to text

// How many bytes a character of each kind of str takes at most.
constexpr Py_ssize_t most_bytes(int kind) {
  return kind == PyUnicode_1BYTE_KIND ? 2 : kind == PyUnicode_2BYTE_KIND ? 3 : 4;
}

template <class Unit>
char* write_text(const void* source, Py_ssize_t size, char* to) {
  const auto put = [&to](std::uint32_t byte) { *to++ = static_cast<char>(byte); };
  const auto put_rest = [&](std::uint32_t c, unsigned shift) { put(0x80 | (c >> shift & 0x3F)); };
  const auto* const units = static_cast<const Unit*>(source);
  for (Py_ssize_t i = 0; i < size; ++i) {
    const std::uint32_t c = units[i];
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6);
      put_rest(c, 0);
    } else if (c < 0x10000) {
      put(0xE0 | c >> 12);
      put_rest(c, 6);
      put_rest(c, 0);
    } else {
      put(0xF0 | c >> 18);
      put_rest(c, 12);
      put_rest(c, 6);
      put_rest(c, 0);
    }
  }
  return to;
}

}  // namespace

PyObject* text_object(std::string_view text, std::size_t characters) {
  const unsigned char largest = largest_byte(text);
  if (largest < 0x80) return ascii_object(text);
  PyObject* const made =
      PyUnicode_New(static_cast<Py_ssize_t>(characters), largest_character(largest));
  if (made != nullptr) write_units(text, made);
  return made;
}

PyObject* text_object(std::string_view text) {
  if (text.size() >= kLarge) {
    PyObject* const made = large_ascii_object(text);
    if (made != nullptr || PyErr_Occurred() != nullptr) return made;
  }
  return text_object(text, backports::count_characters(text));
}

bool TextView::take_encoded(PyObject* text) {
  const int kind = PyUnicode_KIND(text);
  const Py_ssize_t size = PyUnicode_GET_LENGTH(text);
  if (size > std::ssize(short_) / most_bytes(kind)) {
    long_ = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
    if (!long_) return false;
    text_ = {PyBytes_AS_STRING(long_.get()),
             static_cast<std::size_t>(PyBytes_GET_SIZE(long_.get()))};
    return true;
  }
  const void* const units = PyUnicode_DATA(text);
  char* const begin = short_.data();
  const char* const end = kind == PyUnicode_1BYTE_KIND   ? write_text<Py_UCS1>(units, size, begin)
                          : kind == PyUnicode_2BYTE_KIND ? write_text<Py_UCS2>(units, size, begin)
                                                         : write_text<Py_UCS4>(units, size, begin);
  text_ = {begin, static_cast<std::size_t>(end - begin)};
  return true;
}

}  // namespace backports_python
