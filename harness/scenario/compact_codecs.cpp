#include "scenario/compact_codecs.h"

#include <algorithm>
#include <span>

#include "backports/codec/lookup.h"
#include "backports/unicode/utf8.h"
#include "scenario/compact_detail.h"
#include "scenario/telling_parts.h"

namespace parity {

namespace {

enum class Operation : std::uint8_t {
  decode,
  encode,
  make_decoder,
  make_encoder,
  get_state,
  keep_state,
  set_state,
  reset,
  register_error,
  unusual,
};

constexpr ShareTable<Operation, 31> kOperations({
    {Operation::decode, 11},
    {Operation::encode, 8},
    {Operation::make_decoder, 2},
    {Operation::make_encoder, 1},
    {Operation::get_state, 1},
    {Operation::keep_state, 2},
    {Operation::set_state, 2},
    {Operation::reset, 1},
    {Operation::register_error, 2},
    {Operation::unusual, 1},
});

// Unknown, no text encoding, and no name.
constexpr std::string_view kNoEncodings[] = {"nope", "hex", "", "\xED\xA0\x80", "rot13", "utf-9"};
constexpr std::string_view kOwn[] = {"own", "mine"};

template <class Items>
std::string_view one_of(const Items& items, std::size_t index) {
  return items[index % std::size(items)];
}

// As Python shows it; what is no encoding is like ASCII.
std::string_view name_of(std::string_view encoding) {
  const auto codec = backports::find_codec(encoding);
  return codec ? (*codec)->name() : "ascii";
}

void append_unit(std::string& into, std::uint32_t unit, unsigned size, bool big) {
  for (unsigned i = 0; i < size; ++i) {
    into += static_cast<char>(unit >> (8 * (big ? size - 1 - i : i)));
  }
}

// In UTF-16 or UTF-32, of an order that the name tells or, without one, a byte.
void append_units(ByteReader& bytes, std::string_view name, std::string& into) {
  const unsigned size = name.starts_with("utf-32") ? 4 : 2;
  const std::uint8_t form = bytes.byte();
  const bool big = name.ends_with("be") || (!name.ends_with("le") && (form & 1) != 0);
  if (form >= 0xF0) return append_unit(into, 0xFEFF, size, big);
  std::string text;
  append_text(bytes, name, text);
  while (!text.empty()) {
    const backports::CodePoint next = backports::first_code_point(text);
    text.erase(0, next.size);
    if (size == 4 || next.value < 0x10000) {
      append_unit(into, next.value, size, big);
    } else {
      append_unit(into, 0xD7C0 + (next.value >> 10), size, big);
      append_unit(into, 0xDC00 + (next.value & 0x3FF), size, big);
    }
  }
}

// Two bytes of which the first one leads.
void append_pair(ByteReader& bytes, std::string_view name, std::string& into) {
  const bool upper = name.starts_with("euc") || name == "gb2312";
  const unsigned first = upper ? 0xA1 : 0x81;
  into += static_cast<char>(first + bytes.byte() % (0xFF - first));
  into += static_cast<char>(upper ? 0xA1 + bytes.byte() % 94 : 0x30 + bytes.byte() % 0xCF);
}

bool is_multibyte(std::string_view name) {
  static constexpr std::string_view kNames[] = {"big5",    "big5hkscs", "cp932",  "cp949", "cp950",
                                                "gb18030", "gbk",       "gb2312", "johab"};
  return std::ranges::find(kNames, name) != std::end(kNames) || name.starts_with("euc") ||
         name.starts_with("shift_jis");
}

}  // namespace

std::string_view choose_encoding(ByteReader& bytes) {
  const std::uint8_t which = bytes.byte();
  const std::uint8_t form = bytes.byte();
  if (form == 0xFF) return choose(kNoEncodings, which);
  if (form < 0xE0) return one_of(backports::text_encodings(), which);
  return one_of(backports::text_encoding_names(), which + 256U * (form & 1U));
}

std::string_view choose_handler(ByteReader& bytes) {
  const std::uint8_t which = bytes.byte();
  if (which < 0x60) return choose(kOwn, which);
  if (which >= 0xFC) return "nope";
  return one_of(python_handlers(), which);
}

void append_encoded(ByteReader& bytes, std::string_view encoding, std::string& into) {
  const std::string_view name = name_of(encoding);
  const std::uint8_t form = bytes.byte();
  // Damage, of all of them.
  if (form >= 0xF0) return into.push_back(static_cast<char>(bytes.byte()));
  const auto parts = telling_parts(name);
  if (!parts.empty() && form < 0xE0) {
    into += one_of(parts, bytes.byte());
    return;
  }
  if (name.starts_with("utf-16") || name.starts_with("utf-32")) {
    return append_units(bytes, name, into);
  }
  if (name.starts_with("utf-8") && form < 0xC0) return append_text(bytes, name, into);
  if (is_multibyte(name)) {
    const auto longer = long_characters(name);
    if (form < 0x50 && !longer.empty()) {
      into += one_of(longer, bytes.byte());
    } else if (form < 0xC0) {
      append_pair(bytes, name, into);
    } else {
      into += static_cast<char>(bytes.byte() & 0x7F);
    }
    return;
  }
  for (unsigned i = 0; i <= form % 4U; ++i) into += static_cast<char>(bytes.byte());
}

void append_text(ByteReader& bytes, std::string_view encoding, std::string& into) {
  const std::uint8_t form = bytes.byte();
  if (form >= 0xE0) {
    const char32_t low = bytes.byte();
    backports::append_code_point(into, low | (char32_t{bytes.byte()} << 8));
    return;
  }
  const auto parts = telling_parts(name_of(encoding));
  if (!parts.empty() && form < 0x70) {
    // What of them is no text is left out.
    for (const char c : one_of(parts, bytes.byte())) {
      if (static_cast<unsigned char>(c) < 0x80) into += c;
    }
    return;
  }
  into += one_of(telling_text(), form < 0xC0 ? bytes.byte() : form);
}

// ================================================================= what is there

void CodecReader::learn() {
  while (observed_ < into_.statements.size()) observe(into_.statements[observed_++]);
}

void CodecReader::forget(NameId name) {
  const auto is_it = [name](const auto& one) { return one.name == name; };
  auto* const end = live_.begin() + static_cast<std::ptrdiff_t>(count_);
  count_ = static_cast<std::size_t>(std::remove_if(live_.begin(), end, is_it) - live_.begin());
  auto* const last = states_.begin() + static_cast<std::ptrdiff_t>(state_count_);
  state_count_ =
      static_cast<std::size_t>(std::remove_if(states_.begin(), last, is_it) - states_.begin());
}

void CodecReader::observe(const Statement& statement) {
  if (statement.kind == StatementKind::del) return forget(statement.target);
  if (statement.kind != StatementKind::assignment) return;
  const Expression& expression = statement.expression;
  const Live* const receiver = find(expression.receiver);
  if (expression.kind == ExpressionKind::method && expression.method == Method::getstate &&
      receiver != nullptr) {
    State state{statement.target, receiver->thing_class, receiver->encoding};
    forget(statement.target);
    if (state_count_ == kMost) forget(states_.front().name);
    states_[state_count_++] = std::move(state);
    return;
  }
  forget(statement.target);
  const bool makes =
      expression.kind == ExpressionKind::call &&
      (expression.function == Function::decoder || expression.function == Function::encoder);
  if (!makes) return;
  const Atom& encoding = into_.arguments[expression.arguments.first].value;
  if (encoding.kind != AtomKind::text) return;
  const std::string_view name = into_.literal(encoding);
  if (!backports::find_codec(name)) return;
  if (count_ == kMost) forget(live_.front().name);
  live_[count_++] = {
      statement.target,
      expression.function == Function::decoder ? ThingClass::decoder : ThingClass::encoder,
      std::string(name),
      {}};
}

CodecReader::Live* CodecReader::find(NameId name) {
  const auto all = std::span(live_).first(count_);
  const auto found = std::ranges::find(all, name, &Live::name);
  return found == all.end() ? nullptr : &*found;
}

// Of the class, made if there is none; the latest is the likeliest.
CodecReader::Live& CodecReader::pick(ThingClass thing_class, std::uint32_t selector) {
  std::array<Live*, kMost> fitting;
  std::size_t count = 0;
  for (std::size_t i = count_; i-- > 0;) {
    if (live_[i].thing_class == thing_class) fitting[count++] = &live_[i];
  }
  if (count == 0) return make(thing_class);
  return *fitting[selector < 5 ? 0 : selector % count];
}

CodecReader::Live& CodecReader::pick_any(std::uint32_t selector) {
  if (count_ == 0) return make(selector % 2 == 0 ? ThingClass::decoder : ThingClass::encoder);
  return live_[selector < 4 ? count_ - 1 : selector % count_];
}

// ================================================================= operations

void CodecReader::operation(std::uint8_t code) {
  learn();
  switch (kOperations[code]) {
    case Operation::decode:
      decode();
      break;
    case Operation::encode:
      encode();
      break;
    case Operation::make_decoder:
      make(ThingClass::decoder);
      break;
    case Operation::make_encoder:
      make(ThingClass::encoder);
      break;
    case Operation::get_state:
      append_expression(method_call(pick_any(bytes_.byte() >> 5).name, Method::getstate, {}));
      break;
    case Operation::keep_state:
      keep_state();
      break;
    case Operation::set_state:
      set_state();
      break;
    case Operation::reset:
      append_expression(method_call(pick_any(bytes_.byte() >> 5).name, Method::reset, {}));
      break;
    case Operation::register_error:
      register_error();
      break;
    case Operation::unusual:
      unusual();
      break;
  }
  learn();
}

// Of an encoding that there is, so that something can be done with it; else it has no name.
CodecReader::Live& CodecReader::make(ThingClass thing_class) {
  const bool decodes = thing_class == ThingClass::decoder;
  const Function function = decodes ? Function::decoder : Function::encoder;
  std::string_view encoding = choose_encoding(bytes_);
  if (!backports::find_codec(encoding)) {
    const Argument given[] = {{builder_.literal(AtomKind::text, encoding)}};
    append_expression(function_call(function, given));
    encoding = "utf_8";
  }
  std::array<Argument, 2> given;
  const std::uint8_t shape = bytes_.byte();
  given[0] = {builder_.literal(AtomKind::text, encoding)};
  if (shape < 0xC0) {
    const Atom handler = builder_.literal(AtomKind::text, choose_handler(bytes_));
    given[1] = shape < 0x20 ? by_keyword(Keyword::errors, handler) : Argument{handler};
  }
  const NameId name = decodes ? new_name('d', decoders_) : new_name('e', encoders_);
  append_assignment(name, function_call(function, std::span(given).first(shape < 0xC0 ? 2 : 1)));
  learn();
  return *find(name);
}

void CodecReader::call(NameId receiver, Method method, const std::string& data, AtomKind kind,
                       bool final) {
  const Atom atom = builder_.literal(kind, data);
  if (!final) {
    append_expression(method_call(receiver, method, {atom}));
    return;
  }
  Atom yes = integer_atom(1);
  yes.kind = AtomKind::boolean;
  append_expression(method_call(receiver, method, {atom, yes}));
}

void CodecReader::decode() {
  const std::uint8_t given = bytes_.byte();
  Live& live = pick(ThingClass::decoder, given >> 5);
  std::string data = std::exchange(live.carried, {});
  for (unsigned i = 0; i <= (given & 3U); ++i) append_encoded(bytes_, live.encoding, data);
  if ((given & 0x0C) == 0x0C && data.size() > 1) {
    const std::size_t kept = 1 + bytes_.byte() % (data.size() - 1);
    live.carried = data.substr(kept);
    data.resize(kept);
  }
  const bool is_array = given == 0xFE;
  call(live.name, Method::decode, data, is_array ? AtomKind::bytearray_of_bytes : AtomKind::bytes,
       (given & 0x1C) == 0x10);
}

void CodecReader::encode() {
  const std::uint8_t given = bytes_.byte();
  Live& live = pick(ThingClass::encoder, given >> 5);
  std::string text = std::exchange(live.carried, {});
  std::size_t before_last = 0;
  for (unsigned i = 0; i <= (given & 3U); ++i) {
    before_last = text.size();
    append_text(bytes_, live.encoding, text);
  }
  if ((given & 0x0C) == 0x0C && before_last != 0) {
    live.carried = text.substr(before_last);
    text.resize(before_last);
  }
  call(live.name, Method::encode, text, AtomKind::text, (given & 0x1C) == 0x10);
}

void CodecReader::keep_state() {
  const NameId receiver = pick_any(bytes_.byte() >> 5).name;
  append_assignment(new_name('y', state_names_), method_call(receiver, Method::getstate, {}));
}

// Mostly to a thing that it is a state of.
void CodecReader::set_state() {
  const std::uint8_t given = bytes_.byte();
  if (state_count_ == 0) return keep_state();
  const State& state = states_[(given & 15) % state_count_];
  NameId receiver = kNoName;
  for (std::size_t i = count_; i-- > 0;) {
    if (live_[i].thing_class == state.thing_class && live_[i].encoding == state.encoding) {
      receiver = live_[i].name;
      break;
    }
  }
  if (receiver == kNoName || given >= 0xF0) receiver = pick_any(given >> 5).name;
  append_expression(method_call(receiver, Method::setstate, {name_atom(state.name)}));
}

void CodecReader::register_error() {
  const std::uint8_t form = bytes_.byte();
  const Atom name = builder_.literal(AtomKind::text, choose(kOwn, form));
  Callback callback;
  callback.label = builder_.literal(AtomKind::text, "h");
  if (form < 0xE0) {
    callback.returns_given = true;
    const bool is_text = form < 0xA0;
    std::string content;
    const std::uint8_t length = bytes_.byte();
    for (unsigned i = 0; i < length % 3U; ++i) {
      if (is_text) {
        append_text(bytes_, "ascii", content);
      } else {
        content += static_cast<char>(bytes_.byte());
      }
    }
    callback.returns = builder_.literal(is_text ? AtomKind::text : AtomKind::bytes, content);
    // Mostly further on.
    constexpr std::int64_t kPositions[] = {1, 2, 3, 1, 4, -1, 6, 2, 0, -2, 3, 5, 100, -100, 1, 8};
    callback.position = integer_atom(kPositions[length >> 4]);
  } else if (form < 0xF0) {
    callback.kind = CallbackKind::call_raises;
    constexpr std::string_view kExceptions[] = {"ValueError", "KeyError", "InterruptedError",
                                                "SystemExit"};
    callback.exception = builder_.word(choose(kExceptions, form >> 1));
  }
  Argument given[] = {{name}, {}};
  given[1].value.kind = AtomKind::callback;
  given[1].value.number = builder_.callback(callback);
  append_expression(function_call(Function::register_error, given));
}

// A kind of data that it does not take, what it has besides, and what it has not.
void CodecReader::unusual() {
  const std::uint8_t given = bytes_.byte();
  const Live& live = pick_any(given >> 5);
  const NameId name = live.name;
  const bool decodes = live.thing_class == ThingClass::decoder;
  const Method method = decodes ? Method::decode : Method::encode;
  switch (given & 7) {
    case 0:
      return call(name, method, "a", decodes ? AtomKind::text : AtomKind::bytes, false);
    case 1:
      append_expression(method_call(name, method, {name_atom(name)}));
      return;
    case 2:
      append_expression(attribute_of(name, Attribute::errors));
      return;
    case 3:
      append_expression(method_call(name, Method::repr, {}));
      return;
    case 4:
      append_expression(method_call(name, decodes ? Method::encode : Method::decode,
                                    {builder_.literal(AtomKind::bytes, "a")}));
      return;
    case 5:
      append_expression(method_call(name, Method::setstate, {name_atom(name)}));
      return;
    case 6:
      append_expression(method_call(name, Method::close, {}));
      return;
    default:
      append_del(name);
      return;
  }
}

}  // namespace parity
