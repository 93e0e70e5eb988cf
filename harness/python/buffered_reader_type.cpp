#include "python/buffered_reader_type.h"

#include <algorithm>

#include "backports/io/buffered_reader.h"
#include "python/buffered_object.h"

namespace backports_python {

template <>
inline constexpr const char* kInitFormat<backports::BufferedReader> = "O|n:BufferedReader";

namespace {

using backports::BufferedReader;
using backports::ReadResult;
using Shared = BufferedObject<BufferedReader>;
using State = Shared::State;

PyObject* given(backports::Result<ReadResult>&& result) {
  if (!result) return raise(std::move(result).error());
  if (result->none()) Py_RETURN_NONE;
  return bytes_object(*result);
}

// A look at what a reader has at hand: if it is initialised, open, and nobody is at work.
// Otherwise, and where that is not enough, the call of the library follows, with the answer to what
// was asked.
class Look {
 public:
  explicit Look(PyObject* self) {
    const State& state = Shared::Object::of(self);
    if (state.file == nullptr || !state.lock.is_free() || !state.file->always_asks()) return;
    const BufferedReader* const before = state.file.get();
    asked_.ask(*state.raw);
    if (asked_.is_open() && state.file.get() == before) [[likely]]
      reader_ = state.file.get();
  }
  BufferedReader* reader() const { return reader_; }

  template <class Work>
  PyObject* or_else(PyObject* self, Work work) {
    return Shared::locked(self, [&](BufferedReader& file, State& state) {
      return asked_.answer(state.raw, [&] { return work(file, state); });
    });
  }

 private:
  BufferedReader* reader_ = nullptr;
  AskedIfClosed asked_;
};

PyObject* read(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t size = -1;
  if (!optional_size("read", arguments, count, size)) return nullptr;
  const auto read_slowly = [&](BufferedReader& file, State&) { return given(file.read(size)); };
  // Refused before anything is asked.
  if (size < -1) return Shared::locked(self, read_slowly);
  Look look(self);
  if (BufferedReader* const reader = look.reader()) {
    if (const auto bytes = reader->take_ahead(size)) return bytes_object(*bytes);
  }
  return look.or_else(self, read_slowly);
}

PyObject* read1(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t size = -1;
  if (!check_count("read1", count, 0, 1) || (count == 1 && !to_number(arguments[0], size))) {
    return nullptr;
  }
  Look look(self);
  if (BufferedReader* const reader = look.reader()) {
    const std::ptrdiff_t ahead = std::ssize(reader->at_hand());
    if (const auto bytes = reader->take_ahead(size < 0 ? ahead : std::min(size, ahead))) {
      return bytes_object(*bytes);
    }
  }
  return look.or_else(self, [&](BufferedReader& file, State&) { return given(file.read1(size)); });
}

PyObject* peek(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t size = 0;
  if (!check_count("peek", count, 0, 1) || (count == 1 && !to_number(arguments[0], size))) {
    return nullptr;
  }
  Look look(self);
  if (BufferedReader* const reader = look.reader()) {
    if (!reader->at_hand().empty()) return bytes_object(reader->at_hand());
  }
  return look.or_else(self, [](BufferedReader& file, State&) -> PyObject* {
    std::string_view bytes;
    return unwrap(file.peek_view(), bytes) ? bytes_object(bytes) : nullptr;
  });
}

PyObject* read_into(
    PyObject* self, PyObject* argument, const char* name,
    backports::Result<backports::Transfer> (BufferedReader::*method)(std::span<char>)) {
  BytesView view;
  if (!view.take_writable(argument, name)) return nullptr;
  Look look(self);
  if (BufferedReader* const reader = look.reader()) {
    if (const auto bytes = reader->take_ahead(std::ssize(view.target()))) {
      std::ranges::copy(*bytes, view.target().begin());
      return PyLong_FromSsize_t(std::ssize(*bytes));
    }
  }
  return look.or_else(self, [&](BufferedReader& file, State&) -> PyObject* {
    backports::Transfer done(0);
    if (!unwrap((file.*method)(view.target()), done)) return nullptr;
    if (done.blocked()) Py_RETURN_NONE;
    return PyLong_FromLongLong(done.count());
  });
}
PyObject* readinto(PyObject* self, PyObject* argument) {
  return read_into(self, argument, "readinto", &BufferedReader::readinto);
}
PyObject* readinto1(PyObject* self, PyObject* argument) {
  return read_into(self, argument, "readinto1", &BufferedReader::readinto1);
}

PyObject* line(PyObject* self, Py_ssize_t limit) {
  Look look(self);
  if (BufferedReader* const reader = limit < 0 ? look.reader() : nullptr) {
    if (const auto bytes = reader->take_line_ahead()) return bytes_object(*bytes);
  }
  return look.or_else(self, [limit](BufferedReader& file, State& state) -> PyObject* {
    backports::ReadStatus status{};
    if (!unwrap(file.readline_into(state.line, limit), status)) return nullptr;
    return bytes_object(state.line);
  });
}

PyObject* readline(PyObject* self, Arguments arguments, Py_ssize_t count) {
  Py_ssize_t limit = -1;
  return optional_size("readline", arguments, count, limit) ? line(self, limit) : nullptr;
}

PyObject* next(PyObject* self) {
  PyObject* const bytes = line(self, -1);
  if (bytes == nullptr || PyBytes_GET_SIZE(bytes) != 0) return bytes;
  Py_DECREF(bytes);  // no exception is StopIteration
  return nullptr;
}

PyObject* flush(PyObject* self, PyObject*) {
  return Shared::ask_raw(self, names().flush);
}

PyMethodDef kMethods[] = {
    BACKPORTS_BUFFERED_METHODS(Shared),
    {"flush", flush, METH_NOARGS, nullptr},
    {"readable", Shared::readable, METH_NOARGS, nullptr},
    {"read", fast(read), METH_FASTCALL, nullptr},
    {"read1", fast(read1), METH_FASTCALL, nullptr},
    {"peek", fast(peek), METH_FASTCALL, nullptr},
    {"readinto", readinto, METH_O, nullptr},
    {"readinto1", readinto1, METH_O, nullptr},
    {"readline", fast(readline), METH_FASTCALL, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    BACKPORTS_BUFFERED_ATTRIBUTES(Shared),
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
constexpr TypeParts kParts{
    .name = "_io.BufferedReader",
    .base = "_BufferedIOBase",
    .doc =
        "BufferedReader(raw, buffer_size=8192)\n--\n\n"
        "A buffered file to read from, over a raw one.",
    .initialize = Shared::initialize,
    .methods = kMethods,
    .attributes = kAttributes,
    .repr = Shared::repr,
    .next = next,
};

constexpr OwnMethods kOwnMethods{
    .read =
        [](PyObject* self, std::ptrdiff_t size) {
          return Shared::direct<ReadResult>(
              self, [size](BufferedReader& file, State&) { return file.read(size); });
        },
    .read1 =
        [](PyObject* self, std::ptrdiff_t size) {
          return Shared::direct<ReadResult>(
              self, [size](BufferedReader& file, State&) { return file.read1(size); });
        },
    .flush = [](PyObject* self) -> backports::Result<Ref> {
      Ref answer = Ref::steal(flush(self, nullptr));
      if (!answer) return take_exception();
      return answer;
    },
    .tell =
        [](PyObject* self) {
          return Shared::direct<std::int64_t>(
              self, [](BufferedReader& file, State&) { return file.tell(); });
        },
};

}  // namespace

const OwnMethods& buffered_reader_methods() {
  return kOwnMethods;
}

PyObject* make_buffered_reader_type() {
  return make_type<Shared::State>(kParts);
}

}  // namespace backports_python
