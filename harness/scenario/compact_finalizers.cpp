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
    {Operation::unlink, 2},      {Operation::make_finalizer, 40},
    {Operation::call, 6},        {Operation::detach, 3},
    {Operation::peek, 2},        {Operation::alive, 4},
    {Operation::atexit, 1},      {Operation::set_atexit, 4},
    {Operation::keep, 3},        {Operation::del_object, 12},
    {Operation::del_other, 10},  {Operation::rebind, 3},
    {Operation::collect, 5},     {Operation::disable, 1},
    {Operation::isenabled, 1},   {Operation::run_exit, 9},
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

// ================================================================= finalizers

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
