// CompactReader in the profile of text files: what is there, and what is done with it.
#include <algorithm>

#include "scenario/byte_compact.h"
#include "scenario/compact_detail.h"

namespace parity {

namespace {

constexpr std::string_view kTextModes[] = {"r", "r", "", "r"};

// Places that tell() never told there, by the fields of a cookie: a position of 64 bits, the
// decoder's flags, bytes to feed and characters to skip, 32 each, and whether the end is needed.
// clang-format off
constexpr std::string_view kCookies[] = {
    "18446744073709551617", "36893488147419103232", "-18446744073709551616",
    "79228162514264337593543950336", "237684487542793012780631851009",
    "340282366920938463463374607431768211456", "680564733999069268270925946961088708609",
    "1461501637330902918203684832716283019655932542976",
    "374144419156711147060143317175368453031918731001856", "9223372036854775808",
    "18446744073709551616", "-9223372036854775809",
};
// clang-format on

constexpr Attribute kAttributesOfText[] = {
    Attribute::newlines,       Attribute::encoding,      Attribute::errors,   Attribute::newlines,
    Attribute::line_buffering, Attribute::write_through, Attribute::buffer,   Attribute::chunk_size,
    Attribute::newlines,       Attribute::closed,        Attribute::name,     Attribute::mode,
    Attribute::newlines,       Attribute::encoding,      Attribute::newlines, Attribute::raw,
};

}  // namespace

// ================================================================= things

// Mostly a text file; seldom, and where only they have the method, what is below one.
Thing* CompactReader::pick_of_text(Need need, Method method, std::uint32_t selector) {
  std::array<Thing*, kThings> texts, others;
  std::size_t text_count = 0, other_count = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    Thing& thing = things_[i];
    const bool fits = thing.open && (need != Need::reading || thing.readable) &&
                      (need != Need::writing || thing.writable);
    if (!fits) continue;
    if (thing.thing_class == ThingClass::text_io_wrapper) {
      texts[text_count++] = &thing;
    } else if (is_file_with(thing.thing_class, method)) {
      others[other_count++] = &thing;
    }
  }
  const bool is_for_others = selector % 8 == 7 || !has_method(ThingClass::text_io_wrapper, method);
  if (is_for_others && other_count > 0) {
    return others[other_count == 1 ? 0 : bytes_.choice(other_count)];
  }
  return text_count == 0 ? make_text_file(need) : texts[selector % text_count];
}

Thing* CompactReader::make_text_file(Need need) {
  const Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  const NameId below = stream->name;
  const bool over_memory = stream->thing_class == ThingClass::memory;
  const std::uint8_t shape = bytes_.byte();
  const Direction way = direction(shape & 3, need);
  const std::uint32_t form = shape >> 2 & 15;
  if (!over_memory && form < 9) return make_text_makefile(below, way);

  NameId base = below;
  if (!over_memory) {
    const std::string_view mode = way.reads && way.writes ? "rw" : way.writes ? "w" : "r";
    const Argument given[] = {{name_atom(below)}, {builder_.literal(AtomKind::text, mode)}};
    base = new_name('r', raws_);
    assign(base, function_call(Function::socket_io, given));
  }
  // The raw file itself, which gives and takes less than it is asked to.
  if (form >= 12) return wrap(base);
  const std::int64_t size = kBufferSizes[bytes_.byte() & 15];
  base = make_buffer(base, way.reads, way.writes, integer_atom(size < 0 ? 8192 : size))->name;
  return wrap(base);
}

Thing* CompactReader::make_text_makefile(NameId socket, Direction way) {
  std::array<Argument, 6> given;
  std::size_t count = 0;
  given[count++] = {name_atom(socket)};
  const std::uint8_t shape = bytes_.byte();
  const std::string_view mode = way.reads && way.writes ? ((shape & 1) != 0 ? "rw" : "wr")
                                : way.writes            ? "w"
                                                        : choose(kTextModes, shape >> 6);
  given[count++] = {builder_.literal(AtomKind::text, mode)};
  if ((shape & 6) == 6) {
    given[count++] = by_keyword(Keyword::buffering, integer_atom(kBufferSizes[shape >> 3 & 15]));
  }
  const TextValues values = text_values(bytes_.byte() & 0x1F);
  for (std::size_t i = 0; i < 3; ++i) {
    if (values[i]) given[count++] = by_keyword(kTextKeywords[i], *values[i]);
  }
  return assign(file_name(), function_call(Function::makefile, std::span(given).first(count)));
}

// TextIOWrapper(base, …)
Thing* CompactReader::wrap(NameId base) {
  std::array<Argument, 6> given;
  std::size_t count = 0;
  given[count++] = {name_atom(base)};
  const std::uint8_t shape = bytes_.byte();
  const TextValues values = text_values(shape);
  std::size_t last = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) last = i + 1;
  }
  const bool by_position = (shape & 0xC0) == 0xC0;
  for (std::size_t i = 0; i < last; ++i) {
    if (by_position) {
      // A flag cannot be None.
      Atom absent;
      if (i >= 3) absent.kind = AtomKind::boolean;
      given[count++] = {values[i].value_or(absent)};
    } else if (values[i]) {
      given[count++] = by_keyword(kTextKeywords[i], *values[i]);
    }
  }
  return assign(new_name('t', texts_),
                function_call(Function::text_io_wrapper, std::span(given).first(count)));
}

// What ends with a text file, or with what it stands on.
void CompactReader::end_text(const Thing& ended, bool closes) {
  for (std::size_t i = 0; i < count_; ++i) {
    Thing& thing = things_[i];
    if (thing.base == ended.name) thing.open = false;
    if (closes && thing.name == ended.base) thing.open = false;
  }
}

// t.buffer, t.detach()
bool CompactReader::gives_base(const Expression& expression) {
  if (expression.kind == ExpressionKind::attribute) {
    return expression.attribute == Attribute::buffer;
  }
  return expression.kind == ExpressionKind::method && expression.method == Method::detach;
}

Thing CompactReader::base_given_to(const Statement& statement) {
  const Expression& expression = statement.expression;
  Thing* file = find(expression.receiver);
  if (file == nullptr || file->thing_class == ThingClass::none) return {};
  Thing given = *file;
  given.thing_class = file->base_class;
  given.base_class = ThingClass::none;
  given.base = kNoName;
  if (expression.kind == ExpressionKind::attribute) {
    file->base = statement.target;
  } else if (file->thing_class != ThingClass::buffered_rw_pair) {
    file->open = false;
  }
  return given;
}

// ================================================================= operations

// tell(), kept under a name or not.
void CompactReader::place() {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::anything, Method::tell, given >> 5);
  if (!thing->seekable && given >= 0x10) {
    return thing->readable ? sized(Method::readline) : write(Method::write);
  }
  const NameId receiver = thing->name;
  if ((given & 7) == 7) return call_method(receiver, Method::tell, {});
  const NameId name = new_name('p', place_count_);
  places_[(place_count_ - 1) % places_.size()] = name;
  assign(name, method_call(receiver, Method::tell, {}));
}

void CompactReader::seek_text() {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::anything, Method::seek, given >> 5);
  if (!thing->seekable && given >= 0x10) {
    return thing->readable ? sized(Method::read) : write(Method::write);
  }
  const NameId name = thing->name;
  const auto go = [&](std::int64_t offset, std::int64_t whence) {
    call_method(name, Method::seek, {integer_atom(offset), integer_atom(whence)});
  };
  const std::uint32_t which = given & 31;
  if (which < 6) return call_method(name, Method::seek, {integer_atom(0)});
  if (which < 10) return go(0, 2);
  if (which < 12) return go(0, 1);
  if (which < 24 && place_count_ > 0) {
    const std::size_t back = which % std::min(place_count_, places_.size());
    const Atom place = name_atom(places_[(place_count_ - 1 - back) % places_.size()]);
    return call_method(name, Method::seek, {place});
  }
  const std::uint8_t where = bytes_.byte();
  if (which < 29) return call_method(name, Method::seek, {integer_atom(kSizes[where & 15])});
  if (which == 29) {
    return call_method(name, Method::seek,
                       {builder_.literal(AtomKind::big_integer, choose(kCookies, where))});
  }
  if (which == 30) return call_method(name, Method::seek, {integer_atom(-1 - (where & 3))});
  go(where & 3, (where >> 2 & 7) - 1);
}

void CompactReader::reconfigure() {
  const std::uint8_t given = bytes_.byte();
  Expression call;
  call.kind = ExpressionKind::method;
  call.receiver = pick(Need::anything, Method::reconfigure, given >> 5)->name;
  call.method = Method::reconfigure;
  // With an encoding oftener than where a file is made.
  const TextValues values = text_values(bytes_.byte() | (given & 3));
  std::array<Argument, 5> arguments;
  std::size_t count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) arguments[count++] = by_keyword(kTextKeywords[i], *values[i]);
  }
  call.arguments = builder_.arguments(std::span(arguments).first(count));
  evaluate(call);
}

// detach(), mostly with a name for what it gives.
void CompactReader::detach_text() {
  const std::uint8_t given = bytes_.byte();
  const NameId receiver = pick(Need::anything, Method::detach, given >> 5)->name;
  if ((given & 3) == 0) return call_method(receiver, Method::detach, {});
  assign(new_name('b', buffers_), method_call(receiver, Method::detach, {}));
}

void CompactReader::attribute_of_text() {
  const std::uint8_t given = bytes_.byte();
  const Thing* stream = (given & 31) == 31 ? pick_open_stream() : nullptr;
  if (stream != nullptr && stream->thing_class == ThingClass::socket) {
    return evaluate(attribute_of(stream->name, Attribute::makefile_refs));
  }
  evaluate(attribute_of(pick(Need::anything, Method::close, given >> 5)->name,
                        kAttributesOfText[given & 15]));
}

}  // namespace parity
