// CompactReader: what the bytes have made, and making more.
#include "scenario/byte_compact.h"

#include <algorithm>
#include <string>

#include "scenario/compact_detail.h"

namespace parity {

namespace {

// The argument that stands for a parameter: by position, or by its keyword.
const Atom* argument_of(std::span<const Argument> given, std::size_t position, Keyword keyword) {
  for (std::size_t i = 0; i < given.size(); ++i) {
    const bool is_here =
        given[i].keyword == 0 ? i == position : given[i].keyword == static_cast<KeywordId>(keyword);
    if (is_here) return &given[i].value;
  }
  return nullptr;
}

}  // namespace

// ================================================================= things

// An open file that can do it, made if there is none; seldom the Memory itself. Never null.
Thing* CompactReader::pick(Need need, Method method, std::uint32_t selector) {
  if (profile_.text) return pick_of_text(need, method, selector);
  std::array<Thing*, kThings> fitting;
  std::size_t count = 0;
  Thing* memory = nullptr;
  for (std::size_t i = 0; i < count_; ++i) {
    Thing& thing = things_[i];
    const bool fits = thing.open && is_file_with(thing.thing_class, method) &&
                      (need != Need::reading || thing.readable) &&
                      (need != Need::writing || thing.writable);
    if (!fits) continue;
    if (thing.is_stream()) {
      memory = &thing;
    } else {
      fitting[count++] = &thing;
    }
  }
  if (memory != nullptr && selector % 8 == 7) return memory;
  if (count == 0) return make_file(need);
  return fitting[selector % count];
}

Thing* CompactReader::pick_open_stream() {
  std::array<Thing*, kThings> open;
  std::size_t count = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (things_[i].is_stream() && things_[i].open) open[count++] = &things_[i];
  }
  if (count == 0) return nullptr;
  return count == 1 ? open[0] : open[bytes_.choice(count)];
}

NameId CompactReader::known_file(std::uint32_t selector) {
  learn();
  std::array<NameId, kThings> open;
  std::size_t count = 0;
  NameId closed = kNoName;
  for (std::size_t i = 0; i < count_; ++i) {
    const Thing& thing = things_[i];
    if (thing.is_stream()) continue;
    if (thing.open) {
      open[count++] = thing.name;
    } else {
      closed = thing.name;
    }
  }
  return count == 0 ? closed : open[selector % count];
}

NameId CompactReader::known_stream(std::uint32_t selector) {
  learn();
  std::array<NameId, kThings> streams;
  std::size_t count = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (things_[i].is_stream()) streams[count++] = things_[i].name;
  }
  return count == 0 ? kNoName : streams[selector % count];
}

NameId CompactReader::file(std::uint32_t selector) {
  const NameId known = known_file(selector);
  if (known != kNoName) return known;
  const NameId made = make_file(Need::anything)->name;
  observed_ = into_.statements.size();
  return made;
}

Thing* CompactReader::find(NameId name) {
  for (std::size_t i = 0; i < count_; ++i) {
    if (things_[i].name == name) return &things_[i];
  }
  return nullptr;
}

void CompactReader::add(const Thing& thing) {
  if (count_ == kThings) {
    // The first closed one makes room, else the first file: a stream stays.
    std::size_t place = 0;
    while (place < count_ && things_[place].open) ++place;
    if (place == count_) {
      place = 0;
      while (place + 1 < count_ && things_[place].is_stream()) ++place;
    }
    std::copy(things_.begin() + static_cast<std::ptrdiff_t>(place) + 1, things_.end(),
              things_.begin() + static_cast<std::ptrdiff_t>(place));
    --count_;
  }
  things_[count_++] = thing;
}

void CompactReader::remove(NameId name) {
  auto* const end = things_.begin() + static_cast<std::ptrdiff_t>(count_);
  count_ = static_cast<std::size_t>(
      std::remove_if(things_.begin(), end, [name](const Thing& t) { return t.name == name; }) -
      things_.begin());
}

Thing* CompactReader::make_stream() {
  const std::uint8_t shape = bytes_.byte();
  Expression call;
  call.kind = ExpressionKind::call;
  const bool in_memory = bytes_.byte() < profile_.memory_share;
  if (profile_.text) choose_encoded();
  if (in_memory) {
    call.function = Function::memory;
    std::array<PlanItem, 8> items;
    Atom initial;
    if ((shape & 7) != 0 && profile_.text) {
      std::string content;
      for (int i = 0; i <= (shape & 3); ++i) content += encoded_text();
      initial = builder_.literal(AtomKind::bytes, content);
    } else if ((shape & 7) != 0) {
      const std::uint8_t content = bytes_.byte();
      initial = pattern(AtomKind::bytes, kLengths[content & 15] + (content & 32), bytes_.byte());
    }
    const std::size_t reads = (shape >> 3) & 3, writes = (shape >> 5) & 3;
    for (std::size_t i = 0; i < reads + writes; ++i) items[i] = memory_item();
    const std::span all(items);
    call.spec = builder_.memory(initial, all.first(reads), all.subspan(reads, writes),
                                (shape & 0x80) == 0 || (shape & 1) == 0);
    return assign(new_name('m', memories_), call);
  }
  call.function = Function::socket;
  std::array<PlanItem, 16> items;
  const std::size_t recvs = 1 + (shape & 7), sends = (shape >> 3) & 3;
  for (std::size_t i = 0; i < recvs; ++i) items[i] = recv_item();
  for (std::size_t i = recvs; i < recvs + sends; ++i) items[i] = send_item();
  const std::size_t closes = shape >= 0xE0 ? 1 : 0;
  items[recvs + sends] = closes == 0 ? PlanItem() : error_item(bytes_.byte());
  const std::span all(items);
  call.spec = builder_.socket(all.first(recvs), all.subspan(recvs, sends),
                              all.subspan(recvs + sends, closes),
                              (shape & 0x38) == 0x38 ? SocketModel::wrapped : SocketModel::socket);
  return assign(new_name('s', sockets_), call);
}

// A quarter does both, half of them if something special is needed; the rest are what is needed,
// or readers and a few writers.
CompactReader::Direction CompactReader::direction(std::uint32_t choice, Need need) {
  const bool both = choice == 0 || (choice == 1 && need != Need::anything);
  const bool writes = both || (need == Need::anything ? choice == 1 : need == Need::writing);
  return {both || !writes, writes};
}

// Never null: a file that can do what is needed, on a stream made if there is none.
Thing* CompactReader::make_file(Need need) {
  if (profile_.text) return make_text_file(need);
  const Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  const NameId below = stream->name;
  const std::uint8_t shape = bytes_.byte();
  const auto [reads, writes] = direction(shape & 3, need);
  const std::int64_t buffer_size = kBufferSizes[bytes_.byte() & 15];
  Atom size = integer_atom(buffer_size);

  if (stream->thing_class == ThingClass::memory) {
    if (buffer_size < 0) size = integer_atom(8192);
    return make_buffer(below, reads, writes, size);
  }
  const std::uint32_t form = (shape >> 2) & 15;
  if (form == 15) {
    Expression raw;
    const std::string_view mode = reads && writes ? "rw" : writes ? "w" : "r";
    const Argument given[] = {{name_atom(below)}, {builder_.literal(AtomKind::text, mode)}};
    raw = function_call(Function::socket_io, given);
    const NameId name = new_name('r', raws_);
    assign(name, raw);
    if (buffer_size < 0) size = integer_atom(8192);
    return make_buffer(name, reads, writes, size);
  }
  if (form >= 13) size = integer_atom(0);  // the raw file
  std::array<char, 3> mode;
  std::size_t letters = 0;
  if (reads) mode[letters++] = 'r';
  if (writes) mode[letters++] = 'w';
  mode[letters++] = 'b';
  const Argument given[] = {{name_atom(below)},
                            {builder_.literal(AtomKind::text, {mode.data(), letters})},
                            by_keyword(Keyword::buffering, size)};
  const bool sized = buffer_size >= 0 || size.number == 0;
  return assign(file_name(),
                function_call(Function::makefile, std::span(given).first(sized ? 3 : 2)));
}

Thing* CompactReader::make_buffer(NameId raw, bool reads, bool writes, Atom size) {
  if (reads && writes) {
    const Argument given[] = {{name_atom(raw)}, {name_atom(raw)}, {size}};
    return assign(file_name(), function_call(Function::buffered_rw_pair, given));
  }
  const Argument given[] = {{name_atom(raw)}, {size}};
  return assign(
      file_name(),
      function_call(writes ? Function::buffered_writer : Function::buffered_reader, given));
}

// ================================================================= what statements do

void CompactReader::observe(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::assignment:
      return observe_assignment(statement);
    case StatementKind::del:
      if (statement.target == data_name_) data_name_ = kNoName;
      // It closes what it stands on when it dies.
      if (const Thing* gone = profile_.text ? find(statement.target) : nullptr) {
        if (gone->thing_class == ThingClass::text_io_wrapper) end_text(*gone, true);
      }
      return remove(statement.target);
    case StatementKind::set_atexit:
      return;
    case StatementKind::expression:
      break;
  }
  const Expression& expression = statement.expression;
  if (expression.kind != ExpressionKind::method) return;
  if (expression.method != Method::close && expression.method != Method::detach) return;
  Thing* thing = find(expression.receiver);
  if (thing == nullptr || !is_file_with(thing->thing_class, expression.method)) {
    if (thing != nullptr && expression.method == Method::close) thing->open = false;
    return;
  }
  if (expression.method == Method::detach && thing->thing_class == ThingClass::buffered_rw_pair) {
    return;
  }
  thing->open = false;
  if (profile_.text) end_text(*thing, expression.method == Method::close);
  const NameId stream = thing->stream;
  // Who closes a buffer over a Memory closes the Memory.
  if (expression.method == Method::detach) return;
  Thing* below = find(stream);
  if (below == nullptr || below->thing_class != ThingClass::memory) return;
  for (std::size_t i = 0; i < count_; ++i) {
    if (things_[i].stream == stream) things_[i].open = false;
  }
}

void CompactReader::observe_assignment(const Statement& statement) {
  const Expression& expression = statement.expression;
  Thing made;
  if (expression.kind == ExpressionKind::call) {
    made = made_by(expression);
  } else if (expression.kind == ExpressionKind::atom) {
    const Atom& atom = expression.atom;
    if (const Thing* same = atom.kind == AtomKind::name ? find(atom.name()) : nullptr) made = *same;
  } else if (expression.kind == ExpressionKind::attribute &&
             expression.attribute == Attribute::raw) {
    if (const Thing* file = find(expression.receiver)) {
      const Thing* stream = find(file->stream);
      made = *file;
      made.buffer_size = 8;
      made.thing_class = stream != nullptr && stream->thing_class == ThingClass::memory
                             ? ThingClass::memory
                             : ThingClass::socket_io;
      if (file->thing_class == ThingClass::socket_io) made = Thing();
    }
  }
  if (profile_.text && gives_base(expression)) made = base_given_to(statement);
  remove(statement.target);
  if (statement.target == data_name_) data_name_ = kNoName;
  if (made.thing_class == ThingClass::none) {
    const bool is_place_or_buffer =
        profile_.text && (expression.method == Method::tell || expression.method == Method::detach);
    const bool is_data = expression.kind == ExpressionKind::method && !is_place_or_buffer;
    if (is_data) data_name_ = statement.target;
    return;
  }
  made.name = statement.target;
  made.buffer_size = std::min<std::int64_t>(made.buffer_size, 65536);  // sizes are a few times it
  if (expression.kind == ExpressionKind::call && made.is_stream()) made.stream = made.name;
  add(made);
}

Thing CompactReader::made_by(const Expression& call) {
  const std::span given =
      std::span(into_.arguments).subspan(call.arguments.first, call.arguments.count);
  Thing made;
  const auto over = [&](const Atom* below, bool reads, bool writes, std::size_t place) {
    const Thing* stream =
        below != nullptr && below->kind == AtomKind::name ? find(below->name()) : nullptr;
    if (stream == nullptr || !stream->open) return false;
    made.stream = stream->stream;
    made.seekable = stream->seekable;
    made.readable = reads;
    made.writable = writes;
    const Atom* size = argument_of(given, place, Keyword::buffer_size);
    made.buffer_size = size != nullptr && size->kind == AtomKind::integer ? size->number : 8192;
    return made.buffer_size > 0;
  };
  switch (call.function) {
    case Function::socket:
      made.thing_class = ThingClass::socket;
      break;
    case Function::memory:
      made.thing_class = ThingClass::memory;
      made.readable = made.writable = true;
      made.seekable = into_.memories[call.spec].seekable;
      break;
    case Function::makefile:
      return made_by_makefile(given);
    case Function::socket_io: {
      const Atom* mode = argument_of(given, 1, Keyword::mode);
      if (mode == nullptr || mode->kind != AtomKind::text) break;
      const std::string_view letters = into_.literal(*mode);
      if (over(argument_of(given, 0, Keyword::sock), letters.find('r') != std::string_view::npos,
               letters.find('w') != std::string_view::npos, 9)) {
        made.thing_class = ThingClass::socket_io;
        made.buffer_size = 8;
      }
      break;
    }
    case Function::buffered_reader:
      if (over(argument_of(given, 0, Keyword::raw), true, false, 1)) {
        made.thing_class = ThingClass::buffered_reader;
      }
      break;
    case Function::buffered_writer:
      if (over(argument_of(given, 0, Keyword::raw), false, true, 1)) {
        made.thing_class = ThingClass::buffered_writer;
      }
      break;
    case Function::buffered_rw_pair:
      if (over(argument_of(given, 0, Keyword::none), true, true, 2)) {
        made.thing_class = ThingClass::buffered_rw_pair;
        made.seekable = false;
      }
      break;
    case Function::text_io_wrapper:
      if (const Atom* buffer = argument_of(given, 0, Keyword::buffer);
          buffer != nullptr && buffer->kind == AtomKind::name) {
        const Thing* file = find(buffer->name());
        if (file != nullptr && (file->open || !profile_.text)) {
          made = *file;
          made.thing_class = ThingClass::text_io_wrapper;
          made.base_class = file->thing_class;
          made.base = file->name;
        }
      }
      break;
    default:
      break;
  }
  return made;
}

Thing CompactReader::made_by_makefile(std::span<const Argument> given) {
  Thing made;
  const Atom* sock = argument_of(given, 0, Keyword::none);
  const Thing* stream =
      sock != nullptr && sock->kind == AtomKind::name ? find(sock->name()) : nullptr;
  if (stream == nullptr || stream->thing_class != ThingClass::socket) return made;
  const Atom* mode = argument_of(given, 1, Keyword::mode);
  if (mode != nullptr && mode->kind != AtomKind::text) return made;
  const std::string_view letters = mode == nullptr ? "r" : into_.literal(*mode);
  if (letters.find_first_not_of("rwb") != std::string_view::npos) return made;
  const Atom* buffering = argument_of(given, 2, Keyword::buffering);
  std::int64_t size = -1;
  if (buffering != nullptr) {
    if (buffering->kind == AtomKind::integer || buffering->kind == AtomKind::boolean) {
      size = buffering->number;
    } else if (buffering->kind != AtomKind::none) {
      return made;
    }
  }
  made.stream = stream->name;
  made.writable = letters.find('w') != std::string_view::npos;
  made.readable = letters.find('r') != std::string_view::npos || !made.writable;
  made.buffer_size = size < 0 ? 8192 : size;
  const bool binary = letters.find('b') != std::string_view::npos;
  if (size == 0) {
    if (binary) made.thing_class = ThingClass::socket_io;
    made.buffer_size = 8;
  } else {
    made.thing_class = made.readable && made.writable ? ThingClass::buffered_rw_pair
                       : made.readable                ? ThingClass::buffered_reader
                                                      : ThingClass::buffered_writer;
    if (!binary) {
      made.base_class = made.thing_class;
      made.thing_class = ThingClass::text_io_wrapper;
    }
  }
  return made;
}

}  // namespace parity
