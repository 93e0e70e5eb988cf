// FinalizerReader: the construction of a finalizer, its arguments and its callback. Nothing here is
// a statement of its own, so nothing that is missing is made first: names that are not bound, or no
// longer, are part of the game.
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

// Python's own words in the way of a callee, and words of the language's tables.
constexpr std::string_view kKeywordsOfCalls[] = {
    "k", "key", "x", "data", "self", "mode", "raw", "callback", "args", "kwargs", "encoding", "_",
};

// A telling one at a size that no engine minds.
constexpr std::string_view kBeyond = "9223372036854775808";

}  // namespace

// ================================================================= names

// One that is there, or seldom one that was. A callback mostly runs when its own referent's name is
// gone, so that it has the others' names.
NameId FinalizerReader::some_object(const Place& place) {
  const std::uint8_t which = bytes_.byte();
  if (which >= 0xFA && !gone_.empty()) return gone_.pick(which);
  if (!objects_.empty()) {
    // The earliest is likely to be there still.
    const std::size_t index = which >= 0x60 && which < 0xA0 ? 0U : which;
    const NameId name = objects_.pick(index);
    return name == place.referent && which < 0xD0 ? objects_.pick(index + 1) : name;
  }
  if (place.referent != kNoName) return place.referent;
  return object();
}

NameId FinalizerReader::some_finalizer(const Place& place) {
  const bool is_statement = place.referent == kNoName;
  if (is_statement && finalizers_.empty()) {
    make_finalizer();
    learn();
  }
  const std::uint8_t which = bytes_.byte();
  if (place.own != kNoName && which >= 0xC0 && which < 0xE0) return place.own;
  if (!is_statement && which >= 0xFB) return promised();
  if (which >= 0xF8 && !gone_.empty()) return gone_.pick(which);
  if (!finalizers_.empty()) return finalizers_.pick(which);
  if (place.own != kNoName) return place.own;
  return place.referent != kNoName ? promised() : some_name(place);
}

NameId FinalizerReader::some_name(const Place& place) {
  if (into_.names.empty()) return some_object(place);
  return static_cast<NameId>(bytes_.choice(into_.names.size()));
}

// A name that the next finalizer gets: a callback made now finds it when it runs, or not.
NameId FinalizerReader::promised() {
  if (promised_ == kNoName) promised_ = new_name('g', finalizer_names_);
  return promised_;
}

NameId FinalizerReader::known_file() {
  const std::uint8_t which = bytes_.byte();
  if (which >= 0xC0) {
    const NameId stream = files_.known_stream(which);
    if (stream != kNoName) return stream;
  }
  return files_.known_file(which);
}

// ================================================================= the construction

// The names come in the order of the text.
Expression FinalizerReader::finalizer(NameId referent, const Place& place) {
  constexpr std::uint8_t kCounts[] = {0, 0, 0, 1, 1, 1, 2, 3};
  const std::uint8_t shape = bytes_.byte();
  const std::uint32_t form = shape >> 4;
  const std::size_t count = kCounts[shape & 7];
  std::array<Argument, 8> given;
  std::size_t size = 0;
  bool takes_arguments = true;
  const auto give_callback = [&](Keyword keyword, bool may_be_lambda) {
    const Atom made = callback(place, may_be_lambda);
    if (made.kind == AtomKind::callback) {
      const Callback& kept = into_.callbacks[static_cast<std::size_t>(made.number)];
      takes_arguments = kept.kind == CallbackKind::call || kept.kind == CallbackKind::call_raises;
    }
    given[size++] = by_keyword(keyword, made);
  };
  const auto give_keywords = [&](std::size_t most) {
    const std::uint32_t start = most == 0 ? 0U : bytes_.byte();
    for (std::size_t i = 0; i < most; ++i) {
      const Argument argument = free_argument(place, static_cast<std::uint32_t>(start + i));
      if (argument.keyword != 0) given[size++] = argument;
    }
  };
  if (form < 13) {
    given[size++].value = name_atom(referent);
    give_callback(Keyword::none, true);
    if (takes_arguments) {
      const std::size_t by_position = (shape & 8) != 0 && count > 0 ? count - 1 : count;
      for (std::size_t i = 0; i < by_position; ++i) given[size++].value = argument(place);
      give_keywords(count - by_position);
    }
  } else if (form == 13) {
    given[size++].value = name_atom(referent);
    give_keywords(count);
    give_callback(Keyword::func, count == 0);
  } else if (form == 14 || (shape & 8) == 0) {
    given[size++] = by_keyword(Keyword::obj, name_atom(referent));
    give_callback(Keyword::func, true);
    if (takes_arguments) give_keywords(count);
  } else {
    // The object is given twice, which Python refuses.
    given[size++].value = name_atom(referent);
    give_callback(Keyword::none, true);
    given[size++] = by_keyword(Keyword::obj, name_atom(some_object(place)));
  }
  return function_call(Function::weakref_finalize, std::span(given).first(size));
}

// Without a keyword if the scenario has all that it may have.
Argument FinalizerReader::free_argument(const Place& place, std::uint32_t keyword) {
  const std::string_view word = kKeywordsOfCalls[keyword % std::size(kKeywordsOfCalls)];
  const auto known = find_keyword(word);
  Argument argument;
  argument.keyword = known ? static_cast<KeywordId>(*known) : builder_.free_keyword(word);
  if (argument.keyword != 0) argument.value = this->argument(place);
  return argument;
}

// Half of them hold something that can die, the referent itself too.
Atom FinalizerReader::argument(const Place& place) {
  const std::uint8_t what = bytes_.byte();
  if (what < 0x60) return name_atom(some_object(place));
  if (what < 0x70) return name_atom(place.referent);
  if (what < 0x80) return name_atom(some_finalizer(place));
  if (what < 0x90 && !values_.empty()) return name_atom(values_.pick(what));
  if (what < 0xC0 && profile_.finalizers == Finalizers::with_files) {
    if (const NameId file = known_file(); file != kNoName) return name_atom(file);
  }
  if (what >= 0xFC) return name_atom(some_name(place));
  return plain_literal(true);
}

Atom FinalizerReader::plain_literal(bool any_integer) {
  const std::uint8_t which = bytes_.byte();
  Atom atom;
  switch (which & 15) {
    case 0:
      return atom;
    case 1:
    case 2:
      atom = integer_atom(which & 1);
      atom.kind = AtomKind::boolean;
      return atom;
    case 3:
      return integer_atom(0);
    case 4:
      return integer_atom(-1);
    case 5:
      return integer_atom(any_integer ? INT64_MAX : kIntegerLimit - 1);
    case 6:
      return builder_.literal(AtomKind::big_integer, kBeyond);
    case 7:
      return builder_.literal(AtomKind::text, "x");
    case 8:
      return builder_.literal(AtomKind::text, "");
    case 9:
      return builder_.literal(AtomKind::bytes, "y");
    case 10:
      return builder_.literal(AtomKind::bytes, "");
    case 11:
      return builder_.literal(AtomKind::text, "\xC3\xA9'");
    case 12:
      atom = integer_atom(3);
      atom.kind = AtomKind::bytearray_of_size;
      return atom;
    case 13:
      return builder_.literal(AtomKind::bytearray_of_bytes, "z");
    default:
      return integer_atom(which >> 4);
  }
}

// ================================================================= callbacks

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
