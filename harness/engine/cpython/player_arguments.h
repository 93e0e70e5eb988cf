// The arguments of a call in the reference engine.
#pragma once

#include <cstddef>
#include <memory>

#include "engine/cpython/player.h"

namespace parity::cpython {

// What a call is given, owned until the call has returned. One place before the first argument is
// free for a receiver.
class Player::Arguments {
 public:
  static constexpr std::size_t kInPlace = 8;

  explicit Arguments(std::size_t capacity) {
    if (capacity > kInPlace) {
      more_ = std::make_unique<PyObject*[]>(capacity + 1);
      first_ = more_.get() + 1;
    }
  }
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;
  ~Arguments() {
    while (count_ > 0) Py_DECREF(first_[--count_]);
  }

  void add(Ref argument) { first_[count_++] = argument.release(); }
  // How many of them are not given by keyword.
  std::size_t positional(PyObject* keywords) const {
    return keywords == nullptr ? count_
                               : count_ - static_cast<std::size_t>(PyTuple_GET_SIZE(keywords));
  }
  PyObject** data() { return first_; }
  PyObject** with_receiver(PyObject* receiver) {
    first_[-1] = receiver;
    return first_ - 1;
  }

 private:
  PyObject* in_place_[kInPlace + 1];
  std::unique_ptr<PyObject*[]> more_;
  PyObject** first_ = in_place_ + 1;
  std::size_t count_ = 0;
};

}  // namespace parity::cpython
