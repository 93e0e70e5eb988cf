// RawIOBase: files without a buffer (CPython: iobase.c, _io._RawIOBase).
#pragma once

#include "backports/io/iobase.h"

namespace backports {

// A class made of this one gives readinto() and write(), and its destructor calls finalize() if
// the class is final and closing it can be seen.
class RawIOBase : public IOBase {
 public:
  // One readinto() of `size` bytes; readall() if negative. None if it would block.
  Result<ReadResult> read(std::ptrdiff_t size = -1) final;
  // readinto() of 8192 bytes until the end or until it would block; None if that gave nothing.
  Result<ReadResult> readall() final;
  Result<bool> has_readall() override { return true; }

  // One read from what is underneath, 0 at the end. Here: NotImplementedError.
  Result<Transfer> readinto(std::span<char> target) override;
  // One write to what is underneath, which may take less. Here: NotImplementedError.
  Result<Transfer> write(std::string_view data) override;

 private:
  // One readinto() whose count is not beyond the target.
  Result<Transfer> checked_readinto(char* target, std::ptrdiff_t size);
};

}  // namespace backports
