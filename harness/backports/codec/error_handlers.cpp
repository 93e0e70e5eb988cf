#include "backports/codec/error_handlers.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "backports/unicode/character_names.h"
#include "backports/unicode/utf8.h"

namespace backports {
namespace {

unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

void append_hex(std::string& out, char32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[(value >> shift) & 0xF];
  }
}

// \xe9, \u20ac, \U0001f600.
void append_escape(std::string& out, char32_t code_point) {
  const int digits = code_point <= 0xFF ? 2 : code_point <= 0xFFFF ? 4 : 8;
  out += '\\';
  out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  append_hex(out, code_point, digits);
}

// \N{EURO SIGN}, or the escape of a character without a name.
void append_name(std::string& out, char32_t code_point) {
  const auto name = name_of_character(code_point);
  if (!name) return append_escape(out, code_point);
  out += "\\N{";
  out += *name;
  out += '}';
}

// ================================================================= surrogatepass

enum class Units : std::uint8_t { utf_8, utf_16_le, utf_16_be, utf_32_le, utf_32_be };

// Of the encodings that can hold a lone surrogate.
std::optional<Units> units_of(std::string_view encoding) {
  constexpr bool kLittle = std::endian::native == std::endian::little;
  static constexpr std::pair<std::string_view, Units> kAll[] = {
      {"utf-8", Units::utf_8},
      {"utf-16", kLittle ? Units::utf_16_le : Units::utf_16_be},
      {"utf-16-le", Units::utf_16_le},
      {"utf-16-be", Units::utf_16_be},
      {"utf-32", kLittle ? Units::utf_32_le : Units::utf_32_be},
      {"utf-32-le", Units::utf_32_le},
      {"utf-32-be", Units::utf_32_be}};
  for (const auto& [name, units] : kAll) {
    if (name == encoding) return units;
  }
  return std::nullopt;
}

std::size_t size_of(Units units) {
  if (units == Units::utf_8) return 3;
  return units == Units::utf_16_le || units == Units::utf_16_be ? 2 : 4;
}

// The unit at `at`, of which there are as many bytes as it needs; 0 where it is none in UTF-8.
char32_t unit_at(std::string_view at, Units units) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(byte_of(at[i])); };
  switch (units) {
    case Units::utf_8: {
      const bool fits =
          (byte(0) & 0xF0) == 0xE0 && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
      return fits ? (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F) : 0;
    }
    case Units::utf_16_le:
      return byte(1) << 8 | byte(0);
    case Units::utf_16_be:
      return byte(0) << 8 | byte(1);
    case Units::utf_32_le:
      return byte(3) << 24 | byte(2) << 16 | byte(1) << 8 | byte(0);
    case Units::utf_32_be:
      break;
  }
  return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

void append_unit(std::string& out, char32_t surrogate, Units units) {
  const char high = static_cast<char>(surrogate >> 8);
  const char low = static_cast<char>(surrogate & 0xFF);
  switch (units) {
    case Units::utf_8:
      append_code_point(out, surrogate);
      break;
    case Units::utf_16_le:
      out += {low, high};
      break;
    case Units::utf_16_be:
      out += {high, low};
      break;
    case Units::utf_32_le:
      out += {low, high, '\0', '\0'};
      break;
    case Units::utf_32_be:
      out += {'\0', '\0', high, low};
      break;
  }
}

// ================================================================= decoding

Result<std::size_t> escape_bytes(const DecodeProblem& problem, std::string& into) {
  // CPython's handler takes at most four.
  const std::size_t end = std::min(problem.span.end, problem.span.start + 4);
  std::size_t at = problem.span.start;
  for (; at < end && byte_of(problem.input[at]) >= 0x80; ++at) {
    append_code_point(into, 0xDC00 + byte_of(problem.input[at]));
  }
  if (at == problem.span.start) return problem.error();
  return at;
}

Result<std::size_t> pass_surrogate(const DecodeProblem& problem, std::string& into) {
  const auto units = units_of(problem.encoding);
  if (!units) return problem.error();
  const std::string_view rest = problem.input.substr(problem.span.start);
  if (rest.size() < size_of(*units)) return problem.error();
  const char32_t unit = unit_at(rest, *units);
  if (!is_surrogate(unit)) return problem.error();
  append_code_point(into, unit);
  return problem.span.start + size_of(*units);
}

// ================================================================= encoding

template <class Take>
void each_character(std::string_view text, Take take) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    take(first.value);
    text.remove_prefix(first.size);
  }
}

// Bytes for every one of the characters, or none at all.
template <class Encode>
Result<Replacement> bytes_for_all(const EncodeProblem& problem, Encode encode) {
  Replacement replacement;
  replacement.kind = Replacement::Kind::bytes;
  replacement.position = static_cast<std::int64_t>(problem.span.end);
  bool ok = true;
  each_character(problem.content, [&](char32_t c) { ok = ok && encode(c, replacement.content); });
  if (!ok) return problem.error();
  return replacement;
}

Error unknown_handler(const std::string& name) {
  return Error::with_message(ErrorType::LookupError, "unknown error handler name '" + name + "'");
}

// Python's index of a position that a handler answered with.
Result<std::size_t> checked_position(std::int64_t position, std::size_t size) {
  const auto limit = static_cast<std::int64_t>(size);
  const std::int64_t from_start = position < 0 ? position + limit : position;
  if (from_start < 0 || from_start > limit) {
    return Error::with_message(ErrorType::IndexError, "position " + std::to_string(from_start) +
                                                          " from error handler out of bounds");
  }
  return static_cast<std::size_t>(from_start);
}

}  // namespace

// ================================================================= problems

namespace {

UnicodeProblem owned(const Span& span) {
  return {static_cast<std::int64_t>(span.start), static_cast<std::int64_t>(span.end),
          std::string(span.reason)};
}

}  // namespace

Error DecodeProblem::error() const {
  return Error::unicode(ErrorType::UnicodeDecodeError,
                        {std::string(encoding), std::string(input), owned(span), owned(first)});
}

Error EncodeProblem::error() const {
  return Error::unicode(ErrorType::UnicodeEncodeError,
                        {std::string(encoding), std::string(text), owned(span), owned(first)});
}

// ================================================================= handlers of the user's own

void ErrorHandlers::add(std::string name, ErrorHandler handler) {
  handlers_.insert_or_assign(std::move(name), std::move(handler));
}

const ErrorHandler* ErrorHandlers::find(std::string_view name) const {
  const auto found = handlers_.find(name);
  return found == handlers_.end() ? nullptr : &found->second;
}

// ================================================================= policy

ErrorPolicy::ErrorPolicy(std::string name, std::shared_ptr<const ErrorHandlers> own)
    : name_(std::move(name)), own_(std::move(own)), kind_(kind_of(name_)) {}

ErrorPolicy::Kind ErrorPolicy::kind_of(std::string_view name) {
  static constexpr std::pair<std::string_view, Kind> kAll[] = {
      {"strict", Kind::strict},
      {"ignore", Kind::ignore},
      {"replace", Kind::replace},
      {"backslashreplace", Kind::backslashreplace},
      {"xmlcharrefreplace", Kind::xmlcharrefreplace},
      {"namereplace", Kind::namereplace},
      {"surrogateescape", Kind::surrogateescape},
      {"surrogatepass", Kind::surrogatepass}};
  for (const auto& [known, kind] : kAll) {
    if (known == name) return kind;
  }
  return Kind::own;
}

Result<Replacement> ErrorPolicy::ask_own(const Error& error) const {
  const ErrorHandler* const handler = own_ == nullptr ? nullptr : own_->find(name_);
  if (handler == nullptr) return unknown_handler(name_);
  return (*handler)(error);
}

Result<std::size_t> ErrorPolicy::on_decode(const DecodeProblem& problem, std::string& into) const {
  switch (kind_) {
    case Kind::strict:
      return problem.error();
    case Kind::ignore:
      return problem.span.end;
    case Kind::replace:
      append_code_point(into, 0xFFFD);
      return problem.span.end;
    case Kind::backslashreplace:
      for (std::size_t at = problem.span.start; at < problem.span.end; ++at) {
        append_escape(into, byte_of(problem.input[at]));
      }
      return problem.span.end;
    case Kind::xmlcharrefreplace:
    case Kind::namereplace:
      return Error(ErrorType::TypeError,
                   "don't know how to handle UnicodeDecodeError in error callback");
    case Kind::surrogateescape:
      return escape_bytes(problem, into);
    case Kind::surrogatepass:
      return pass_surrogate(problem, into);
    case Kind::own:
      break;
  }
  BACKPORTS_TRY_ASSIGN(const Replacement replacement, ask_own(problem.error()));
  if (replacement.kind == Replacement::Kind::bytes) {
    return Error(ErrorType::TypeError, "decoding error handler must return (str, int) tuple");
  }
  BACKPORTS_TRY_ASSIGN(const std::size_t position,
                       checked_position(replacement.position, problem.input.size()));
  into += replacement.content;
  return position;
}

Result<Replacement> ErrorPolicy::ask_on_encode(const EncodeProblem& problem) const {
  Replacement replacement;
  replacement.position = static_cast<std::int64_t>(problem.span.end);
  switch (kind_) {
    case Kind::strict:
      return problem.error();
    case Kind::ignore:
      return replacement;
    case Kind::replace:
      replacement.content.assign(problem.span.end - problem.span.start, '?');
      return replacement;
    case Kind::backslashreplace:
      each_character(problem.content, [&](char32_t c) { append_escape(replacement.content, c); });
      return replacement;
    case Kind::xmlcharrefreplace:
      each_character(problem.content, [&](char32_t c) {
        replacement.content += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
      });
      return replacement;
    case Kind::namereplace:
      each_character(problem.content, [&](char32_t c) { append_name(replacement.content, c); });
      return replacement;
    case Kind::surrogateescape:
      return bytes_for_all(problem, [](char32_t c, std::string& bytes) {
        if (c < 0xDC80 || c > 0xDCFF) return false;
        bytes += static_cast<char>(c - 0xDC00);
        return true;
      });
    case Kind::surrogatepass: {
      const auto units = units_of(problem.encoding);
      if (!units) return problem.error();
      return bytes_for_all(problem, [&](char32_t c, std::string& bytes) {
        if (!is_surrogate(c)) return false;
        append_unit(bytes, c, *units);
        return true;
      });
    }
    case Kind::own:
      break;
  }
  return ask_own(problem.error());
}

Result<Replacement> ErrorPolicy::on_encode(const EncodeProblem& problem) const {
  BACKPORTS_TRY_ASSIGN(Replacement replacement, ask_on_encode(problem));
  BACKPORTS_TRY_ASSIGN(const std::size_t place, place_of(replacement.position, problem));
  replacement.position = static_cast<std::int64_t>(place);
  return replacement;
}

Result<std::size_t> ErrorPolicy::place_of(std::int64_t position, const EncodeProblem& problem) {
  if (std::cmp_equal(position, problem.span.end)) return problem.span.end;
  return checked_position(position, count_characters(problem.text));
}

}  // namespace backports
