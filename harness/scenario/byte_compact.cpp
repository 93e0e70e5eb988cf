#include "scenario/byte_compact.h"

#include <algorithm>

#include "scenario/compact_detail.h"

namespace parity {

namespace {

// ================================================================= operation bytes

enum class Operation : std::uint8_t {
  read,
  read1,
  readline,
  readlines,
  peek,
  readinto,
  readinto1,
  next,
  readall,
  write,
  writelines,
  flush,
  seek,
  tell,
  truncate,
  close,
  detach,
  close_stream,
  del,
  make_file,
  make_stream,
  wild_makefile,
  keep,
  alias,
  attribute,
  question,
  unusual,
  place,
  seek_text,
  reconfigure,
  detach_text,
  attribute_of_text,
};

using Table = ShareTable<Operation, kCompactOperations>;

constexpr Table kBuffering({
    {Operation::read, 36},     {Operation::read1, 14},     {Operation::readline, 18},
    {Operation::readlines, 4}, {Operation::peek, 8},       {Operation::readinto, 12},
    {Operation::readinto1, 8}, {Operation::next, 6},       {Operation::readall, 3},
    {Operation::write, 36},    {Operation::writelines, 4}, {Operation::flush, 10},
    {Operation::seek, 12},     {Operation::tell, 4},       {Operation::truncate, 4},
    {Operation::close, 10},    {Operation::detach, 2},     {Operation::close_stream, 4},
    {Operation::del, 4},       {Operation::make_file, 14}, {Operation::make_stream, 4},
    {Operation::keep, 6},      {Operation::alias, 3},      {Operation::attribute, 8},
    {Operation::question, 6},  {Operation::unusual, 8},
});
constexpr Table kMode({
    {Operation::wild_makefile, 76},
    {Operation::read, 26},
    {Operation::readline, 12},
    {Operation::peek, 4},
    {Operation::readinto, 4},
    {Operation::write, 32},
    {Operation::flush, 6},
    {Operation::close, 18},
    {Operation::close_stream, 12},
    {Operation::del, 6},
    {Operation::detach, 4},
    {Operation::make_stream, 8},
    {Operation::keep, 4},
    {Operation::attribute, 18},
    {Operation::question, 10},
    {Operation::unusual, 8},
});
constexpr Table kText({
    {Operation::read, 34},    {Operation::readline, 26},    {Operation::readlines, 8},
    {Operation::next, 14},    {Operation::read1, 2},        {Operation::readinto, 1},
    {Operation::peek, 1},     {Operation::write, 38},       {Operation::writelines, 6},
    {Operation::flush, 9},    {Operation::place, 12},       {Operation::seek_text, 22},
    {Operation::truncate, 4}, {Operation::reconfigure, 12}, {Operation::wild_makefile, 3},
    {Operation::close, 6},    {Operation::detach_text, 3},  {Operation::close_stream, 3},
    {Operation::del, 3},      {Operation::make_file, 12},   {Operation::make_stream, 2},
    {Operation::keep, 4},     {Operation::alias, 5},        {Operation::attribute_of_text, 10},
    {Operation::question, 4}, {Operation::unusual, 4},
});

// ================================================================= telling values

constexpr std::int64_t kOffsets[] = {0, 1, 2, 3, 5, 7, 8, 9, 16, 20, 64, -1, -2, -3, -8, 100};
constexpr Method kQuestions[] = {Method::readable, Method::writable, Method::seekable,
                                 Method::isatty,   Method::fileno,   Method::repr,
                                 Method::tell,     Method::flush};
constexpr Attribute kAttributesOfFiles[] = {Attribute::closed, Attribute::name, Attribute::mode,
                                            Attribute::raw};

}  // namespace

void CompactReader::append(std::uint8_t code) {
  const Table& table = profile_.mode_arguments ? kMode : profile_.text ? kText : kBuffering;
  switch (table[code]) {
    case Operation::read:
      return sized(Method::read);
    case Operation::read1:
      return sized(Method::read1);
    case Operation::readline:
      return sized(Method::readline);
    case Operation::readlines:
      return sized(Method::readlines);
    case Operation::peek:
      return sized(Method::peek);
    case Operation::readinto:
      return fill(Method::readinto);
    case Operation::readinto1:
      return fill(Method::readinto1);
    case Operation::next:
      return next();
    case Operation::readall:
      return plain(Method::readall, Need::reading);
    case Operation::write:
      return write(Method::write);
    case Operation::writelines:
      return write(Method::writelines);
    case Operation::flush:
      return plain(Method::flush, Need::writing);
    case Operation::seek:
      return seek();
    case Operation::tell:
      return plain(Method::tell, Need::anything);
    case Operation::truncate:
      return truncate();
    case Operation::close:
      return plain(Method::close, Need::anything);
    case Operation::detach:
      return plain(Method::detach, Need::anything);
    case Operation::close_stream:
      return close_stream();
    case Operation::del:
      return observe(append_del(pick(Need::anything, Method::close, bytes_.byte())->name));
    case Operation::make_file:
      make_file(Need::anything);
      return;
    case Operation::make_stream:
      make_stream();
      return;
    case Operation::wild_makefile:
      return wild_makefile();
    case Operation::keep:
      return keep();
    case Operation::alias:
      return alias();
    case Operation::attribute:
      return attribute();
    case Operation::question:
      return question();
    case Operation::unusual:
      return unusual();
    case Operation::place:
      return place();
    case Operation::seek_text:
      return seek_text();
    case Operation::reconfigure:
      return reconfigure();
    case Operation::detach_text:
      return detach_text();
    case Operation::attribute_of_text:
      return attribute_of_text();
  }
}

// ================================================================= operations

void CompactReader::sized(Method method) {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::reading, method, given >> 5);
  const NameId name = thing->name;
  // A pair or a writer over a Memory reads what a method of its own gives.
  if (!is_file_with(thing->thing_class, method)) method = Method::read;
  if (const std::optional<Atom> atom = size(given & 31, *thing)) {
    call_method(name, method, {*atom});
  } else {
    call_method(name, method, {});
  }
}

void CompactReader::next() {
  Expression expression;
  expression.kind = ExpressionKind::next;
  expression.receiver = pick(Need::reading, Method::readline, bytes_.byte())->name;
  evaluate(expression);
}

void CompactReader::fill(Method method) {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::reading, method, given >> 5);
  if (thing->thing_class == ThingClass::text_io_wrapper) return sized(Method::read);
  if (!is_file_with(thing->thing_class, method)) method = Method::readinto;
  Atom atom;
  if ((given & 31) == 31) {
    atom = pattern(AtomKind::bytes, 3, 255);
  } else if ((given & 31) == 30) {
    atom = pattern(AtomKind::bytearray_of_bytes, 5, 255);
  } else {
    const std::optional<Atom> length = size(given & 31, *thing);
    const bool fits = length && length->kind == AtomKind::integer && length->number >= 0;
    atom = builder_.zeros_or_none(fits ? std::min<std::int64_t>(length->number, 65536) : 8);
  }
  call_method(thing->name, method, {atom});
}

void CompactReader::write(Method method) {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::writing, method, given >> 5);
  const NameId name = thing->name;
  const AtomKind kind =
      thing->thing_class == ThingClass::text_io_wrapper ? AtomKind::text : AtomKind::bytes;
  const bool lines = method == Method::writelines;
  // A list of lines comes from a file; writelines of bytes is a list of ints and raises.
  const bool kept = lines && data_name_ != kNoName;
  if (profile_.text && kind == AtomKind::text && !kept) {
    const Atom text = text_data(given & 31);
    return call_method(name, method, {text});
  }
  const Atom atom = kept ? name_atom(data_name_) : data(lines ? 31 : given & 31, *thing, kind);
  call_method(name, method, {atom});
}

void CompactReader::plain(Method method, Need need) {
  const std::uint8_t selector = bytes_.byte();
  const Thing* thing = pick(need, method, selector);
  if (!is_file_with(thing->thing_class, method)) {
    method = method == Method::readall ? Method::read : Method::flush;
  }
  // On a socket file there is nothing to tell; mostly something else is done.
  if (method == Method::tell && !thing->seekable && selector >= 0x20) {
    return thing->readable ? sized(Method::read) : write(Method::write);
  }
  call_method(thing->name, method, {});
}

void CompactReader::seek() {
  const std::uint8_t given = bytes_.byte();
  Thing* thing = pick(Need::anything, Method::seek, given >> 5);
  if (!thing->seekable && given >= 0x10) {
    return thing->readable ? sized(Method::read) : write(Method::write);
  }
  const std::uint8_t where = bytes_.byte();
  std::int64_t offset = kOffsets[where & 15];
  if ((where & 0x40) != 0) offset = thing->buffer_size + offset % 3;
  if ((where & 0x30) == 0) return call_method(thing->name, Method::seek, {integer_atom(offset)});
  const std::int64_t whence = (given & 31) == 31 ? 3 : (where >> 4 & 3) - 1;
  call_method(thing->name, Method::seek, {integer_atom(offset), integer_atom(whence)});
}

void CompactReader::truncate() {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::anything, Method::truncate, given >> 5);
  if (!thing->seekable && given >= 0x10) return write(Method::write);
  if (const std::optional<Atom> atom = size(given & 31, *thing)) {
    call_method(thing->name, Method::truncate, {*atom});
  } else {
    call_method(thing->name, Method::truncate, {});
  }
}

void CompactReader::close_stream() {
  Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  call_method(stream->name, Method::close, {});
}

// Reads something and keeps it: writes and writelines can use it.
void CompactReader::keep() {
  constexpr Method kKept[] = {Method::read, Method::readline, Method::readlines, Method::read};
  const std::uint8_t given = bytes_.byte();
  const Method method = kKept[given >> 6];
  const Thing* thing = pick(Need::reading, method, given >> 5);
  const NameId receiver = thing->name;
  const Atom length = integer_atom(kSizes[given & 15]);
  const NameId target =
      data_name_ != kNoName && (given & 16) != 0 ? data_name_ : new_name('x', values_);
  assign(target, method_call(receiver, method, {length}));
}

void CompactReader::alias() {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::anything, Method::close, given >> 5);
  Expression expression;
  const bool has_raw = thing->thing_class == ThingClass::buffered_reader ||
                       thing->thing_class == ThingClass::buffered_writer;
  if (profile_.text && thing->thing_class == ThingClass::text_io_wrapper && (given & 3) != 0) {
    assign(new_name('b', buffers_), attribute_of(thing->name, Attribute::buffer));
  } else if (has_raw && (given & 3) != 0) {
    expression.kind = ExpressionKind::attribute;
    expression.receiver = thing->name;
    expression.attribute = Attribute::raw;
    assign(new_name('r', raws_), expression);
  } else {
    expression.atom = name_atom(thing->name);
    assign(file_name(), expression);
  }
}

void CompactReader::attribute() {
  const std::uint8_t given = bytes_.byte();
  Expression expression;
  expression.kind = ExpressionKind::attribute;
  const Thing* stream = (given & 3) == 3 ? pick_open_stream() : nullptr;
  if (stream != nullptr && stream->thing_class == ThingClass::socket) {
    expression.receiver = stream->name;
    expression.attribute = Attribute::makefile_refs;
  } else {
    const Thing* file = pick(Need::anything, Method::close, given >> 5);
    const bool has_closed_alone =
        file->thing_class == ThingClass::buffered_rw_pair && (given & 3) != 0;
    expression.receiver = file->name;
    expression.attribute =
        has_closed_alone ? Attribute::closed : kAttributesOfFiles[given >> 2 & 3];
  }
  evaluate(expression);
}

void CompactReader::question() {
  const std::uint8_t given = bytes_.byte();
  call_method(pick(Need::anything, Method::close, given >> 5)->name, kQuestions[given & 7], {});
}

// Any method of any name, closed things and values included.
void CompactReader::unusual() {
  const std::uint8_t which = bytes_.byte();
  const auto method = static_cast<Method>(bytes_.choice(static_cast<std::size_t>(Method::seek)));
  if (into_.names.empty()) make_file(Need::anything);
  const auto name = static_cast<NameId>(which % into_.names.size());
  const Thing* known = find(name);
  const Thing thing = known != nullptr ? *known : Thing();
  const Signature& signature = signature_of(method);
  if (signature.parameters.empty()) return call_method(name, method, {});
  const std::uint32_t index = bytes_.byte() & 31;
  if (signature.parameters[0].takes == Takes::data) {
    return call_method(name, method, {data(index, thing, AtomKind::bytes)});
  }
  if (const std::optional<Atom> atom = size(index, thing)) {
    return call_method(name, method, {*atom});
  }
  call_method(name, method, {});
}

// ================================================================= statements

// A new name, or seldom one that holds a file already.
NameId CompactReader::file_name() {
  const std::uint8_t given = bytes_.peek();
  if (given >= 0xF0 && count_ > 0) {
    bytes_.byte();
    const Thing& old = things_[given % count_];
    if (!old.is_stream()) return old.name;
  }
  return new_name('f', files_);
}

void CompactReader::evaluate(const Expression& expression) {
  observe(append_expression(expression));
}

// The thing that was made, or null.
Thing* CompactReader::assign(NameId name, const Expression& expression) {
  observe(append_assignment(name, expression));
  return find(name);
}

void CompactReader::call_method(NameId receiver, Method method, std::initializer_list<Atom> given) {
  evaluate(method_call(receiver, method, given));
}

}  // namespace parity
