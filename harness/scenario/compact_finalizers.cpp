#include "scenario/compact_finalizers.h"

#include <algorithm>
#include <utility>

#include "scenario/compact_detail.h"

namespace parity {

namespace {

// ================================================================= operation bytes

enum class Operation : std::uint8_t {
  make_object,
  link,
  unlink,
  make_finalizer,
  call,
  detach,
  peek,
  alive,
  atexit,
  set_atexit,
  keep,
  del_object,
  del_other,
  rebind,
  collect,
  disable,
  enable,
  isenabled,
  run_exit,
  unusual,
};

using Table = ShareTable<Operation, kCompactOperations / 2>;

constexpr Table kDying({
    {Operation::make_object, 11}, {Operation::link, 14},
    {Operation::unlink, 3},       {Operation::make_finalizer, 31},
    {Operation::call, 6},         {Operation::detach, 4},
    {Operation::peek, 3},         {Operation::alive, 4},
    {Operation::atexit, 1},       {Operation::set_atexit, 3},
    {Operation::keep, 4},         {Operation::del_object, 17},
    {Operation::del_other, 4},    {Operation::rebind, 3},
    {Operation::collect, 8},      {Operation::disable, 1},
    {Operation::isenabled, 1},    {Operation::run_exit, 3},
    {Operation::unusual, 3},
});
constexpr Table kExit({
    {Operation::make_object, 9}, {Operation::link, 6},
    {Operation::unlink, 1},      {Operation::make_finalizer, 42},
    {Operation::call, 4},        {Operation::detach, 4},
    {Operation::peek, 2},        {Operation::alive, 4},
    {Operation::atexit, 1},      {Operation::set_atexit, 13},
    {Operation::keep, 3},        {Operation::del_object, 9},
    {Operation::del_other, 3},   {Operation::rebind, 2},
    {Operation::collect, 3},     {Operation::disable, 2},
    {Operation::enable, 1},      {Operation::isenabled, 2},
    {Operation::run_exit, 10},   {Operation::unusual, 3},
});
constexpr Table kWithFiles({
    {Operation::make_object, 8}, {Operation::link, 8},
    {Operation::unlink, 2},      {Operation::make_finalizer, 44},
    {Operation::call, 6},        {Operation::detach, 3},
    {Operation::peek, 2},        {Operation::alive, 4},
    {Operation::atexit, 1},      {Operation::set_atexit, 4},
    {Operation::keep, 3},        {Operation::del_object, 12},
    {Operation::del_other, 10},  {Operation::rebind, 3},
    {Operation::collect, 5},     {Operation::disable, 1},
    {Operation::isenabled, 1},   {Operation::run_exit, 5},
    {Operation::unusual, 2},
});

constexpr const Table& table_of(Finalizers finalizers) {
  if (finalizers == Finalizers::exit) return kExit;
  return finalizers == Finalizers::with_files ? kWithFiles : kDying;
}

}  // namespace

void FinalizerReader::operation(std::uint8_t code) {
  learn();
  const auto ask = [this](Method method) {
    append_expression(method_call(some_finalizer({}), method, {}));
  };
  switch (table_of(profile_.finalizers)[code / 2U]) {
    case Operation::make_object:
      make_object();
      break;
    case Operation::link:
      link();
      break;
    case Operation::unlink:
      unlink();
      break;
    case Operation::make_finalizer:
      make_finalizer();
      break;
    case Operation::call: {
      Expression expression;
      expression.kind = ExpressionKind::call_name;
      expression.receiver = some_finalizer({});
      append_expression(expression);
      break;
    }
    case Operation::detach:
      ask(Method::detach);
      break;
    case Operation::peek:
      ask(Method::peek);
      break;
    case Operation::alive:
      read(Attribute::alive);
      break;
    case Operation::atexit:
      read(Attribute::atexit);
      break;
    case Operation::set_atexit:
      set_atexit();
      break;
    case Operation::keep:
      keep();
      break;
    case Operation::del_object:
      del_object();
      break;
    case Operation::del_other:
      del_other();
      break;
    case Operation::rebind:
      rebind();
      break;
    case Operation::collect:
      call(Function::gc_collect);
      break;
    case Operation::disable:
      call(Function::gc_disable);
      break;
    case Operation::enable:
      call(Function::gc_enable);
      break;
    case Operation::isenabled:
      call(Function::gc_isenabled);
      break;
    case Operation::run_exit:
      run_exit();
      break;
    case Operation::unusual:
      unusual();
      break;
  }
  learn();
}

// ================================================================= Objects

// a, a2 … Some come back when they die: under their own name, or in the place of another.
// If there are all that may be, something else is done and none is made: kNoName.
NameId FinalizerReader::make_object() {
  const std::uint8_t shape = bytes_.byte();
  if (!builder_.add_object()) {
    call(Function::gc_collect);
    return kNoName;
  }
  Expression made;
  made.kind = ExpressionKind::call;
  made.function = Function::object;
  const NameId name = new_name('a', object_names_);
  if (shape >= 0xDC) {
    NameId back = name;
    if (shape >= 0xEC && !objects_.empty()) back = objects_.pick(shape);
    if (shape >= 0xF4 && !gone_.empty()) back = gone_.pick(shape);
    if (shape >= 0xFC && !finalizers_.empty()) back = finalizers_.pick(shape);
    made.atom = name_atom(back);
  }
  append_assignment(name, made);
  learn();
  return name;
}

// To be used at once: it may be a name that appears with it.
NameId FinalizerReader::object() {
  if (!objects_.empty()) return objects_.pick(bytes_.byte());
  const NameId made = make_object();
  if (made != kNoName) return made;
  return into_.names.empty() ? promised() : NameId{0};
}

// One way, both ways, to itself, or all that are there in a chain or a ring.
void FinalizerReader::link() {
  const std::uint8_t shape = bytes_.byte();
  if (objects_.empty() && make_object() == kNoName) return;
  const auto connect = [this](NameId from, NameId to) {
    append_expression(method_call(from, Method::link, {name_atom(to)}));
  };
  if (shape < 0x20) return connect(objects_.pick(shape), objects_.pick(shape));
  if (objects_.size() < 2) make_object();
  if (shape >= 0xE0) {
    const std::size_t most = std::min<std::size_t>(objects_.size(), 4);
    const std::size_t start = shape >> 2 & 3;
    const bool is_ring = (shape & 1) != 0;
    for (std::size_t i = 0; i + (is_ring ? 0U : 1U) < most; ++i) {
      connect(objects_.pick(start + i), objects_.pick(start + (i + 1) % most));
    }
    return;
  }
  const NameId watched = watched_.pick(shape >> 3U);
  const NameId from = (shape & 1) != 0 && watched != kNoName ? watched : objects_.pick(shape & 7U);
  NameId to = objects_.pick(shape >> 3U);
  if (to == from) to = objects_.pick((shape >> 3U) + 1);
  connect(from, to);
  if (shape >= 0x68) connect(to, from);
}

// Mostly of a link that was made.
void FinalizerReader::unlink() {
  const std::uint8_t which = bytes_.byte();
  const std::size_t known = std::min(link_count_, links_.size());
  if (known > 0 && which < 0xE0) {
    const Pair& pair = links_[which % known];
    append_expression(method_call(pair.first, Method::unlink, {name_atom(pair.second)}));
    return;
  }
  const NameId from = object();
  const NameId to = objects_.empty() ? from : objects_.pick(which);
  append_expression(method_call(from, Method::unlink, {name_atom(to)}));
}

// Mostly one that a finalizer waits for, or all that are linked with it, as one dead family. An
// early name stays more often than others, so that not all are gone when the exit comes.
void FinalizerReader::del_object() {
  const std::uint8_t which = bytes_.byte();
  if (objects_.empty() && make_object() == kNoName) return;
  const std::size_t count = objects_.size();
  if (which >= 0x88) return del_family(which);
  if (which < 0x60 && !watched_.empty()) return void(append_del(watched_.pick(which / 2U)));
  const bool keeps_first = count > 1 && which % 4 != 0;
  append_del(objects_.pick(keeps_first ? 1 + which / 4U % (count - 1) : which / 4U));
}

void FinalizerReader::del_family(std::uint32_t which) {
  std::array<NameId, 4> family;
  std::size_t size = 0;
  const std::size_t known = std::min(link_count_, links_.size());
  const auto add = [&](NameId name) {
    const auto end = family.begin() + static_cast<std::ptrdiff_t>(size);
    const bool fits = size < family.size() && objects_.contains(name);
    if (fits && std::find(family.begin(), end, name) == end) family[size++] = name;
  };
  // From one that has a link and a finalizer, if there is one, or a link at least.
  for (const bool must_be_watched : {true, false}) {
    for (std::size_t i = 0; i < known && size == 0; ++i) {
      const Pair& pair = links_[(which + i) % known];
      if (!must_be_watched || watched_.contains(pair.first)) add(pair.first);
      if (must_be_watched && watched_.contains(pair.second)) add(pair.second);
    }
  }
  if (size == 0) add(objects_.pick(which));
  for (std::size_t i = 0; i < size; ++i) {
    for (const Pair& pair : std::span(links_).first(known)) {
      if (pair.first == family[i]) add(pair.second);
      if (pair.second == family[i]) add(pair.first);
    }
  }
  for (const NameId name : std::span(family).first(size)) append_del(name);
  if (which % 4 != 0) call(Function::gc_collect);
}

// A finalizer's name, a kept value's, or in a profile with files mostly a file's.
void FinalizerReader::del_other() {
  const std::uint8_t which = bytes_.byte();
  NameId name = kNoName;
  if (profile_.finalizers == Finalizers::with_files && which < 0xB0) name = known_file();
  if (name == kNoName && which % 2 == 1) name = values_.pick(which / 2U);
  if (name == kNoName) name = finalizers_.pick(which / 2U);
  if (name == kNoName) name = object();
  append_del(name);
}

// ================================================================= finalizers

// g, g2 … or an earlier name, or none.
void FinalizerReader::make_finalizer() {
  const std::uint8_t shape = bytes_.byte();
  NameId referent = kNoName;
  if (profile_.finalizers == Finalizers::with_files && shape % 16 < 9) {
    referent = shape % 16 == 8 ? files_.known_stream(shape / 16U) : files_.file(shape / 16U);
    learn();
  }
  const bool makes_new = shape < 0x50 && objects_.size() < 5;
  if (referent == kNoName && makes_new) referent = make_object();
  if (referent == kNoName) referent = object();
  // Of a thing that cannot be referred to weakly.
  if (shape == 0xFF && !finalizers_.empty()) referent = finalizers_.pick(0);
  ++waiting_;
  Place place;
  place.referent = referent;
  if (shape % 16 == 15) {
    append_expression(finalizer(referent, place));
    return;
  }
  const bool is_earlier = shape % 16 == 14 && !finalizers_.empty();
  place.own = is_earlier             ? finalizers_.pick(shape / 16U)
              : promised_ != kNoName ? std::exchange(promised_, kNoName)
                                     : new_name('g', finalizer_names_);
  append_assignment(place.own, finalizer(referent, place));
}

void FinalizerReader::read(Attribute attribute) {
  append_expression(attribute_of(some_finalizer({}), attribute));
}

void FinalizerReader::set_atexit() {
  const std::uint8_t value = bytes_.byte();
  Statement statement;
  statement.kind = StatementKind::set_atexit;
  statement.target = value % 32 == 31 ? some_name({}) : some_finalizer({});
  Atom& atom = statement.expression.atom;
  if (value < 0xD8) {
    atom = integer_atom(value < 0x90 ? 0 : 1);
    atom.kind = AtomKind::boolean;
  } else {
    atom = value < 0xE0 ? name_atom(some_name({})) : plain_literal(false);
  }
  builder_.statement(statement);
}

// What a finalizer gives is kept: with it the object and the arguments that are in it.
void FinalizerReader::keep() {
  const std::uint8_t which = bytes_.byte();
  const bool is_again = which % 8 == 7 && !values_.empty();
  const NameId from = some_finalizer({});
  const NameId target = is_again ? values_.pick(which / 8U) : new_name('v', value_names_);
  if (which < 0x50) {
    append_assignment(target, method_call(from, Method::detach, {}));
  } else if (which < 0xA0) {
    append_assignment(target, method_call(from, Method::peek, {}));
  } else {
    Expression expression;
    expression.kind = ExpressionKind::call_name;
    expression.receiver = from;
    append_assignment(target, expression);
  }
}

// An Object's name for something else: another Object, a new one, a value; or another name for it.
void FinalizerReader::rebind() {
  const std::uint8_t how = bytes_.byte();
  const NameId target = object();
  Expression expression;
  if (how < 0x60 && !objects_.empty()) {
    expression.atom = name_atom(objects_.pick(how));
  } else if (how < 0xA0 && builder_.add_object()) {
    expression.kind = ExpressionKind::call;
    expression.function = Function::object;
  } else if (how < 0xD0) {
    expression.atom = name_atom(target);
    append_assignment(new_name('v', value_names_), expression);
    return;
  } else if (how < 0xE8) {
    expression.atom = plain_literal(false);
  } else if (!finalizers_.empty()) {
    expression.atom = name_atom(finalizers_.pick(how));
  }
  append_assignment(target, expression);
}

// ================================================================= the rest

// An exit without finalizers shows nothing: mostly one is made first, or instead.
void FinalizerReader::run_exit() {
  const std::uint8_t how = bytes_.byte();
  if (waiting_ < 3 && how < 0xD0) {
    make_finalizer();
    if (how < 0xA0) return;
  }
  waiting_ = 0;
  call(Function::run_exit);
  if (how % 16 == 15) call(Function::run_exit);
}

void FinalizerReader::call(Function function) {
  append_expression(function_call(function, {}));
}

// Anything that a finalizer or an Object can be asked, of any name.
void FinalizerReader::unusual() {
  const std::uint8_t what = bytes_.byte();
  const NameId name = some_name({});
  Expression expression;
  expression.receiver = name;
  switch (what % 12) {
    case 0:
      expression.kind = ExpressionKind::call_name;
      break;
    case 1:
      expression.kind = ExpressionKind::next;
      break;
    case 2:
      expression = method_call(name, Method::link, {name_atom(some_name({}))});
      break;
    case 3:
      expression = method_call(name, Method::unlink, {name_atom(some_name({}))});
      break;
    case 4:
      expression = method_call(name, Method::peek, {});
      break;
    case 5:
      expression = method_call(name, Method::detach, {});
      break;
    case 6:
    case 7:
      expression = attribute_of(name, what % 2 == 0 ? Attribute::alive : Attribute::atexit);
      break;
    case 8:
      expression = method_call(name, Method::close, {});
      break;
    case 9:
    case 10: {
      Place place;
      place.referent = name;
      expression = finalizer(name, place);
      break;
    }
    default:
      expression = method_call(name, Method::repr, {});
  }
  append_expression(expression);
}

}  // namespace parity
