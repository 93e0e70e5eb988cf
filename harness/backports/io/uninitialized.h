// Memory for a read whose size the caller chose, not set before it is read into.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <string>

#include "backports/io/transfer.h"

namespace backports {

// A block of `size` bytes to read into, of which the first ones then become a string. A string
// cannot itself be left unset, and setting 16 MiB to receive ten bytes would be the larger cost.
class Uninitialized {
 public:
  explicit Uninitialized(std::ptrdiff_t size)
      : large_(static_cast<std::size_t>(size) > sizeof small_
                   ? new(std::nothrow) char[static_cast<std::size_t>(size)]
                   : nullptr),
        data_(static_cast<std::size_t>(size) > sizeof small_ ? large_.get() : small_) {}
  Uninitialized(const Uninitialized&) = delete;
  Uninitialized& operator=(const Uninitialized&) = delete;

  // Null if there was no memory.
  char* data() { return data_; }
  Bytes first(std::int64_t count) const { return Bytes(data_, static_cast<std::size_t>(count)); }

 private:
  char small_[512];
  std::unique_ptr<char[]> large_;
  char* data_;
};

}  // namespace backports
