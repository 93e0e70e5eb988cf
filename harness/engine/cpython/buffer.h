// The bytes of a Python object for as long as a scope lasts.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/cpython/ref.h"

namespace parity::cpython {

class Buffer {
 public:
  Buffer() = default;
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  ~Buffer() {
    if (held_) PyBuffer_Release(&view_);
  }

  // False with a Python exception set if the object has no such bytes. To be called once.
  bool take(PyObject* object, int flags) {
    held_ = PyObject_GetBuffer(object, &view_, flags) == 0;
    return held_;
  }
  char* data() const { return static_cast<char*>(view_.buf); }
  std::size_t size() const { return static_cast<std::size_t>(view_.len); }
  std::string_view bytes() const { return {data(), size()}; }

 private:
  Py_buffer view_;
  bool held_ = false;
};

}  // namespace parity::cpython
