#include "scenario/byte_general.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "backports/unicode/utf8.h"
#include "scenario/literal.h"

namespace parity {

namespace {

using enum AtomKind;

constexpr std::size_t kFileFunctions = 7;  // Socket … BufferedRWPair
constexpr std::string_view kOwnHandler = "own";

std::int64_t from_zigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

}  // namespace

void GeneralReader::operation(std::uint8_t code) {
  if (code == kGeneralAssignment) return statement(StatementKind::assignment);
  if (code == kGeneralDel) return statement(StatementKind::del);
  if (code == kGeneralRare && bytes_.peek() == kSetAtexitFollows) {
    bytes_.byte();
    return statement(StatementKind::set_atexit);
  }
  statement(StatementKind::expression);
}

void GeneralReader::statement(StatementKind kind) {
  // Nothing that is read here is a statement of its own, so that this one stays where it is.
  Statement& statement = builder_.new_statement();
  statement.kind = kind;
  if (kind != StatementKind::expression) statement.target = name();
  switch (kind) {
    case StatementKind::expression:
      return expression(statement.expression);
    case StatementKind::assignment:
      expression(statement.expression);
      return builder_.bind(statement.target);
    case StatementKind::set_atexit:
      statement.expression.atom = atom(atom_kinds(Takes::anything), Integers::sized);
      return;
    case StatementKind::del:
      return;
  }
}

NameId GeneralReader::name() {
  const std::size_t known = into_.names.size();
  std::uint64_t number = bytes_.varint();
  if (number > known) [[unlikely]]
    number %= known + 1;
  return number == 0 ? new_name() : static_cast<NameId>(number - 1);
}

NameId GeneralReader::new_name() {
  char spelling[16] = {'n'};
  auto* const end = std::to_chars(spelling + 1, spelling + sizeof spelling, ++own_names_).ptr;
  return builder_.add_name({spelling, static_cast<std::size_t>(end - spelling)});
}

Atom GeneralReader::atom(std::span<const AtomKind> kinds, Integers integers) {
  Atom atom;
  atom.kind = kinds[kinds.size() == 1 ? 0 : bytes_.choice(kinds.size())];
  switch (atom.kind) {
    case none:
      break;
    case boolean:
      atom.number = bytes_.byte() & 1;
      break;
    case integer:
      atom.number = from_zigzag(bytes_.varint());
      if (integers == Integers::sized && atom.number >= kIntegerLimit) {
        atom.number &= kIntegerLimit - 1;
      }
      break;
    case AtomKind::big_integer:
      return digits(integers);
    case text:
    case bytes:
    case bytearray_of_bytes:
      return literal(atom.kind);
    case bytearray_of_size:
      return builder_.zeros_or_none(static_cast<std::int64_t>(bytes_.varint()) &
                                    (kIntegerLimit - 1));
    case AtomKind::name:
      atom.number = name();
      break;
    case AtomKind::callback:
      return callback(Lambdas::yes);
  }
  return atom;
}

// A byte for the sign, then the digits.
Atom GeneralReader::digits(Integers integers) {
  std::string& digits = text_;
  digits.clear();
  if ((bytes_.byte() & 1) != 0) digits.push_back('-');
  const std::size_t count = std::min(bytes_.count(), kMaxDigits);
  for (const char c : bytes_.take(count)) {
    const char digit = static_cast<char>('0' + static_cast<unsigned char>(c) % 10);
    const bool leads = digits.empty() || digits == "-";
    if (digit != '0' || !leads) digits.push_back(digit);
  }
  Atom atom;
  atom.kind = integer;
  if (digits.empty() || digits == "-") return atom;
  const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), atom.number).ec;
  if (error == std::errc::result_out_of_range) {
    return builder_.literal(AtomKind::big_integer, digits);
  }
  if (integers == Integers::sized && atom.number >= kIntegerLimit) {
    atom.number &= kIntegerLimit - 1;
  }
  return atom;
}

Atom GeneralReader::literal(AtomKind kind) {
  std::string_view value = bytes_.take(bytes_.count());
  if (kind == text && !is_text(value)) {
    text_.clear();
    for (std::size_t position = 0; position < value.size();) {
      backports::append_code_point(text_, next_code_point(value, position));
    }
    value = text_;
  }
  if (builder_.literal_bytes() + value.size() > kMaxLiteralBytes) value = {};
  return builder_.literal(kind, value);
}

void GeneralReader::expression(Expression& into) {
  const auto kind = static_cast<ExpressionKind>(bytes_.choice(6));
  if (kind == ExpressionKind::method) [[likely]] {
    into.kind = kind;
    into.receiver = name();
    into.method = static_cast<Method>(bytes_.choice(kMethods));
    const Signature& signature = signature_of(into.method);
    if (!signature.parameters.empty()) into.arguments = arguments(signature);
    return;
  }
  if (kind == ExpressionKind::atom) {
    into.atom = atom(atom_kinds(Takes::anything), Integers::sized);
    return;
  }
  into.kind = kind;
  if (kind == ExpressionKind::call) return call(into);
  into.receiver = name();
  if (kind == ExpressionKind::attribute) {
    into.attribute = static_cast<Attribute>(bytes_.choice(kAttributes));
  }
}

void GeneralReader::call(Expression& into) {
  // All functions have a byte of their own; arbitrary bytes mostly mean those that make files.
  const std::uint8_t code = bytes_.byte();
  into.function = static_cast<Function>(code < kFunctions ? code : code % kFileFunctions);
  switch (into.function) {
    case Function::socket: {
      const auto model = static_cast<SocketModel>(bytes_.choice(2));
      const Range recv = plan(recv_items());
      const Range send = plan(send_items());
      const Range close = plan(close_items());
      into.spec = builder_.socket(recv, send, close, model);
      break;
    }
    case Function::memory: {
      const std::uint8_t given = bytes_.byte();
      Atom initial;
      if ((given & 1) != 0) initial = literal(bytes);
      const Range read = plan(memory_items());
      const Range write = plan(memory_items());
      into.spec = builder_.memory(initial, read, write, (given & 2) == 0);
      break;
    }
    case Function::object:
      if (!builder_.add_object()) {
        into = Expression();
        return;
      }
      if (bytes_.choice(2) == 1) {
        into.atom.kind = AtomKind::name;
        into.atom.number = name();
      }
      break;
    case Function::weakref_finalize:
      into.arguments = finalizer_arguments();
      break;
    case Function::register_error:
      if (builder_.literal_bytes() + bytes_.remaining() + kOwnHandler.size() > kMaxLiteralBytes) {
        into = Expression();
        return;
      }
      into.arguments = handler_arguments();
      break;
    default:
      into.arguments = arguments(signature_of(into.function));
  }
}

// Of these calls no argument is a callback, which would have arguments of its own in between.
Range GeneralReader::arguments(const Signature& signature) {
  if (signature.parameters.empty()) return {};
  const std::size_t least = signature.by_position_alone;
  const std::size_t positional =
      least + (signature.positional > least ? bytes_.choice(signature.positional - least + 1) : 0);
  const std::size_t first = into_.arguments.size();
  for (std::size_t i = 0; i < positional; ++i) {
    builder_.argument({value(signature.parameters[i].takes)});
  }
  if (signature.keywords != 0) keyword_arguments(signature, positional);
  return builder_.arguments_from(first);
}

void GeneralReader::keyword_arguments(const Signature& signature, std::size_t positional) {
  std::uint32_t seen = (1U << positional) - 1;
  const auto add = [&](std::size_t index) {
    seen |= 1U << index;
    const Parameter& parameter = signature.parameters[index];
    builder_.argument({value(parameter.takes), static_cast<KeywordId>(parameter.keyword)});
  };
  const std::size_t left = KeywordsLeft(signature, seen).indices().size();
  for (std::size_t more = left == 0 ? 0 : bytes_.choice(left + 1); more > 0; --more) {
    const KeywordsLeft now(signature, seen);
    add(now.indices()[bytes_.choice(now.indices().size())]);
  }
  for (std::size_t index = 0; index < signature.required; ++index) {
    if ((seen >> index & 1U) == 0) add(index);
  }
}

Range GeneralReader::finalizer_arguments() {
  std::vector<Argument> given;
  bool has_lambda = false;
  std::size_t essential = 0;
  const auto add = [&](Takes takes, KeywordId keyword) {
    const bool is_free = takes == Takes::anything;
    if (!is_free) ++essential;
    const Atom atom =
        is_free ? this->atom(atom_kinds(Takes::anything), Integers::any) : value(takes);
    if (atom.kind == AtomKind::callback) {
      const CallbackKind kind = into_.callbacks[static_cast<std::size_t>(atom.number)].kind;
      has_lambda = kind == CallbackKind::lambda || kind == CallbackKind::lambda_tuple;
    }
    given.push_back({atom, keyword});
  };
  const std::size_t positional = bytes_.count();
  for (std::size_t i = 0; i < positional && (i < 2 || !has_lambda); ++i) {
    add(i == 0 ? Takes::thing : i == 1 ? Takes::callback : Takes::anything, 0);
  }
  const std::size_t by_keyword = bytes_.count();
  for (std::size_t i = 0; i < by_keyword; ++i) {
    // 0: a keyword that has not appeared yet; then those of the tables; then the free ones.
    const std::size_t known = kKeywords + into_.free_keywords.size();
    const auto code = static_cast<std::size_t>(bytes_.varint() % known);
    auto keyword = static_cast<KeywordId>(code);
    const bool names_essential = keyword == static_cast<KeywordId>(Keyword::obj) ||
                                 keyword == static_cast<KeywordId>(Keyword::func);
    if (has_lambda && !names_essential) break;  // it takes no further arguments
    if (code == 0) {
      char spelling[16] = {'k'};
      auto* const end =
          std::to_chars(spelling + 1, spelling + sizeof spelling, into_.free_keywords.size() + 1)
              .ptr;
      keyword = builder_.free_keyword({spelling, static_cast<std::size_t>(end - spelling)});
    } else if (code >= kKeywords) {
      keyword = static_cast<KeywordId>(code - kKeywords + kFirstFreeKeyword);
    }
    const bool again = keyword == 0 || std::ranges::any_of(given, [keyword](const Argument& one) {
                         return one.keyword == keyword;
                       });
    if (again) break;
    const auto word = static_cast<Keyword>(keyword);
    // A lambda after free arguments would make them invalid.
    const bool lambdas_before = std::exchange(lambdas_, lambdas_ && given.size() == essential);
    add(word == Keyword::obj    ? Takes::thing
        : word == Keyword::func ? Takes::callback
                                : Takes::anything,
        keyword);
    lambdas_ = lambdas_before;
  }
  for (const Keyword word : {Keyword::obj, Keyword::func}) {
    const bool is_there = std::ranges::any_of(
        given, [word](const Argument& one) { return one.keyword == static_cast<KeywordId>(word); });
    if (essential >= 2 || is_there) continue;
    ++essential;
    given.push_back({atom(atom_kinds(Takes::thing), Integers::any), static_cast<KeywordId>(word)});
  }
  return builder_.arguments(given);
}

// A name that may not be one is taken for another.
Range GeneralReader::handler_arguments() {
  std::string_view name = bytes_.take(bytes_.count());
  if (!is_handler_name(name)) name = kOwnHandler;
  const Atom atom = builder_.literal(text, name);
  const Argument given[] = {{atom}, {callback(Lambdas::no)}};
  return builder_.arguments(given);
}

Atom GeneralReader::value(Takes takes) {
  return atom(atom_kinds(takes), Integers::sized);
}

Atom GeneralReader::callback(Lambdas lambdas) {
  Callback callback;
  const bool may_be_lambda = lambdas == Lambdas::yes && lambdas_ && callbacks_ < kMaxCallbackDepth;
  callback.kind = static_cast<CallbackKind>(bytes_.choice(may_be_lambda ? 4 : 2));
  if (callback.kind == CallbackKind::call || callback.kind == CallbackKind::call_raises) {
    callback.label = literal(text);
    if (callback.kind == CallbackKind::call_raises) {
      const auto exceptions = raisable_exceptions();
      callback.exception = builder_.word(exceptions[bytes_.choice(exceptions.size())]);
      std::vector<Argument> given(bytes_.count());
      for (Argument& argument : given) argument.value = atom(literal_kinds(), Integers::any);
      callback.arguments = builder_.arguments(given);
    } else {
      returned(callback);
    }
  } else {
    ++callbacks_;
    const bool is_tuple = callback.kind == CallbackKind::lambda_tuple;
    std::vector<Expression> parts(1 + (is_tuple ? bytes_.count() : 0));
    for (Expression& part : parts) expression(part);
    --callbacks_;
    callback.parts = builder_.parts(parts);
  }
  Atom atom;
  atom.kind = AtomKind::callback;
  atom.number = builder_.callback(callback);
  return atom;
}

void GeneralReader::returned(Callback& callback) {
  const std::uint32_t form = bytes_.choice(3);
  if (form == 0) return;
  callback.returns_given = true;
  callback.returns = atom(form == 1 ? literal_kinds() : content_kinds(), Integers::any);
  if (form == 2) callback.position = atom(position_kinds(), Integers::any);
}

Range GeneralReader::plan(std::span<const PlanKind> kinds) {
  const std::size_t count = bytes_.count();
  if (count == 0) return {};
  const auto first = static_cast<std::uint32_t>(into_.plan_items.size());
  for (std::size_t i = 0; i < count; ++i) {
    PlanItem item{kinds[bytes_.choice(kinds.size())], 0, 0};
    if (item.kind == PlanKind::data) {
      const std::string_view data = bytes_.take(bytes_.count());
      const bool fits = builder_.literal_bytes() + data.size() <= kMaxLiteralBytes;
      item = data.empty() || !fits ? PlanItem{PlanKind::end_of_file, 0, 0} : builder_.data(data);
    } else if (item.kind == PlanKind::count) {
      const auto number = static_cast<std::int64_t>(bytes_.varint()) & (kIntegerLimit - 1);
      item.number = std::max<std::int64_t>(number, 1);
    } else if (item.kind == PlanKind::error) {
      item.number = static_cast<std::int64_t>(bytes_.varint()) & kMaxErrno;
    }
    builder_.plan_item(item);
  }
  return {first, static_cast<std::uint32_t>(count)};
}

}  // namespace parity
