#include "python/buffered_writer_type.h"

#include "backports/io/buffered_writer.h"
#include "python/buffered_object.h"

namespace backports_python {

template <>
inline constexpr const char* kInitFormat<backports::BufferedWriter> = "O|n:BufferedWriter";

namespace {

using backports::BufferedWriter;
using Shared = BufferedObject<BufferedWriter>;
using State = Shared::State;

PyObject* write(PyObject* self, PyObject* argument) {
  BytesView view;
  if (!view.take(argument)) return nullptr;
  return Shared::locked(self, [&](BufferedWriter& file, State&) -> PyObject* {
    backports::Transfer done(0);
    if (!unwrap(file.write(view.bytes()), done)) return nullptr;
    return PyLong_FromLongLong(done.count());
  });
}

PyObject* flush(PyObject* self, PyObject*) {
  return Shared::locked(self,
                        [](BufferedWriter& file, State&) { return none_or_raise(file.flush()); });
}

PyMethodDef kMethods[] = {
    BACKPORTS_BUFFERED_METHODS(Shared),
    {"flush", flush, METH_NOARGS, nullptr},
    {"writable", Shared::writable, METH_NOARGS, nullptr},
    {"write", write, METH_O, nullptr},
    {nullptr, nullptr, 0, nullptr},
};
PyGetSetDef kAttributes[] = {
    BACKPORTS_BUFFERED_ATTRIBUTES(Shared),
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};
constexpr TypeParts kParts{
    .name = "_io.BufferedWriter",
    .base = "_BufferedIOBase",
    .doc =
        "BufferedWriter(raw, buffer_size=8192)\n--\n\n"
        "A buffered file to write to, over a raw one.",
    .initialize = Shared::initialize,
    .methods = kMethods,
    .attributes = kAttributes,
    .repr = Shared::repr,
};

constexpr OwnMethods kOwnMethods{
    .write =
        [](PyObject* self, std::string_view data) {
          return Shared::direct<backports::Transfer>(
              self, [data](BufferedWriter& file, State&) { return file.write(data); });
        },
    .flush = [](PyObject* self) -> backports::Result<Ref> {
      BACKPORTS_TRY(
          Shared::direct<void>(self, [](BufferedWriter& file, State&) { return file.flush(); }));
      return Ref::share(Py_None);
    },
    .tell =
        [](PyObject* self) {
          return Shared::direct<std::int64_t>(
              self, [](BufferedWriter& file, State&) { return file.tell(); });
        },
};

}  // namespace

const OwnMethods& buffered_writer_methods() {
  return kOwnMethods;
}

PyObject* make_buffered_writer_type() {
  return make_type<Shared::State>(kParts);
}

}  // namespace backports_python
