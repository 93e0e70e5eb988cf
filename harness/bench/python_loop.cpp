#include "bench/python_loop.h"

#include <stdexcept>

#include "engine/cpython/interpreter.h"

namespace parity::bench {

using cpython::Interpreter;
using cpython::Ref;

PythonLoop::PythonLoop(const std::string& code,
                       const std::vector<std::pair<std::string, Ref>>& given) {
  static_cast<void>(Interpreter::instance());
  names_ = Ref::steal(PyDict_New());
  for (const auto& [name, value] : given) {
    PyDict_SetItemString(names_.get(), name.c_str(), value.get());
  }
  const Ref ran = Ref::steal(PyRun_String(code.c_str(), Py_file_input, names_.get(), names_.get()));
  if (!ran) throw std::runtime_error(cpython::take_error_text());
  prepare_ = Ref::share(PyDict_GetItemString(names_.get(), "prepare"));
  run_ = Ref::share(PyDict_GetItemString(names_.get(), "run"));
  if (!prepare_ || !run_) throw std::runtime_error("the code lacks prepare() or run()");
}

void PythonLoop::prepare() {
  const Ref done = Ref::steal(PyObject_CallNoArgs(prepare_.get()));
  if (!done) throw std::runtime_error(cpython::take_error_text());
}

void PythonLoop::run(std::size_t n) {
  static_cast<void>(call(n));
}

double PythonLoop::number(std::size_t n) {
  const Ref result = call(n);
  const double value = PyFloat_AsDouble(result.get());
  if (value == -1 && PyErr_Occurred() != nullptr) {
    throw std::runtime_error(cpython::take_error_text());
  }
  return value;
}

Ref PythonLoop::call(std::size_t n) {
  const Ref times = Ref::steal(PyLong_FromSize_t(n));
  Ref done = Ref::steal(PyObject_CallOneArg(run_.get(), times.get()));
  if (!done) throw std::runtime_error(cpython::take_error_text());
  return done;
}

}  // namespace parity::bench
