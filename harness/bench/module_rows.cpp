// The extension module beside CPython's own classes: both sides are the same Python code, that of
// module_rows.py, which only gets its classes from another module.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bench/measure.h"
#include "bench/python_loop.h"
#include "engine/cpython/interpreter.h"

namespace parity::bench {
namespace {

using cpython::Ref;

constexpr double kBound = 1;

Ref str(const char* text) {
  return Ref::steal(PyUnicode_FromString(text));
}

// The interpreter is isolated, and finds only its own library.
Ref import_rows() {
  std::vector<std::pair<std::string, Ref>> given;
  given.emplace_back("rows", str(PARITY_SOURCE_DIR "/harness/bench"));
  given.emplace_back("module", str(PARITY_MODULE_FOLDER));
  const PythonLoop import(
      "import sys\n"
      "sys.path += [folder for folder in (rows, module) if folder not in sys.path]\n"
      "before, sys.dont_write_bytecode = sys.dont_write_bytecode, True\n"
      "import module_rows\n"
      "sys.dont_write_bytecode = before\n"
      "def prepare(): pass\n"
      "def run(n): pass\n",
      given);
  const Ref module = Ref::steal(PyImport_ImportModule("module_rows"));
  return Ref::steal(PyObject_GetAttrString(module.get(), "ROWS"));
}

// `library` is the function of module_rows.py that gives the classes. The row's files are made when
// it is measured.
Side side(const std::string& name, const std::string& library, std::size_t place,
          std::size_t units) {
  auto loop = std::make_shared<std::optional<PythonLoop>>();
  const auto prepare = [loop, library, place] {
    if (!*loop) {
      std::vector<std::pair<std::string, Ref>> given;
      given.emplace_back("place", Ref::steal(PyLong_FromSize_t(place)));
      loop->emplace("import module_rows\nprepare, run = module_rows.ROWS[place].work(module_rows." +
                        library + "())\n",
                    given);
    }
    (*loop)->prepare();
  };
  return {name, prepare, [loop, units] { (*loop)->run(units); }};
}

}  // namespace

std::vector<Row> module_rows() {
  static_cast<void>(cpython::Interpreter::instance());
  const Ref all = import_rows();
  std::vector<Row> rows;
  for (Py_ssize_t i = 0; i < PyList_GET_SIZE(all.get()); ++i) {
    const Ref name = Ref::steal(PyObject_GetAttrString(PyList_GET_ITEM(all.get(), i), "name"));
    const Ref units = Ref::steal(PyObject_GetAttrString(PyList_GET_ITEM(all.get(), i), "units"));
    const std::string work = std::string("module: ") + PyUnicode_AsUTF8(name.get());
    const std::size_t count = PyLong_AsSize_t(units.get());
    const auto place = static_cast<std::size_t>(i);
    rows.push_back(row(work, count, side("backports_cpp", "ours", place, count),
                       side("CPython", "cpython", place, count), kBound));
  }
  return rows;
}

}  // namespace parity::bench
