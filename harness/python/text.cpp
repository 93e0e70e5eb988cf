#include "python/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "backports/codec/quick_text.h"
#include "backports/unicode/utf8.h"

namespace backports_python {
namespace {

using backports::kUpperBits;
using backports::kWord;

// ================================================================= text to str

unsigned char largest_byte(std::string_view text) {
  unsigned char largest = 0;
  for (const char c : text) largest = std::max(largest, static_cast<unsigned char>(c));
  return largest;
}

// The largest character that a text may have whose largest byte, which begins its largest
// character, is this one: as str tells its three sizes of characters apart.
Py_UCS4 largest_character(unsigned char largest_byte) {
  if (largest_byte >= 0xF0) return 0x10FFFF;
  return largest_byte >= 0xC4 ? 0xFFFF : 0xFF;
}

template <class Unit>
void write_units(std::string_view text, void* target) {
  auto* to = static_cast<Unit*>(target);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    if (end - at >= kWord && (backports::word_at(at) & kUpperBits) == 0) {
      for (int i = 0; i < kWord; ++i) to[i] = static_cast<Unit>(at[i]);
      at += kWord;
      to += kWord;
    } else {
      *to++ = static_cast<Unit>(backports::take_character(at, end));
    }
  }
}

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

PyObject* text_object(std::string_view text) {
  const unsigned char largest = largest_byte(text);
  // Some str of one character are shared.
  if (text.size() <= 1 && largest < 0x80) {
    return PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size()));
  }
  if (largest < 0x80) [[likely]] {
    PyObject* const made = PyUnicode_New(static_cast<Py_ssize_t>(text.size()), 0x7F);
    if (made != nullptr) std::memcpy(PyUnicode_DATA(made), text.data(), text.size());
    return made;
  }
  PyObject* const made = PyUnicode_New(static_cast<Py_ssize_t>(backports::count_characters(text)),
                                       largest_character(largest));
  if (made == nullptr) return nullptr;
  switch (PyUnicode_KIND(made)) {
    case PyUnicode_1BYTE_KIND:
      write_units<Py_UCS1>(text, PyUnicode_DATA(made));
      break;
    case PyUnicode_2BYTE_KIND:
      write_units<Py_UCS2>(text, PyUnicode_DATA(made));
      break;
    default:
      write_units<Py_UCS4>(text, PyUnicode_DATA(made));
  }
  return made;
}

bool TextView::take_encoded(PyObject* text) {
  const int kind = PyUnicode_KIND(text);
  const Py_ssize_t size = PyUnicode_GET_LENGTH(text);
  if (size > std::ssize(short_) / most_bytes(kind)) {
    long_ = parity::cpython::Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
    if (!long_) return false;
    text_ = {PyBytes_AS_STRING(long_.get()),
             static_cast<std::size_t>(PyBytes_GET_SIZE(long_.get()))};
    return true;
  }
  const void* const units = PyUnicode_DATA(text);
  char* const begin = short_.data();
  char* end = begin;
  switch (kind) {
    case PyUnicode_1BYTE_KIND:
      end = write_text<Py_UCS1>(units, size, begin);
      break;
    case PyUnicode_2BYTE_KIND:
      end = write_text<Py_UCS2>(units, size, begin);
      break;
    default:
      end = write_text<Py_UCS4>(units, size, begin);
  }
  text_ = {begin, static_cast<std::size_t>(end - begin)};
  return true;
}

}  // namespace backports_python
