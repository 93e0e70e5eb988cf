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
#include "python/io_object.h"
#include "python/names.h"
#include "python/python_error.h"

namespace backports_python {

using parity::cpython::Ref;

// Gets an attribute of one object. Where all objects of its type have a getter of C for it, that is
// called without a look-up as long as the type stays as it is.
class FastGetter {
 public:
  // A new reference, null with an exception set. `name` is always the same.
  PyObject* get(PyObject* object, PyObject* name) {
    if (version_ != 0 && Py_TYPE(object)->tp_version_tag == version_) [[likely]]
      return getter_->get(object, getter_->closure);
    look_up(Py_TYPE(object), name);
    return PyObject_GetAttr(object, name);
  }

 private:
  void look_up(PyTypeObject* type, PyObject* name);

  const PyGetSetDef* getter_ = nullptr;
  unsigned version_ = 0;  // of the type; 0: it has none, or no such getter
};

// What an object of one of the module's own types does when a method is called by its name, without
// the call. Null: the type has no such method of its own.
struct OwnMethods {
  backports::Result<backports::ReadResult> (*read)(PyObject*, std::ptrdiff_t) = nullptr;
  backports::Result<backports::ReadResult> (*read1)(PyObject*, std::ptrdiff_t) = nullptr;
  backports::Result<backports::Transfer> (*write)(PyObject*, std::string_view) = nullptr;
  backports::Result<Ref> (*flush)(PyObject*) = nullptr;
  backports::Result<std::int64_t> (*tell)(PyObject*) = nullptr;
};

class KeptAnswer;

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
  PyObject* closed_attribute() {
    const Ref object = Ref::share(object_.get());  // what is called may let it go
    return closed_.get(object.get(), names().closed);
  }

  // Its next closed() gives this answer, without asking: a caller has asked already.
  void foresee_closed(backports::Result<bool> answer) { foreseen_closed_ = std::move(answer); }
  // If it was not called.
  void forget_closed() { foreseen_closed_.reset(); }

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
  backports::Result<bool> has_read1() override;
  // The readall() that may follow is of what it finds.
  backports::Result<bool> has_readall() override;
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
  // What it answered, which is an error if it is null.
  backports::Result<void> answered(Ref answer);
  // The method, where the object has it and no attribute of its own that could stand before it.
  template <class Method>
  Method own(Method OwnMethods::* method) const {
    if (own_ == nullptr || !object_ || has_own_attributes(object_.get())) return nullptr;
    return own_->*method;
  }
  // Null if there is none.
  backports::Result<Ref> find(PyObject* attribute) const;

  backports::Result<backports::ReadResult> bytes_like(PyObject* method, const Ref& given);

  Ref object_;
  const OwnMethods* own_;  // null: not of a type of the module's
  FastGetter closed_;
  std::optional<backports::Result<bool>> foreseen_closed_;
  friend class KeptAnswer;
  KeptAnswer* kept_ = nullptr;  // what its answers are for
  Ref readall_;                 // as has_readall() found it
  std::string type_name_;
  Under under_;
  bool gave_text_ = false;
};

// For a method of a file that gives on what the one below answers, whatever that is: as long as
// this is there, the answer of its close(), flush() or truncate() is kept.
class KeptAnswer {
 public:
  // truncate() gets the argument, which is borrowed.
  explicit KeptAnswer(std::shared_ptr<PythonFile> file, PyObject* argument = nullptr)
      : file_(std::move(file)), argument_(argument), before_(std::exchange(file_->kept_, this)) {}
  KeptAnswer(const KeptAnswer&) = delete;
  KeptAnswer& operator=(const KeptAnswer&) = delete;
  ~KeptAnswer() { file_->kept_ = before_; }

  // A new reference to the answer; None if none came.
  template <class Value>
  PyObject* or_raise(backports::Result<Value>&& result) {
    if (!result) return raise(std::move(result).error());
    return answer_ ? answer_.release() : Py_NewRef(Py_None);
  }

 private:
  friend class PythonFile;
  std::shared_ptr<PythonFile> file_;
  PyObject* argument_;
  KeptAnswer* before_;
  Ref answer_;
};

// The truth of an object; the exception that is set if it is null, or raised by asking.
backports::Result<bool> truth_of(const Ref& object);

// Whether a file is closed, asked before it is known whether the library has to be called at all:
// it begins with that question, and Python asks it once.
class AskedIfClosed {
 public:
  // Nothing is asked yet.
  AskedIfClosed() = default;
  void ask(PythonFile& file) {
    const Ref closed = Ref::steal(file.closed_attribute());
    is_open_ = closed.get() == Py_False;
    if (!is_open_) [[unlikely]]
      other_ = truth_of(closed);
  }
  bool is_open() const { return is_open_; }
  // Calls the library, which gets the answer. The file may be gone afterwards.
  template <class Call>
  PyObject* answer(std::shared_ptr<PythonFile>& file, Call call) {
    tell(*file);
    PyObject* const given = call();
    if (file != nullptr) file->forget_closed();
    return given;
  }

 private:
  void tell(PythonFile& file) {
    if (is_open_) {
      file.foresee_closed(false);
    } else if (other_) {
      file.foresee_closed(*std::exchange(other_, std::nullopt));
    }
  }

  bool is_open_ = false;
  std::optional<backports::Result<bool>> other_;  // True, something else, or an exception
};

// Python's bytes of what was read: the very object that a file gave, where there is one.
PyObject* bytes_object(const backports::ReadResult& result);

}  // namespace backports_python
