// FinalizerReader: callbacks. A part of a lambda is no statement of its own, so nothing that is
// missing is made first: names that are not bound, or no longer, are part of the game.
#include <algorithm>

#include "scenario/compact_detail.h"
#include "scenario/compact_finalizers.h"

namespace parity {

namespace {

// What a lambda is made of.
enum class Part : std::uint8_t {
  call,
  detach,
  peek,
  alive,
  atexit,
  make_finalizer,
  make_object,
  link,
  unlink,
  collect,
  disable,
  enable,
  isenabled,
  run_exit,
  name,
  unusual,
  file,
};

using Table = ShareTable<Part, 64>;

constexpr Table kDying({
    {Part::call, 10},
    {Part::detach, 9},
    {Part::peek, 6},
    {Part::alive, 9},
    {Part::atexit, 1},
    {Part::make_finalizer, 7},
    {Part::make_object, 2},
    {Part::link, 6},
    {Part::unlink, 2},
    {Part::collect, 4},
    {Part::disable, 1},
    {Part::enable, 1},
    {Part::isenabled, 1},
    {Part::run_exit, 1},
    {Part::name, 3},
    {Part::unusual, 1},
});
constexpr Table kExit({
    {Part::call, 8},
    {Part::detach, 9},
    {Part::peek, 4},
    {Part::alive, 6},
    {Part::atexit, 2},
    {Part::make_finalizer, 12},
    {Part::make_object, 1},
    {Part::link, 3},
    {Part::unlink, 1},
    {Part::collect, 4},
    {Part::disable, 2},
    {Part::enable, 3},
    {Part::isenabled, 5},
    {Part::run_exit, 2},
    {Part::name, 1},
    {Part::unusual, 1},
});
constexpr Table kWithFiles({
    {Part::call, 5},
    {Part::detach, 5},
    {Part::peek, 2},
    {Part::alive, 4},
    {Part::atexit, 1},
    {Part::make_finalizer, 5},
    {Part::make_object, 1},
    {Part::link, 2},
    {Part::unlink, 1},
    {Part::collect, 4},
    {Part::disable, 1},
    {Part::enable, 1},
    {Part::isenabled, 1},
    {Part::run_exit, 1},
    {Part::name, 1},
    {Part::unusual, 1},
    {Part::file, 28},
});

constexpr const Table& table_of(Finalizers finalizers) {
  if (finalizers == Finalizers::exit) return kExit;
  return finalizers == Finalizers::with_files ? kWithFiles : kDying;
}

// What may end a thread, a loop or the exit itself, and what nothing treats in a special way.
constexpr std::string_view kExceptions[] = {
    "ValueError",    "KeyError",      "SystemExit",     "KeyboardInterrupt",
    "ValueError",    "RuntimeError",  "SystemExit",     "OSError",
    "StopIteration", "GeneratorExit", "MemoryError",    "BaseException",
    "Exception",     "TimeoutError",  "RecursionError", "ReferenceError",
};

}  // namespace

Atom FinalizerReader::callback(const Place& place, bool may_be_lambda) {
  const std::uint8_t what = bytes_.byte();
  if (what >= 0xF4) {
    const bool is_object = what >= 0xFB;
    return name_atom(is_object ? some_name(place) : some_finalizer(place));
  }
  if (what >= 0x70 && may_be_lambda && place.depth < kDeepest) return lambda(place);
  return scripted_call(place, what % 8 >= 5);
}

Atom FinalizerReader::scripted_call(const Place& place, bool raises) {
  const std::uint8_t what = bytes_.byte();
  Callback callback;
  const std::string_view label = place.own != kNoName ? std::string_view(into_.names[place.own])
                                 : place.depth > 0    ? "n"
                                                      : "u";
  callback.label = builder_.literal(AtomKind::text, label);
  if (raises) {
    callback.kind = CallbackKind::call_raises;
    const auto all = raisable_exceptions();
    callback.exception =
        builder_.word(what >= 0xF0 ? all[bytes_.choice(all.size())] : kExceptions[what & 15]);
    std::array<Argument, 2> given;
    const std::size_t count = what < 0x40 ? 0 : what < 0xD0 ? 1 : 2;
    for (std::size_t i = 0; i < count; ++i) given[i].value = plain_literal(true);
    callback.arguments = builder_.arguments(std::span(given).first(count));
  } else if (what >= 0xA0) {
    callback.returns_given = true;
    callback.returns = plain_literal(true);
  }
  Atom atom;
  atom.kind = AtomKind::callback;
  atom.number = builder_.callback(callback);
  return atom;
}

Atom FinalizerReader::lambda(const Place& place) {
  const std::uint8_t shape = bytes_.byte();
  const std::size_t count = shape < 0x50 ? 1 : shape < 0xA8 ? 2 : shape < 0xE0 ? 3 : 4;
  std::array<Expression, 4> parts;
  for (std::size_t i = 0; i < count; ++i) parts[i] = part(place);
  Callback callback;
  const bool is_tuple = count > 1 || shape % 8 == 7;
  callback.kind = is_tuple ? CallbackKind::lambda_tuple : CallbackKind::lambda;
  callback.parts = builder_.parts(std::span(parts).first(count));
  Atom atom;
  atom.kind = AtomKind::callback;
  atom.number = builder_.callback(callback);
  return atom;
}

Expression FinalizerReader::part(const Place& place) {
  Expression part;
  const std::uint8_t what = bytes_.byte();
  switch (table_of(profile_.finalizers)[what]) {
    case Part::call:
      part.kind = ExpressionKind::call_name;
      part.receiver = some_finalizer(place);
      return part;
    case Part::detach:
      return method_call(some_finalizer(place), Method::detach, {});
    case Part::peek:
      return method_call(some_finalizer(place), Method::peek, {});
    case Part::alive:
      return attribute_of(some_finalizer(place), Attribute::alive);
    case Part::atexit:
      return attribute_of(some_finalizer(place), Attribute::atexit);
    case Part::make_finalizer: {
      // It is bound to nothing, and goes deeper.
      Place inside = place;
      inside.own = kNoName;
      ++inside.depth;
      return finalizer(some_object(place), inside);
    }
    case Part::make_object:
      if (!builder_.add_object()) return function_call(Function::gc_collect, {});
      part.kind = ExpressionKind::call;
      part.function = Function::object;
      if (what >= 0x80) part.atom = name_atom(some_object(place));
      return part;
    case Part::link:
    case Part::unlink: {
      const NameId from = some_object(place);
      const Atom to = name_atom(some_object(place));
      const bool links = table_of(profile_.finalizers)[what] == Part::link;
      return method_call(from, links ? Method::link : Method::unlink, {to});
    }
    case Part::collect:
      return function_call(Function::gc_collect, {});
    case Part::disable:
      return function_call(Function::gc_disable, {});
    case Part::enable:
      return function_call(Function::gc_enable, {});
    case Part::isenabled:
      return function_call(Function::gc_isenabled, {});
    case Part::run_exit:
      return function_call(Function::run_exit, {});
    case Part::name:
      part.atom = name_atom(some_object(place));
      return part;
    case Part::unusual:
      if (what >= 0xC0) {
        part.atom = plain_literal(false);
      } else if (what >= 0x80) {
        part.kind = ExpressionKind::next;
        part.receiver = some_name(place);
      } else {
        part = method_call(some_name(place), Method::repr, {});
      }
      return part;
    case Part::file:
      return part_of_files(place);
  }
  return part;
}

Expression FinalizerReader::part_of_files(const Place& place) {
  const NameId file = known_file();
  const std::uint8_t what = bytes_.byte();
  if (file == kNoName) return attribute_of(some_finalizer(place), Attribute::alive);
  const NameId stream = what >= 0xC8 ? files_.known_stream(what) : kNoName;
  if (stream != kNoName) {
    switch (what % 5) {
      case 0:
        return method_call(stream, Method::close, {});
      case 1:
        return attribute_of(stream, Attribute::makefile_refs);
      case 2: {
        Expression memory;
        memory.kind = ExpressionKind::call;
        memory.function = Function::memory;
        memory.spec = builder_.memory({}, std::span<const PlanItem>(), {}, true);
        return memory;
      }
      default: {
        const Argument given[] = {{name_atom(stream)},
                                  {builder_.literal(AtomKind::text, what % 2 == 0 ? "wb" : "rb")}};
        return function_call(Function::makefile, given);
      }
    }
  }
  switch (what & 15) {
    case 0:
    case 1:
    case 2:
      return method_call(file, Method::write, {builder_.literal(AtomKind::bytes, "ab")});
    case 3:
      return method_call(file, Method::write, {builder_.literal(AtomKind::bytes, "cdefghijkl")});
    case 4:
    case 5:
      return method_call(file, Method::read, {integer_atom(kSizes[what >> 4])});
    case 6:
      return method_call(file, Method::readline, {});
    case 7:
    case 8:
      return method_call(file, Method::flush, {});
    case 9:
    case 10:
    case 11:
      return method_call(file, Method::close, {});
    case 12:
      return attribute_of(file, Attribute::closed);
    case 13:
      return method_call(file, Method::detach, {});
    case 14:
      return method_call(file, Method::tell, {});
    default:
      return method_call(file, Method::read, {});
  }
}

}  // namespace parity
