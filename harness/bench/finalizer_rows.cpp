// Finalizers beside CPython's weakref.finalize, and their memory.
//
// Our side is what a program in C++ writes: an explicit Runtime, counted objects, a lambda. Both
// sides make and free the objects themselves, where they are part of the work. CPython's objects
// have no __dict__, which is kind to it; its collector runs as it does by default, over what the
// row made.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "backports/finalize/weakref_finalize.h"
#include "bench/measure.h"
#include "bench/python_loop.h"

namespace parity::bench {
namespace {

using backports::ExitAtEnd;
using backports::Finalizer;
using backports::Ref;
using backports::Runtime;

constexpr std::size_t kHot = 10'000;
constexpr std::size_t kBatch = 200'000;
constexpr std::size_t kPending = 1'000'000;

class Thing final : public backports::Object {};

// ================================================================= ours

// Objects with `each` finalizers. The callback counts.
struct Field {
  Runtime runtime{backports::default_hooks(), ExitAtEnd::no};
  std::vector<Ref<Thing>> objects;
  std::vector<Finalizer<void>> handles;
  std::size_t called = 0;

  Finalizer<void> add(const Ref<Thing>& object) {
    return backports::weakref_finalize(runtime, object, [this] { ++called; });
  }
  void make_objects(std::size_t count) {
    handles.clear();
    objects.clear();
    runtime.reset();
    objects.reserve(count);
    for (std::size_t i = 0; i < count; ++i) objects.push_back(backports::make_ref<Thing>());
  }
  void make(std::size_t count, bool keep_handles) {
    make_objects(count);
    if (keep_handles) handles.reserve(count);
    for (const auto& object : objects) {
      auto handle = add(object);
      if (keep_handles) handles.push_back(std::move(handle));
    }
  }
};

Side register_and_fire() {
  auto field = std::make_shared<Field>();
  return {"make, finalize, drop", {}, [field] {
            for (std::size_t i = 0; i < kHot; ++i) field->add(backports::make_ref<Thing>());
            benchmark::DoNotOptimize(field->called);
          }};
}

Side register_and_fire_batch() {
  auto field = std::make_shared<Field>();
  field->objects.reserve(kBatch);
  return {"make, finalize; drop all", {}, [field] {
            for (std::size_t i = 0; i < kBatch; ++i) {
              field->add(field->objects.emplace_back(backports::make_ref<Thing>()));
            }
            field->objects.clear();
            benchmark::DoNotOptimize(field->called);
          }};
}

// `act` for each of many finalizers.
template <class Act>
Side with_each(std::string name, Act act) {
  auto field = std::make_shared<Field>();
  return {std::move(name), [field] { field->make(kHot, true); },
          [field, act] {
            for (const Finalizer<void>& handle : field->handles) act(handle);
          }};
}

Side exit_of_many() {
  auto field = std::make_shared<Field>();
  return {"run_exit", [field] { field->make(kPending, false); },
          [field] { field->runtime.run_exit(); }};
}

// `exits` exits of `count` finalizers, each of which makes another one.
Side exit_that_grows(std::string name, std::size_t count, std::size_t exits) {
  auto fields = std::make_shared<std::vector<Field>>(exits);
  return {std::move(name),
          [fields, count] {
            for (Field& field : *fields) {
              field.make_objects(1);
              for (std::size_t i = 0; i < count; ++i) {
                backports::weakref_finalize(field.runtime, field.objects[0],
                                            [&field] { field.add(field.objects[0]); });
              }
            }
          },
          [fields] {
            for (Field& field : *fields) field.runtime.run_exit();
          }};
}

// What the heap holds, as malloc sees it: with its own words and what it rounds up.
double heap() {
  const auto info = ::mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
}

Side memory(std::size_t each) {
  auto field = std::make_shared<Field>();
  return {.name = "malloc's count",
          .prepare = [field, each] { field->make_objects(kHot / each); },
          .run = {},
          .bytes =
              [field, each] {
                const double before = heap();
                for (const auto& object : field->objects) {
                  for (std::size_t i = 0; i < each; ++i) field->add(object);
                }
                return heap() - before;
              }};
}

// ================================================================= CPython

// `prepare` and `run` are lines of Python; run knows n. Both begin as a new process does.
std::shared_ptr<PythonLoop> python_loop(const std::string& prepare, const std::string& run) {
  const std::string code =
      "import gc, tracemalloc\n"
      "from weakref import finalize\n"
      "class Thing: __slots__ = ('__weakref__',)\n"
      "def callback(): pass\n"
      "objects, handles = [], []\n"
      "def make_objects(count):\n"
      "    finalize._registry.clear()\n"
      "    finalize._shutdown = finalize._dirty = False\n"
      "    objects.clear(); handles.clear()\n"
      "    objects.extend([Thing() for _ in range(count)])\n"
      "def make(count):\n"
      "    make_objects(count)\n"
      "    for o in objects: finalize(o, callback)\n"
      "def make_kept(count):\n"
      "    make_objects(count)\n"
      "    handles.extend([finalize(o, callback) for o in objects])\n"
      "def prepare():\n    " +
      prepare +
      "\n    gc.freeze()\n"
      "def run(n):\n"
      "    gc.set_threshold(700, 10, 10)\n"
      "    work(n)\n"
      "    gc.set_threshold(0)\n"
      "def work(n):\n" +
      run;
  return std::make_shared<PythonLoop>(code, std::vector<std::pair<std::string, cpython::Ref>>());
}

Side python(const std::string& prepare, const std::string& run, std::size_t times) {
  auto loop = python_loop(prepare, run);
  return {"CPython", [loop] { loop->prepare(); }, [loop, times] { loop->run(times); }};
}

Side python_with_each(const std::string& act) {
  return python("make_kept(" + std::to_string(kHot) + ")", "    for f in handles: f" + act + "\n",
                kHot);
}

// What its allocators were asked for, without what they round up.
Side python_memory(std::size_t each) {
  auto loop = python_loop("tracemalloc.stop(); make_objects(" + std::to_string(kHot / each) + ")",
                          "    tracemalloc.start()\n"
                          "    for o in objects:\n"
                          "        for _ in range(n): finalize(o, callback)\n");
  auto size = std::make_shared<PythonLoop>(
      "import tracemalloc\n"
      "def prepare(): pass\n"
      "def run(n):\n"
      "    size = tracemalloc.get_traced_memory()[0]\n"
      "    tracemalloc.stop()\n"
      "    return size\n",
      std::vector<std::pair<std::string, cpython::Ref>>());
  return {.name = "CPython, tracemalloc",
          .prepare = [loop] { loop->prepare(); },
          .run = {},
          .bytes =
              [loop, size, each] {
                loop->run(each);
                return size->number(0);
              }};
}

// What depends on the price of a locked instruction.
std::vector<Row> rows_of_counts(const std::string& where) {
  std::vector<Row> rows;
  rows.push_back(row("finalizer: register and fire" + where, kHot, register_and_fire(),
                     python("finalize._shutdown = False",
                            "    for _ in range(n): finalize(Thing(), callback)\n", kHot),
                     0.10));
  rows.push_back(row("finalizer: register 200,000 and fire" + where, kBatch,
                     register_and_fire_batch(),
                     python("make_objects(0)",
                            "    for _ in range(n):\n"
                            "        o = Thing()\n"
                            "        objects.append(o)\n"
                            "        finalize(o, callback)\n"
                            "    del o\n"
                            "    objects.clear()\n",
                            kBatch),
                     0.10));
  rows.push_back(
      row("finalizer: exit, 1,000,000 pending" + where, kPending, exit_of_many(),
          python("make(" + std::to_string(kPending) + ")", "    finalize._exitfunc()\n", kPending),
          0.03));
  return rows;
}

}  // namespace

std::vector<Row> finalizer_rows() {
  std::vector<Row> rows = rows_of_counts("");
  rows.push_back(row("finalizer: call", kHot,
                     with_each("a handle's call", [](const Finalizer<void>& handle) { handle(); }),
                     python_with_each("()"), {}));
  rows.push_back(row("finalizer: detach", kHot,
                     with_each("detach", [](const Finalizer<void>& handle) { handle.detach(); }),
                     python_with_each(".detach()"), {}));
  rows.push_back(row("finalizer: peek", kHot,
                     with_each("peek", [](const Finalizer<void>& handle) { handle.peek(); }),
                     python_with_each(".peek()"), {}));
  rows.push_back(row("finalizer: exit, each makes another", std::size_t{2} * 32'000,
                     exit_that_grows("4,000 make 4,000", 4'000, 8),
                     exit_that_grows("500 make 500", 500, 64), 1.2));
  rows.push_back(row("finalizer: memory, one an object", kHot, memory(1), python_memory(1), 0.65));
  rows.push_back(row("finalizer: memory, four an object", kHot, memory(4), python_memory(4), 0.45));
  return rows;
}

std::vector<Row> threaded_finalizer_rows() {
  std::vector<Row> rows = rows_of_counts(", after a thread ran");
  for (Row& row : rows) {
    row.ours.prepare = [before = row.ours.prepare] {
      static const bool ran = (std::thread([] {}).join(), true);
      benchmark::DoNotOptimize(ran);
      if (before) before();
    };
  }
  return rows;
}

}  // namespace parity::bench
