#include "scenario/byte_compact.h"

#include <algorithm>
#include <charconv>
#include <string>

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
};

struct Share {
  Operation operation;
  std::size_t bytes;  // how many operation bytes mean it
};

constexpr Share kBuffering[] = {
    {Operation::read, 36},     {Operation::read1, 14},     {Operation::readline, 18},
    {Operation::readlines, 4}, {Operation::peek, 8},       {Operation::readinto, 12},
    {Operation::readinto1, 8}, {Operation::next, 6},       {Operation::readall, 3},
    {Operation::write, 36},    {Operation::writelines, 4}, {Operation::flush, 10},
    {Operation::seek, 12},     {Operation::tell, 4},       {Operation::truncate, 4},
    {Operation::close, 10},    {Operation::detach, 2},     {Operation::close_stream, 4},
    {Operation::del, 4},       {Operation::make_file, 14}, {Operation::make_stream, 4},
    {Operation::keep, 6},      {Operation::alias, 3},      {Operation::attribute, 8},
    {Operation::question, 6},  {Operation::unusual, 8},
};
constexpr Share kMode[] = {
    {Operation::wild_makefile, 76}, {Operation::read, 26},
    {Operation::readline, 12},      {Operation::peek, 4},
    {Operation::readinto, 4},       {Operation::write, 32},
    {Operation::flush, 6},          {Operation::close, 18},
    {Operation::close_stream, 12},  {Operation::del, 6},
    {Operation::detach, 4},         {Operation::make_stream, 8},
    {Operation::keep, 4},           {Operation::attribute, 18},
    {Operation::question, 10},      {Operation::unusual, 8},
};

using Table = std::array<Operation, kCompactOperations>;

template <std::size_t Size>
constexpr Table spread(const Share (&shares)[Size]) {
  Table table{};
  std::size_t place = 0;
  for (const Share& share : shares) {
    for (std::size_t i = 0; i < share.bytes; ++i) table[place++] = share.operation;
  }
  if (place != kCompactOperations) throw "the shares do not fill the table";
  return table;
}

constexpr Table kBufferingTable = spread(kBuffering);
constexpr Table kModeTable = spread(kMode);

// ================================================================= telling values

constexpr std::int64_t kSizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 6, 10, 16, 17, 20, 63, 65, 100};
constexpr std::int64_t kBufferSizes[] = {1, 2, 3, 4, 5, 7, 8, 8, 8, 9, 16, 17, 20, 64, 8192, -1};
constexpr std::size_t kLengths[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 17, 20, 24, 33};
constexpr std::int64_t kCounts[] = {1, 2, 3, 4, 5, 7, 8, 16};
constexpr std::int64_t kErrors[] = {32, 104, 5, 9, 4, 11, 0, 103};
constexpr std::int64_t kOffsets[] = {0, 1, 2, 3, 5, 7, 8, 9, 16, 20, 64, -1, -2, -3, -8, 100};
constexpr std::string_view kPowers[] = {"9223372036854775808", "-9223372036854775809",
                                        "18446744073709551616"};

constexpr std::string_view kModes[] = {"rb",
                                       "wb",
                                       "rwb",
                                       "br",
                                       "bw",
                                       "wrb",
                                       "brw",
                                       "rbw",
                                       "rb",
                                       "wb",
                                       "rwb",
                                       "bwr",
                                       "b",
                                       "rrb",
                                       "bb",
                                       "wwb",
                                       "r",
                                       "w",
                                       "rw",
                                       "",
                                       "a",
                                       "x",
                                       "U",
                                       "rb+",
                                       "rt",
                                       "+",
                                       "ab",
                                       "r b",
                                       "rb\xE2\x80\x8B",
                                       "\xED\xA0\x80",
                                       "'",
                                       "rwbb"};
// As str: what a mode can be put together from.
constexpr std::string_view kModeLetters[] = {"r",
                                             "w",
                                             "b",
                                             "t",
                                             "U",
                                             "+",
                                             "a",
                                             "x",
                                             " ",
                                             "r",
                                             "w",
                                             "b",
                                             "\xC3\xA9",
                                             "\xE2\x80\x8B",
                                             "\xED\xA0\x80",
                                             "'"};
constexpr std::string_view kEncodings[] = {"utf-8", "latin-1", "ascii", "nope",
                                           "",      "utf-16",  "UTF8",  "\xED\xA0\x80"};
constexpr std::string_view kErrorHandlers[] = {"strict", "ignore",          "replace", "nope",
                                               "",       "surrogateescape", "'",       "\xC3\xA9"};
constexpr std::string_view kNewlines[] = {"", "\n", "\r", "\r\n", "x", "\n\n", "\n\r", " "};

constexpr Method kQuestions[] = {Method::readable, Method::writable, Method::seekable,
                                 Method::isatty,   Method::fileno,   Method::repr,
                                 Method::tell,     Method::flush};
constexpr Attribute kAttributesOfFiles[] = {Attribute::closed, Attribute::name, Attribute::mode,
                                            Attribute::raw};

// Patterns up to this length cost no allocation.
constexpr std::size_t kShort = 256;
constexpr auto kLetters = [] {
  std::array<char, kShort + 26> letters{};
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = static_cast<char>('a' + i % 26);
  return letters;
}();

Atom integer_atom(std::int64_t value) {
  Atom atom;
  atom.kind = AtomKind::integer;
  atom.number = value;
  return atom;
}

Atom name_atom(NameId name) {
  Atom atom;
  atom.kind = AtomKind::name;
  atom.number = name;
  return atom;
}

Argument by_keyword(Keyword keyword, Atom value) {
  return {value, static_cast<KeywordId>(keyword)};
}

// What the class itself has; a Socket has nothing of a file.
bool has_method(ThingClass thing_class, Method method) {
  switch (thing_class) {
    case ThingClass::socket_io:
    case ThingClass::memory:
      return method != Method::read1 && method != Method::peek && method != Method::readinto1 &&
             method != Method::detach;
    case ThingClass::buffered_reader:
    case ThingClass::buffered_writer:
    case ThingClass::buffered_rw_pair:
      return method != Method::readall;
    case ThingClass::text_io_wrapper:
      return method != Method::read1 && method != Method::peek && method != Method::readinto1 &&
             method != Method::readinto && method != Method::readall;
    default:
      return false;
  }
}

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

void CompactReader::operation(std::uint8_t code) {
  const Table& table = profile_.mode_arguments ? kModeTable : kBufferingTable;
  switch (table[code % kCompactOperations]) {
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
    case Operation::del: {
      const Thing* thing = pick(Need::anything, Method::close, bytes_.byte());
      Statement statement;
      statement.kind = StatementKind::del;
      statement.target = thing->name;
      builder_.statement(statement);
      return observe(statement);
    }
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
  }
}

// ================================================================= things

// An open file that can do it, made if there is none; seldom the Memory itself. Never null.
Thing* CompactReader::pick(Need need, Method method, std::uint32_t selector) {
  std::array<Thing*, kThings> fitting;
  std::size_t count = 0;
  Thing* memory = nullptr;
  for (std::size_t i = 0; i < count_; ++i) {
    Thing& thing = things_[i];
    const bool fits = thing.open && has_method(thing.thing_class, method) &&
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
  const auto end = things_.begin() + static_cast<std::ptrdiff_t>(count_);
  count_ = static_cast<std::size_t>(
      std::remove_if(things_.begin(), end, [name](const Thing& t) { return t.name == name; }) -
      things_.begin());
}

Thing* CompactReader::make_stream() {
  const std::uint8_t shape = bytes_.byte();
  Expression call;
  call.kind = ExpressionKind::call;
  if (bytes_.byte() < profile_.memory_share) {
    call.function = Function::memory;
    std::array<PlanItem, 8> items;
    Atom initial;
    if ((shape & 7) != 0) {
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

// Never null: a file that can do what is needed, on a stream made if there is none.
Thing* CompactReader::make_file(Need need) {
  const Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  const NameId below = stream->name;
  const std::uint8_t shape = bytes_.byte();
  // A quarter does both, half of them if something special is needed; the rest are what is needed,
  // or readers and a few writers.
  const std::uint32_t direction = shape & 3;
  const bool both = direction == 0 || (direction == 1 && need != Need::anything);
  const bool writes = both || (need == Need::anything ? direction == 1 : need == Need::writing);
  const bool reads = both || !writes;
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
  const bool text = profile_.text && (shape & 0xC0) == 0xC0 && size.number != 0;
  std::array<char, 3> mode;
  std::size_t letters = 0;
  if (reads) mode[letters++] = 'r';
  if (writes) mode[letters++] = 'w';
  if (!text) mode[letters++] = 'b';
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

// makefile with whatever arguments.
void CompactReader::wild_makefile() {
  const Thing* stream = pick_open_stream();
  if (stream == nullptr) stream = make_stream();
  std::array<Argument, 6> given;
  std::size_t count = 0;
  given[count++] = {name_atom(stream->name)};
  const std::uint8_t shape = bytes_.byte();
  const bool by_position = (shape & 0x80) != 0;
  const auto give = [&](Keyword keyword, Atom value) {
    given[count++] = by_position ? Argument{value} : by_keyword(keyword, value);
  };
  const bool odd = (shape & 0x70) == 0x70;  // the arguments of text files
  if ((shape & 0x0F) != 0 || by_position) give(Keyword::mode, mode_argument());
  if ((shape & 3) != 0 || (by_position && odd)) give(Keyword::buffering, buffering_argument());
  if (odd) give(Keyword::encoding, text_argument(kEncodings));
  if (odd && (shape & 4) != 0) give(Keyword::errors, text_argument(kErrorHandlers));
  if (odd && (shape & 12) == 12) give(Keyword::newline, text_argument(kNewlines));
  const Expression call = function_call(Function::makefile, std::span(given).first(count));
  if ((shape & 0x0C) == 0x0C && (shape & 0x40) != 0) return evaluate(call);
  assign(file_name(), call);
}

// ================================================================= what statements do

void CompactReader::observe(const Statement& statement) {
  switch (statement.kind) {
    case StatementKind::assignment:
      return observe_assignment(statement);
    case StatementKind::del:
      if (statement.target == data_name_) data_name_ = kNoName;
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
  if (thing == nullptr || !has_method(thing->thing_class, expression.method)) {
    if (thing != nullptr && expression.method == Method::close) thing->open = false;
    return;
  }
  if (expression.method == Method::detach && thing->thing_class == ThingClass::buffered_rw_pair) {
    return;
  }
  thing->open = false;
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
  remove(statement.target);
  if (statement.target == data_name_) data_name_ = kNoName;
  if (made.thing_class == ThingClass::none) {
    if (expression.kind == ExpressionKind::method) data_name_ = statement.target;
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
      if (over(argument_of(given, 0, Keyword::sock), letters.find('r') != letters.npos,
               letters.find('w') != letters.npos, 9)) {
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
        if (const Thing* file = find(buffer->name())) {
          made = *file;
          made.thing_class = ThingClass::text_io_wrapper;
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
  if (letters.find_first_not_of("rwb") != letters.npos) return made;
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
  made.writable = letters.find('w') != letters.npos;
  made.readable = letters.find('r') != letters.npos || !made.writable;
  made.buffer_size = size < 0 ? 8192 : size;
  const bool binary = letters.find('b') != letters.npos;
  if (size == 0) {
    if (binary) made.thing_class = ThingClass::socket_io;
    made.buffer_size = 8;
  } else if (!binary) {
    made.thing_class = ThingClass::text_io_wrapper;
  } else if (made.readable && made.writable) {
    made.thing_class = ThingClass::buffered_rw_pair;
  } else {
    made.thing_class = made.readable ? ThingClass::buffered_reader : ThingClass::buffered_writer;
  }
  return made;
}

// ================================================================= operations

void CompactReader::sized(Method method) {
  const std::uint8_t given = bytes_.byte();
  const Thing* thing = pick(Need::reading, method, given >> 5);
  const NameId name = thing->name;
  // A pair or a writer over a Memory reads what a method of its own gives.
  if (!has_method(thing->thing_class, method)) method = Method::read;
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
  if (!has_method(thing->thing_class, method)) method = Method::readinto;
  Atom atom;
  if ((given & 31) == 31) {
    atom = pattern(AtomKind::bytes, 3, 255);
  } else if ((given & 31) == 30) {
    atom = pattern(AtomKind::bytearray_of_bytes, 5, 255);
  } else {
    const std::optional<Atom> length = size(given & 31, *thing);
    const bool fits = length && length->kind == AtomKind::integer && length->number >= 0;
    atom = integer_atom(fits ? std::min<std::int64_t>(length->number, 65536) : 8);
    atom.kind = AtomKind::bytearray_of_size;
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
  const Atom atom = kept ? name_atom(data_name_) : data(lines ? 31 : given & 31, *thing, kind);
  call_method(name, method, {atom});
}

void CompactReader::plain(Method method, Need need) {
  std::uint8_t selector = bytes_.byte();
  const Thing* thing = pick(need, method, selector);
  if (!has_method(thing->thing_class, method)) {
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
  if (has_raw && (given & 3) != 0) {
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
  const Method method = static_cast<Method>(bytes_.choice(static_cast<std::size_t>(Method::seek)));
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

// ================================================================= values

// A size; nothing for a call without one.
std::optional<Atom> CompactReader::size(std::uint32_t index, const Thing& thing) {
  if (index < 16) return integer_atom(kSizes[index]);
  const std::int64_t buffer_size = thing.buffer_size;
  switch (index) {
    case 16:
      return integer_atom(buffer_size - 1);
    case 17:
      return integer_atom(buffer_size);
    case 18:
      return integer_atom(buffer_size + 1);
    case 19:
      return integer_atom(2 * buffer_size);
    case 20:
      return integer_atom(2 * buffer_size + 1);
    case 21:
      return integer_atom(3 * buffer_size);
    case 22:
      return integer_atom(3 * buffer_size + 2);
    case 23:
      return integer_atom(-1);
    case 24:
      return std::nullopt;
    case 25:
      return Atom();
    case 26:
      return integer_atom(0);
    case 27:
      return integer_atom(8191 + (bytes_.byte() & 3));
    case 28:
      return integer_atom(bytes_.byte());
    case 29: {
      const std::uint8_t high = bytes_.byte();
      return integer_atom((high << 8 | bytes_.byte()) & 0x7FFF);
    }
    case 30:
      return integer_atom(-1);
    default:
      break;
  }
  const std::uint32_t odd = bytes_.byte();
  if (odd < 32) return builder_.literal(AtomKind::big_integer, kPowers[odd % 3]);
  if (odd < 64) return integer_atom(-2);
  if (odd < 96) {
    Atom atom = integer_atom(odd & 1);
    atom.kind = AtomKind::boolean;
    return atom;
  }
  return integer_atom(odd & 15);
}

Atom CompactReader::data(std::uint32_t index, const Thing& thing, AtomKind kind) {
  if (index < 16) return pattern(kind, kLengths[index], 255);
  const auto around = [&](std::int64_t length) {
    return pattern(kind, static_cast<std::size_t>(std::max<std::int64_t>(length, 1)), 255);
  };
  const std::int64_t buffer_size = thing.buffer_size;
  switch (index) {
    case 16:
      return around(buffer_size - 1);
    case 17:
      return around(buffer_size);
    case 18:
      return around(buffer_size + 1);
    case 19:
      return around(2 * buffer_size);
    case 20:
      return around(2 * buffer_size + 1);
    case 21:
      return around(3 * buffer_size + 1);
    case 22:
      return pattern(AtomKind::bytearray_of_bytes, 3, 255);
    case 23:
      return data_name_ != kNoName ? name_atom(data_name_) : pattern(kind, 2, 0);
    case 24:
      return pattern(kind, 0, 255);
    case 25:
      return pattern(kind == AtomKind::text ? AtomKind::bytes : AtomKind::text, 2, 255);
    case 26:
    case 27: {
      const std::size_t length = bytes_.byte() & 63;
      return pattern(kind, length, bytes_.byte());
    }
    case 28:
      return pattern(kind, 11, 3);
    default:
      break;
  }
  if (kind == AtomKind::text) return pattern(kind, 5, 255);
  return builder_.literal(kind, bytes_.take(index - 24));
}

// Letters in a row, going on from pattern to pattern, with up to two line ends: the first where the
// low four bits say, the second as far after it as the high ones say.
Atom CompactReader::pattern(AtomKind kind, std::size_t length, std::uint8_t newlines) {
  if (length > kShort) {
    if (long_literals_ == 0 || bytes_.byte() >= 64) {
      length = 8;
    } else {
      --long_literals_;
    }
    length = std::min<std::size_t>(length, 32768);
  }
  const std::string_view letters(kLetters.data() + letter_, std::min(length, kShort));
  letter_ = static_cast<std::uint32_t>((letter_ + length) % 26);
  if (length > kShort) {
    std::string repeated;
    while (repeated.size() < length) repeated += letters.substr(0, 26 * (kShort / 26));
    repeated.resize(length);
    return builder_.literal(kind, repeated);
  }
  const std::size_t first = newlines & 15;
  if (newlines == 255 || first >= length) return builder_.literal(kind, letters);
  std::array<char, kShort> with_lines;
  std::ranges::copy(letters, with_lines.begin());
  with_lines[first] = '\n';
  const std::size_t second = first + 1 + (newlines >> 4);
  if (second < length) with_lines[second] = '\n';
  return builder_.literal(kind, {with_lines.data(), length});
}

Atom CompactReader::mode_argument() {
  const std::uint8_t given = bytes_.byte();
  if (given < 160) return builder_.literal(AtomKind::text, kModes[given % 16]);
  if (given < 192) return builder_.literal(AtomKind::text, kModes[given % 32]);
  if (given < 200) return builder_.literal(AtomKind::bytes, kModes[given % 16]);
  std::array<char, 16> letters;
  std::size_t size = 0;
  for (std::uint32_t i = 0; i < (given - 200U) % 6; ++i) {
    for (const char c : kModeLetters[bytes_.byte() & 15]) letters[size++] = c;
  }
  return builder_.literal(AtomKind::text, {letters.data(), size});
}

Atom CompactReader::buffering_argument() {
  const std::uint8_t given = bytes_.byte();
  switch (given & 31) {
    case 0:
      return Atom();
    case 1:
      return integer_atom(-1);
    case 2:
    case 3:
    case 4:
      return integer_atom(0);
    case 5:
      return integer_atom(-2);
    case 6:
      return integer_atom(8191 + (given >> 6));
    case 7: {
      Atom atom = integer_atom(given >> 7);
      atom.kind = AtomKind::boolean;
      return atom;
    }
    case 8:
      return builder_.literal(AtomKind::big_integer, kPowers[(given >> 5) % 3]);
    case 9:
      return integer_atom(-(std::int64_t{1} << 40));
    default:
      return integer_atom(kSizes[given & 15]);
  }
}

Atom CompactReader::text_argument(std::span<const std::string_view> choices) {
  const std::uint8_t given = bytes_.byte();
  if (given < 64) return Atom();
  const std::string_view choice = choices[given % choices.size()];
  return builder_.literal(given >= 240 ? AtomKind::bytes : AtomKind::text, choice);
}

PlanItem CompactReader::error_item(std::uint32_t index) {
  return {PlanKind::error, 0, kErrors[index & 7]};
}

PlanItem CompactReader::recv_item() {
  const std::uint8_t given = bytes_.byte();
  if (given >= 176) {
    if (given < 204) return {PlanKind::would_block, 0, 0};
    if (given < 212) return {PlanKind::end_of_file, 0, 0};
    if (given < 218) return {PlanKind::timeout, 0, 0};
    if (given < 234) return error_item(given);
    const std::string_view exact = bytes_.take(given & 15);
    if (!exact.empty()) return builder_.data(exact);
  }
  std::size_t length = kLengths[given & 15];
  if (given == 170) length = 8190 + (bytes_.byte() & 7);
  const Atom atom = pattern(AtomKind::bytes, length, bytes_.byte());
  return {PlanKind::data, atom.size, atom.number};
}

PlanItem CompactReader::send_item() {
  const std::uint8_t given = bytes_.byte();
  if (given < 136) return {PlanKind::count, 0, kCounts[given & 7]};
  if (given < 168) return {PlanKind::all, 0, 0};
  if (given < 216) return {PlanKind::would_block, 0, 0};
  if (given < 224) return {PlanKind::timeout, 0, 0};
  return error_item(given);
}

PlanItem CompactReader::memory_item() {
  const std::uint8_t given = bytes_.byte();
  if (given < 176) return {PlanKind::count, 0, kCounts[given & 7]};
  if (given < 224) return {PlanKind::would_block, 0, 0};
  return error_item(given);
}

// ================================================================= statements

// s, s2, s3 …
NameId CompactReader::new_name(char letter, std::size_t& count) {
  std::array<char, 16> spelling;
  spelling[0] = letter;
  char* end = spelling.data() + 1;
  if (++count > 1) end = std::to_chars(end, spelling.data() + spelling.size(), count).ptr;
  return builder_.add_name({spelling.data(), static_cast<std::size_t>(end - spelling.data())});
}

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
  Statement statement;
  statement.expression = expression;
  builder_.statement(statement);
  observe(statement);
}

// The thing that was made, or null.
Thing* CompactReader::assign(NameId name, const Expression& expression) {
  Statement statement;
  statement.kind = StatementKind::assignment;
  statement.target = name;
  statement.expression = expression;
  builder_.bind(name);
  builder_.statement(statement);
  observe(statement);
  return find(name);
}

void CompactReader::call_method(NameId receiver, Method method, std::initializer_list<Atom> given) {
  evaluate(method_call(receiver, method, given));
}

Expression CompactReader::method_call(NameId receiver, Method method,
                                      std::initializer_list<Atom> given) {
  std::array<Argument, 2> arguments;
  std::size_t count = 0;
  for (const Atom& atom : given) arguments[count++].value = atom;
  Expression expression;
  expression.kind = ExpressionKind::method;
  expression.receiver = receiver;
  expression.method = method;
  expression.arguments = builder_.arguments(std::span(arguments).first(count));
  return expression;
}

Expression CompactReader::function_call(Function function, std::span<const Argument> given) {
  Expression expression;
  expression.kind = ExpressionKind::call;
  expression.function = function;
  expression.arguments = builder_.arguments(given);
  return expression;
}

}  // namespace parity
