// Any Python object as a file of the library: what stands under a buffer or a text file.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "backports/io/iobase.h"
#include "engine/cpython/ref.h"
#include "python/names.h"

namespace backports_python {

using parity::cpython::Ref;

// Calls the object's methods by their names. All with the GIL. An exception comes back as an Error
// that keeps it (python_error.h).
class PythonFile final : public backports::IOBase {
 public:
  // What stands upon it: a buffer, which is strict about what its raw file gives; or a text file,
  // which takes any bytes-like object from its buffer, and gives it bytes.
  enum class Under : std::uint8_t { buffer, text };
  // Shares the object.
  explicit PythonFile(PyObject* object, Under under = Under::buffer);

  // Borrowed; null once it was let go.
  PyObject* object() const { return object_.get(); }
  // Its attribute `closed`: a new reference, null with an exception set. Not once it was let go.
  PyObject* closed_attribute() const {
    const Ref object = Ref::share(object_.get());  // what is called may let it go
    if (get_closed_ != nullptr) [[likely]]
      return get_closed_->get(object.get(), get_closed_->closure);
    return PyObject_GetAttr(object.get(), names().closed);
  }

  // For the garbage collector. Every later call answers an error, and close() nothing.
  void let_go() { object_ = Ref(); }

  std::string_view type_name() const override { return type_name_; }
  // Whether its last read gave a str.
  bool is_text() const override { return gave_text_; }
  backports::Result<std::string> repr() override;
  backports::Result<backports::Name> name() override;
  backports::Result<std::string> mode() override;

  backports::Result<bool> closed() override;
  backports::Result<void> close() override;
  backports::Result<void> flush() override;
  backports::Result<int> fileno() override;
  backports::Result<bool> isatty() override;
  backports::Result<bool> readable() override;
  backports::Result<bool> writable() override;
  backports::Result<bool> seekable() override;

  backports::Result<std::int64_t> seek(std::int64_t offset, int whence) override;
  backports::Result<std::int64_t> tell() override;
  backports::Result<std::int64_t> truncate(std::optional<std::int64_t> size) override;

  // Asked anew each time, as Python does.
  bool has_read1() const override;
  bool has_readall() const override;
  bool has_peek() const override;

  backports::Result<backports::ReadResult> read(std::ptrdiff_t size) override;
  backports::Result<backports::ReadResult> read1(std::ptrdiff_t size) override;
  backports::Result<backports::ReadResult> readall() override;
  backports::Result<backports::ReadResult> peek(std::ptrdiff_t size) override;
  // Gives the object a view of the target, which ends with the call.
  backports::Result<backports::Transfer> readinto(std::span<char> target) override;
  backports::Result<backports::Transfer> write(std::string_view data) override;

 private:
  // Null with an exception set if it fails.
  Ref call(PyObject* method) const;
  Ref call(PyObject* method, const Ref& argument) const;
  backports::Result<bool> ask(PyObject* method) const;
  bool has(PyObject* attribute) const;

  backports::Result<backports::ReadResult> bytes_like(PyObject* method, const Ref& given);

  Ref object_;
  const PyGetSetDef* get_closed_;  // what closed_attribute() calls, where nothing can change that
  std::string type_name_;
  Under under_;
  bool gave_text_ = false;
};

// Python's bytes of what was read: the very object that a file gave, where there is one.
PyObject* bytes_object(const backports::ReadResult& result);

}  // namespace backports_python
