// backport_makefile: a file over a socket (urllib3 1.26: packages/backports/makefile.py).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "backports/dialect.h"
#include "backports/io/buffered_reader.h"
#include "backports/io/buffered_rw_pair.h"
#include "backports/io/buffered_writer.h"
#include "backports/io/socket_io.h"
#include "backports/io/text_io_wrapper.h"
#include "backports/result.h"
#include "backports/socket.h"

namespace backports {

// What backport_makefile made; get() the class that the mode and the buffering ask for.
class File {
 public:
  using Variant = std::variant<std::shared_ptr<SocketIO>, std::shared_ptr<BufferedReader>,
                               std::shared_ptr<BufferedWriter>, std::shared_ptr<BufferedRWPair>,
                               std::shared_ptr<TextIOWrapper>>;
  File(Variant file) : file_(std::move(file)) {}

  // Null if it is of another class.
  template <class T>
  std::shared_ptr<T> get_if() const {
    const auto* file = std::get_if<std::shared_ptr<T>>(&file_);
    return file == nullptr ? nullptr : *file;
  }
  const Variant& variant() const { return file_; }
  std::shared_ptr<IOBase> base() const;
  IOBase& operator*() const { return *base(); }
  IOBase* operator->() const { return base().get(); }

 private:
  Variant file_;
};

struct MakefileOptions {
  std::string_view mode = "r";                    // UTF-8, lone surrogates in their three-byte form
  std::optional<std::ptrdiff_t> buffering = {};   // None or negative: 8192 bytes; 0: no buffer
  std::optional<std::string_view> encoding = {};  // as the other two: see TextOptions
  std::optional<std::string_view> errors = {};
  std::optional<std::string_view> newline = {};
  std::shared_ptr<const ErrorHandlers> handlers = nullptr;
};

// The order of its steps can be seen: the mode is checked before anything is counted; the SocketIO
// is made and counted on the socket; the buffering is looked at; the buffer is made; and, without
// a b in the mode, text over it, which alone looks at encoding, errors and newline. If a step
// fails, the SocketIO dies with the error, which counts it off. Shares the socket's ownership.
Result<File> backport_makefile(std::shared_ptr<Socket> socket, const MakefileOptions& options,
                               const Dialect& dialect = latest());

// The same for anything SocketLike, with Python's order of parameters.
template <SocketLike S>
Result<File> backport_makefile(std::shared_ptr<S> socket, std::string_view mode = "r",
                               std::optional<std::ptrdiff_t> buffering = std::nullopt,
                               std::optional<std::string_view> encoding = std::nullopt,
                               std::optional<std::string_view> errors = std::nullopt,
                               std::optional<std::string_view> newline = std::nullopt,
                               const Dialect& dialect = latest()) {
  return backport_makefile(as_socket(std::move(socket)),
                           MakefileOptions{mode, buffering, encoding, errors, newline, nullptr},
                           dialect);
}

}  // namespace backports
