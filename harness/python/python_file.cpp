#include "python/python_file.h"

#include <new>
#include <utility>

#include "python/arguments.h"
#include "python/buffered_reader_type.h"
#include "python/buffered_writer_type.h"
#include "python/names.h"
#include "python/python_error.h"
#include "python/types.h"

namespace backports_python {

using backports::Bytes;
using backports::Error;
using backports::ErrorType;
using backports::Name;
using backports::ReadResult;
using backports::ReadStatus;
using backports::Result;
using backports::Transfer;

namespace {

std::string utf8_of(PyObject* text) {
  const Ref bytes = Ref::steal(PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"));
  if (!bytes) {
    PyErr_Clear();
    return "?";
  }
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

Result<std::int64_t> offset_of(const Ref& number) {
  std::int64_t offset = 0;
  if (!number || !to_offset(number.get(), offset)) return take_exception();
  return offset;
}

// "raw readinto() failed" from the exception that is set.
Error readinto_failed() {
  PyObject *type = nullptr, *value = nullptr, *traceback = nullptr;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != nullptr) PyException_SetTraceback(value, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  PyErr_SetString(PyExc_OSError, "raw readinto() failed");
  PyObject *new_type = nullptr, *made = nullptr, *new_traceback = nullptr;
  PyErr_Fetch(&new_type, &made, &new_traceback);
  PyErr_NormalizeException(&new_type, &made, &new_traceback);
  PyException_SetCause(made, Py_NewRef(value));
  PyException_SetContext(made, value);
  PyErr_Restore(new_type, made, new_traceback);
  return take_exception();
}

// Takes from Python's own small blocks, with the GIL: what lives as long as a large object does not
// end up behind it on the heap, which would be in the way of the next one.
template <class Value>
struct SmallBlocks {
  using value_type = Value;
  SmallBlocks() = default;
  template <class Other>
  explicit SmallBlocks(const SmallBlocks<Other>&) {}
  Value* allocate(std::size_t count) {
    void* const block = PyObject_Malloc(count * sizeof(Value));
    if (block == nullptr) throw std::bad_alloc();
    return static_cast<Value*>(block);
  }
  void deallocate(Value* block, std::size_t) { PyObject_Free(block); }
  bool operator==(const SmallBlocks&) const = default;
};

// A bytes object whose memory the library uses.
class LentObject final : public backports::LentBytes {
 public:
  explicit LentObject(PyObject* bytes)
      : LentBytes({PyBytes_AS_STRING(bytes), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes))}),
        object_(Ref::share(bytes)) {}
  PyObject* object() const { return object_.get(); }

 private:
  Ref object_;
};

// Of a bytes object.
ReadResult lend(const Ref& given) {
  constexpr Py_ssize_t kWorthIt = 512;
  const Py_ssize_t size = PyBytes_GET_SIZE(given.get());
  const ReadStatus status = size == 0 ? ReadStatus::end_of_file : ReadStatus::complete;
  if (size >= kWorthIt)
    return {std::allocate_shared<LentObject>(SmallBlocks<LentObject>(), given.get()), status};
  return {std::string_view(PyBytes_AS_STRING(given.get()), static_cast<std::size_t>(size)), status};
}

// The bytes that a method gave, or None.
Result<ReadResult> bytes_of(const Ref& given, backports::Literal refusal) {
  if (!given) return take_exception();
  if (given.get() == Py_None) return ReadResult::nothing_yet();
  if (PyBytes_Check(given.get()) == 0) return Error(ErrorType::TypeError, refusal);
  return lend(given);
}

// Exactly of one of the types, which cannot be changed.
const OwnMethods* own_methods(PyTypeObject* type) {
  auto* const object = reinterpret_cast<PyObject*>(type);
  if (object == types().buffered_reader) return &buffered_reader_methods();
  if (object == types().buffered_writer) return &buffered_writer_methods();
  return nullptr;
}

Ref size_argument(std::ptrdiff_t size) {
  return Ref::steal(PyLong_FromSsize_t(size));
}

}  // namespace

Result<bool> truth_of(const Ref& object) {
  const int truth = object ? PyObject_IsTrue(object.get()) : -1;
  if (truth < 0) return take_exception();
  return truth != 0;
}

PyObject* bytes_object(const ReadResult& result) {
  const auto* const lent = dynamic_cast<const LentObject*>(result.lent().get());
  if (lent != nullptr && PyBytes_CheckExact(lent->object()) != 0) return Py_NewRef(lent->object());
  return bytes_object(result.view());
}

void FastGetter::look_up(PyTypeObject* type, PyObject* name) {
  version_ = 0;
  if (type->tp_getattro != PyObject_GenericGetAttr) return;
  PyObject* const found = _PyType_Lookup(type, name);
  if (found == nullptr || Py_IS_TYPE(found, &PyGetSetDescr_Type) == 0 ||
      PyType_IsSubtype(type, PyDescr_TYPE(found)) == 0 ||
      PyType_HasFeature(type, Py_TPFLAGS_VALID_VERSION_TAG) == 0) {
    return;
  }
  getter_ = reinterpret_cast<PyGetSetDescrObject*>(found)->d_getset;
  if (getter_->get != nullptr) version_ = type->tp_version_tag;
}

PythonFile::PythonFile(PyObject* object, Under under)
    : object_(Ref::share(object)),
      own_(under == Under::text ? own_methods(Py_TYPE(object)) : nullptr),
      type_name_(Py_TYPE(object)->tp_name),
      under_(under) {}

// ================================================================= calls

Ref PythonFile::call(PyObject* method) const {
  if (!object_) {
    PyErr_SetString(PyExc_ValueError, "I/O operation on uninitialized object");
    return {};
  }
  return Ref::steal(PyObject_CallMethodNoArgs(object_.get(), method));
}

Ref PythonFile::call(PyObject* method, const Ref& argument) const {
  if (!argument) return {};
  if (!object_) return call(method);
  return Ref::steal(PyObject_CallMethodOneArg(object_.get(), method, argument.get()));
}

Result<bool> PythonFile::ask(PyObject* method) const {
  const Ref answer = call(method);
  if (answer && under_ == Under::buffer) return answer.get() == Py_True;
  return truth_of(answer);
}

Result<void> PythonFile::answered(Ref answer) {
  if (!answer) return take_exception();
  if (kept_ != nullptr) kept_->answer_ = std::move(answer);
  return {};
}

Result<Ref> PythonFile::find(PyObject* attribute) const {
  PyObject* found = nullptr;
  if (object_ && _PyObject_LookupAttr(object_.get(), attribute, &found) < 0) {
    return take_exception();
  }
  return Ref::steal(found);
}

// ================================================================= what it is

Result<std::string> PythonFile::repr() {
  const Ref shown = object_ ? Ref::steal(PyObject_Repr(object_.get())) : Ref();
  if (!shown) return take_exception();
  return utf8_of(shown.get());
}

Result<Name> PythonFile::name() {
  const Ref name =
      object_ ? Ref::steal(PyObject_GetAttr(object_.get(), names().name)) : call(names().name);
  if (!name) return take_exception();
  if (PyLong_CheckExact(name.get()) != 0) {
    BACKPORTS_TRY_ASSIGN(const std::int64_t number, offset_of(name));
    return Name(number);
  }
  const Ref text = Ref::steal(PyObject_Str(name.get()));
  if (!text) return take_exception();
  return Name(utf8_of(text.get()));
}

Result<std::string> PythonFile::mode() {
  const Ref mode =
      object_ ? Ref::steal(PyObject_GetAttr(object_.get(), names().mode)) : call(names().mode);
  const Ref text = mode ? Ref::steal(PyObject_Str(mode.get())) : Ref();
  if (!text) return take_exception();
  return utf8_of(text.get());
}

// ================================================================= state

Result<bool> PythonFile::closed() {
  if (foreseen_closed_) return *std::exchange(foreseen_closed_, std::nullopt);
  if (!object_) return true;
  return truth_of(Ref::steal(closed_attribute()));
}

Result<void> PythonFile::close() {
  if (!object_) return {};
  return answered(call(names().close));
}

Result<void> PythonFile::flush() {
  if (auto* const method = own(&OwnMethods::flush)) {
    BACKPORTS_TRY_ASSIGN(Ref answer, method(Ref::share(object_.get()).get()));
    return answered(std::move(answer));
  }
  return answered(call(names().flush));
}

Result<int> PythonFile::fileno() {
  BACKPORTS_TRY_ASSIGN(const std::int64_t number, offset_of(call(names().fileno)));
  return static_cast<int>(number);
}

Result<bool> PythonFile::isatty() {
  return ask(names().isatty);
}
Result<bool> PythonFile::readable() {
  return ask(names().readable);
}
Result<bool> PythonFile::writable() {
  return ask(names().writable);
}
Result<bool> PythonFile::seekable() {
  return ask(names().seekable);
}

// ================================================================= position

// A text file names no whence where it is 0, and does not look at the answer.
Result<std::int64_t> PythonFile::seek(std::int64_t offset, int whence) {
  if (!object_) return offset_of(call(names().seek));
  const Ref place = Ref::steal(PyLong_FromLongLong(offset));
  if (under_ == Under::text && whence == 0) {
    if (!call(names().seek, place)) return take_exception();
    return offset;
  }
  const Ref how = Ref::steal(PyLong_FromLong(whence));
  if (!place || !how) return take_exception();
  return offset_of(Ref::steal(
      PyObject_CallMethodObjArgs(object_.get(), names().seek, place.get(), how.get(), nullptr)));
}

Result<std::int64_t> PythonFile::tell() {
  if (auto* const method = own(&OwnMethods::tell)) return method(Ref::share(object_.get()).get());
  return offset_of(call(names().tell));
}

Result<std::int64_t> PythonFile::truncate(std::optional<std::int64_t> size) {
  if (kept_ != nullptr && kept_->argument_ != nullptr) {
    BACKPORTS_TRY(answered(call(names().truncate, Ref::share(kept_->argument_))));
    return 0;
  }
  const Ref argument = size ? Ref::steal(PyLong_FromLongLong(*size)) : Ref::share(Py_None);
  return offset_of(call(names().truncate, argument));
}

// ================================================================= reading

Result<bool> PythonFile::has_read1() {
  BACKPORTS_TRY_ASSIGN(const Ref method, find(names().read1));
  return static_cast<bool>(method);
}

Result<bool> PythonFile::has_readall() {
  BACKPORTS_TRY_ASSIGN(readall_, find(names().readall));
  return static_cast<bool>(readall_);
}

bool PythonFile::has_peek() const {
  auto method = find(names().peek);
  return method && *method;
}

// What a text file takes: what shows its bytes, or a str, which it refuses in words of its own.
Result<ReadResult> PythonFile::bytes_like(PyObject* method, const Ref& given) {
  gave_text_ = false;
  if (!given) return take_exception();
  if (given.get() == Py_None) return ReadResult::nothing_yet();
  if (PyUnicode_Check(given.get()) != 0) {
    gave_text_ = true;
    return ReadResult(Bytes(), ReadStatus::complete);
  }
  if (PyBytes_Check(given.get()) != 0) return lend(given);
  BytesView view;
  if (!view.take(given.get())) {
    PyErr_Clear();
    return Error::with_message(ErrorType::TypeError,
                               "underlying " + utf8_of(method) +
                                   "() should have returned a bytes-like object, not '" +
                                   Py_TYPE(given.get())->tp_name + "'");
  }
  return ReadResult(view.bytes(),
                    view.bytes().empty() ? ReadStatus::end_of_file : ReadStatus::complete);
}

Result<ReadResult> PythonFile::read(std::ptrdiff_t size) {
  if (auto* const method = own(&OwnMethods::read)) {
    gave_text_ = false;
    return method(Ref::share(object_.get()).get(), size);
  }
  // Without a size where all is wanted, as a buffer's read() calls it.
  const Ref given = size < 0 ? call(names().read) : call(names().read, size_argument(size));
  if (under_ == Under::text) return bytes_like(names().read, given);
  return bytes_of(given, "read() should return bytes");
}

Result<ReadResult> PythonFile::read1(std::ptrdiff_t size) {
  if (auto* const method = own(&OwnMethods::read1)) {
    gave_text_ = false;
    return method(Ref::share(object_.get()).get(), size);
  }
  const Ref given = call(names().read1, size_argument(size));
  if (under_ == Under::text) return bytes_like(names().read1, given);
  return bytes_of(given, "read1() should return bytes");
}

Result<ReadResult> PythonFile::readall() {
  const Ref method = std::exchange(readall_, Ref());
  return bytes_of(method ? Ref::steal(PyObject_CallNoArgs(method.get())) : call(names().readall),
                  "readall() should return bytes");
}

Result<ReadResult> PythonFile::peek(std::ptrdiff_t size) {
  return bytes_of(call(names().peek, size_argument(size)), "peek() should return bytes");
}

Result<Transfer> PythonFile::readinto(std::span<char> target) {
  // A call that a signal cut short has given something: its handler runs before the next one.
  if (PyErr_CheckSignals() != 0) return take_exception();
  const Ref view = Ref::steal(
      PyMemoryView_FromMemory(target.data(), static_cast<Py_ssize_t>(target.size()), PyBUF_WRITE));
  const Ref count = call(names().readinto, view);
  if (!count) return take_exception();
  if (count.get() == Py_None) return Transfer::would_block();
  const Py_ssize_t size = PyNumber_AsSsize_t(count.get(), PyExc_ValueError);
  if (size == -1 && PyErr_Occurred() != nullptr) return readinto_failed();
  return Transfer(size);
}

// ================================================================= writing

Result<Transfer> PythonFile::write(std::string_view data) {
  if (auto* const method = own(&OwnMethods::write)) {
    return method(Ref::share(object_.get()).get(), data);
  }
  if (under_ == Under::text) {
    // Whatever it answers.
    if (!call(names().write, Ref::steal(bytes_object(data)))) return take_exception();
    return Transfer(static_cast<std::int64_t>(data.size()));
  }
  if (PyErr_CheckSignals() != 0) return take_exception();
  // CPython shows the raw file the buffer itself, too.
  const Ref view = Ref::steal(PyMemoryView_FromMemory(
      const_cast<char*>(data.data()), static_cast<Py_ssize_t>(data.size()), PyBUF_READ));
  const Ref count = call(names().write, view);
  if (!count) return take_exception();
  if (count.get() == Py_None) return Transfer::would_block();
  const Py_ssize_t size = PyNumber_AsSsize_t(count.get(), PyExc_ValueError);
  if (size == -1 && PyErr_Occurred() != nullptr) PyErr_Clear();  // refused as a count of -1
  return Transfer(size);
}

}  // namespace backports_python
