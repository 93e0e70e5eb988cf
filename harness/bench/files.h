// What the rows of the library's files share: files of both sides over a socket pair or over
// memory.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backports/fd_socket.h"
#include "backports/io/raw.h"
#include "backports/makefile.h"
#include "bench/descriptors.h"
#include "bench/python_loop.h"

namespace parity::bench {

inline void expect(bool right) {
  if (!right) [[unlikely]]
    throw std::runtime_error("a benchmark does not do its work");
}

inline cpython::Ref number(int value) {
  return cpython::Ref::steal(PyLong_FromLong(value));
}

inline cpython::Ref bytes(const std::string& value) {
  return cpython::Ref::steal(PyBytes_FromStringAndSize(value.data(), std::ssize(value)));
}

// ================================================================= ours

// Bytes in memory.
class Memory final : public backports::RawIOBase {
 public:
  explicit Memory(std::string data) : data_(std::move(data)) {}
  std::string_view type_name() const override { return "Memory"; }
  const bool* closed_flag() const override { return mark_of_close(); }
  backports::Result<bool> readable() override { return true; }
  backports::Result<bool> seekable() override { return true; }
  backports::Result<std::int64_t> seek(std::int64_t offset, int whence) override {
    if (whence == 0) position_ = static_cast<std::size_t>(offset);
    return static_cast<std::int64_t>(position_);
  }
  backports::Result<backports::Transfer> readinto(std::span<char> target) override {
    const std::size_t count = std::min(target.size(), data_.size() - position_);
    std::memcpy(target.data(), data_.data() + position_, count);
    position_ += count;
    return backports::Transfer(static_cast<std::int64_t>(count));
  }

 private:
  std::string data_;
  std::size_t position_ = 0;
};

template <class File>
struct OverSocket {
  explicit OverSocket(std::string_view mode)
      : file(backports::backport_makefile(
                 backports::FdSocket::create(::dup(pair.near.get())).value(), mode)
                 .value()
                 .get_if<File>()) {}
  SocketPair pair;
  std::shared_ptr<File> file;
};

// ================================================================= CPython's

// `prepare` and `body` are lines of Python that know the name `file`.
inline std::shared_ptr<PythonLoop> python_loop(
    const std::string& setup, const std::string& prepare, const std::string& body,
    const std::vector<std::pair<std::string, cpython::Ref>>& given) {
  const std::string code = "import io, socket\n" + setup + "\ndef prepare():\n    " + prepare +
                           "\ndef run(n):\n    f = file\n    for _ in range(n): " + body + "\n";
  return std::make_shared<PythonLoop>(code, given);
}

}  // namespace parity::bench
