#include "engine/cpython/straight_line.h"

#include <stdexcept>
#include <string_view>

#include "engine/cpython/memory_type.h"
#include "engine/cpython/socket_type.h"
#include "scenario/case_file.h"

namespace parity::cpython {
namespace {

// ---- Socket(i) and Memory(i): the thing that plays plan i

template <typename Specs, typename Make>
PyObject* make_planned(PyObject* index, const Specs& specs, Make make) {
  const std::size_t i = PyLong_AsSize_t(index);
  if (PyErr_Occurred() != nullptr) return nullptr;
  if (i >= specs.size()) {
    PyErr_SetString(PyExc_IndexError, "no such plan");
    return nullptr;
  }
  return make(Interpreter::instance().stage(), specs[i]).release();
}

PyObject* planned_socket(PyObject*, PyObject* index) {
  return make_planned(index, Interpreter::instance().stage().scenario->sockets, new_socket);
}

PyObject* planned_memory(PyObject*, PyObject* index) {
  return make_planned(index, Interpreter::instance().stage().scenario->memories, new_memory);
}

PyMethodDef planned_socket_method{"Socket", planned_socket, METH_O, nullptr};
PyMethodDef planned_memory_method{"Memory", planned_memory, METH_O, nullptr};

// ---- the code

std::string expression_text(const Scenario& scenario, const Expression& expression) {
  if (expression.kind == ExpressionKind::call &&
      (expression.function == Function::socket || expression.function == Function::memory)) {
    return std::string(spelling(expression.function)) + "(" + std::to_string(expression.spec) + ")";
  }
  return print_expression(scenario, expression);
}

std::string code_of(const Scenario& scenario) {
  std::string code = "def run():\n";
  for (std::size_t i = 0; i < scenario.statements.size(); ++i) {
    const Statement& statement = scenario.statements[i];
    const std::string kept = "_kept_" + std::to_string(i);
    code += "    try: ";
    if (statement.kind == StatementKind::del) {
      code += "del " + scenario.names[statement.target];
    } else {
      const bool named = statement.kind == StatementKind::assignment;
      code += named ? scenario.names[statement.target] : kept;
      code += " = " + expression_text(scenario, statement.expression);
    }
    code += "\n    except Exception as _error: " + kept + " = _error.args\n";
  }
  return code + "    return None\n";
}

}  // namespace

StraightLine::StraightLine(const Scenario& scenario)
    : interpreter_(Interpreter::instance()), scenario_(scenario), source_(code_of(scenario)) {
  const Ref names = Ref::steal(PyDict_New());
  const auto give = [&](std::string_view name, PyObject* value) {
    if (value != nullptr) PyDict_SetItemString(names.get(), std::string(name).c_str(), value);
  };
  for (std::size_t i = 0; i < kFunctions; ++i) {
    const auto function = static_cast<Function>(i);
    give(spelling(function), interpreter_.callable(function));
  }
  give("Socket", Ref::steal(PyCFunction_New(&planned_socket_method, nullptr)).get());
  give("Memory", Ref::steal(PyCFunction_New(&planned_memory_method, nullptr)).get());
  const Ref ran =
      Ref::steal(PyRun_String(source_.c_str(), Py_file_input, names.get(), names.get()));
  if (!ran) throw std::runtime_error(take_error_text());
  function_ = Ref::share(PyDict_GetItemString(names.get(), "run"));
}

void StraightLine::run() {
  Stage& stage = interpreter_.stage();
  stage.scenario = &scenario_;
  stage.writer = nullptr;
  stage.next_descriptor = 3;
  const Ref result = Ref::steal(PyObject_CallNoArgs(function_.get()));
  if (!result) throw std::runtime_error(take_error_text());
}

}  // namespace parity::cpython
