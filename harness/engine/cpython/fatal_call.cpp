#include "engine/cpython/fatal_call.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "engine/cpython/ref.h"
#include "engine/fatal_state.h"

namespace parity::cpython {
namespace {

bool is_encoding(PyObject* keyword) {
  return PyUnicode_CompareWithASCIIString(keyword, "encoding") == 0;
}

bool has_odd_encoding(PyObject* const* values, PyObject* keywords) {
  for (Py_ssize_t i = 0; keywords != nullptr && i < PyTuple_GET_SIZE(keywords); ++i) {
    if (!is_encoding(PyTuple_GET_ITEM(keywords, i))) continue;
    return values[i] != Py_None && PyUnicode_Check(values[i]) == 0;
  }
  return false;
}

// A cookie has 21 bytes: a position of 8, and of 4 each the decoder's flags, the bytes to feed and
// the characters to skip, and one more.
struct Cookie {
  std::int64_t start;
  std::int32_t flags, bytes_to_feed, chars_to_skip;
};

std::optional<Cookie> cookie_of(PyObject* number) {
  if (PyLong_Check(number) == 0) return std::nullopt;
  std::array<unsigned char, 21> bytes{};
  if (_PyLong_AsByteArray(reinterpret_cast<PyLongObject*>(number), bytes.data(), bytes.size(), 1,
                          0) != 0) {
    PyErr_Clear();
    return std::nullopt;
  }
  Cookie cookie;
  std::memcpy(&cookie.start, bytes.data(), sizeof(cookie.start));
  std::memcpy(&cookie.flags, bytes.data() + 8, 3 * sizeof(cookie.flags));
  return cookie;
}

// What a text file decodes with.
struct Decoder {
  bool is_universal = false;  // looks for line ends, and has a bit of its own in the flags
  bool is_multibyte = false;
};

int look_at(PyObject* object, void* into) {
  auto& found = *static_cast<Decoder*>(into);
  const PyTypeObject* const type = Py_TYPE(object);
  if (std::strcmp(type->tp_name, "_io.IncrementalNewlineDecoder") == 0) found.is_universal = true;
  const PyTypeObject* const base = type->tp_base;
  if (base != nullptr &&
      std::strcmp(base->tp_name, "_multibytecodec.MultibyteIncrementalDecoder") == 0) {
    found.is_multibyte = true;
  }
  return 0;
}

bool leads_to_fatal_state(PyObject* file, PyObject* const* arguments, std::size_t positional) {
  const Ref encoding = Ref::steal(PyObject_GetAttrString(file, "encoding"));
  const char* const utf8 = encoding ? PyUnicode_AsUTF8(encoding.get()) : nullptr;
  const Ref info =
      utf8 == nullptr ? Ref() : Ref::steal(_PyCodec_LookupTextEncoding(utf8, "codecs.open()"));
  const Ref name = info ? Ref::steal(PyObject_GetAttrString(info.get(), "name")) : Ref();
  const char* const codec = name ? PyUnicode_AsUTF8(name.get()) : nullptr;
  if (codec == nullptr) {
    PyErr_Clear();
    return false;
  }
  if (!has_fatal_states(codec)) return false;
  Decoder decoder;
  Py_TYPE(file)->tp_traverse(file, look_at, &decoder);
  if (!decoder.is_universal && !decoder.is_multibyte) return false;
  long whence = 0;
  if (positional > 1) {
    whence = PyLong_Check(arguments[1]) != 0 ? PyLong_AsLong(arguments[1]) : -1;
    PyErr_Clear();
  }
  if (whence == 1) return true;
  const auto cookie = cookie_of(arguments[0]);
  if (whence != 0 || !cookie || cookie->start < 0) return false;
  if (cookie->start == 0 && cookie->flags == 0) return false;
  return is_fatal_state(codec, decoder.is_universal ? cookie->flags >> 1 : cookie->flags);
}

}  // namespace

bool is_fatal(PyObject* file, Method method, PyObject* const* arguments, std::size_t positional,
              PyObject* keywords) {
  if (method == Method::reconfigure) return has_odd_encoding(arguments + positional, keywords);
  if (positional == 0) return false;
  const auto cookie = cookie_of(arguments[0]);
  return (cookie && cookie->chars_to_skip < 0) || leads_to_fatal_state(file, arguments, positional);
}

}  // namespace parity::cpython
