// FinalizerReader: the construction of a finalizer with its arguments, and the names that stand in
// it.
#include <algorithm>
#include <array>
#include <span>

#include "scenario/compact_detail.h"
#include "scenario/compact_finalizers.h"

namespace parity {

namespace {

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
      return builder_.zeros_or_none(3);
    case 13:
      return builder_.literal(AtomKind::bytearray_of_bytes, "z");
    default:
      return integer_atom(which >> 4);
  }
}

}  // namespace parity
